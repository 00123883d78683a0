package events

import (
	"slices"

	"annals/schemas"
)

// coder codes one entry.
type coder struct {
	set  *Set
	e    *schemas.Entry
	mem  memory
	past bool // the running text of the document is in the past tense
	out  []coded

	chairs      []party // who opens or leads what the sentence goes on to name
	chairPeople []person
}

// coded is an event with what decides between it and others.
type coded struct {
	schemas.Event
	sentence int
	clause   int
	relation relation
	rule     *Rule
	nominal  bool
	beat     string
	self     bool // what it is aimed at belongs to the actor's own state
}

// sentenceEvents codes the clauses of one sentence in order.
func (c *coder) sentenceEvents(n int, s *sentence) {
	c.chairs, c.chairPeople = nil, nil
	opaque := -1 // the clause whose complement is not to be coded
	for i := range s.clauses {
		cl := &s.clauses[i]
		g := s.chunks[cl.verb].verb
		c.prelude(n, s, i)
		f := s.verbFrame(c.e, i)
		if c.inside(s, i, opaque) {
			if c.governed(s, i, "engine-agreeing") { // agree to put off drills
				c.canceled(n, s, i, f, nil)
			}
			continue
		}
		if c.chaired(n, s, i, f) {
			continue
		}
		if c.answered(n, s, i, f) {
			continue
		}
		rule, beat := c.set.best(f)
		if rule != nil && !rule.asks() && c.set.heads("engine-supporting", f) {
			before := len(c.out)
			if c.support(n, s, i, f); len(c.out) > before { // ends a tour
				c.remember(f)
				continue
			}
		}
		if rule == nil {
			c.support(n, s, i, f)
			c.remember(f)
			continue
		}
		if rule.Opaque {
			opaque = i
		}
		if c.called(n, s, i, f) {
			continue
		}
		if !c.reports(n, s, i, rule) {
			continue
		}
		if g.negated && rule.Type != schemas.Rejection && !rule.wants("negated") {
			continue
		}
		if c.echoes(n, s, i, rule) {
			continue
		}
		ev := c.event(f, rule, beat)
		c.issuers(&ev, f, rule)
		ev.sentence, ev.clause, ev.relation = n, i, cl.relation
		c.time(&ev, s, i)
		c.setting(&ev, s, i, rule)
		if s.proclaims(i) {
			c.replaceStatement(&ev, cl.governor)
		}
		c.emit(ev, f)
		c.outcome(n, s, i, f, rule)
		c.canceled(n, s, i, f, &ev)
		c.adjuncts(n, s, i)
		c.remember(f)
	}
}

// stepwise says whether one act of a type is often told in several verbs.
func stepwise(t schemas.EventType) bool {
	return t == schemas.LegalAction || t == schemas.DiplomaticMeasure
}

// replaceStatement puts an act in the place of the statement that announced it.
func (c *coder) replaceStatement(ev *coded, clause int) {
	if n := len(c.out) - 1; n >= 0 && c.out[n].sentence == ev.sentence && c.out[n].clause == clause && c.out[n].Type == schemas.Statement {
		ev.relation = c.out[n].relation
		c.out = c.out[:n]
	}
}

// remember keeps the subject of a clause for what refers back to it.
func (c *coder) remember(f *frame) {
	if f.clause >= 0 {
		if r := f.s.clauses[f.clause].relation; r != mainClause && r != coordinated && r != trailing && r != fronted {
			c.rememberAll(f)
			return
		}
	}
	slot := "subject"
	if len(f.slots[slot]) == 0 && f.clause >= 0 && passive(f.s.chunks[f.s.clauses[f.clause].verb].verb) {
		slot = "object"
	}
	if ps := f.parties(slot, &c.mem); len(ps) > 0 {
		c.mem.subject = ps
		c.mem.people = f.persons(slot, &c.mem)
	}
	c.rememberAll(f)
}

func (c *coder) rememberAll(f *frame) {
	for _, slot := range []string{"subject", "object", "with", "between", "to", "against"} {
		for _, p := range f.parties(slot, &memory{}) {
			if !slices.ContainsFunc(c.mem.all, func(q party) bool { return q.id == p.id }) {
				c.mem.all = append(c.mem.all, p)
			}
		}
	}
}

func (c *coder) emit(ev coded, f *frame) {
	if contact(ev.Type) && len(c.chairs) > 0 {
		for _, p := range c.chairs {
			if !slices.Contains(ev.Actors, p.id) {
				ev.Actors = append(ev.Actors, p.id)
				ev.Participants = append(ev.Participants, c.participant("actor", p))
			}
		}
		for _, p := range c.chairPeople {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
			}
		}
		c.chairs, c.chairPeople = nil, nil
	}
	for i := range c.out { // one event of a type per stretch of text
		o := &c.out[i]
		if o.Type == ev.Type && o.sentence == ev.sentence && (o.Trigger == ev.Trigger || o.Evidence.Overlaps(ev.Trigger) && o.Status == ev.Status && o.Time == ev.Time) {
			return
		}
	}
	if ev.Confidence = "medium"; !ev.nominal && ev.beat == "" && (ev.relation == mainClause || ev.relation == coordinated) {
		ev.Confidence = "high"
	}
	c.out = append(c.out, ev)
}
