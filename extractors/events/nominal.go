package events

import (
	"slices"

	"annals/schemas"
)

// nounRule finds the noun rule that chunk k carries: its head noun, or that of
// an of-phrase after it ("hours of talks").
func (c *coder) nounRule(s *sentence, k int) (*Rule, int) {
	for _, x := range s.extended(k) {
		ch := s.chunks[x]
		var best *Rule
		at, bestLen := -1, 0
		for w := ch.first; w < ch.last; w++ {
			for _, n := range c.set.nouns[s.words[w].Norm] {
				if !s.wordsAt(w, ch.last, n.words) {
					continue
				}
				end := w + len(n.words) - 1
				if end != ch.head && !(s.words[ch.head].mention >= 0) { // only the head carries the clause
					continue
				}
				if len(n.words) > bestLen || at >= 0 && w > at {
					best, at, bestLen = n.rule, end, len(n.words)
				}
			}
		}
		if best == nil {
			continue
		}
		return best, at
	}
	return nil, -1
}

func (s *sentence) wordsAt(w, last int, want []string) bool {
	for _, x := range want {
		for w < last && (s.words[w].pos == "HYPH" || s.words[w].skip) {
			w++
		}
		if w >= last || s.words[w].Norm != x {
			return false
		}
		w++
	}
	return true
}

// nounFrame fills the slots of an event noun: what stands in its own phrase,
// and the phrases after it.
func (c *coder) nounFrame(s *sentence, k, head, i int) *frame {
	f := &frame{s: s, e: c.e, clause: i, head: head, noun: k, trigger: s.words[head].Span, slots: map[string][]int{}}
	f.slots["possessor"] = []int{k}
	for j := k + 1; j+1 < len(s.chunks); {
		if s.chunks[j].kind != prep || s.chunks[j+1].kind != np {
			break
		}
		nouns, end := s.nounsFrom(j + 1)
		p := s.prepAt(j)
		f.slots[p] = append(f.slots[p], nouns...)
		j = end
	}
	return f
}

// fitting returns the noun rule of chunk k whose conditions hold, with its frame.
func (c *coder) fitting(s *sentence, k, i int) (*Rule, *frame) {
	r, head := c.nounRule(s, k)
	if r == nil {
		return nil, nil
	}
	f := c.nounFrame(s, k, head, i)
	if i >= 0 {
		v := s.verbFrame(c.e, i)
		for slot, nouns := range v.slots {
			if slot == "object" || slot == "of" || slot == "subject" && slices.Contains(nouns, k) {
				continue
			}
			for _, n := range nouns {
				if n != k && !slices.Contains(f.slots[slot], n) {
					f.slots[slot] = append(f.slots[slot], n)
				}
			}
		}
	}
	for j := range r.Conditions {
		if !f.holds(&r.Conditions[j]) {
			return nil, nil
		}
	}
	return r, f
}

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

// nounEvent makes an event of a noun frame. Where the noun names nobody, the
// subject of its clause acts.
func (c *coder) nounEvent(f *frame, r *Rule, withSubject bool) coded {
	actors := r.Actors
	if !withSubject {
		actors = slices.DeleteFunc(slices.Clone(actors), func(s string) bool { return s == "subject" })
	}
	if !slices.Contains(actors, "possessor") && !slices.Contains(r.Targets, "possessor") && f.noun >= 0 && len(f.slots["subject"]) == 0 {
		actors = append([]string{"possessor"}, actors...)
	}
	rule := *r
	rule.Actors = actors
	ev := c.nounParts(f, &rule)
	ev.rule, ev.nominal = r, true
	return ev
}

func (c *coder) nounParts(f *frame, r *Rule) coded {
	clause := f.clause
	f.clause = -1
	ev := coded{}
	ev.Type, ev.Mode, ev.Rule, ev.Trigger = r.Type, r.Mode, r.ID, f.trigger
	ev.Actors, ev.Targets, ev.People = []string{}, []string{}, []string{}
	for _, side := range []struct {
		name  string
		slots []string
		list  *[]string
	}{{"actor", r.Actors, &ev.Actors}, {"target", r.Targets, &ev.Targets}} {
		for _, slot := range side.slots {
			for _, p := range f.parties(slot, &memory{subject: c.mem.subject, all: c.mem.all, dyad: c.mem.dyad}) {
				if !slices.Contains(ev.Actors, p.id) && !slices.Contains(ev.Targets, p.id) {
					*side.list = append(*side.list, p.id)
					ev.Participants = append(ev.Participants, c.participant(side.name, p))
				}
			}
		}
	}
	for _, slot := range append(slices.Clone(r.People), "possessor") {
		for _, p := range f.persons(slot, &c.mem) {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
				ev.Participants = append(ev.Participants, schemas.Participant{Side: "person", EntityID: p.id, Kind: "person", State: c.e.Mentions[p.mention].Country, Basis: "named", Mention: p.mention})
			}
		}
	}
	f.clause = clause
	first, last := f.s.chunks[f.noun].first, f.s.chunks[f.noun].last
	for _, x := range f.s.extended(f.noun) {
		last = max(last, f.s.chunks[x].last)
	}
	ev.Evidence = f.s.spanOf(first, last)
	return ev
}

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

// prelude codes the event noun of a phrase that opens the sentence: "At a
// meeting in Bogota, ...", "After four hours of talks with Scholz, ...".
func (c *coder) prelude(n int, s *sentence, i int) {
	if i != 0 {
		return
	}
	for k := 0; k+1 < s.clauses[0].verb; k++ {
		if s.chunks[k].kind != prep || s.chunks[k+1].kind != np {
			if s.chunks[k].kind == np && k > 0 && s.chunks[k-1].kind != prep {
				return
			}
			continue
		}
		switch s.prepAt(k) {
		case "in":
			if c.nounNamesNobody(s, k+1) {
				continue
			}
		case "at", "over", "during", "after", "following", "amid", "on":
		default:
			continue
		}
		if h := s.word(k + 1); h.mention >= 0 && c.e.Mentions[h.mention].Type == schemas.Forum && h.Norm != "summit" {
			continue // a forum named is a landmark: "At the Shangri-La Dialogue, ..."
		}
		r, head := c.nounRule(s, k+1)
		if r == nil || !contact(r.Type) && r.Type != schemas.Ceremony && r.Type != schemas.PhoneCall {
			continue
		}
		f := c.nounFrame(s, k+1, head, -1)
		f.slots["subject"] = s.mainSubject()
		ev := c.nounEvent(f, r, true)
		ev.sentence, ev.clause, ev.relation = n, 0, fronted
		days, _ := s.dateIn(c.e, k, s.clauses[0].verb)
		c.settle(&ev, days, false, false)
		ev.Format = r.Format
		if m := s.placeIn(c.e, k+1, s.clauses[0].verb, ev.Type == schemas.Visit); m >= 0 {
			ev.Place = c.e.Mentions[m].Span
			ev.Location = ev.Place.Of(c.e.Text)
		}
		switch means := s.means(k, s.clauses[0].verb); {
		case means == schemas.Videoconference && contact(ev.Type):
			ev.Type, ev.Format = schemas.VideoMeeting, means
		case means == schemas.Phone && contact(ev.Type):
			ev.Type, ev.Format = schemas.PhoneCall, means
		}
		if ev.Format == "" {
			ev.Format = schemas.Unspecified
			if ev.Location != "" || ev.Type == schemas.Visit || s.means(k, s.clauses[0].verb) == schemas.InPerson {
				ev.Format = schemas.InPerson
			}
		}
		if len(ev.Actors) == 0 {
			continue
		}
		c.emit(ev, f)
		return
	}
}

// nounNamesNobody says whether no party stands in noun phrase k or in the
// phrases after it: "in emergency session".
func (c *coder) nounNamesNobody(s *sentence, k int) bool {
	f := c.nounFrame(s, k, s.chunks[k].head, -1)
	for _, slot := range []string{"possessor", "of", "with", "between"} {
		if len(f.parties(slot, &memory{})) > 0 {
			return false
		}
	}
	return true
}

func (s *sentence) mainSubject() []int {
	for i := range s.clauses {
		if s.clauses[i].relation == mainClause {
			return s.clauses[i].subject
		}
	}
	return nil
}

// verbless codes a sentence without any verb from its first event noun.
func (c *coder) verbless(n int, s *sentence) {
	if len(s.clauses) > 0 {
		return
	}
	for k := range s.chunks {
		if s.chunks[k].kind != np {
			continue
		}
		r, f := c.fitting(s, k, -1)
		if r == nil {
			continue
		}
		ev := c.nounEvent(f, r, false)
		ev.sentence, ev.relation = n, mainClause
		c.settle(&ev, schemas.Unknown(), false, false)
		ev.Format = r.Format
		if m := s.placeIn(c.e, 0, len(s.chunks), true); m >= 0 {
			ev.Place = c.e.Mentions[m].Span
			ev.Location = ev.Place.Of(c.e.Text)
		}
		if ev.Format == "" {
			ev.Format = schemas.Unspecified
		}
		c.emit(ev, f)
		return
	}
}
