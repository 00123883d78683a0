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
}

// sentenceEvents codes the clauses of one sentence in order.
func (c *coder) sentenceEvents(n int, s *sentence) {
	c.chairs, c.chairPeople = nil, nil
	opaque := -1 // the clause whose complement is not to be coded
	for i := range s.clauses {
		cl := &s.clauses[i]
		g := s.chunks[cl.verb].verb
		c.prelude(n, s, i)
		if c.inside(s, i, opaque) {
			continue
		}
		f := s.verbFrame(c.e, i)
		if c.chaired(n, s, i, f) {
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
		if !c.reports(s, i, rule) {
			continue
		}
		if g.negated && rule.Type != schemas.Rejection {
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
		c.emit(ev, f)
		c.canceled(n, s, i, f, &ev)
		c.remember(f)
	}
}

// echoes says whether clause i only unfolds what its sentence reports
// elsewhere: "says ..., adding that ...", "a bomb goes off, killing three",
// "Speaking in Rabat, Blinken warns".
func (c *coder) echoes(n int, s *sentence, i int, r *Rule) bool {
	cl := &s.clauses[i]
	if cl.relation == fronted {
		return r.Type == schemas.Statement && i+1 < len(s.clauses)
	}
	if cl.relation != trailing || !s.chunks[cl.verb].verb.ing {
		return false
	}
	if r.Type == schemas.Statement {
		return c.spoke(n)
	}
	for i := range c.out {
		o := &c.out[i]
		if o.sentence == n && (contact(o.Type) && contact(r.Type) || violent(o.Type) && violent(r.Type)) {
			return true
		}
	}
	return false
}

func violent(t schemas.EventType) bool {
	return t == schemas.Attack || t == schemas.Disaster || t == schemas.Incident || t == schemas.WeaponsTest || t == schemas.MilitaryExercise || t == schemas.Protest
}

// spoke says whether an act of speech has been coded in sentence n.
func (c *coder) spoke(n int) bool {
	for i := range c.out {
		if c.out[i].sentence == n && speech(c.out[i].Type) {
			return true
		}
	}
	return false
}

// issuers gives a document that "is issued" or "is signed" without a word on
// by whom the actors of the meeting that the entry reports: its forum, where
// there is one.
func (c *coder) issuers(ev *coded, f *frame, r *Rule) {
	if len(ev.Actors) > 0 || f.clause < 0 || !passive(f.s.chunks[f.s.clauses[f.clause].verb].verb) || r.Type != schemas.Statement && r.Type != schemas.Agreement {
		return
	}
	for i := len(c.out) - 1; i >= 0; i-- {
		o := &c.out[i]
		if !contact(o.Type) && o.Type != schemas.Agreement || o.Time == schemas.Future {
			continue
		}
		var forums []string
		for _, a := range o.Actors {
			if !isState(a) {
				forums = append(forums, a)
			}
		}
		if ev.Actors = slices.Clone(o.Actors); len(forums) > 0 {
			ev.Actors = forums
		} else {
			ev.People = slices.Clone(o.People)
		}
		for _, a := range ev.Actors {
			ev.Participants = append(ev.Participants, c.participant("actor", party{a, -1, "meeting"}))
		}
		return
	}
}

// isState tells the code of a state from the id of a forum.
func isState(id string) bool { return len(id) == 3 && id[0] >= 'A' && id[0] <= 'Z' }

// called codes a passive that calls something off without saying who does:
// only what was called off is an event.
func (c *coder) called(n int, s *sentence, i int, f *frame) bool {
	cl := &s.clauses[i]
	if !passive(s.chunks[cl.verb].verb) || len(f.slots["subject"]) > 0 || !c.set.heads("engine-canceling", f) {
		return false
	}
	before := len(c.out)
	c.canceled(n, s, i, f, nil)
	return len(c.out) > before
}

// chaired gives an event of contact its chair, host or mediator that a
// dependent clause names: "hold a meeting, chaired by Russia".
func (c *coder) chaired(n int, s *sentence, i int, f *frame) bool {
	cl := &s.clauses[i]
	if cl.relation == fronted && passive(s.chunks[cl.verb].verb) && c.set.listed("engine-chairing", s.word(cl.verb).Norm) {
		c.chairs, c.chairPeople = f.parties("subject", &c.mem), f.persons("subject", &c.mem)
		return true
	}
	if cl.relation != reduced && cl.relation != relative && cl.relation != trailing || !c.set.listed("engine-chairing", s.word(cl.verb).Norm) || len(c.out) == 0 {
		return false
	}
	o := &c.out[len(c.out)-1]
	if o.sentence != n || !contact(o.Type) || o.Type == schemas.Visit {
		return false
	}
	if len(f.slots["subject"]) == 0 {
		return false
	}
	for _, p := range f.parties("subject", &c.mem) {
		if !slices.Contains(o.Actors, p.id) {
			o.Actors = append(o.Actors, p.id)
			o.Participants = append(o.Participants, c.participant("actor", p))
		}
	}
	for _, p := range f.persons("subject", &c.mem) {
		if !slices.Contains(o.People, p.id) {
			o.People = append(o.People, p.id)
		}
	}
	if means := s.means(s.region(i)); o.Type == schemas.Meeting && means == schemas.Videoconference {
		o.Type, o.Format = schemas.VideoMeeting, means
	}
	return true
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
			return days.Known() || s.namedAfter(c.e, cl, "by") || contact(r.Type) && s.place(c.e, i, false) >= 0
		}
		return days.Known() || s.chunks[cl.verb-1].kind == comma || contact(r.Type) && s.place(c.e, i, false) >= 0 || s.absolute(cl)
	}
	return true
}

// absolute says whether a participle with its own subject stands after a comma
// and "with": "..., with Wang calling for restraint".
func (s *sentence) absolute(cl *clause) bool {
	if len(cl.subject) == 0 || cl.subject[0] < 2 {
		return false
	}
	k := cl.subject[0]
	return s.chunks[k-1].kind == prep && s.prepAt(k-1) == "with" && s.chunks[k-2].kind == comma
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
			ps := f.parties(slot, &c.mem)
			if slot == "said" {
				if len(ev.Targets) > 0 {
					continue
				}
				ps = first(ps, ev.Actors)
			}
			for _, p := range ps {
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
	if !c.actMeant(f, r) {
		f.places = r.Type == schemas.Visit
		add("target", r.Targets)
		f.places = false
	}
	if len(ev.Targets) == 0 && len(r.Targets) > 0 {
		for _, p := range c.actOf(r.Type, ev.Actors) {
			ev.Targets = append(ev.Targets, p)
			ev.Participants = append(ev.Participants, c.participant("target", party{p, -1, "act"}))
		}
	}
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
	c.opposite(&ev, f, r)
	c.ownOffice(&ev, f)
	ev.Evidence = f.evidence()
	return ev
}

// ownOffice makes the state of a person who is elected, appointed or dismissed
// by nobody named the actor.
func (c *coder) ownOffice(ev *coded, f *frame) {
	if len(ev.Actors) > 0 || ev.Type != schemas.Appointment && ev.Type != schemas.Election {
		return
	}
	for _, slot := range []string{"object", "subject", "in", "of", "as"} {
		for _, p := range f.parties(slot, &c.mem) {
			if isState(p.id) {
				ev.Actors = append(ev.Actors, p.id)
				ev.Targets = slices.DeleteFunc(ev.Targets, func(t string) bool { return t == p.id })
				ev.Participants = append(ev.Participants, c.participant("actor", p))
				return
			}
		}
	}
}

// actMeant says whether what the verb is directed at is an act reported
// before: "condemns it".
func (c *coder) actMeant(f *frame, r *Rule) bool {
	for _, slot := range r.Targets {
		for _, k := range f.slots[slot] {
			if p := f.s.chunks[k].phrase.pronoun; p == "it" || p == "this" {
				return len(c.out) > 0
			}
		}
	}
	return false
}

// actOf is who did what an answer without an addressee answers: the actors of
// the first event before it in the entry that others did.
func (c *coder) actOf(t schemas.EventType, actors []string) []string {
	if t != schemas.Accusation && t != schemas.Demand {
		return nil
	}
	for i := range c.out {
		o := &c.out[i]
		if len(o.Actors) == 0 || len(o.Actors) > 2 || o.Time == schemas.Background {
			continue
		}
		if slices.ContainsFunc(o.Actors, func(a string) bool { return slices.Contains(actors, a) }) {
			continue
		}
		return slices.Clone(o.Actors)
	}
	return nil
}

func (c *coder) participant(side string, p party) schemas.Participant {
	out := schemas.Participant{Side: side, EntityID: p.id, Kind: "country", State: p.id, Basis: p.basis, Mention: p.mention}
	if !isState(p.id) {
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
