package events

import (
	"slices"

	"annals/schemas"
)

// complete names the sides of events that their own clauses leave open, from
// the rest of the entry and from what the document is about.
func (c *coder) complete() {
	sides := c.named()
	for i := range c.out {
		ev := &c.out[i]
		if ev.rule == nil {
			continue
		}
		if len(ev.Actors) == 0 && doneBySomebody(ev) {
			if id, basis := c.missing(sides, ev.Targets, c.mem.focus, true); id != "" {
				ev.Actors = append(ev.Actors, id)
				ev.Participants = append(ev.Participants, c.participant("actor", party{id, -1, basis}))
			}
		}
		if len(ev.Targets) == 0 && len(ev.Actors) > 0 && doneToSomebody(ev) {
			if id, basis := c.missing(sides, ev.Actors, nil, false); id != "" {
				c.aim(ev, party{id, -1, basis})
			}
		}
	}
}

func (c *coder) aim(ev *coded, p party) {
	ev.Targets = append(ev.Targets, p.id)
	ev.Participants = append(ev.Participants, c.participant("target", p))
}

// missing is the one state that the entry names besides those known, else the
// other half of the pair that the document is about, else its focus. A forum
// may act as well: beside one no state is guessed as the actor.
func (c *coder) missing(sides, known, focus []string, actor bool) (string, string) {
	var others []string
	for _, id := range sides {
		if !slices.Contains(known, id) && (actor || isState(id)) {
			others = append(others, id)
		}
	}
	if len(others) == 1 && isState(others[0]) {
		return others[0], "sole"
	}
	if len(others) == 0 && len(c.mem.dyad) == 2 && len(known) == 1 {
		for i, id := range c.mem.dyad {
			if known[0] == id {
				return c.mem.dyad[1-i], "dyad"
			}
		}
	}
	if len(others) == 0 && len(focus) == 1 && !slices.Contains(known, focus[0]) {
		return focus[0], "focus"
	}
	return "", ""
}

// named lists the states and forums for which somebody or something stands in
// the entry.
func (c *coder) named() []string {
	var out []string
	for i := range c.e.Mentions {
		m := &c.e.Mentions[i]
		id := m.Country
		switch m.Type {
		case schemas.Forum:
			id = m.ID
		case schemas.Country, schemas.Leader, schemas.Minister, schemas.Official, schemas.Role, schemas.Organization:
		default:
			continue
		}
		if id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// doneBySomebody says whether a state stands behind an act of this type even
// where its clause does not say which.
func doneBySomebody(ev *coded) bool {
	switch ev.Type {
	case schemas.Attack, schemas.Disaster, schemas.Incident, schemas.Other, schemas.Report:

		return false
	}
	return true
}

// doneToSomebody says whether acts of this type have another side by nature.
func doneToSomebody(ev *coded) bool {
	switch ev.Type {
	case schemas.Accusation, schemas.Aid, schemas.ArmsTransfer, schemas.Concession, schemas.DiplomaticMeasure, schemas.Sanction, schemas.Message, schemas.Support, schemas.Demand,
		schemas.Trade:
		return true
	case schemas.Visit:
		return true
	case schemas.Rejection:
		return ev.Mode != "denial"
	case schemas.Incident:
		return len(ev.rule.Targets) > 0
	}
	return false
}
