package events

import (
	"slices"

	"annals/schemas"
)

// first keeps the first party that is none of own: of all that somebody says
// only the first named is whom it is said of.
func first(ps []party, own []string) []party {
	for _, p := range ps {
		if !slices.Contains(own, p.id) {
			return []party{p}
		}
	}
	return nil
}

// opposite guesses whom an act is aimed at where its clause names nobody:
// "Hanoi protests the same day" answers the act told just before. Only states
// are guessed, and only for acts that have another side by nature.
func (c *coder) opposite(ev *coded, f *frame, r *Rule) {
	if len(ev.Targets) > 0 || len(ev.Actors) == 0 || len(r.Targets) == 0 || ev.self {
		return
	}
	if r.Mode == "easing" || r.Mode == "release" || r.Mode == "apology" {
		c.otherSide(ev, r)
		return
	}
	if !answering(r) {
		return
	}
	if len(c.out) == 0 {
		c.otherSide(ev, r)
		return
	}
	last := &c.out[len(c.out)-1]
	own := func(ids []string) bool {
		for _, id := range ids {
			for _, a := range ev.Actors {
				if a == id {
					return true
				}
			}
		}
		return false
	}
	var aim []string
	switch {
	case last.Type == ev.Type && len(last.Targets) > 0 && !own(last.Targets):
		aim = last.Targets // one more accuser of the same
	case !own(last.Actors) && (directed(last.Type) || r.Type == schemas.Accusation):
		aim = last.Actors
	case own(last.Actors) && len(last.Targets) > 0 && directed(last.Type) && directed(r.Type):
		aim = last.Targets
	}
	for _, id := range aim {
		if !isState(id) {
			continue
		}
		ev.Targets = append(ev.Targets, id)
		ev.Participants = append(ev.Participants, c.participant("target", party{id, -1, "context"}))
	}
	if len(ev.Targets) == 0 {
		c.otherSide(ev, r)
	}
}

// otherSide aims an act without an addressee at the other state of the two
// that the document is about.
func (c *coder) otherSide(ev *coded, r *Rule) {
	switch r.Type {
	case schemas.Accusation, schemas.Sanction, schemas.Concession, schemas.DiplomaticMeasure, schemas.Threat:
	case schemas.Rejection:
		if r.Mode != "withdrawal" && r.Mode != "refusal" {
			return
		}
	default:
		return
	}
	if len(c.mem.dyad) != 2 || len(ev.Actors) != 1 {
		return
	}
	for i, id := range c.mem.dyad {
		if ev.Actors[0] == c.mem.dyad[1-i] {
			ev.Targets = append(ev.Targets, id)
			ev.Participants = append(ev.Participants, c.participant("target", party{id, -1, "dyad"}))
		}
	}
}

// answering says whether acts of a rule are as a rule aimed at somebody.
func answering(r *Rule) bool {
	switch r.Type {
	case schemas.Accusation, schemas.Threat:
		return true
	case schemas.Rejection:
		return r.Mode != "denial" && r.Mode != "cancellation"
	case schemas.Support, schemas.DiplomaticMeasure:
		return r.Mode != "membership"
	}
	return false
}

// directed says whether events of a type have another side by nature.
func directed(t schemas.EventType) bool {
	switch t {
	case schemas.Accusation, schemas.Threat, schemas.Rejection, schemas.Support, schemas.Demand, schemas.DiplomaticMeasure, schemas.Sanction, schemas.Concession,
		schemas.Attack, schemas.Incident, schemas.LegalAction, schemas.WeaponsTest, schemas.Statement, schemas.Patrol, schemas.MilitaryExercise:
		return true
	}
	return false
}
