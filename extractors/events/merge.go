package events

import (
	"slices"

	"annals/schemas"
)

// echoes says whether clause i only unfolds what its sentence reports
// elsewhere: "says ..., adding that ...", "a bomb goes off, killing three",
// "Speaking in Rabat, Blinken warns".
func (c *coder) echoes(at int, s *sentence, i int, r *Rule) bool {
	cl := &s.clauses[i]
	if cl.relation == fronted {
		return r.Type == schemas.Statement && i+1 < len(s.clauses)
	}
	if n := len(c.out) - 1; cl.relation == coordinated && n >= 0 && c.out[n].clause == cl.governor && c.out[n].Type == r.Type && stepwise(r.Type) {
		days, _ := s.when(c.e, i)
		return c.out[n].sentence == at && !days.Known() // declares him unwelcome and gives him a day to leave
	}
	if cl.relation != trailing || !s.chunks[cl.verb].verb.ing {
		return false
	}
	if r.Type == schemas.Statement {
		return c.spoke(at)
	}
	for i := range c.out {
		o := &c.out[i]
		if o.sentence == at && (o.Type == r.Type && (stepwise(r.Type) || r.Type == schemas.Sanction) || contact(o.Type) && contact(r.Type) || violent(o.Type) && violent(r.Type)) {
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
