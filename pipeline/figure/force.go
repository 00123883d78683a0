package figure

import "math"

// rounds of the layout; it cools down over them.
const rounds = 400

// place moves the nodes until edges are short and nodes apart, after
// Fruchterman and Reingold. It begins on a spiral and uses no chance: the same
// dataset gives the same picture.
func (g *Network) place() {
	n := len(g.Nodes)
	if n == 0 {
		return
	}
	x, y := make([]float64, n), make([]float64, n)
	for i := range n {
		r := math.Sqrt(float64(i)+0.5) / math.Sqrt(float64(n))
		x[i], y[i] = r*math.Cos(2.4*float64(i)), r*math.Sin(2.4*float64(i))
	}
	ideal := 1.5 / math.Sqrt(float64(n))
	dx, dy := make([]float64, n), make([]float64, n)
	for round := range rounds {
		heat := 0.15*(1-float64(round)/rounds) + 0.002
		for i := range n {
			dx[i], dy[i] = -0.6*x[i], -0.6*y[i] // a weak pull to the middle holds islands together
			for j := range n {
				if i == j {
					continue
				}
				ex, ey := x[i]-x[j], y[i]-y[j]
				d := math.Max(math.Hypot(ex, ey), 0.01)
				push := ideal * ideal / (d * d)
				dx[i] += ex * push / d * ideal * 10
				dy[i] += ey * push / d * ideal * 10
			}
		}
		for _, e := range g.Edges {
			ex, ey := x[e.A]-x[e.B], y[e.A]-y[e.B]
			d := math.Max(math.Hypot(ex, ey), 0.01)
			pull := d / ideal * (0.25 + 0.1*e.Width)
			dx[e.A] -= ex * pull
			dy[e.A] -= ey * pull
			dx[e.B] += ex * pull
			dy[e.B] += ey * pull
		}
		for i := range n {
			d := math.Max(math.Hypot(dx[i], dy[i]), 1e-9)
			step := math.Min(d*0.1, heat)
			x[i] += dx[i] / d * step
			y[i] += dy[i] / d * step
		}
	}
	g.fit(x, y)
}

// fit scales the layout into the box, with room for the labels below nodes.
func (g *Network) fit(x, y []float64) {
	const side, above, below = 92, 22, 34
	lowX, highX, lowY, highY := x[0], x[0], y[0], y[0]
	for i := range x {
		lowX, highX = math.Min(lowX, x[i]), math.Max(highX, x[i])
		lowY, highY = math.Min(lowY, y[i]), math.Max(highY, y[i])
	}
	scale := func(v, low, high, from, to float64) float64 {
		if high-low < 1e-6 {
			return (from + to) / 2
		}
		return from + (v-low)/(high-low)*(to-from)
	}
	for i := range g.Nodes {
		g.Nodes[i].X = round(scale(x[i], lowX, highX, side, g.Width-side))
		g.Nodes[i].Y = round(scale(y[i], lowY, highY, above, g.Height-below))
	}
	g.spread(side, above, below)
}

// spread pushes labels apart that would overprint each other.
func (g *Network) spread(side, above, below float64) {
	for range 60 {
		moved := false
		for i := range g.Nodes {
			for j := range g.Nodes[:i] {
				a, b := &g.Nodes[i], &g.Nodes[j]
				wide := float64(len(a.Label)+len(b.Label))*3 + 6
				if ex, ey := a.X-b.X, a.Y-b.Y; math.Abs(ex) < wide && math.Abs(ey) < 26 {
					push := (26 - math.Abs(ey)) / 4
					if ey < 0 || ey == 0 && i%2 == 0 {
						push = -push
					}
					a.Y, b.Y = clamp(a.Y+push, above, g.Height-below), clamp(b.Y-push, above, g.Height-below)
					shift := math.Copysign(1.5, ex)
					a.X, b.X = clamp(a.X+shift, side, g.Width-side), clamp(b.X-shift, side, g.Width-side)
					moved = true
				}
			}
		}
		if !moved {
			break
		}
	}
	for i := range g.Nodes {
		g.Nodes[i].X, g.Nodes[i].Y = round(g.Nodes[i].X), round(g.Nodes[i].Y)
	}
}

func clamp(v, low, high float64) float64 { return math.Max(low, math.Min(high, v)) }

// round keeps files small: a tenth of a point is nothing to the eye.
func round(v float64) float64 { return math.Round(v*10) / 10 }
