package events

import (
	"strings"

	"annals/schemas"
)

// time sets Time, Status and the days of an event from the verb's form, the
// time expressions of its clause and the entry's own days.
func (c *coder) time(ev *coded, s *sentence, i int) {
	cl := &s.clauses[i]
	g := s.chunks[cl.verb].verb
	days, at := s.when(c.e, i)
	if !days.Known() && cl.relation != relative && cl.relation != reduced && cl.relation != complement && !(g.perfect && g.past) {
		days, _ = s.leadingDate(c.e, i)
	}
	if !days.Known() && cl.relation == coordinated && cl.governor >= 0 && cl.governor < i && s.clauses[cl.governor].relation == mainClause {
		days, _ = s.when(c.e, cl.governor) // condemned it the next day and offered help
	}
	if speech(ev.Type) && days.Known() && c.e.Date.Known() && days.Start > c.e.Date.End && !g.will && at > cl.verb+1 && s.ofObject(ev.Type, at) {
		days = schemas.Unknown() // proposes talks on July 21
	}
	planned := g.beTo || g.will && cl.relation != relative || g.will || cl.relation == infinitive && c.governed(s, i, "engine-planning") || cl.relation == complement && c.governed(s, i, "engine-planning") && !g.perfect && !g.past && !g.progressive
	if cl.relation == infinitive && cl.governor >= 0 && s.chunks[s.clauses[cl.governor].verb].verb.will {
		planned = true
	}
	background := g.perfect && g.past || !c.past && g.past && (cl.relation == relative || cl.relation == complement)
	background = background || s.afterInterval(i)
	c.settle(ev, days, planned, background && !s.proclaims(i))
}

// afterInterval says whether clause i lies whole days before what its sentence
// reports: "riots break out a day after the train was burned".
func (s *sentence) afterInterval(i int) bool {
	cl := &s.clauses[i]
	if cl.relation != subordinate {
		return false
	}
	for k := cl.verb - 1; k > 0 && s.chunks[k].kind != vg; k-- {
		if s.chunks[k].kind == sub {
			if s.words[s.chunks[k].first].Norm != "after" || s.chunks[k-1].kind != np {
				return false
			}
			switch s.word(k - 1).Norm {
			case "day", "days", "week", "weeks", "month", "months", "year", "years":
				return true
			}
			return false
		}
	}
	return false
}

// ofObject says whether a later day at chunk k belongs to what is asked or
// agreed and not to the act: "proposes talks on July 21", but "condemns it the
// next day".
func (s *sentence) ofObject(t schemas.EventType, k int) bool {
	switch t {
	case schemas.Accusation, schemas.Threat, schemas.Support, schemas.Report:
		return false
	}
	for w := s.chunks[k].first; w < s.chunks[k].last; w++ {
		switch s.words[w].Norm {
		case "later", "next", "following", "after", "same":
			return false
		}
	}
	return true
}

// proclaims says whether clause i tells what its speaker does by announcing it:
// "announces that it is pulling its troops back", "announced that he had signed".
func (s *sentence) proclaims(i int) bool {
	cl := &s.clauses[i]
	if cl.relation != complement || cl.governor < 0 || cl.governor == i || len(cl.subject) != 1 || !strings.HasPrefix(s.word(s.clauses[cl.governor].verb).Norm, "announc") {
		return false
	}
	if g := s.chunks[cl.verb].verb; g.will || g.modal || g.beTo || !g.perfect && !g.progressive {
		return false
	}
	switch s.chunks[cl.subject[0]].phrase.pronoun {
	case "it", "he", "she", "they":
		return true
	}
	return false
}

// settle decides time and status from the days found and the verb's form.
func (c *coder) settle(ev *coded, days schemas.Interval, planned, background bool) {
	entry := c.e.Date.Interval
	ev.Time, ev.Status, ev.DateBasis = schemas.Current, schemas.Occurred, "entry"
	ev.Date, ev.DatePrecision = entry, c.e.Date.Precision
	if days.Known() {
		ev.Date, ev.DateBasis, ev.DatePrecision = days, "expression", precision(days)
		switch {
		case !entry.Known():
		case days.End < entry.Start:
			ev.Time = schemas.Background
		case days.Start > entry.End:
			ev.Time = schemas.Future
		case c.e.Date.Precision == "interval" && days.Days() == entry.Days() && days.End < entry.End: // two days earlier
			ev.Time = schemas.Background
		case c.e.Date.Precision == "interval" && days.Days() == entry.Days() && days.Start > entry.Start:
			ev.Time = schemas.Future
		case days.Start < entry.Start && background:
			ev.Time = schemas.Background
		case days.Days() > 27 && planned && days.End > entry.End:
			ev.Time = schemas.Future
		}
	}
	switch {
	case planned:
		ev.Time, ev.Status = schemas.Future, schemas.Planned
	case background && ev.Time == schemas.Current && !(days.Known() && entry.Covers(days)):
		ev.Time = schemas.Background
	}
	if ev.rule != nil {
		if ev.rule.Time != "" {
			ev.Time = ev.rule.Time
		}
		if ev.rule.Status != "" {
			ev.Status = ev.rule.Status
		}
	}
	if ev.Time != schemas.Current && !days.Known() {
		ev.Date, ev.DateBasis, ev.DatePrecision = schemas.Unknown(), "unknown", "unknown"
	}
}

// precision names how exact an interval of days is.
func precision(d schemas.Interval) string {
	switch n := d.Days(); {
	case n == 0:
		return "unknown"
	case n == 1:
		return "day"
	case n >= 28 && n <= 31:
		return "month"
	case n >= 365 && n <= 366:
		return "year"
	}
	return "range"
}
