package report

import (
	"fmt"
	"strings"

	"annals/pipeline/contents"
	"annals/pipeline/figure"
)

// timelineView is a timeline with its shapes drawn.
type timelineView struct {
	*figure.Timeline
	Shapes []shapeView
	y      map[*contents.Event]float64
}

// shapeView is an event on the timeline.
type shapeView struct {
	Event *eventView
	Class string
	Path  string
}

func (p *page) timeline(t *figure.Timeline) *timelineView {
	out := &timelineView{Timeline: t, y: map[*contents.Event]float64{}}
	for _, m := range t.Marks {
		x := p.byEvent[m.Event]
		class := x.Class.ID
		if m.Hollow {
			class += " hollow"
		}
		if m.Off {
			class += " off"
		}
		out.y[m.Event] = m.Y
		out.Shapes = append(out.Shapes, shapeView{x, class, path(m, x.Class.Symbol)})
	}
	return out
}

// path draws a mark: a bar for an interval, a symbol for a day.
func path(m figure.Mark, s figure.Symbol) string {
	const radius = 3.4
	if m.Length > 0 {
		return fmt.Sprintf("M%.1f %.1fh%.1fv5h%.1fz", m.X, m.Y-2.5, m.Length, -m.Length)
	}
	outline := s.Outline(radius)
	if outline == nil {
		return fmt.Sprintf("M%.1f %.1fa%g %g 0 1 0 %g 0a%g %g 0 1 0 -%g 0z", m.X-radius, m.Y, radius, radius, 2*radius, radius, radius, 2*radius)
	}
	var b strings.Builder
	for i, at := range outline {
		fmt.Fprintf(&b, "%c%.1f %.1f", "ML"[min(i, 1)], m.X+at[0], m.Y+at[1])
	}
	return b.String() + "z"
}

// Symbol draws the shape of a class for the legend.
func (p *page) Symbol(c figure.Class) string {
	return path(figure.Mark{X: 7, Y: 7}, c.Symbol)
}

// networkView is the network with its words.
type networkView struct {
	*figure.Network
	Edges []edgeView
	of    map[*contents.Event][]int
}

type edgeView struct {
	A, B  figure.Node
	Width float64
	N     int
	Label string
}

func (p *page) network(n *figure.Network) *networkView {
	out := &networkView{Network: n, of: map[*contents.Event][]int{}}
	for i, e := range n.Edges {
		a, b := n.Nodes[e.A], n.Nodes[e.B]
		v := edgeView{A: a, B: b, Width: e.Width, N: len(e.Events)}
		v.Label = fmt.Sprintf("%s and %s: %d events, %d together, %d from %s to %s, %d from %s to %s", a.Label, b.Label, len(e.Events), e.Together, e.Forth, a.Label, b.Label, e.Back, b.Label, a.Label)
		out.Edges = append(out.Edges, v)
		for _, x := range e.Events {
			out.of[x] = append(out.of[x], i)
		}
	}
	return out
}

// Label is a node in words.
func (n *networkView) Label(node figure.Node) string {
	return fmt.Sprintf("%s: %d events with others", node.Label, node.N)
}
