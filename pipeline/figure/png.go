package figure

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strconv"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// PNG writes the drawing with dots dots to a unit; 0 is two. Its font has
// Latin, Greek and Cyrillic letters; for names in other scripts use SVG.
func (d *Drawing) PNG(w io.Writer, dots float64) error {
	parsed, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return err
	}
	r := &raster{scale: scale(d, dots), font: parsed, faces: map[float64]font.Face{}}
	r.image = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(d.Width*r.scale)), int(math.Ceil(d.Height*r.scale))))
	draw.Draw(r.image, r.image.Bounds(), image.White, image.Point{}, draw.Src)
	for i := range d.Shapes {
		if err := r.shape(&d.Shapes[i]); err != nil {
			return err
		}
	}
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, r.image)
}

// raster is a picture being made.
type raster struct {
	image *image.RGBA
	scale float64
	font  *opentype.Font
	faces map[float64]font.Face
}

func (r *raster) shape(s *Shape) error {
	switch {
	case s.Text != "":
		return r.text(s)
	case s.Radius > 0:
		if s.Fill != "" {
			r.fill([][][2]float64{ring(s.Points[0], s.Radius)}, s.Fill, s.Alpha)
		}
		if s.Stroke != "" {
			inner := ring(s.Points[0], math.Max(0, s.Radius-s.Width/2))
			for i, j := 0, len(inner)-1; i < j; i, j = i+1, j-1 { // the other way round: a hole
				inner[i], inner[j] = inner[j], inner[i]
			}
			r.fill([][][2]float64{ring(s.Points[0], s.Radius+s.Width/2), inner}, s.Stroke, s.Alpha)
		}
	default:
		if s.Fill != "" {
			r.fill([][][2]float64{s.Points}, s.Fill, s.Alpha)
		}
		if s.Stroke != "" {
			n := len(s.Points)
			for i := range n {
				if i+1 < n || s.Closed {
					r.line(s.Points[i], s.Points[(i+1)%n], s.Width, s.Stroke, s.Alpha)
				}
			}
		}
	}
	return nil
}

// line is a bar along a stretch.
func (r *raster) line(a, b [2]float64, width float64, stroke string, alpha float64) {
	dx, dy := b[0]-a[0], b[1]-a[1]
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	nx, ny := -dy/length*width/2, dx/length*width/2
	r.fill([][][2]float64{{{a[0] + nx, a[1] + ny}, {b[0] + nx, b[1] + ny}, {b[0] - nx, b[1] - ny}, {a[0] - nx, a[1] - ny}}}, stroke, alpha)
}

func ring(center [2]float64, radius float64) [][2]float64 {
	const corners = 40
	out := make([][2]float64, corners)
	for i := range out {
		angle := 2 * math.Pi * float64(i) / corners
		out[i] = [2]float64{center[0] + radius*math.Cos(angle), center[1] + radius*math.Sin(angle)}
	}
	return out
}

// fill paints polygons. It works on their surroundings only, for a large
// picture has many small shapes.
func (r *raster) fill(polygons [][][2]float64, fill string, alpha float64) {
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for _, list := range polygons {
		for _, p := range list {
			for k := range 2 {
				low[k], high[k] = math.Min(low[k], p[k]*r.scale), math.Max(high[k], p[k]*r.scale)
			}
		}
	}
	box := image.Rect(int(low[0])-1, int(low[1])-1, int(high[0])+2, int(high[1])+2)
	v := vector.NewRasterizer(box.Dx(), box.Dy())
	at := func(p [2]float64) (float32, float32) {
		return float32(p[0]*r.scale - float64(box.Min.X)), float32(p[1]*r.scale - float64(box.Min.Y))
	}
	for _, list := range polygons {
		v.MoveTo(at(list[0]))
		for _, p := range list[1:] {
			v.LineTo(at(p))
		}
		v.ClosePath()
	}
	v.Draw(r.image, box, image.NewUniform(parse(fill, alpha)), image.Point{})
}

func (r *raster) text(s *Shape) error {
	face := r.faces[s.Size]
	if face == nil {
		var err error
		face, err = opentype.NewFace(r.font, &opentype.FaceOptions{Size: s.Size * r.scale, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return err
		}
		r.faces[s.Size] = face
	}
	width := float64(font.MeasureString(face, s.Text)) / 64
	x, y := s.Points[0][0]*r.scale, s.Points[0][1]*r.scale
	switch s.Anchor {
	case Middle:
		x -= width / 2
	case End:
		x -= width
	}
	write := func(x, y float64, c color.Color) {
		d := font.Drawer{Dst: r.image, Src: image.NewUniform(c), Face: face, Dot: fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)}}
		d.DrawString(s.Text)
	}
	if s.Halo {
		for i := range 12 {
			angle := 2 * math.Pi * float64(i) / 12
			write(x+1.5*r.scale*math.Cos(angle), y+1.5*r.scale*math.Sin(angle), color.White)
		}
	}
	write(x, y, parse(s.Fill, s.Alpha))
	return nil
}

// parse reads #rrggbb; alpha 0 is opaque.
func parse(s string, alpha float64) color.Color {
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return color.Black
	}
	if alpha == 0 {
		alpha = 1
	}
	return color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), uint8(255 * alpha)}
}
