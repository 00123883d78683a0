package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// match is a gold event and the predicted event taken for it, by index.
type match struct{ gold, pred int }

// matchEvents pairs events of equal type: those whose evidence shares most
// words first, then those whose places in the list are nearest.
func matchEvents(gold, pred []event) []match {
	type candidate struct {
		match
		words, apart int
	}
	var all []candidate
	for i, g := range gold {
		for j, p := range pred {
			if g.typ == p.typ {
				all = append(all, candidate{match{i, j}, shared(g.words, p.words), max(i-j, j-i)})
			}
		}
	}
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.words, x.words), cmp.Compare(x.apart, y.apart),
			cmp.Compare(x.gold, y.gold), cmp.Compare(x.pred, y.pred))
	})
	usedGold, usedPred := map[int]bool{}, map[int]bool{}
	var out []match
	for _, x := range all {
		if usedGold[x.gold] || usedPred[x.pred] {
			continue
		}
		usedGold[x.gold], usedPred[x.pred] = true, true
		out = append(out, x.match)
	}
	return out
}

// rowRight asks for the whole row.
func rowRight(g, p *event) bool {
	return slices.Equal(g.sets[0], p.sets[0]) && slices.Equal(g.sets[1], p.sets[1]) &&
		g.facets[1] == p.facets[1] && g.facets[2] == p.facets[2] && shared(g.words, p.words) > 0
}

// eventColumns compares matched events column by column.
func (c *comparison) eventColumns(g, q *entry, matched []match) {
	for _, m := range matched {
		x, y := &g.events[m.gold], &q.events[m.pred]
		both := shared(x.words, y.words)
		c.evidence.tp["w"] += both
		c.evidence.fn["w"] += len(x.words) - both
		c.evidence.fp["w"] += len(y.words) - both
		for i, t := range c.facets {
			count(t, rare(x.facets[i], usual[i]), rare(y.facets[i], usual[i]), itself)
			if x.facets[i] != y.facets[i] {
				c.errors.add(facetNames[i], g, "%s is %s, not %s: %s", x.typ, x.facets[i], y.facets[i], cut(x.evidence, 60))
			}
		}
		for i, t := range c.sets {
			name := setNames[i]
			count(t, x.sets[i], y.sets[i], func(string) string { return name })
			if !slices.Equal(x.sets[i], y.sets[i]) {
				c.errors.add(name, g, "%s [%s] not [%s]: %s", x.typ, strings.Join(x.sets[i], ", "),
					strings.Join(y.sets[i], ", "), cut(x.evidence, 50))
			}
		}
		if x.days.known() {
			ok := sameDays(g, y.days, x.days)
			c.eventDates.add(ok)
			if !ok {
				c.errors.add("event date", g, "%s is %s, not %s: %s", x.typ, x.days, y.days, cut(x.evidence, 50))
			}
		}
	}
	for i, x := range g.events {
		if !slices.ContainsFunc(matched, func(m match) bool { return m.gold == i }) {
			c.errors.add("event missed", g, "%s: %s", x.typ, cut(x.evidence, 70))
		}
	}
	for j, y := range q.events {
		if !slices.ContainsFunc(matched, func(m match) bool { return m.pred == j }) {
			c.errors.add("event spurious", g, "%s: %s", y.typ, cut(y.evidence, 70))
		}
	}
}

// rare is what a facet earns points for: nothing where it has its usual value.
func rare(value, usual string) []string {
	if value == usual {
		return nil
	}
	return []string{value}
}

func types(events []event) []string {
	out := make([]string, len(events))
	for i, v := range events {
		out[i] = v.typ
	}
	return out
}

// spans lists where mentions stand; merged makes the four types of persons one.
func spans(mentions []mention, merged bool) []span {
	out := make([]span, len(mentions))
	for i, m := range mentions {
		out[i] = m.span
		switch m.typ {
		case "leader", "minister", "official", "person":
			if merged {
				out[i].typ = "person*"
			}
		}
	}
	return out
}

func spanType(s span) string { return s.typ }

// of is the words that a span covers, as far as it lies inside text.
func (s span) of(text string) string {
	r := []rune(text)
	start := max(0, min(s.start, len(r)))
	return string(r[start:max(start, min(s.end, len(r)))])
}

func (d days) String() string {
	switch {
	case !d.known():
		return "unknown"
	case d.start == d.end:
		return d.start
	}
	return fmt.Sprintf("%s to %s", d.start, d.end)
}
