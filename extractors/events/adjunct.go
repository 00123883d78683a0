package events

import (
	"slices"

	"annals/schemas"
)

// adjuncts codes the meetings and calls that clause i names in a phrase of its
// own, with the other side: "urged restraint at a meeting with Wang", "flies to
// Hanoi for talks with Lam".
func (c *coder) adjuncts(n int, s *sentence, i int) {
	cl := &s.clauses[i]
	if r := cl.relation; r != mainClause && r != coordinated && r != trailing && r != fronted || s.chunks[cl.verb].verb.negated {
		return
	}
	for _, p := range cl.phrases {
		if len(p.nouns) != 1 || p.leading {
			continue
		}
		switch p.prep {
		case "at", "for", "in", "during", "after", "following":
		default:
			continue
		}
		k := p.nouns[0]
		r, head := c.nounRule(s, k)
		if r == nil || !contact(r.Type) || r.Type == schemas.Visit {
			continue
		}
		f := c.nounFrame(s, k, head, -1)
		with := append(slices.Clone(f.slots["with"]), f.slots["between"]...)
		if r.Type == schemas.PhoneCall {
			with = append(with, f.slots["to"]...)
		}
		if !s.named(c.e, with) || !r.fits(f) {
			continue
		}
		f.slots["subject"] = cl.subject
		if passive(s.chunks[cl.verb].verb) {
			f.slots["subject"] = nil
		}
		ev := c.nounEvent(f, r, true)
		if len(ev.Actors) < 2 {
			continue
		}
		ev.sentence, ev.clause, ev.relation = n, i, infinitive
		c.time(&ev, s, i)
		c.setting(&ev, s, i, r)
		c.emit(ev, f)
	}
}
