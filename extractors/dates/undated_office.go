package dates

import (
	"annals/extractors/knowledge"
	"annals/schemas"
)

// inOffice bounds an entry by the terms of the persons it names: a minister
// called so is in office, and who holds office is who acts.
func (f *facts) inOffice(e *schemas.Entry, days schemas.Interval) []piece {
	var out []piece
	for _, m := range e.Matches {
		if m.Kind != "person" || len(m.IDs) != 1 || len(out) > 4 || former(e, m.First) {
			continue
		}
		terms := f.base.TermsOf(m.IDs[0])
		title := f.titleBefore(e, m.First)
		if class := title; class != "" {
			var held []knowledge.Term
			for _, t := range terms {
				if o, ok := f.base.Office(t.Office); ok && o.Class == class {
					held = append(held, t)
				}
			}
			if len(held) > 0 {
				terms = held
			}
		}
		if p, ok := during(terms, days, title != ""); ok {
			out = append(out, p)
		}
	}
	return out
}

// titleBefore is the class of the office printed before a name, "" for none.
func (f *facts) titleBefore(e *schemas.Entry, token int) string {
	for _, m := range e.Matches {
		if m.Kind != "title" || m.Last != token || len(m.IDs) == 0 {
			continue
		}
		for _, t := range f.base.Titles {
			if t.Title == m.IDs[0] {
				return t.OfficeClass
			}
		}
	}
	return ""
}

// former says whether the words before a name put its office in the past or
// in the future.
func former(e *schemas.Entry, token int) bool {
	return says(e, token-6, token, "former", "ex", "elect", "designate", "late", "ousted", "deposed", "incoming", "then", "nominee", "candidate", "predecessor", "successor", "next", "widow", "son", "daughter")
}

// during is the evidence that an entry lies in one of some terms, where they
// do not cover the whole of the days that come into question.
func during(terms []knowledge.Term, days schemas.Interval, titled bool) (piece, bool) {
	var best *piece
	for _, t := range terms {
		if !t.On(days) || !t.Start.Known() {
			continue
		}
		span := schemas.Interval{Start: t.Start.Start, End: days.End}
		if t.End.Known() {
			span.End = min(t.End.End, days.End)
		}
		span.Start = max(span.Start, days.Start)
		if span.Days() == days.Days() {
			return piece{}, false
		}
		p := inside(span, days, 0.15)
		if titled {
			p.low = 0.03
		}
		p.rise, p.fall, p.basis, p.weight = 3, 3, "office", 0.3
		p.alternative = best
		best = &p
	}
	if best == nil {
		return piece{}, false
	}
	return *best, true
}
