package events

import "annals/schemas"

// support codes a clause whose verb has no rule but whose subject or object
// is an event noun: "talks resume", "hold a rally".
func (c *coder) support(n int, s *sentence, i int, f *frame) {
	g := s.chunks[s.clauses[i].verb].verb
	if g.negated {
		return
	}
	if c.set.heads("engine-canceling", f) {
		c.canceled(n, s, i, f, nil)
		return
	}
	if !c.reports(n, s, i, &Rule{Type: schemas.Other}) {
		return
	}
	if c.set.heads("engine-supporting", f) && c.carried(n, s, i, f.slots["object"]) {
		return
	}
	if !passive(g) && (c.set.heads("engine-occurring", f) || g.copula) { // talks begin
		c.carried(n, s, i, f.slots["subject"])
	}
}

// outcome codes the meeting that is told by what it led to: "Talks between
// Kerry and Lavrov produced a joint statement".
func (c *coder) outcome(n int, s *sentence, i int, f *frame, r *Rule) {
	g := s.chunks[s.clauses[i].verb].verb
	if g.negated || passive(g) || contact(r.Type) || !c.set.heads("engine-occurring", f) {
		return
	}
	for _, k := range f.slots["subject"] {
		if nr, nf := c.fitting(s, k, -1); nr != nil && contact(nr.Type) && nr.Type != schemas.Visit && len(c.nounEvent(nf, nr, false).Actors) > 1 {
			c.carried(n, s, i, []int{k})
			return
		}
	}
}

// carried codes the first event noun among the noun phrases of clause i.
func (c *coder) carried(n int, s *sentence, i int, nouns []int) bool {
	cl := &s.clauses[i]
	for _, k := range nouns {
		if w := s.words[s.chunks[k].first].Norm; w == "no" || w == "little" || w == "few" {
			continue
		}
		r, nf := c.fitting(s, k, i)
		if r == nil {
			continue
		}
		ev := c.nounEvent(nf, r, true)
		ev.sentence, ev.clause, ev.relation = n, i, cl.relation
		c.time(&ev, s, i)
		c.setting(&ev, s, i, r)
		ev.Evidence = s.spanOf(min(s.chunks[k].first, s.chunks[cl.verb].first), max(s.chunks[k].last, s.chunks[cl.verb].last))
		c.emit(ev, nf)
		return true
	}
	return false
}
