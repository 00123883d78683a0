package events

import (
	"slices"

	"annals/schemas"
)

// setting fills format and location, and turns a meeting by video or phone
// into the type that says so.
func (c *coder) setting(ev *coded, s *sentence, i int, r *Rule) {
	cl := &s.clauses[i]
	from, to := s.region(i)
	if cl.relation != mainClause && cl.relation != fronted {
		from = cl.verb
	}
	ev.Format = r.Format
	means := s.means(from, to)
	switch {
	case contact(ev.Type) && ev.Type != schemas.Visit:
		if means == schemas.Videoconference || ev.Type == schemas.VideoMeeting {
			ev.Type, ev.Format = schemas.VideoMeeting, schemas.Videoconference
		} else if means == schemas.Phone && ev.Format != schemas.InPerson || ev.Type == schemas.PhoneCall {
			ev.Type, ev.Format = schemas.PhoneCall, schemas.Phone
		}
	case ev.Format == "" && (means == schemas.Written || means == schemas.Videoconference || means == schemas.Phone) && speech(ev.Type):
		ev.Format = means
	}
	at := -1
	if ev.Format != schemas.Phone && ev.Format != schemas.Videoconference || ev.Type == schemas.PhoneCall {
		at = s.place(c.e, i, ev.Type == schemas.Visit || ev.Type == schemas.Deployment)
	}
	if at < 0 && cl.relation != relative && cl.relation != reduced {
		at = s.opening(c.e)
	}
	if at < 0 && ev.Type == schemas.Visit { // visits Moscow
		for _, k := range cl.object {
			for _, m := range s.chunks[k].phrase.mentions {
				if t := c.e.Mentions[m].Type; at < 0 && (t == schemas.Location || t == schemas.Country) {
					at = m
				}
			}
		}
	}
	if at >= 0 {
		ev.Place = c.e.Mentions[at].Span
		ev.Location = ev.Place.Of(c.e.Text)
	}
	c.ground(ev, s, at)
	c.venue(ev, at)
	c.inherit(ev, s, i)
	if ev.Format == "" {
		ev.Format = schemas.Unspecified
		if ev.Type == schemas.Meeting && (ev.Location != "" || means == schemas.InPerson) || ev.Type == schemas.Visit || ev.Type == schemas.Ceremony {
			ev.Format = schemas.InPerson
		}
	}
}

// anyPlace is the first place of a sentence whose state is known.
func (s *sentence) anyPlace(e *schemas.Entry) int {
	for i := range s.words {
		if m := s.words[i].mention; m >= 0 && e.Mentions[m].Type == schemas.Location && isState(e.Mentions[m].Country) {
			return m
		}
	}
	return -1
}

// venue makes a state that is named as the place of a forum's meeting its host.
func (c *coder) venue(ev *coded, at int) {
	if at < 0 || ev.Type != schemas.Meeting || c.e.Mentions[at].Type != schemas.Country || slices.Contains(ev.Actors, c.e.Mentions[at].ID) {
		return
	}
	if slices.ContainsFunc(ev.Actors, func(a string) bool { return !isState(a) }) {
		p := party{c.e.Mentions[at].ID, at, "host"}
		ev.Actors = append(ev.Actors, p.id)
		ev.Participants = append(ev.Participants, c.participant("actor", p))
	}
}

// ground makes the state where it happens the one struck by an attack or a
// disaster, or the one whose people protest, where the text names no other.
func (c *coder) ground(ev *coded, s *sentence, at int) {
	if at < 0 && (ev.Type == schemas.Attack || ev.Type == schemas.Disaster || ev.Type == schemas.Protest) {
		at = s.anyPlace(c.e)
	}
	if at < 0 || !isState(c.e.Mentions[at].Country) {
		return
	}
	p := party{c.e.Mentions[at].Country, at, "place"}
	switch {
	case (ev.Type == schemas.Attack || ev.Type == schemas.Disaster) && len(ev.Targets) == 0 && !slices.Contains(ev.Actors, p.id):
		ev.Targets = append(ev.Targets, p.id)
		ev.Participants = append(ev.Participants, c.participant("target", p))
	case ev.Type == schemas.Protest && len(ev.Actors) == 0:
		ev.Actors = append(ev.Actors, p.id)
		ev.Participants = append(ev.Participants, c.participant("actor", p))
	}
}

func speech(t schemas.EventType) bool {
	switch t {
	case schemas.Statement, schemas.Support, schemas.Accusation, schemas.Rejection, schemas.Demand, schemas.Threat, schemas.Message, schemas.Agreement, schemas.Report:
		return true
	}
	return false
}

// inherit gives what people say, sign or do at a meeting or visit that the
// entry reports its place and form.
func (c *coder) inherit(ev *coded, s *sentence, i int) {
	if !speech(ev.Type) && !contact(ev.Type) && ev.Type != schemas.Ceremony || ev.Time != schemas.Current {
		return
	}
	for j := len(c.out) - 1; j >= 0; j-- {
		o := &c.out[j]
		if !contact(o.Type) || o.Time != schemas.Current || o.Status != schemas.Occurred {
			continue
		}
		shared := false
		for _, a := range ev.Actors {
			for _, b := range append(o.Actors, o.Targets...) {
				shared = shared || a == b
			}
		}
		if !shared || contact(ev.Type) && o.sentence != ev.sentence {
			continue
		}
		if ev.Location == "" && (o.Format == schemas.InPerson || o.Format == schemas.Unspecified) && ev.Type != schemas.PhoneCall {
			ev.Location, ev.Place = o.Location, o.Place
		}
		if ev.Format == "" && !contact(ev.Type) && (o.Format == schemas.InPerson || o.Format == schemas.Videoconference || o.Format == schemas.Phone) {
			ev.Format = o.Format
		}
		return
	}
}
