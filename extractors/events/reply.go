package events

import "slices"

// answered codes an act that is only said to repeat the one before it, the
// other way round: "Islamabad follows suit", "Moscow answered in kind".
func (c *coder) answered(n int, s *sentence, i int, f *frame) bool {
	if len(c.out) == 0 || !c.set.heads("engine-replying", f) || s.chunks[s.clauses[i].verb].verb.negated {
		return false
	}
	if r := s.clauses[i].relation; r == infinitive || r == complement || r == reduced {
		return false
	}
	last := c.out[len(c.out)-1]
	if last.rule == nil {
		return false
	}
	r := *last.rule
	r.Actors, r.Targets, r.People = []string{"subject"}, nil, []string{"subject"}
	ev := c.event(f, &r, "")
	if len(ev.Actors) == 0 {
		return false
	}
	ev.rule = last.rule
	if len(last.Targets) > 0 {
		for _, id := range last.Actors {
			if !slices.Contains(ev.Actors, id) {
				ev.Targets = append(ev.Targets, id)
				ev.Participants = append(ev.Participants, c.participant("target", party{id, -1, "reply"}))
			}
		}
	}
	ev.sentence, ev.clause, ev.relation = n, i, s.clauses[i].relation
	c.time(&ev, s, i)
	c.setting(&ev, s, i, &r)
	c.out = append(c.out, ev)
	c.remember(f)
	return true
}
