package figure

// Drawing is a picture as a list of shapes, to be written as SVG or PNG.
type Drawing struct {
	Width, Height float64
	Title         string
	Shapes        []Shape
}

// Shape is one of a polygon, a line, a circle and a text. The points say
// which: one point and a radius is a circle, two points are a line.
type Shape struct {
	Points [][2]float64
	Radius float64
	Closed bool
	Fill   string // "" for none; colours are #rrggbb
	Stroke string
	Width  float64 // of the stroke
	Alpha  float64 // 0 is 1
	Text   string
	Size   float64
	Anchor Anchor
	Halo   bool // a white edge around a text, so that it reads over lines
	Note   string
}

// Anchor is where a text stands to its point.
type Anchor string

// The anchors.
const (
	Begin  Anchor = "start"
	Middle Anchor = "middle"
	End    Anchor = "end"
)

const (
	ink   = "#1b1b1f"
	pale  = "#5a5a66"
	rule  = "#d5d5dd"
	paper = "#ffffff"
)

func (d *Drawing) add(s Shape) { d.Shapes = append(d.Shapes, s) }

func (d *Drawing) line(x1, y1, x2, y2 float64, color string, width float64) {
	d.add(Shape{Points: [][2]float64{{x1, y1}, {x2, y2}}, Stroke: color, Width: width})
}

func (d *Drawing) text(x, y float64, s, color string, size float64, anchor Anchor) {
	d.add(Shape{Points: [][2]float64{{x, y}}, Text: s, Fill: color, Size: size, Anchor: anchor})
}

// symbol draws the symbol of a class.
func (d *Drawing) symbol(c Class, x, y, r float64, hollow bool, note string) {
	s := Shape{Fill: c.Color, Stroke: c.Color, Width: 1, Closed: true, Note: note}
	if hollow {
		s.Fill = paper
	}
	outline := c.Symbol.Outline(r)
	if outline == nil {
		s.Points, s.Radius = [][2]float64{{x, y}}, r
	}
	for _, p := range outline {
		s.Points = append(s.Points, [2]float64{x + p[0], y + p[1]})
	}
	d.add(s)
}

// legend draws the classes in one line.
func (d *Drawing) legend(x, y float64) {
	for _, c := range Classes() {
		d.symbol(c, x, y-4, 4, false, "")
		d.text(x+9, y, c.Name, pale, 11, Begin)
		x += 26 + 6.1*float64(len(c.Name))
	}
}
