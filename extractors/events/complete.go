package events

import (
	"slices"

	"annals/schemas"
)

// complete names the sides of events that their own clauses leave open, from
// the rest of the entry and from what the document is about.
func (c *coder) complete() {
	sides := c.named(schemas.Span{Start: 0, End: len(c.e.Text)})
	all := c.out
	for i := range all {
		ev := &all[i]
		if ev.rule == nil {
			continue
		}
		c.struck(ev, sides)
		c.jointly(ev, all[:i])
		ev.form()
		if len(ev.Actors) == 0 && doneBySomebody(ev) {
			if id, basis := c.missing(sides, ev.sentence, ev.Targets, c.mem.focus, true); id != "" {
				ev.Actors = append(ev.Actors, id)
				ev.Participants = append(ev.Participants, c.participant("actor", party{id, -1, basis}))
			}
		}
		if len(ev.Actors) == 1 && isState(ev.Actors[0]) && mutual(ev) {
			if id, basis := c.missing(sides, ev.sentence, ev.Actors, nil, true); id != "" && (basis == "sole" || ev.Type == schemas.MilitaryExercise) {
				ev.Actors = append(ev.Actors, id)
				ev.Participants = append(ev.Participants, c.participant("actor", party{id, -1, basis}))
			}
		}
		if len(ev.Targets) == 0 && len(ev.Actors) > 0 && !ev.self {
			c.out = all[:i] // what was told before
			c.opposite(ev, nil, ev.rule)
			c.out = all
		}
		if len(ev.Targets) == 0 && len(ev.Actors) > 0 && !ev.self && doneToSomebody(ev) {
			if id, basis := c.missing(sides, ev.sentence, ev.Actors, nil, false); id != "" && (basis == "sole" || ev.Type != schemas.Demand) {
				c.aim(ev, party{id, -1, basis})
			}
		}
	}
}

func (c *coder) aim(ev *coded, p party) {
	ev.Targets = append(ev.Targets, p.id)
	ev.Participants = append(ev.Participants, c.participant("target", p))
}

// missing is the one state that the sentence, else the entry, names besides
// those known, else the other half of the pair that the document is about, else
// its focus. A forum may act as well: beside one no state is guessed as the actor.
func (c *coder) missing(sides []string, sentence int, known, focus []string, actor bool) (string, string) {
	var others []string
	for _, part := range [][]string{c.named(c.e.Sentences[sentence]), sides} {
		others = others[:0]
		for _, id := range part {
			if !slices.Contains(known, id) && (actor || isState(id)) {
				others = append(others, id)
			}
		}
		if len(others) == 1 && isState(others[0]) {
			return others[0], "sole"
		}
		if len(others) > 1 {
			break
		}
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
// a stretch of the entry.
func (c *coder) named(in schemas.Span) []string {
	var out []string
	first, _ := slices.BinarySearchFunc(c.e.Mentions, in.Start, func(x schemas.Mention, at int) int { return x.Start - at })
	for i := first; i < len(c.e.Mentions) && c.e.Mentions[i].End <= in.End; i++ {
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
