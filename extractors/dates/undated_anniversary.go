package dates

import (
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// byAnniversary dates an entry that commemorates: "the 71st anniversary of the
// founding of the PRC", "on Armed Forces Day".
func (f *facts) byAnniversary(e *schemas.Entry, days schemas.Interval) []piece {
	low := strings.ToLower(e.Text)
	number := 0
	for i := range e.Tokens {
		if e.Tokens[i].Norm != "anniversary" {
			continue
		}
		for j := max(0, i-3); j < i; j++ {
			if n, ok := ordinal(e.Tokens[j].Norm); ok {
				number = n
			}
		}
		from, to := sentence(e, i)
		words := map[string]bool{}
		for k := from; k < to; k++ {
			words[e.Tokens[k].Norm] = true
		}
		if p, ok := f.commemorated(words, number, days); ok {
			if words["message"] || words["messages"] || words["congratulatory"] || words["congratulates"] || words["congratulate"] || words["greetings"] || words["telegram"] || words["telegrams"] {
				for q := &p; q != nil; q = q.alternative { // letters keep to the day
					q.rise, q.fall, q.low = 0.4, 0.4, 0.01
				}
			}
			return []piece{p}
		}
	}
	if strings.Contains(low, "new year") && says(e, 0, len(e.Tokens), "address", "message", "messages", "greetings", "speech", "greeting") {
		if p, ok := onDay(knowledge.Anniversary{Month: 1, Day: 1}, 0, days, 0.08); ok {
			return []piece{p}
		}
	}
	for _, a := range f.base.Anniversaries {
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			if len(strings.Fields(name)) < 2 || !strings.HasSuffix(name, " Day") || !strings.Contains(low, strings.ToLower(name)) {
				continue
			}
			if p, ok := onDay(a, 0, days, 0.1); ok {
				return []piece{p}
			}
		}
	}
	return nil
}

// commemorated finds the anniversary that shares most words with a sentence
// and whose first year fits the number.
func (f *facts) commemorated(words map[string]bool, number int, days schemas.Interval) (piece, bool) {
	var best []knowledge.Anniversary
	most := 1
	for _, a := range f.base.Anniversaries {
		if number != 0 && a.FirstYear == 0 {
			continue
		}
		shared := 0
		for _, name := range append([]string{a.Name}, a.Aliases...) {
			n := 0
			for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
				if len(w) > 2 && w != "day" && w != "the" && w != "end" && words[w] {
					n++
				}
			}
			shared = max(shared, n)
		}
		if shared < most || shared < 1 {
			continue
		}
		if _, ok := onDay(a, number, days, 0.1); !ok {
			continue
		}
		if shared > most {
			best = best[:0]
		}
		best, most = append(best, a), shared
	}
	if len(best) == 0 || most < 2 && number == 0 || len(best) > 4 {
		return piece{}, false
	}
	p, _ := onDay(best[0], number, days, 0.04)
	for _, a := range best[1:] {
		other, _ := onDay(a, number, days, 0.04)
		other.alternative = p.alternative
		p.alternative = &other
	}
	return p, true
}

// onDay is the evidence of an anniversary: the day itself, and less the days
// around it, on which letters are sent and exhibitions opened.
func onDay(a knowledge.Anniversary, number int, days schemas.Interval, low float64) (piece, bool) {
	if a.Month == 0 || a.Day == 0 {
		return piece{}, false
	}
	from, _, _ := days.Start.Civil()
	to, _, _ := days.End.Civil()
	var p piece
	found := false
	for y := from; y <= to && y < from+4; y++ {
		if number != 0 && a.FirstYear+number != y {
			continue
		}
		day, ok := schemas.NewDay(y, a.Month, a.Day)
		if !ok || day < days.Start-3 || day > days.End+3 {
			continue
		}
		one := around(schemas.On(day), days, low, 2, "anniversary")
		if found {
			one.alternative = &piece{}
			*one.alternative = p
		}
		p, found = one, true
	}
	return p, found
}
