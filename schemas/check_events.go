package schemas

import (
	"fmt"
	"slices"
)

func (c *Checker) checkEvents(e *Entry, index int, report func(Finding)) {
	mains := 0
	for i := range e.Events {
		v := &e.Events[i]
		say := func(field, reason string) {
			report(Finding{Entry: index, Kind: "event", At: i, Field: field, Reason: reason, Span: v.Trigger})
		}
		c.fields(v, say)
		checkSpans(e, v, say)
		checkDays(v.Date, "Date", say)
		checkParties(v.Actors, "Actors", say)
		checkParties(v.Targets, "Targets", say)
		checkSlugs(v.People, "People", say)
		for n, p := range v.Participants {
			field := fmt.Sprintf("Participants[%d]", n)
			if p.Mention < -1 || p.Mention >= len(e.Mentions) {
				say(field, fmt.Sprintf("mention %d does not exist: the entry has %d", p.Mention, len(e.Mentions)))
			}
			if p.Side != "actor" && p.Side != "target" && p.Side != "person" {
				say(field, fmt.Sprintf("side %q is not actor, target or person", p.Side))
			}
		}
		if v.Main {
			mains++
		}
	}
	if len(e.Events) > 0 && mains != 1 {
		report(Finding{Entry: index, Kind: "entry", At: -1, Field: "Events", Reason: fmt.Sprintf("has %d main events, not one", mains)})
	}
}

// checkSpans says whether the spans of v stand in the entry's text, and
// whether its location is what stands there.
func checkSpans(e *Entry, v *Event, say func(field, reason string)) {
	for _, s := range []struct {
		name string
		Span
		empty bool // may be empty
	}{{"Evidence", v.Evidence, false}, {"Trigger", v.Trigger, true}, {"Place", v.Place, true}} {
		switch {
		case !s.OnRuneEdges(e.Text):
			say(s.name, fmt.Sprintf("[%d, %d) is not inside the text or cuts a character", s.Start, s.End))
		case s.Len() == 0 && !s.empty:
			say(s.name, "is empty: an event states the words that report it")
		}
	}
	if p := v.Place; p.Len() > 0 && p.OnRuneEdges(e.Text) && p.Of(e.Text) != v.Location {
		say("Location", fmt.Sprintf("%q is not what stands at its place, %q", v.Location, p.Of(e.Text)))
	}
	for n, x := range v.Decisions {
		if !x.Span.OnRuneEdges(e.Text) {
			say(fmt.Sprintf("Decisions[%d]", n), "its span is not inside the text or cuts a character")
		}
	}
}

func checkParties(ids []string, field string, say func(field, reason string)) {
	for n, id := range ids {
		if !IsState(id) && !IsSlug(id) {
			say(fmt.Sprintf("%s[%d]", field, n), fmt.Sprintf("%q is neither an ISO 3166-1 alpha-3 code nor a forum's id", id))
		}
		if slices.Contains(ids[:n], id) {
			say(fmt.Sprintf("%s[%d]", field, n), fmt.Sprintf("%q stands there twice", id))
		}
	}
}
