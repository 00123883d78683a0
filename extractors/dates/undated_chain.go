package dates

import (
	"math"

	"annals/schemas"
)

// The chain's parameters, measured on lists whose labels were taken away.
const (
	sameDay  = 0.14 // the next entry is of the same day
	backward = 0.05 // the next entry is of an earlier day
	stepBack = 4.0  // by so many days on average
	mass     = 0.95
)

// chain ties the days of neighbouring entries together.
type chain struct {
	days          int
	short, long   float64 // decay of the two kinds of gaps forward
	back          float64
	logLikelihood float64
}

func newChain(span schemas.Interval, entries int) *chain {
	gap := float64(span.Days()) / float64(entries+1)
	decay := func(mean float64) float64 { return 1 - 1/math.Max(mean, 1.05) }
	return &chain{days: span.Days(), short: decay(gap * 0.55), long: decay(gap * 2.2), back: decay(stepBack)}
}

// run returns the probability of each day for each entry. Where falling is
// set, the list runs from new to old.
func (c *chain) run(odds [][]piece, falling bool) [][]float64 {
	n := len(odds)
	at := func(i int) int {
		if falling {
			return n - 1 - i
		}
		return i
	}
	forward := make([][]float64, n)
	c.logLikelihood = 0
	for i := range n {
		f := make([]float64, c.days)
		if i == 0 {
			for t := range f { // the first entry stands near the start
				f[t] = 0.2/float64(c.days) + 0.8*math.Pow(c.long, float64(t))*(1-c.long)
			}
		} else {
			c.step(forward[at(i-1)], f, false)
		}
		weigh(f, odds[at(i)])
		c.logLikelihood += math.Log(normalize(f))
		forward[at(i)] = f
	}
	behind := make([]float64, c.days)
	for t := range behind {
		behind[t] = 0.2 + 0.8*math.Pow(c.long, float64(c.days-1-t))
	}
	next := make([]float64, c.days)
	for i := n - 1; i >= 0; i-- {
		f := forward[at(i)]
		for t := range f {
			f[t], next[t] = f[t]*behind[t], behind[t]
		}
		normalize(f)
		weigh(next, odds[at(i)])
		normalize(next)
		c.step(next, behind, true)
	}
	return forward
}

// step spreads a over the next entry's days, or, where turned is set, back
// over those of the entry before.
func (c *chain) step(a, out []float64, turned bool) {
	for t := range out {
		out[t] = sameDay * a[t]
	}
	rest := 1 - sameDay - backward
	if turned {
		spread(a, out, c.short, rest*0.6, true)
		spread(a, out, c.long, rest*0.4, true)
		spread(a, out, c.back, backward, false)
		return
	}
	spread(a, out, c.short, rest*0.6, false)
	spread(a, out, c.long, rest*0.4, false)
	spread(a, out, c.back, backward, true)
}

// spread adds to out what reaches each day from the days before it (or after
// it, where down is set), falling off by decay a day.
func spread(a, out []float64, decay, share float64, down bool) {
	run := 0.0
	scale := share * (1 - decay)
	if down {
		for t := len(a) - 1; t >= 0; t-- {
			out[t] += scale * run
			run = run*decay + a[t]
		}
		return
	}
	for t := range a {
		out[t] += scale * run
		run = run*decay + a[t]
	}
}

func normalize(a []float64) float64 {
	sum := 0.0
	for _, x := range a {
		sum += x
	}
	if sum <= 0 || math.IsNaN(sum) {
		for t := range a {
			a[t] = 1 / float64(len(a))
		}
		return 1e-300
	}
	for t := range a {
		a[t] /= sum
	}
	return sum
}

// weigh multiplies the probability of each day by what the evidence says.
func weigh(a []float64, odds []piece) {
	for _, p := range odds {
		for t := range a {
			a[t] *= p.at(t)
		}
	}
}

// shortest is the shortest stretch of days that holds nearly all of a
// probability.
func shortest(p []float64, start schemas.Day) schemas.Interval {
	best := [2]int{0, len(p) - 1}
	sum, from := 0.0, 0
	for to := range p {
		sum += p[to]
		for sum-p[from] >= mass && from < to {
			sum -= p[from]
			from++
		}
		if sum >= mass && to-from < best[1]-best[0] {
			best = [2]int{from, to}
		}
	}
	return schemas.Interval{Start: start + schemas.Day(best[0]), End: start + schemas.Day(best[1])}
}

// widened takes in the whole of a session's days where most of the
// probability lies on them.
func widened(span schemas.Interval, odds []piece, p []float64, start schemas.Day) schemas.Interval {
	for _, o := range odds {
		if !o.whole {
			continue
		}
		sum := 0.0
		for t := max(o.from, 0); t <= o.to && t < len(p); t++ {
			sum += p[t]
		}
		if sum > 0.3 {
			span.Start = min(span.Start, start+schemas.Day(o.from))
			span.End = max(span.End, start+schemas.Day(o.to))
		}
	}
	return span
}

// piece is one piece of evidence on an entry's day: likely from one day to
// another, counted from the first day of the domain, unlikely elsewhere,
// falling off on the two sides by half within so many days.
type piece struct {
	from, to    int
	low         float64 // how likely a day far away is, against 1 inside
	rise, fall  float64 // days in which the odds halve before and behind
	weight      float64 // how much it says, to name the basis
	basis       string
	whole       bool // the entry covers all these days
	alternative *piece
}

func (p *piece) at(t int) float64 {
	v := p.one(t)
	if p.alternative != nil {
		v = math.Max(v, p.alternative.at(t))
	}
	return v
}

func (p *piece) one(t int) float64 {
	switch {
	case t >= p.from && t <= p.to:
		return 1
	case t < p.from && p.rise > 0:
		return p.low + (1-p.low)*math.Exp2(-float64(p.from-t)/p.rise)
	case t > p.to && p.fall > 0:
		return p.low + (1-p.low)*math.Exp2(-float64(t-p.to)/p.fall)
	}
	return p.low
}
