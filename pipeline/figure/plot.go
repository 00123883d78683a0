package figure

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strings"

	"annals/pipeline/contents"
)

// Kind is a kind of plot.
type Kind string

// The kinds of plots.
const (
	TimelineKind Kind = "timeline"
	NetworkKind  Kind = "network"
	TypesKind    Kind = "types"
)

// ErrKind is returned for a kind of plot that there is not.
var ErrKind = errors.New("the kinds of plots are timeline, network and types")

// Plot is a figure with the specification that draws it elsewhere.
type Plot struct {
	*Drawing
	Spec map[string]any // Vega-Lite, with the data in it
}

// New draws a figure of a dataset.
func New(kind Kind, c *contents.Contents) (*Plot, error) {
	switch kind {
	case TimelineKind:
		t := NewTimeline(c, ByType, contents.Label)
		return &Plot{t.draw(c), t.spec(c)}, nil
	case NetworkKind:
		n := NewNetwork(c, 900, 640)
		return &Plot{n.draw(), n.spec()}, nil
	case TypesKind:
		list := typesOf(c)
		return &Plot{drawTypes(list), typesSpec(list)}, nil
	}
	return nil, fmt.Errorf("%q: %w", kind, ErrKind)
}

func (t *Timeline) draw(c *contents.Contents) *Drawing {
	d := &Drawing{Width: t.Width, Height: t.Height + 26, Title: "Events by day and type"}
	for _, k := range t.Ticks {
		d.line(k.X, 18, k.X, t.Height, rule, 0.7)
		d.text(k.X, 13, k.Label, pale, 11, Middle)
	}
	for _, r := range t.Rows {
		d.line(0, r.Top, t.Width, r.Top, rule, 0.7)
		d.text(6, r.Top+13, fmt.Sprintf("%s %d", r.Label, r.N), ink, 11, Begin)
	}
	d.line(0, t.Height, t.Width, t.Height, rule, 0.7)
	for _, m := range t.Marks {
		class, note := ClassOf(m.Event.Quad), describe(c, m.Event)
		if m.Length == 0 {
			d.symbol(class, m.X, m.Y, 3.4, m.Hollow, note)
			continue
		}
		s := Shape{Points: [][2]float64{{m.X, m.Y - 2.5}, {m.X + m.Length, m.Y - 2.5}, {m.X + m.Length, m.Y + 2.5}, {m.X, m.Y + 2.5}},
			Closed: true, Fill: class.Color, Stroke: class.Color, Width: 1, Note: note}
		if m.Hollow {
			s.Fill = paper
		}
		d.add(s)
	}
	d.legend(gutter, t.Height+18)
	return d
}

// describe says in a line what happened.
func describe(c *contents.Contents, v *contents.Event) string {
	days := v.Days()
	out := days.Start.String()
	if days.End != days.Start {
		out += " to " + days.End.String()
	}
	out += ": " + contents.Label(v.Type)
	if who := c.Names(v.Actors); len(who) > 0 {
		out += ", " + clip(strings.Join(who, ", "), 80)
	}
	if whom := c.Names(v.Targets); len(whom) > 0 {
		out += " to " + clip(strings.Join(whom, ", "), 80)
	}
	return out
}

func (g *Network) draw() *Drawing {
	d := &Drawing{Width: g.Width, Height: g.Height, Title: "Who deals with whom"}
	for _, e := range g.Edges {
		a, b := g.Nodes[e.A], g.Nodes[e.B]
		d.add(Shape{Points: [][2]float64{{a.X, a.Y}, {b.X, b.Y}}, Stroke: pale, Width: e.Width, Alpha: 0.5,
			Note: fmt.Sprintf("%s and %s: %d events", a.Label, b.Label, len(e.Events))})
	}
	for _, n := range g.Nodes {
		d.add(Shape{Points: [][2]float64{{n.X, n.Y}}, Radius: n.R, Closed: true, Fill: Classes()[0].Color, Stroke: paper, Width: 1.5,
			Note: fmt.Sprintf("%s: %d events with others", n.Label, n.N)})
	}
	for _, n := range g.Nodes {
		d.add(Shape{Points: [][2]float64{{n.X, n.Y + n.LabelShift()}}, Text: n.Label, Fill: ink, Size: 11, Anchor: Middle, Halo: true})
	}
	return d
}

// typeRow counts the events of a type by class.
type typeRow struct {
	Type string
	N    int
	By   map[string]int // by the name of a class
}

func typesOf(c *contents.Contents) []typeRow {
	var out []typeRow
	at := map[string]int{}
	for _, t := range contents.Count(c).Types {
		at[t.Key] = len(out)
		out = append(out, typeRow{contents.Label(t.Key), t.N, map[string]int{}})
	}
	for _, v := range c.Events() {
		out[at[v.Type]].By[ClassOf(v.Quad).Name]++
	}
	return out
}

func drawTypes(list []typeRow) *Drawing {
	const left, right, height, top = 150, 60, 20, 12
	d := &Drawing{Width: 760, Height: top + height*float64(len(list)) + 30, Title: "Events by type"}
	most := 1
	for _, t := range list {
		most = max(most, t.N)
	}
	for i, t := range list {
		y, x := top+height*float64(i), float64(left)
		d.text(left-8, y+14, t.Type, ink, 12, End)
		for _, c := range Classes() {
			w := (d.Width - left - right) * float64(t.By[c.Name]) / float64(most)
			if w > 0 {
				d.add(Shape{Points: [][2]float64{{x, y + 3}, {x + w, y + 3}, {x + w, y + 17}, {x, y + 17}}, Closed: true, Fill: c.Color, Stroke: paper, Width: 0.8,
					Note: fmt.Sprintf("%s, %s: %d", t.Type, c.Name, t.By[c.Name])})
				if w > 12 { // the symbol tells the class where colours do not
					d.symbol(Class{Color: paper, Symbol: c.Symbol}, x+w/2, y+10, 3, false, "")
				}
			}
			x += w
		}
		d.text(x+6, y+14, fmt.Sprint(t.N), pale, 11, Begin)
	}
	d.legend(left, d.Height-8)
	return d
}

// scale bounds what a PNG may be: pictures of very many rows get fewer dots.
func scale(d *Drawing, want float64) float64 {
	const mostPixels = 60e6
	return math.Min(cmp.Or(want, 2), math.Sqrt(mostPixels/math.Max(1, d.Width*d.Height)))
}
