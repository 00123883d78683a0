package figure

import (
	"cmp"
	"math"
	"slices"

	"annals/pipeline/contents"
)

// Network is who deals with whom.
type Network struct {
	Width, Height float64
	Nodes         []Node
	Edges         []Edge
	Left          int // parties that there was no room for
}

// Node is a state or forum.
type Node struct {
	ID, Label string
	X, Y, R   float64
	N         int // of its events with others
}

// Edge is all that two parties do with and to each other.
type Edge struct {
	A, B     int // nodes
	Width    float64
	Forth    int // events in which A acts on B
	Back     int // events in which B acts on A
	Together int
	Events   []*contents.Event
}

// mostNodes is what a network can show and still be read.
const mostNodes = 36

// pair is what two parties have in common while events are counted.
type pair struct {
	a, b                  string
	forth, back, together int
	events                []*contents.Event
}

// NewNetwork lays the network out in a box.
func NewNetwork(c *contents.Contents, width, height float64) *Network {
	pairs := pairsOf(c)
	counts := map[string]int{}
	for _, p := range pairs {
		counts[p.a] += len(p.events)
		counts[p.b] += len(p.events)
	}
	ids := make([]string, 0, len(counts))
	for id := range counts {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	g := &Network{Width: width, Height: height}
	if len(ids) > mostNodes {
		g.Left, ids = len(ids)-mostNodes, ids[:mostNodes]
	}
	at := map[string]int{}
	for i, id := range ids {
		at[id] = i
		most := counts[ids[0]]
		g.Nodes = append(g.Nodes, Node{ID: id, Label: clip(c.Name(id), 36), N: counts[id], R: 4 + 10*math.Sqrt(float64(counts[id])/float64(most))})
	}
	most := 1
	for _, p := range pairs {
		most = max(most, len(p.events))
	}
	for _, p := range pairs {
		a, okA := at[p.a]
		b, okB := at[p.b]
		if okA && okB {
			g.Edges = append(g.Edges, Edge{A: a, B: b, Forth: p.forth, Back: p.back, Together: p.together, Events: p.events,
				Width: 1 + 7*math.Sqrt(float64(len(p.events))/float64(most))})
		}
	}
	g.place()
	return g
}

// pairsOf counts the events of each two parties, most first. A forum in which
// states meet is a party like them.
func pairsOf(c *contents.Contents) []*pair {
	index := map[[2]string]*pair{}
	note := func(v *contents.Event, from, to string, directed bool) {
		if from == "" || to == "" || from == to {
			return
		}
		a, b := min(from, to), max(from, to)
		p := index[[2]string{a, b}]
		if p == nil {
			p = &pair{a: a, b: b}
			index[[2]string{a, b}] = p
		}
		switch {
		case !directed:
			p.together++
		case from == a:
			p.forth++
		default:
			p.back++
		}
		if len(p.events) == 0 || p.events[len(p.events)-1] != v {
			p.events = append(p.events, v)
		}
	}
	for _, v := range c.Events() {
		for i := range v.Actors {
			from := contents.PartyID(&v.Actors[i])
			for j := range v.Targets {
				note(v, from, contents.PartyID(&v.Targets[j]), true)
			}
			for j := range v.Actors[:i] {
				note(v, contents.PartyID(&v.Actors[j]), from, false)
			}
		}
	}
	out := make([]*pair, 0, len(index))
	for _, p := range index {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b *pair) int {
		return cmp.Or(len(b.events)-len(a.events), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
	return out
}

// LabelShift is how far below the middle of a node its label stands.
func (n Node) LabelShift() float64 { return n.R + 11 }
