package main

import (
	"cmp"
	"maps"
	"slices"

	"annals/schemas"
)

// encounters counts who met whom, by two ids in order.
type encounters map[[2]string]*encounter

// meet counts every two states, and every two people, that took part in a
// meeting, visit or call that took place.
func meet(events []schemas.EventRow, parties []schemas.ParticipantRow, states, people encounters) {
	sides := map[string]*struct{ states, people []string }{}
	for i := range events {
		if schemas.Status(events[i].Status) == schemas.Occurred {
			sides[events[i].EventID] = &struct{ states, people []string }{}
		}
	}
	for _, p := range parties {
		s := sides[p.EventID]
		switch {
		case s == nil:
		case p.Side == "person" && p.EntityID != nil:
			s.people = append(s.people, *p.EntityID)
		case p.Side != "person" && p.State != nil && schemas.IsState(*p.State):
			s.states = append(s.states, *p.State)
		}
	}
	for i := range events {
		if s := sides[events[i].EventID]; s != nil {
			states.add(s.states, schemas.EventType(events[i].Type))
			people.add(s.people, schemas.EventType(events[i].Type))
		}
	}
}

// add counts every two of ids.
func (m encounters) add(ids []string, t schemas.EventType) {
	var one encounter
	switch t {
	case schemas.Meeting, schemas.VideoMeeting:
		one.Meetings = 1
	case schemas.Visit:
		one.Visits = 1
	case schemas.PhoneCall:
		one.Calls = 1
	default:
		return
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			e := m[[2]string{a, b}]
			if e == nil {
				e = &encounter{A: a, B: b}
				m[[2]string{a, b}] = e
			}
			e.Meetings += one.Meetings
			e.Visits += one.Visits
			e.Calls += one.Calls
		}
	}
}

// ranked lists them, most frequent first.
func (m encounters) ranked() []encounter {
	out := []encounter{}
	for e := range maps.Values(m) {
		out = append(out, *e)
	}
	slices.SortFunc(out, func(a, b encounter) int {
		return cmp.Or(b.all()-a.all(), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}
