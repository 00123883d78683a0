package events

import (
	"slices"

	"annals/schemas"
)

// lead gives the first main clause of an entry an event of low confidence
// where no rule fits it but some other clause of its sentence: what an entry
// is there to report is told in its first main clause as a rule.
func (c *coder) lead(s *sentence) {
	if len(c.out) == 0 {
		return // the fallback of the whole entry comes later
	}
	at := slices.IndexFunc(s.clauses, func(cl clause) bool { return cl.relation == mainClause })
	if at < 0 || s.chunks[s.clauses[at].verb].verb.negated {
		return
	}
	for i := range c.out {
		o := &c.out[i]
		if o.clause == at && o.sentence == 0 && o.relation != infinitive && o.relation != fronted || o.relation == mainClause || o.relation == coordinated {
			return
		}
	}
	f := s.verbFrame(c.e, at)
	rule := c.set.nearest(f, 0)
	if rule == nil && (f.that || f.quoted) {
		rule = &Rule{ID: "engine.fallback", Type: schemas.Statement, Actors: []string{"subject"}, People: []string{"subject"}}
	}
	if rule == nil {
		return
	}
	ev := c.event(f, rule, "")
	ev.sentence, ev.clause, ev.relation = 0, at, mainClause
	c.time(&ev, s, at)
	c.setting(&ev, s, at, rule)
	for i := range c.out {
		if o := &c.out[i]; o.Trigger == ev.Trigger || o.Type == ev.Type && o.Evidence.Overlaps(ev.Evidence) {
			return
		}
	}
	ev.Confidence = "low"
	c.out = append(c.out, ev)
}
