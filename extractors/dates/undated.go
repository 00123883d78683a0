package dates

import (
	"math"

	"annals/schemas"
)

// limit bounds the work of the chain over days: entries times days.
const limit = 4_000_000

// doubt is how likely the other direction of a list has to be to count.
const doubt = 0.02

// trust tempers what the evidence says of a list's direction: pieces of
// evidence that speak of one document err together.
const trust = 0.5

// bound gives the entries without days an interval.
func bound(d *schemas.Document, f *facts) {
	first, last, undated := -1, -1, 0
	for i, e := range d.Entries {
		if !e.Date.Known() && e.Date.Precision == "unknown" {
			undated++
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if undated == 0 {
		return
	}
	// the labels on both sides of what is undated hold it
	for n := 0; first > 0 && n < 3; n++ {
		first--
	}
	for n := 0; last+1 < len(d.Entries) && n < 3; n++ {
		last++
	}
	list := d.Entries[first : last+1]
	days := domain(d, list)
	if !days.Known() {
		return
	}
	if len(list)*days.Days() > limit {
		between(d, list, days)
		return
	}
	odds := make([][]piece, len(list))
	for i, e := range list {
		odds[i] = f.evidence(d, e, days)
	}
	c := newChain(days, len(list))
	rising := c.run(odds, false)
	likely := c.logLikelihood
	falling := c.run(odds, true)
	post := falling
	switch share := 1 / (1 + math.Exp(priorDown(d)-trust*(likely-c.logLikelihood))); { // of the list running from old to new
	case d.Order == "ascending" || d.Order != "descending" && share > 1-doubt:
		post = rising
	case d.Order != "descending" && share > doubt: // either: what is given holds both
		for i := range post {
			for t := range post[i] {
				post[i][t] = share*rising[i][t] + (1-share)*falling[i][t]
			}
		}
	}
	for i, e := range list {
		if e.Date.Known() || e.Date.Precision != "unknown" {
			continue
		}
		e.Date.Interval = widened(shortest(post[i], days.Start), odds[i], post[i], days.Start)
		e.Date.Precision = "interval"
		e.Date.Basis, e.Date.Rule = basis(d, odds[i]), "order"
		if e.Date.Interval.Days() == 1 {
			e.Date.Precision = "day"
		}
	}
}

// priorDown is how much likelier, in logarithms, a list of lost labels is to
// run from new to old before anything is known of its order.
func priorDown(d *schemas.Document) float64 {
	if d.Layout == "labels lost" || d.Layout == "labels lost but some" {
		return 3
	}
	return -3
}

// domain is the stretch of days in which the entries lie: the header's period,
// and what surviving labels add to it.
func domain(d *schemas.Document, list []*schemas.Entry) schemas.Interval {
	known := schemas.Unknown()
	for _, e := range list {
		if !e.Date.Known() || e.Date.Interval.Days() > 62 {
			continue
		}
		if !known.Known() {
			known = e.Date.Interval
		}
		known.Start, known.End = min(known.Start, e.Date.Start), max(known.End, e.Date.End)
	}
	p := d.Period
	switch {
	case p.Known() && p.Days() < 4000:
		if known.Known() {
			p.Start, p.End = min(p.Start, known.Start), max(p.End, known.End)
		}
		return p
	case known.Known():
		margin := schemas.Day(known.Days()/len(list)*3 + 31)
		return schemas.Interval{Start: known.Start - margin, End: known.End + margin}
	}
	return schemas.Unknown()
}

// between bounds each undated entry by the dated ones around it, where there
// are too many for the chain.
func between(d *schemas.Document, list []*schemas.Entry, days schemas.Interval) {
	const slack = 14
	before := make([]schemas.Interval, len(list))
	last := schemas.Unknown()
	for i, e := range list {
		if e.Date.Known() {
			last = e.Date.Interval
		}
		before[i] = last
	}
	next := schemas.Unknown()
	for i := len(list) - 1; i >= 0; i-- {
		e := list[i]
		if e.Date.Known() {
			next = e.Date.Interval
			continue
		}
		a, b := before[i], next
		if d.Order == "descending" {
			a, b = b, a
		}
		span := days
		if a.Known() {
			span.Start = max(span.Start, a.Start-slack)
		}
		if b.Known() {
			span.End = min(span.End, b.End+slack)
		}
		if span.End < span.Start {
			span = days
		}
		e.Date.Interval, e.Date.Precision, e.Date.Basis, e.Date.Rule = span, "interval", "order", "neighbours"
	}
}

// basis names the strongest evidence for an entry.
func basis(d *schemas.Document, odds []piece) string {
	best, weight := "", 0.0
	for _, p := range odds {
		if p.weight > weight {
			best, weight = p.basis, p.weight
		}
	}
	switch {
	case best != "":
		return best + "+order"
	case d.Period.Known():
		return "header-period+order"
	}
	return "order"
}
