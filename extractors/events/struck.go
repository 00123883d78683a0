package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// struck names the state where an attack happens or a visit goes to.
func (c *coder) struck(ev *coded, sides []string) {
	if len(ev.Targets) > 0 {
		return
	}
	switch ev.Type {
	case schemas.Visit, schemas.Attack, schemas.Disaster:
	default:
		return
	}
	if id := c.stateOf(ev.Place); id != "" && !slices.Contains(ev.Actors, id) {
		c.aim(ev, party{id, -1, "place"})
		return
	}
	if ev.Type == schemas.Visit || len(ev.Actors) > 0 {
		return
	}
	in := c.e.Sentences[ev.sentence]
	first, _ := slices.BinarySearchFunc(c.e.Mentions, in.Start, func(x schemas.Mention, at int) int { return x.Start - at })
	for i := first; i < len(c.e.Mentions) && c.e.Mentions[i].End <= in.End; i++ { // somewhere in the sentence
		if m := &c.e.Mentions[i]; m.Type == schemas.Location && isState(m.Country) {
			c.aim(ev, party{m.Country, i, "place"})
			return
		}
	}
	if len(sides) == 1 && isState(sides[0]) {
		c.aim(ev, party{sides[0], -1, "sole"})
	} else if len(sides) == 0 && len(c.mem.focus) == 1 {
		c.aim(ev, party{c.mem.focus[0], -1, "focus"})
	}
}

// jointly gives a joint statement of one side the other sides of the meeting
// told before it.
func (c *coder) jointly(ev *coded, before []coded) {
	if ev.Type != schemas.Statement && ev.Type != schemas.Agreement || len(ev.Actors) != 1 || !slices.Contains(strings.Fields(ev.Evidence.Of(c.e.Text)), "joint") {
		return
	}
	for i := len(before) - 1; i >= 0; i-- {
		o := &before[i]
		if !contact(o.Type) || !slices.Contains(o.Actors, ev.Actors[0]) {
			continue
		}
		for _, id := range append(slices.Clone(o.Actors), o.Targets...) {
			if !slices.Contains(ev.Actors, id) {
				ev.Actors = append(ev.Actors, id)
				ev.Participants = append(ev.Participants, c.participant("actor", party{id, -1, "meeting"}))
			}
		}
		return
	}
}

// stateOf is the state of the place mentioned at span.
func (c *coder) stateOf(span schemas.Span) string {
	i, found := slices.BinarySearchFunc(c.e.Mentions, span.Start, func(x schemas.Mention, at int) int { return x.Start - at })
	if found && c.e.Mentions[i].Span == span && isState(c.e.Mentions[i].Country) {
		return c.e.Mentions[i].Country
	}
	return ""
}
