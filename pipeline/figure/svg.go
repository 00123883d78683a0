package figure

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// SVG writes the drawing as a file of its own: no script, no style sheet, no
// font but those of the reader.
func (d *Drawing) SVG(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" font-family="Helvetica, Arial, 'Noto Sans', sans-serif">`,
		plain(d.Width), plain(d.Height), plain(d.Width), plain(d.Height))
	fmt.Fprintf(&b, "\n<title>%s</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", escape(d.Title), paper)
	for _, s := range d.Shapes {
		s.svg(&b)
	}
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func (s *Shape) svg(b *bytes.Buffer) {
	at := s.Points[0]
	switch {
	case s.Text != "":
		fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"`, plain(at[0]), plain(at[1]), plain(s.Size), s.Anchor, s.Fill)
		if s.Halo {
			fmt.Fprintf(b, ` stroke="%s" stroke-width="3" paint-order="stroke"`, paper)
		}
		fmt.Fprintf(b, ">%s</text>\n", escape(s.Text))
		return
	case s.Radius > 0:
		fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s"`, plain(at[0]), plain(at[1]), plain(s.Radius))
	default:
		b.WriteString(`<path d="`)
		for i, p := range s.Points {
			fmt.Fprintf(b, "%c%s %s", "ML"[min(i, 1)], plain(p[0]), plain(p[1]))
		}
		if s.Closed {
			b.WriteByte('Z')
		}
		b.WriteByte('"')
	}
	if s.Fill == "" {
		b.WriteString(` fill="none"`)
	} else {
		fmt.Fprintf(b, ` fill="%s"`, s.Fill)
	}
	if s.Stroke != "" {
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"`, s.Stroke, plain(s.Width))
	}
	if s.Alpha > 0 {
		fmt.Fprintf(b, ` opacity="%s"`, plain(s.Alpha))
	}
	if s.Note == "" {
		b.WriteString("/>\n")
		return
	}
	name := "path"
	if s.Radius > 0 {
		name = "circle"
	}
	fmt.Fprintf(b, "><title>%s</title></%s>\n", escape(s.Note), name)
}

// plain writes a number with at most one digit after the point.
func plain(v float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
}

// escape makes a text fit for XML, which some control characters never are.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
