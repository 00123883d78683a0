package events

import (
	"slices"

	"annals/schemas"
)

// ownOffice makes the state of a person who is elected, appointed or dismissed
// by nobody named the actor, and the state whose forces are moved.
func (c *coder) ownOffice(ev *coded, f *frame) {
	if len(ev.Actors) > 0 {
		return
	}
	switch ev.Type {
	case schemas.Appointment, schemas.Election, schemas.Deployment, schemas.Patrol, schemas.WeaponsTest:
	default:
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
	if t != schemas.Accusation {
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
