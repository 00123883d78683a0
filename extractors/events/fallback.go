package events

import "annals/schemas"

// fallback gives an entry in which no rule fits an event all the same: every
// entry is there to report something. First come rules some of whose
// conditions hold, then event nouns wherever they stand, then no rule at all.
func (c *coder) fallback() {
	for _, attempt := range []func(int, *sentence) bool{c.supported, c.relaxed, c.bareNoun, c.anyNoun, c.guessed, c.unruled} {
		for n, span := range c.e.Sentences {
			ws := words(c.e, span)
			if len(ws) == 0 {
				continue
			}
			if attempt(n, c.read(ws)) {
				return
			}
		}
	}
}

// relaxed codes the first main clause with a rule for its verb of whose
// conditions some hold and one at most fails.
func (c *coder) relaxed(n int, s *sentence) bool { return c.byVerb(n, s, 1) }

// guessed does the same where no condition holds.
func (c *coder) guessed(n int, s *sentence) bool { return c.byVerb(n, s, 0) }

// supported codes an event noun that a supporting verb carries, whatever else
// the verb may mean.
func (c *coder) supported(n int, s *sentence) bool {
	return c.nounOf(n, s, func(f *frame) bool { return c.set.heads("engine-supporting", f) || c.set.heads("engine-occurring", f) })
}

// bareNoun codes an event noun that is subject or object of a main clause,
// whatever its verb.
func (c *coder) bareNoun(n int, s *sentence) bool {
	return c.nounOf(n, s, func(*frame) bool { return true })
}

func (c *coder) nounOf(n int, s *sentence, by func(*frame) bool) bool {
	for i := range s.clauses {
		cl := &s.clauses[i]
		if cl.relation != mainClause || s.chunks[cl.verb].verb.negated {
			continue
		}
		f := s.verbFrame(c.e, i)
		if !by(f) {
			continue
		}
		before := len(c.out)
		if c.carried(n, s, i, f.slots["object"]) || c.carried(n, s, i, f.slots["subject"]) {
			for k := before; k < len(c.out); k++ {
				c.out[k].Confidence = "low"
			}
			return true
		}
	}
	return false
}

func (c *coder) byVerb(n int, s *sentence, least int) bool {
	for i := range s.clauses {
		cl := &s.clauses[i]
		if r := cl.relation; r != mainClause && r != coordinated && r != fronted || s.chunks[cl.verb].verb.negated {
			continue
		}
		f := s.verbFrame(c.e, i)
		rule := c.set.nearest(f, least)
		if rule == nil {
			c.remember(f)
			continue
		}
		ev := c.event(f, rule, "")
		ev.Confidence = "low"
		ev.sentence, ev.clause, ev.relation = n, i, cl.relation
		c.time(&ev, s, i)
		c.setting(&ev, s, i, rule)
		c.out = append(c.out, ev)
		return true
	}
	return false
}

// anyNoun codes the first event noun of a sentence.
func (c *coder) anyNoun(n int, s *sentence) bool {
	for k := range s.chunks {
		if s.chunks[k].kind != np {
			continue
		}
		r, f := c.fitting(s, k, -1)
		if r == nil {
			continue
		}
		f.slots["subject"] = s.mainSubject()
		ev := c.nounEvent(f, r, true)
		ev.Confidence = "low"
		ev.sentence, ev.relation = n, complement
		c.settle(&ev, schemas.Unknown(), false, false)
		ev.Format = r.Format
		if ev.Format == "" {
			ev.Format = schemas.Unspecified
		}
		c.out = append(c.out, ev)
		return true
	}
	return false
}

// unruled codes the main clause of a sentence as a statement where its verb
// has a clause or a quotation as its object, else as an event of no known type.
func (c *coder) unruled(n int, s *sentence) bool {
	r := Rule{ID: "engine.fallback", Type: schemas.Other, Actors: []string{"subject"}, People: []string{"subject"}}
	for i := range s.clauses {
		if s.clauses[i].relation != mainClause {
			continue
		}
		f := s.verbFrame(c.e, i)
		if f.that || f.quoted {
			r.Type = schemas.Statement
		}
		ev := c.event(f, &r, "")
		ev.Confidence = "low"
		ev.rule, ev.sentence, ev.relation = nil, n, mainClause
		c.time(&ev, s, i)
		c.setting(&ev, s, i, &r)
		c.out = append(c.out, ev)
		return true
	}
	ev := coded{sentence: n}
	ev.Type, ev.Rule, ev.Format, ev.Confidence = r.Type, r.ID, schemas.Unspecified, "low"
	ev.Actors, ev.Targets, ev.People = []string{}, []string{}, []string{}
	c.settle(&ev, schemas.Unknown(), false, false)
	ev.Evidence, ev.Trigger = s.spanOf(0, len(s.words)), s.words[0].Span
	c.out = append(c.out, ev)
	return true
}
