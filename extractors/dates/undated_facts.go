package dates

import (
	"slices"
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// facts is what the knowledge base says of days, by what entries name.
type facts struct {
	base     *knowledge.Base
	sessions map[string][]knowledge.Session // by forum
	families map[string][]string            // forums with sessions by the first word of their id
	signed   map[string]schemas.Interval    // day of a treaty by its id
}

func newFacts(base *knowledge.Base) *facts {
	f := &facts{base: base, sessions: map[string][]knowledge.Session{}, families: map[string][]string{}, signed: map[string]schemas.Interval{}}
	if base == nil {
		f.base = &knowledge.Base{}
		return f
	}
	for _, s := range base.Sessions {
		if len(f.sessions[s.Forum]) == 0 {
			family, _, _ := strings.Cut(s.Forum, "-")
			f.families[family] = append(f.families[family], s.Forum)
		}
		f.sessions[s.Forum] = append(f.sessions[s.Forum], s)
	}
	for _, t := range base.Documents {
		if t.Day.Known() && t.Day.Days() <= 3 {
			f.signed[t.ID] = t.Day
		}
	}
	return f
}

// evidence is all that is known of one entry's day, the order aside.
func (f *facts) evidence(d *schemas.Document, e *schemas.Entry, days schemas.Interval) []piece {
	if e.Date.Known() {
		return []piece{inside(e.Date.Interval, days, 1e-6)}
	}
	odds := f.bySession(d, e, days)
	odds = append(odds, f.byAnniversary(e, days)...)
	odds = append(odds, f.byTreaty(e, days)...)
	odds = append(odds, f.byOffice(e, days)...)
	odds = append(odds, f.inOffice(e, days)...)
	odds = append(odds, byText(e, days)...)
	if d.Period.Known() && days != d.Period {
		p := inside(d.Period, days, 0.05)
		p.weight = 0
		odds = append(odds, p)
	}
	return odds
}

// inside is evidence that an entry lies on some days.
func inside(span, days schemas.Interval, low float64) piece {
	return piece{from: int(span.Start - days.Start), to: int(span.End - days.Start), low: low, weight: 1}
}

// around is evidence for some days and, less, for those next to them.
func around(span, days schemas.Interval, low, reach float64, basis string) piece {
	p := inside(span, days, low)
	p.rise, p.fall, p.basis, p.weight = reach, reach, basis, 1-low
	return p
}

// overlaps says whether two stretches share a day.
func overlaps(a, b schemas.Interval) bool {
	return a.Known() && b.Known() && a.Start <= b.End && b.Start <= a.End
}

// byTreaty dates an entry by a treaty that it reports as signed.
func (f *facts) byTreaty(e *schemas.Entry, days schemas.Interval) []piece {
	if !says(e, 0, len(e.Tokens), "sign", "signs", "signed", "signing", "adopt", "adopts", "adopted", "issue", "issues", "issued", "conclude", "concludes",
		"initial", "approve", "approves", "unanimously", "ink", "inks", "inked", "passes", "ratifies") {
		return nil
	}
	for _, m := range e.Matches {
		if m.Kind != "document" || len(m.IDs) == 0 {
			continue
		}
		if day, ok := f.signed[m.IDs[0]]; ok && overlaps(day, days) && !landmark(e, m.First) {
			return []piece{around(day, days, 0.08, 0.7, "document")}
		}
	}
	return nil
}

// byOffice dates an entry by the day on which a person it names took or left
// an office, where it reports that.
func (f *facts) byOffice(e *schemas.Entry, days schemas.Interval) []piece {
	takes := says(e, 0, len(e.Tokens), "sworn", "swears", "inaugurated", "oath", "appoints", "appointed", "names", "named", "assumes", "elects", "elected", "confirms", "becomes", "installed")
	leaves := says(e, 0, len(e.Tokens), "fires", "fired", "dismisses", "dismissed", "removes", "removed", "resigns", "resigned", "ousted", "sacks", "sacked", "replaces", "replaced", "resignation", "dies")
	if !takes && !leaves {
		return nil
	}
	var out []piece
	for _, m := range e.Matches {
		if m.Kind != "person" || len(m.IDs) == 0 || len(out) > 2 {
			continue
		}
		for _, t := range f.base.TermsOf(m.IDs[0]) {
			if takes && t.Start.Days() > 0 && t.Start.Days() <= 3 && overlaps(t.Start, days) {
				out = append(out, around(t.Start, days, 0.15, 1.5, "office"))
			} else if leaves && t.End.Known() && t.End.Days() <= 3 && overlaps(t.End, days) {
				out = append(out, around(t.End, days, 0.15, 1.5, "office"))
			}
		}
	}
	return out
}

// says whether one of the tokens is one of the words.
func says(e *schemas.Entry, from, to int, words ...string) bool {
	for i := max(from, 0); i < min(to, len(e.Tokens)); i++ {
		if slices.Contains(words, e.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// landmark says whether the words before a token make what follows a mark on
// the calendar and no report of it: "ahead of the summit", "since the accord".
func landmark(e *schemas.Entry, token int) bool {
	return says(e, token-5, token, "ahead", "before", "since", "after", "upcoming", "next", "last", "previous", "prior", "until", "following", "preparations",
		"prepare", "preparing", "will", "planned", "earlier", "under", "violates", "withdraw", "withdraws")
}
