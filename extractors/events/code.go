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
}

// sentenceEvents codes the clauses of one sentence in order.
func (c *coder) sentenceEvents(n int, s *sentence) {
	opaque := -1 // the clause whose complement is not to be coded
	for i := range s.clauses {
		cl := &s.clauses[i]
		g := s.chunks[cl.verb].verb
		c.prelude(n, s, i)
		if c.inside(s, i, opaque) {
			continue
		}
		f := s.verbFrame(c.e, i)
		rule, beat := c.set.best(f)
		if rule == nil {
			c.support(n, s, i, f)
			c.remember(f)
			continue
		}
		if rule.Opaque {
			opaque = i
		}
		if !c.reports(s, i, rule) {
			continue
		}
		if g.negated && rule.Type != schemas.Rejection {
			continue
		}
		ev := c.event(f, rule, beat)
		ev.sentence, ev.clause, ev.relation = n, i, cl.relation
		c.time(&ev, s, i)
		c.setting(&ev, s, i, rule)
		c.emit(ev, f)
		c.canceled(n, s, i, f, &ev)
		c.remember(f)
	}
}

// inside says whether clause i is part of what an earlier clause says, asks
// or plans.
func (c *coder) inside(s *sentence, i, opaque int) bool {
	if opaque < 0 {
		return false
	}
	cl := &s.clauses[i]
	switch cl.relation {
	case complement, infinitive, subordinate:
		for at := cl.governor; at >= 0; at = s.clauses[at].governor {
			if at == opaque {
				return true
			}
			if at == s.clauses[at].governor {
				break
			}
		}
	case relative, reduced, trailing:
		// inside the complement of the opaque clause, not after its end
		for j := opaque + 1; j < i; j++ {
			if r := s.clauses[j].relation; r == complement || r == infinitive {
				return c.inside(s, j, opaque)
			}
		}
	}
	return false
}

// reports says whether a clause of this kind reports an event of its own.
func (c *coder) reports(s *sentence, i int, r *Rule) bool {
	cl := &s.clauses[i]
	g := s.chunks[cl.verb].verb
	switch cl.relation {
	case infinitive:
		if c.governed(s, i, "engine-planning") || c.governed(s, i, "engine-transparent") {
			return true
		}
		// a purpose counts where the counterpart of a meeting is named
		return contact(r.Type) && r.Type != schemas.Visit && (s.named(c.e, cl.object) || s.namedAfter(c.e, cl, "with"))
	case complement:
		return c.governed(s, i, "engine-announcing") || c.governed(s, i, "engine-planning")
	case subordinate:
		days, _ := s.when(c.e, i)
		w := s.opener(i)
		return days.Known() || w == "as" || w == "while" || w == "after" && g.perfect
	case relative:
		days, _ := s.when(c.e, i)
		return days.Known() || g.perfect && g.past || g.will || cl.verb > 1 && s.commaBeforeRelative(cl)
	case reduced:
		days, _ := s.when(c.e, i)
		if !g.ing {
			return days.Known() || s.namedAfter(c.e, cl, "by")
		}
		return days.Known() || s.chunks[cl.verb-1].kind == comma
	}
	return true
}

func contact(t schemas.EventType) bool {
	return t == schemas.Meeting || t == schemas.VideoMeeting || t == schemas.PhoneCall || t == schemas.Visit
}

// governed says whether the clause that governs i has a verb of a list of the
// rule files.
func (c *coder) governed(s *sentence, i int, list string) bool {
	at := s.clauses[i].governor
	if at < 0 || at == i {
		return false
	}
	w := s.word(s.clauses[at].verb).Norm
	return c.set.listed(list, w)
}

func (s *sentence) opener(i int) string {
	for k := s.clauses[i].verb - 1; k >= 0; k-- {
		if s.chunks[k].kind == sub || s.chunks[k].kind == prep && s.chunks[k+1].kind == vg {
			return s.words[s.chunks[k].first].Norm
		}
		if s.chunks[k].kind == vg {
			break
		}
	}
	return ""
}

func (s *sentence) commaBeforeRelative(cl *clause) bool {
	for k := cl.verb - 1; k > 0; k-- {
		if s.chunks[k].kind == rel {
			return s.chunks[k-1].kind == comma
		}
	}
	return false
}

func (s *sentence) named(e *schemas.Entry, nouns []int) bool {
	for _, k := range nouns {
		for _, m := range s.chunks[k].phrase.mentions {
			if t := e.Mentions[m].Type; t.IsPerson() || t == schemas.Role || t == schemas.Forum || t == schemas.Country {
				return true
			}
		}
	}
	return false
}

func (s *sentence) namedAfter(e *schemas.Entry, cl *clause, prep string) bool {
	for _, p := range cl.phrases {
		if p.prep == prep && s.named(e, p.nouns) {
			return true
		}
	}
	return false
}

// event fills type, parties and people from the rule's slots.
func (c *coder) event(f *frame, r *Rule, beat string) coded {
	ev := coded{rule: r, beat: beat}
	ev.Type, ev.Mode, ev.Rule = r.Type, r.Mode, r.ID
	ev.Trigger = f.trigger
	ev.Actors, ev.Targets, ev.People = []string{}, []string{}, []string{}
	add := func(side string, slots []string) {
		for _, slot := range slots {
			for _, p := range f.parties(slot, &c.mem) {
				list := &ev.Actors
				if side == "target" {
					list = &ev.Targets
				}
				if slices.Contains(ev.Actors, p.id) || slices.Contains(ev.Targets, p.id) {
					continue
				}
				*list = append(*list, p.id)
				ev.Participants = append(ev.Participants, c.participant(side, p))
			}
		}
	}
	if slices.Contains(r.Actors, "subject") && f.clause >= 0 && f.s.clauses[f.clause].open && len(f.slots["subject"]) == 0 && f.noun < 0 {
		for _, p := range c.mem.subject { // a sentence without a subject goes on with the last one
			ev.Actors = append(ev.Actors, p.id)
			ev.Participants = append(ev.Participants, c.participant("actor", p))
		}
		for _, p := range c.mem.people {
			ev.People = append(ev.People, p.id)
		}
	}
	add("actor", r.Actors)
	add("target", r.Targets)
	for _, slot := range r.People {
		for _, p := range f.persons(slot, &c.mem) {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
				m := &c.e.Mentions[p.mention]
				ev.Participants = append(ev.Participants, schemas.Participant{Side: "person", EntityID: p.id, Kind: "person", Sector: m.Sector,
					State: m.Country, Office: m.Office, Basis: "named", Mention: p.mention})
			}
		}
	}
	ev.Evidence = f.evidence()
	return ev
}

func (c *coder) participant(side string, p party) schemas.Participant {
	out := schemas.Participant{Side: side, EntityID: p.id, Kind: "country", State: p.id, Basis: p.basis, Mention: p.mention}
	if len(p.id) != 3 || p.id[0] >= 'a' {
		out.Kind, out.State = "forum", ""
	}
	if p.mention >= 0 {
		out.Sector = c.e.Mentions[p.mention].Sector
	}
	return out
}

// evidence is the verb with its object, or with its first phrase.
func (f *frame) evidence() schemas.Span {
	cl := &f.s.clauses[f.clause]
	ch := f.s.chunks[cl.verb]
	first, last := ch.first, ch.last
	if passive(ch.verb) || len(cl.object)+len(cl.phrases) == 0 && !f.that && !f.to && !f.quoted {
		for _, k := range cl.subject {
			if k < cl.verb && f.s.chunks[k].first < first && f.clauseNear(k, cl.verb) {
				first = f.s.chunks[k].first
			}
		}
	}
	end := cl.verb
	for _, k := range cl.object {
		for _, x := range f.s.extended(k) {
			end = max(end, x)
		}
	}
	if end == cl.verb && len(cl.phrases) > 0 && len(cl.phrases[0].nouns) > 0 {
		ns := cl.phrases[0].nouns
		end = max(end, ns[len(ns)-1])
	}
	if f.that || f.to || f.quoted {
		end = max(end, f.contentEnd(cl))
	}
	if end < len(f.s.chunks) {
		last = max(last, f.s.chunks[end].last)
	}
	return f.s.spanOf(first, last)
}

func (f *frame) clauseNear(k, verb int) bool {
	for j := k; j < verb; j++ {
		if f.s.chunks[j].kind == vg || f.s.chunks[j].kind == stop {
			return false
		}
	}
	return true
}

// contentEnd is the end of the complement's own verb and object.
func (f *frame) contentEnd(cl *clause) int {
	if cl.quoted {
		for k := cl.verb + 1; k < len(f.s.chunks); k++ {
			if f.s.chunks[k].kind == quote {
				return k
			}
		}
	}
	for j := range f.s.clauses {
		d := &f.s.clauses[j]
		if d.verb > cl.verb {
			end := d.verb
			for _, k := range d.object {
				for _, x := range f.s.extended(k) {
					end = max(end, x)
				}
			}
			if end == d.verb && len(d.phrases) > 0 && len(d.phrases[0].nouns) > 0 {
				end = d.phrases[0].nouns[0]
			}
			return end
		}
	}
	return cl.verb
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
	for i := range c.out { // one event of a type per stretch of text
		o := &c.out[i]
		if o.Type == ev.Type && o.sentence == ev.sentence && (o.Trigger == ev.Trigger || o.Evidence.Overlaps(ev.Trigger) && o.Status == ev.Status && o.Time == ev.Time) {
			return
		}
	}
	c.out = append(c.out, ev)
}
