package links

import (
	"strings"

	"annals/schemas"
)

// givenTo returns the person whom the sentence gives the office: "X is sworn
// in as president", "X wins a second term as secretary general", "elects X
// head of state".
func (l *linker) givenTo(i int) *schemas.Mention {
	m := l.e.Mentions[i]
	var p *schemas.Mention
	for n := i - 1; n >= 0 && p == nil; n-- {
		if l.e.Mentions[n].Type.IsPerson() {
			p = &l.e.Mentions[n]
		}
	}
	if p == nil || m.Start-p.End > 90 {
		return nil
	}
	as, given, others := false, false, 0
	for n, t := range l.e.Tokens {
		if t.Start < p.End || t.End > m.Start {
			continue
		}
		switch {
		case t.Norm == ";" || t.Norm == "." && n+1 < len(l.e.Tokens) && l.e.Tokens[n+1].Start > t.End, t.Norm == "with" || t.Norm == "by":
			return nil
		case t.Norm == "as":
			as = true
		case givesOffice(t.Norm):
			given = true
		case t.POS == "DT" || t.Norm == "is" || t.Norm == "was" || t.Norm == "been" || t.Norm == "has" || t.Norm == "be" || t.Norm == "of" || t.POS == "JJ" || t.Norm == "in":
		default:
			others++
			if as {
				others += 2 // words between "as" and the office: "as head of the"
			}
		}
	}
	if as && others <= 8 || given && others <= 2 || p.End+1 == m.Start && l.verbBefore(p.Start) {
		return p
	}
	return nil
}

// verbBefore says whether a verb that gives an office stands before an offset.
func (l *linker) verbBefore(at int) bool {
	back := 0
	for n := len(l.e.Tokens) - 1; n >= 0 && back < 4; n-- {
		if t := l.e.Tokens[n]; t.End <= at {
			if givesOffice(t.Norm) {
				return true
			}
			back++
		}
	}
	return false
}

func givesOffice(w string) bool {
	for _, stem := range []string{"appoint", "elect", "proclaim", "declar", "nam", "sworn", "swear", "install", "reelect", "inaugurat", "crown", "confirm"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}
