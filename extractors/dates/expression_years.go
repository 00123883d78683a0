package dates

import (
	"strconv"

	"annals/schemas"
)

// decade reads "1990s", "'90s", "1990's" and "19th century", with the article.
func (r *reader) decade(i int) (p Point, end int, ok bool) {
	at := i
	if r.is(at, "the") {
		at++
	}
	if r.is(at+1, "century") {
		n, ok := dayOrdinal(r.norm(at))
		if !ok {
			n, ok = placeWord(r.norm(at))
		}
		return Point{Year: (n - 1) * 100, Unit: ByCentury}, at + 2, ok && n > 9
	}
	if r.is(at, "'") && len(r.norm(at+1)) == 3 && r.glued(at+1) {
		if n, err := strconv.Atoi(r.norm(at + 1)[:2]); err == nil && n%10 == 0 && r.norm(at + 1)[2] == 's' {
			if n < 30 {
				n += 100
			}
			return Point{Year: 1900 + n, Unit: ByDecade}, at + 2, true
		}
	}
	if n, ok := r.yearNumber(at); ok && n%10 == 0 && r.is(at+1, "'s") && r.is(at-1, "the", "early", "late", "mid", "-") {
		return Point{Year: n, Unit: ByDecade}, at + 2, true
	}
	s := r.norm(at)
	if len(s) == 6 && s[4:] == "'s" { // 1990's
		s = s[:4] + "s"
	}
	if len(s) != 5 || s[4] != 's' || r.glued(at) && !r.is(at-1, "(", "-", "“", "\"") || r.capital(at-1) && !r.sentenceStart(at-1) && !r.is(at-1, "the", "early", "mid", "late") { // Mirage 2000s
		return p, i, false
	}
	n, err := strconv.Atoi(s[:4])
	if err != nil || n%10 != 0 || n < 1500 || n > 2190 {
		return p, i, false
	}
	if n%100 == 0 && n < 2000 {
		return Point{Year: n, Unit: ByCentury}, at + 1, true
	}
	return Point{Year: n, Unit: ByDecade}, at + 1, true
}

// years reads years by themselves, ranges of years, and decades.
func (r *reader) years(i int) (Expression, int, bool) {
	x := Expression{rule: "year", form: calendar}
	if p, end, ok := r.decade(i); ok {
		x.rule, x.points = "decade", []Point{p}
		return r.coarseRange(x, end)
	}
	at := i
	if r.is(at, "the") && r.is(at+1, "year", "years") {
		at += 2
	}
	y, ok := r.yearNumber(at)
	if !ok || at == i && !r.yearHere(i) {
		return x, i, false
	}
	x.points = []Point{{Year: y, Unit: ByYear}}
	if last, end, ok := r.lastYear(i, at, y); ok {
		x.rule, x.until = "year range", Point{Year: last, Unit: ByYear}
		return x, end, true
	}
	if r.counts(at+1) || r.named(at+1) || r.glued(at+1) && r.is(at+1, "/") {
		return x, i, false
	}
	return x, at + 1, true
}

// lastYear reads the end of a range of years that begins at token at:
// "1966-76", "2014/15", "from 2014 to 2016".
func (r *reader) lastYear(start, at, y int) (last, end int, ok bool) {
	next, ok := r.dash(at + 1)
	if !ok && r.is(at+1, "/") {
		next, ok = at+2, true
	}
	if !ok && (r.is(start-1, "from") && r.is(at+1, "to", "through", "until") || r.is(start-1, "between") && r.is(at+1, "and")) {
		next, ok = at+2, true
	}
	if !ok {
		return 0, 0, false
	}
	n, ok := r.integer(next)
	if !ok || r.counts(next+1) || r.glued(next+1) && r.is(next+1, "-", "/") {
		return 0, 0, false
	}
	if len(r.norm(next)) == 2 && r.glued(next) {
		if n += y / 100 * 100; n == y/100*100 { // 1999-00
			n += 100
		}
	} else if len(r.norm(next)) != 4 {
		return 0, 0, false
	}
	return n, next + 1, n > y && n <= 2199
}

// yearHere says whether the four digits at i stand where a year stands, and
// are no count, designation or number of a resolution.
func (r *reader) yearHere(i int) bool {
	y, _ := r.integer(i)
	switch {
	case r.glued(i) && r.is(i-1, "-", "–") && r.is(i-2, "pre", "post"):
		return true
	case r.glued(i) && !r.is(i-1, "(", "[", "“", "\"", "'", "—"):
		return false
	case r.is(i+1, "-") && r.glued(i+1) && r.glued(i+2) && r.word(i+2):
		return false
	case r.is(i-1, "(") && i > 1 && r.tokens[i-2].Kind == schemas.Number: // Resolution 1718 (2006)
		return false
	}
	if yearCue(r.norm(i - 1)) {
		return true
	}
	if countCue(r.norm(i-1)) && !r.countsAhead(i+1) {
		return true
	}
	if r.capital(i-1) && !r.sentenceStart(i-1) || y < 1800 {
		return false
	}
	switch {
	case r.sentenceStart(i):
		return r.word(i+1) || r.is(i+1, ")", ",")
	case i > 0 && r.tokens[i-1].Kind != schemas.Word:
		return r.is(i-1, ",", "—", "–") && !r.countsAhead(i+1)
	case r.is(i-1, "resolution", "article", "section", "no", "flight", "number", "nearly", "some", "almost", "over", "least", "than", "roughly", "approximately"):
		return false
	}
	return y >= 1900 && y <= 2100 && !r.countsAhead(i+1) && (r.word(i+1) || !r.verbBefore(i))
}

// countsAhead says whether a plural that numbers count stands within the
// next few small words.
func (r *reader) countsAhead(i int) bool {
	for k := i; k < i+3 && r.word(k); k++ {
		if countable(r.norm(k)) {
			return true
		}
	}
	return false
}

// verbBefore says whether the word before i looks like a verb that takes a
// count: "topping 2000".
func (r *reader) verbBefore(i int) bool {
	n := r.norm(i - 1)
	return len(n) > 4 && (n[len(n)-3:] == "ing" || n[len(n)-2:] == "ed")
}

// yearCue says whether a year may follow s.
func yearCue(s string) bool {
	switch s {
	case "in", "since", "until", "till", "through", "throughout", "during", "before", "after", "between",
		"the", "a", "an", "this", "that", "its", "his", "her", "their", "early", "late", "mid", "into", "circa", "year", "'s", "fiscal", "back":
		return true
	}
	return false
}

// countCue says whether a year or a count may follow s.
func countCue(s string) bool {
	switch s {
	case "of", "from", "by", "for", "and", "or", "to", "over", "around", "about", "on", "with", "like", "as", "these", "those", "both", "our", "than", "'":
		return true
	}
	return false
}
