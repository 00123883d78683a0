package events

import (
	"slices"

	"annals/schemas"
)

// canceled codes the event that a clause calls off.
func (c *coder) canceled(n int, s *sentence, i int, f *frame, by *coded) {
	if !c.set.heads("engine-canceling", f) || by != nil && by.Type != schemas.Rejection && by.Type != schemas.Agreement {
		return
	}
	for _, k := range f.slots["object"] {
		r, nf := c.fitting(s, k, i)
		if r == nil {
			continue
		}
		ev := c.nounEvent(nf, r, true)
		if len(ev.Actors) < 2 && by != nil { // the other side of what was called off
			for _, a := range append(slices.Clone(by.Actors), by.Targets...) {
				if !slices.Contains(ev.Actors, a) {
					ev.Actors = append(ev.Actors, a)
				}
			}
		}
		ev.sentence, ev.clause, ev.relation = n, i, infinitive
		c.time(&ev, s, i)
		if days, _ := s.dateIn(c.e, k, s.clauses[i].last); days.Known() {
			c.settle(&ev, days, false, false)
		}
		c.setting(&ev, s, i, r)
		ev.Status = schemas.Canceled
		if by != nil && len(by.Targets) == 0 && by.Type == schemas.Rejection {
			for _, a := range ev.Actors {
				if !slices.Contains(by.Actors, a) {
					c.addTarget(by, a)
				}
			}
		}
		c.emit(ev, nf)
		return
	}
}

func (c *coder) addTarget(by *coded, id string) {
	for i := range c.out {
		if o := &c.out[i]; o.Trigger == by.Trigger && o.Type == by.Type {
			o.Targets = append(o.Targets, id)
			o.Participants = append(o.Participants, c.participant("target", party{id, -1, "named"}))
		}
	}
}

// dateIn is the time expression between two chunks.
func (s *sentence) dateIn(e *schemas.Entry, from, to int) (schemas.Interval, int) {
	for k := from; k < to && k < len(s.chunks); k++ {
		if m := s.dateAt(e, k); m >= 0 {
			return e.Mentions[m].Days, m
		}
	}
	return schemas.Unknown(), -1
}
