package entries

import (
	"strings"

	"annals/extractors/dates"
	"annals/schemas"
)

// title reads what the rows before the first entry say of the document: its
// name, its period and, for the chronology of a dyad, the two names.
func title(d *schemas.Document, rs []row, first int, stripped bool) {
	d.Period = schemas.Unknown()
	ranged := false
	for i := 0; i < first && i < 400; i++ {
		r := &rs[i]
		if r.blank || r.kind == furniture || r.kind == dateHeading {
			continue
		}
		s := strings.TrimSpace(r.text[r.body:])
		if r.label != nil || len(s) > 200 {
			s = strings.TrimSpace(r.text)
		}
		if len(s) > 300 {
			continue
		}
		if d.Title == "" && len(s) <= 200 {
			d.Title = s
		}
		if len(d.Dyad) == 0 {
			d.Dyad = dyad(s)
		}
		if stated, span, ok := period(s); span.Known() && (!d.Period.Known() || ok && !ranged) {
			d.Stated, d.Period, ranged = stated, span, ok
		}
	}
	if stripped && d.Period.Known() {
		if end, ok := overshoot(d.Period); ok {
			d.Note(nil, schemas.Span{}, stage, "the header's period ends a month late, as such pages print it: "+d.Stated)
			d.Period.End = end
		}
	}
}

// overshoot corrects the period of saved pages that print the end a month
// late where the last month has 30 days.
func overshoot(p schemas.Interval) (schemas.Day, bool) {
	year, from, _ := p.Start.Civil()
	last, to, _ := p.End.Civil()
	if year != last {
		return 0, false
	}
	switch [2]int{from, to} {
	case [2]int{1, 5}, [2]int{4, 7}, [2]int{7, 10}:
		end, ok := schemas.NewDay(year, to-1, 30)
		return end, ok
	}
	return 0, false
}

// period finds the widest range of months or years that a title states, and
// says whether it is printed as a range.
func period(s string) (words string, best schemas.Interval, ranged bool) {
	best = schemas.Unknown()
	for i := 0; i < len(s); i++ {
		if i > 0 && (word(s[i-1]) || s[i-1] == '+' || s[i-1] == '$') || !word(s[i]) {
			continue
		}
		l, n, ok := dates.ParseLabel(s[i:])
		if !ok || !l.Dated() || l.From.Year != 0 && l.From.Year < 1500 {
			continue
		}
		after := strings.TrimSpace(s[i+n:])
		if l.Shape == "year" && !l.HasYear() || strings.HasPrefix(after, "-") && l.Shape == "year" {
			i += n - 1
			continue
		}
		if l.HasYear() && l.From.Unit != dates.ByCalendar {
			if span, _, _, _ := l.In(0).Interval(); span.Known() && span.Days() > best.Days() && span.Days() >= 28 {
				best, words, ranged = span, s[i:i+n], l.Ranged()
			}
		}
		i += n - 1
	}
	return words, best, ranged
}

// dyad reads "China - Russia" and "Australia-US/East Asia": two names and
// nothing else. Which states they are, the dates stage knows.
func dyad(s string) []string {
	for _, cut := range [...]string{" - ", " – ", " — ", "-", "–"} {
		a, b, ok := strings.Cut(s, cut)
		if !ok {
			continue
		}
		a, b = strings.TrimSpace(a), strings.TrimSpace(b)
		b = strings.TrimSuffix(strings.TrimSuffix(b, " Relations"), " relations")
		if named(a) && named(b) {
			return []string{a, b}
		}
		return nil
	}
	return nil
}

func named(s string) bool {
	if s == "" || len(s) > 40 || strings.ContainsAny(s, "0123456789:.,;") && !strings.Contains(s, "U.S.") {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' }) {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return true
}
