package dates

import (
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// bySession dates an entry by the session of a forum that it reports: by the
// session's number, or as the only one of its level in the period.
func (f *facts) bySession(d *schemas.Document, e *schemas.Entry, days schemas.Interval) []piece {
	var out []piece
	for _, m := range e.Matches {
		if m.Kind != "forum" || len(m.IDs) == 0 || len(out) > 0 {
			continue
		}
		from, to := sentence(e, m.First)
		level := levelOf(e, from, to)
		number, numbered := ordinalNear(e, m, from, to)
		if landmark(e, m.First) && !(numbered && number > 3) {
			continue
		}
		var fits []knowledge.Session
		if level == "" && says(e, from, to, "address", "addresses", "addressing", "speech", "debate") && m.IDs[0] == assembly {
			level = "leaders" // the general debate
		}
		for _, s := range f.candidates(m.IDs[0], level) {
			if overlaps(s.Days, days) && (!numbered || s.Ordinal == 0 || s.Ordinal == number) {
				fits = append(fits, s)
			}
		}
		if p, ok := choice(fits, days, numbered); ok {
			if says(e, m.First-8, m.First, "conjunction", "sidelines", "margins", "during", "occasion", "eve") {
				p.rise, p.fall = 2, 2
			}
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		out = f.byRegularMeeting(d, e, days)
	}
	return out
}

// assembly is the forum whose resolutions come all year round and whose
// debate of leaders does not.
const assembly = "unga"

// candidates are the sessions that a forum's name may mean: its own, or those
// of its bodies of the level that the words say.
func (f *facts) candidates(id, level string) []knowledge.Session {
	own := f.sessions[id]
	family, _, deeper := strings.Cut(id, "-")
	bodies := f.families[family]
	if forum, ok := f.base.Forum(id); ok && forum.Kind == "organization" && len(own) > 0 && own[0].Level != level {
		return nil
	}
	if len(own) > 0 && (deeper || len(bodies) == 1 || level == "" && len(own) > 0 && own[0].Level == "other") {
		return own
	}
	if level == "" {
		return nil
	}
	var out []knowledge.Session
	for _, body := range bodies {
		if body != id && !strings.HasPrefix(body, id+"-") {
			continue
		}
		if all := f.sessions[body]; len(all) > 0 && all[0].Level == level {
			out = append(out, all...)
		}
	}
	return out
}

// choice makes evidence of the sessions that fit: one, or a few alternatives.
func choice(fits []knowledge.Session, days schemas.Interval, numbered bool) (piece, bool) {
	if len(fits) == 0 || len(fits) > 3 {
		return piece{}, false
	}
	low, reach := 0.02, 0.3
	switch {
	case len(fits) > 1:
		low, reach = 0.1, 0.5
	case numbered:
		low, reach = 0.002, 0
	}
	p := around(fits[0].Days, days, low, reach, "session")
	p.whole = len(fits) == 1
	for _, s := range fits[1:] {
		other := around(s.Days, days, low, reach, "session")
		other.alternative = p.alternative
		p.alternative = &other
	}
	return p, true
}

// byRegularMeeting finds the numbered meeting of two states that the entry
// does not call by its name: "the 25th regular meeting between prime
// ministers".
func (f *facts) byRegularMeeting(d *schemas.Document, e *schemas.Entry, days schemas.Interval) []piece {
	named := map[string]bool{}
	for _, m := range e.Matches {
		if (m.Kind == "country" || m.Kind == "demonym" || m.Kind == "metonym") && len(m.IDs) > 0 {
			named[m.IDs[0]] = true
		}
	}
	if len(named) < 2 || !says(e, 0, len(e.Tokens), "meeting", "summit", "dialogue", "talks", "consultation", "consultations", "session") {
		return nil
	}
	trilateral := says(e, 0, len(e.Tokens), "trilateral", "tripartite", "three-way")
	for i := range e.Tokens {
		number, ok := ordinal(e.Tokens[i].Norm)
		if trilateral && i == 0 && !ok {
			number, ok = 0, true
		}
		if !ok || number < 3 && !trilateral {
			continue
		}
		from, to := sentence(e, i)
		level := levelOf(e, from, to)
		var fits []knowledge.Session
		for _, body := range f.base.Forums {
			all := f.sessions[body.ID]
			if len(all) == 0 || len(body.Members) < 2 || len(body.Members) > 3 || all[0].Level != level {
				continue
			}
			both := true
			for _, c := range body.Members {
				both = both && named[c]
			}
			for _, s := range all {
				if both && overlaps(s.Days, days) && (s.Ordinal == number && number > 0 || number == 0 && len(body.Members) == 3) {
					fits = append(fits, s)
				}
			}
		}
		if p, ok := choice(fits, days, number > 0); ok {
			return []piece{p}
		}
	}
	return nil
}

// sentence returns the first and last tokens of the sentence of a token.
func sentence(e *schemas.Entry, token int) (from, to int) {
	from, to = 0, len(e.Tokens)
	if token >= len(e.Tokens) {
		return from, to
	}
	at := e.Tokens[token].Start
	for _, s := range e.Sentences {
		if s.Start <= at && at < s.End {
			for from < len(e.Tokens) && e.Tokens[from].Start < s.Start {
				from++
			}
			to = from
			for to < len(e.Tokens) && e.Tokens[to].Start < s.End {
				to++
			}
			return from, to
		}
	}
	return from, to
}

// levelOf says who meets, as the table of sessions words it.
func levelOf(e *schemas.Entry, from, to int) string {
	word := func(i int) string {
		if i < from || i >= to {
			return ""
		}
		return e.Tokens[i].Norm
	}
	level := ""
	for i := from; i < to; i++ {
		next := word(i + 1)
		minister := strings.HasPrefix(next, "minist") || next == "chiefs"
		switch w := word(i); {
		case w == "foreign" && minister || w == "fms":
			return "foreign_ministers"
		case (w == "defense" || w == "defence") && minister || w == "dms":
			return "defense_ministers"
		case w == "security" && (next == "council" && strings.HasPrefix(word(i+2), "secretar") || strings.HasPrefix(next, "secretar") || next == "advisers" || next == "advisors" || next == "senior" || next == "representatives"),
			w == "national" && next == "security" && word(i+2) != "law":
			return "security_secretaries"
		case w == "prime" && minister && next != "minister" || w == "premiers" || w == "heads" && word(i+2) == "government" || w == "prime" && next == "ministerial":
			return "heads_of_government"
		case w == "summit" || w == "summits" || w == "heads" && word(i+2) == "state" || w == "leaders" && (next == "meeting" || next == "’" || next == "'" || next == "week"):
			level = "leaders"
		}
	}
	return level
}

// ordinalNear finds the number of a session beside a forum's name.
func ordinalNear(e *schemas.Entry, m schemas.Match, from, to int) (int, bool) {
	best, distance := 0, 9
	for i := max(from, m.First-7); i < min(to, m.Last+7); i++ {
		n, ok := ordinal(e.Tokens[i].Norm)
		if !ok || i+1 < to && says(e, i+1, i+2, "time", "anniversary", "day", "such", "since", "ever") {
			continue
		}
		away := m.First - i
		if i >= m.Last {
			away = i - m.Last + 1
		}
		if away < distance {
			best, distance = n, away
		}
	}
	return best, distance < 9
}

// ordinal reads "12th" and "twelfth".
func ordinal(w string) (int, bool) {
	n, i := 0, 0
	for i < len(w) && w[i] >= '0' && w[i] <= '9' && i < 3 {
		n = n*10 + int(w[i]-'0')
		i++
	}
	if i > 0 {
		switch w[i:] {
		case "st", "nd", "rd", "th":
			return n, true
		}
		return 0, false
	}
	for i, name := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
		"twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"} {
		if w == name {
			return i + 1, true
		}
	}
	return 0, false
}
