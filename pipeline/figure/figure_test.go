package figure

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"testing"

	"annals/pipeline/contents"
	"annals/schemas"
	"annals/schemas/schemastest"
)

func sample(documents uint64) *contents.Contents {
	var all []*schemas.Rows
	for seed := range documents {
		all = append(all, schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{}))
	}
	return contents.FromRows(all...)
}

func TestTicks(t *testing.T) {
	day := func(s string) schemas.Day {
		d, err := schemas.ParseDay(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct{ first, last, want, end string }{
		{"2020-01-15", "2020-01-20", "15 Jan 2020", "19 Jan 2020"},
		{"2020-01-15", "2020-06-20", "Feb 2020", "Jun 2020"},
		{"2019-02-01", "2020-06-20", "Apr 2019", "Apr 2020"},
		{"2018-02-01", "2020-06-20", "2019", "2020"},
		{"2011-02-22", "2023-11-06", "2012", "2022"},
		{"1850-01-01", "2020-01-01", "1860", "2000"},
	} {
		ticks := Axis{day(c.first), day(c.last), 0, 100}.Ticks(9)
		if n := len(ticks); n == 0 || n > 14 || ticks[0].Label != c.want || ticks[n-1].Label != c.end {
			t.Errorf("%s to %s: %v", c.first, c.last, ticks)
		}
		for i, k := range ticks {
			if k.X < 0 || k.X > 100 || i > 0 && k.X <= ticks[i-1].X {
				t.Errorf("%s to %s: %v is out of order", c.first, c.last, k)
			}
		}
	}
}

// TestTimeline: each event with days has one mark, inside its row and on the
// paper.
func TestTimeline(t *testing.T) {
	c := sample(60)
	l := NewTimeline(c, ByType, contents.Label)
	rows := map[string]Row{}
	for _, r := range l.Rows {
		rows[r.Key] = r
	}
	seen := map[*contents.Event]bool{}
	for _, m := range l.Marks {
		r := rows[m.Event.Type]
		if m.Y < r.Top || m.Y > r.Top+r.Height || m.X < 0 || m.X+m.Length > l.Width || seen[m.Event] {
			t.Errorf("%+v does not lie in %+v", m, r)
		}
		seen[m.Event] = true
	}
	for _, v := range c.Events() {
		if v.Days().Known() != seen[v] {
			t.Errorf("%s: days %v, drawn %t", v.EventID, v.Days(), seen[v])
		}
	}
}

// TestNetwork: nodes lie on the paper and apart, edges hold the events of
// their two parties, and the layout is the same each time.
func TestNetwork(t *testing.T) {
	for _, n := range []uint64{0, 1, 5, 60} {
		c := sample(n)
		g, again := NewNetwork(c, 500, 400), NewNetwork(c, 500, 400)
		for i, a := range g.Nodes {
			if math.IsNaN(a.X) || a.X < 0 || a.X > 500 || a.Y < 0 || a.Y > 400 || a != again.Nodes[i] {
				t.Errorf("%d documents: node %+v, again %+v", n, a, again.Nodes[i])
			}
			for _, b := range g.Nodes[:i] {
				if math.Hypot(a.X-b.X, a.Y-b.Y) < 5 {
					t.Errorf("%d documents: %s lies on %s", n, a.Label, b.Label)
				}
			}
		}
		for _, e := range g.Edges {
			if len(e.Events) == 0 || e.A == e.B {
				t.Errorf("edge %+v", e)
			}
		}
	}
}

func TestCalendar(t *testing.T) {
	c := sample(60)
	k := NewCalendar(c)
	n := k.Left
	for _, y := range k.Years {
		for _, cell := range y.Cells {
			n += cell.N
			if cell.Level < 1 || cell.Level > 4 || cell.X+k.Cell > k.Width || cell.Y+k.Cell > k.Height {
				t.Errorf("%+v", cell)
			}
		}
	}
	if n != len(c.Events()) {
		t.Errorf("%d events, %d in the calendar or said to be left out", len(c.Events()), n)
	}
}

// TestPlots: each kind is well-formed SVG, a PNG with something on it, and a
// specification; words of a source do no harm.
func TestPlots(t *testing.T) {
	for _, c := range []*contents.Contents{sample(40), sample(0)} {
		for id, e := range c.Entities {
			name := `<script>"&'` + "\x00\u202e习近平"
			e.Name = &name
			c.Entities[id] = e
		}
		for _, kind := range []Kind{TimelineKind, NetworkKind, TypesKind} {
			p, err := New(kind, c)
			if err != nil {
				t.Fatal(err)
			}
			var svg, picture, spec bytes.Buffer
			if err := errors.Join(p.SVG(&svg), p.PNG(&picture, 1), p.WriteSpec(&spec)); err != nil {
				t.Fatal(err)
			}
			for d := xml.NewDecoder(&svg); ; {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", kind, err)
				}
			}
			if m, err := png.Decode(&picture); err != nil || m.Bounds().Dx() < 100 {
				t.Errorf("%s: %v", kind, err)
			}
			if !json.Valid(spec.Bytes()) {
				t.Errorf("%s: the specification is no JSON", kind)
			}
		}
	}
	if _, err := New("pie", sample(1)); !errors.Is(err, ErrKind) {
		t.Errorf("%v", err)
	}
}
