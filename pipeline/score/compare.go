package score

import (
	"math"
	"slices"
	"strings"
)

// undatedWidth is the width that counts for an entry without any days.
const undatedWidth = 10000

// comparison gathers the counts of one comparison.
type comparison struct {
	entries, mentions, merged, events, rows, evidence *tally
	facets                                            [3]*tally
	sets                                              [4]*tally

	links, falseLinks, values, expressions share
	dates, covered, mainType, oneMain      share
	eventDates                             share

	widths []int
	errors faults
}

// Compare scores pred against gold. Every document of pred must be one of
// gold; one that pred lacks counts as missed.
func Compare(gold, pred *Corpus) (*Report, error) {
	var unknown []string
	for _, name := range pred.names {
		if gold.entries[name] == nil {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) > 0 {
		return nil, malformed("predictions", "documents that gold does not have: %s",
			strings.Join(unknown[:min(5, len(unknown))], ", "))
	}
	c := &comparison{entries: newTally(), mentions: newTally(), merged: newTally(), events: newTally(),
		rows: newTally(), evidence: newTally()}
	for i := range c.facets {
		c.facets[i] = newTally()
	}
	for i := range c.sets {
		c.sets[i] = newTally()
	}
	for _, name := range gold.names {
		for _, e := range gold.entries[name] {
			if !slices.ContainsFunc(e.events, func(v event) bool { return v.main }) {
				return nil, malformed(e.doc+" "+e.index, "a gold entry needs a main event")
			}
		}
		c.document(align(gold.entries[name], pred.entries[name]))
	}
	slices.Sort(c.widths)
	return c.report(), nil
}

// document adds the counts of one document.
func (c *comparison) document(x alignment) {
	c.entries.tp["entry"] += len(x.equal)
	c.entries.fn["entry"] += len(x.missed) + len(x.near)
	c.entries.fp["entry"] += len(x.extra) + len(x.near)
	for _, p := range x.equal {
		c.pair(p)
	}
	for _, p := range x.near {
		c.errors.add("segment", p.gold, "nearly: %s", cut(p.gold.text, 80))
		c.pair(p)
	}
	for _, g := range x.missed {
		c.errors.add("segment", g, "missed: %s", cut(g.text, 80))
		c.pair(pair{gold: g})
	}
	for _, p := range x.extra {
		c.errors.add("segment", p, "spurious: %s", cut(p.text, 80))
		c.pair(pair{pred: p})
	}
}

// pair adds the counts of one entry: both sides, or one that stands alone.
func (c *comparison) pair(p pair) {
	var g, q entry // empty where a side is missing
	if p.gold != nil {
		g = *p.gold
	}
	if p.pred != nil {
		q = *p.pred
	}
	count(c.mentions, spans(g.mentions, false), spans(q.mentions, false), spanType)
	count(c.merged, spans(g.mentions, true), spans(q.mentions, true), spanType)
	count(c.events, types(g.events), types(q.events), itself)
	matched := matchEvents(g.events, q.events)
	right := 0
	for _, m := range matched {
		if rowRight(&g.events[m.gold], &q.events[m.pred]) {
			right++
		}
	}
	c.rows.tp["row"] += right
	c.rows.fn["row"] += len(g.events) - right
	c.rows.fp["row"] += len(q.events) - right
	if p.gold != nil {
		c.mainEvent(&g, &q)
	}
	if p.gold == nil || p.pred == nil {
		return
	}
	c.mentionValues(&g, &q)
	c.entryDate(&g, &q)
	c.eventColumns(&g, &q, matched)
}

// mainEvent asks whether the one main event has gold's type.
func (c *comparison) mainEvent(g, q *entry) {
	isMain := func(v event) bool { return v.main }
	want := g.events[slices.IndexFunc(g.events, isMain)].typ
	got, n := "none", 0
	for _, v := range q.events {
		if v.main {
			if n++; n == 1 {
				got = v.typ
			}
		}
	}
	c.oneMain.add(n == 1)
	c.mainType.add(n > 0 && got == want)
	if n == 0 || got != want {
		c.errors.add("main type", g, "%s not %s: %s", want, got, cut(g.text, 90))
	}
}

// mentionValues compares what the mentions that both sides have stand for.
func (c *comparison) mentionValues(g, q *entry) {
	c.errors.mentions(g, q)
	found := map[span]mention{}
	for _, m := range q.mentions {
		found[m.span] = m
	}
	for _, m := range g.mentions {
		other, ok := found[m.span]
		if !ok {
			continue
		}
		if m.id != "" {
			c.links.add(other.id == m.id)
			if other.id != m.id {
				c.errors.add("link", g, "%q is %s, not %s", m.of(g.text), m.id, orElse(other.id, "unlinked"))
			}
		} else if m.typ == "role" {
			c.falseLinks.add(other.id != "")
		}
		if m.value != nil {
			c.values.add(other.value != nil && math.Abs(*other.value-*m.value) < 1e-6)
		}
		if m.typ == "date" && m.days.known() {
			c.expressions.add(sameDays(g, other.days, m.days))
		}
	}
}

// sameDays asks for the very days in an entry whose label gold has, and for an
// interval that covers them where it has none.
func sameDays(g *entry, got, want days) bool {
	if g.label != "" {
		return got == want
	}
	return got.covers(want)
}

// entryDate compares the days of an entry.
func (c *comparison) entryDate(g, q *entry) {
	if !g.days.known() {
		return
	}
	ok := sameDays(g, q.days, g.days)
	if g.label != "" {
		c.dates.add(ok)
		if !ok {
			c.errors.add("date", g, "%q is %s, not %s", g.label, g.days, q.days)
		}
		return
	}
	c.covered.add(ok)
	if q.days.known() {
		c.widths = append(c.widths, q.days.width())
	} else {
		c.widths = append(c.widths, undatedWidth)
	}
	if !ok {
		c.errors.add("undated", g, "%s outside %s", g.days, q.days)
	}
}
