package dates

import "strings"

// lean reads from preposition and tense whether an expression without a year
// lies before or after its entry. Where they say nothing, months and weekdays
// rather lie before it (soft), and single days are the nearest.
func (r *reader) lean(i int, x Expression) (d Direction, soft bool) {
	if x.form != calendar {
		return Unknown, false
	}
	dayOfMonth := x.weekday == 0 && x.points[0].Unit == ByDay
	switch r.norm(i - 1) {
	case "since":
		return Past, false
	case "by", "until", "till":
		return Future, true
	}
	switch r.tense(i) {
	case Future:
		return Future, dayOfMonth // "set for Aug. 5" is rarely a year off
	case Past:
		if dayOfMonth {
			return Unknown, false
		}
		return Past, false
	}
	if dayOfMonth || r.infinitive(i) || r.is(i-1, "from", "between", "starting", "beginning", "effective") {
		return Unknown, false
	}
	return Past, true
}

// tense looks for words that speak of the future in the clause before i, and
// after i where the expression opens the clause.
func (r *reader) tense(i int) Direction {
	d := Unknown
	for k := i - 1; k >= 0 && k > i-16 && !r.stop(k) && !r.is(k, ";", "“", "”", "\""); k-- {
		if futureWord(r.norm(k)) || r.is(k, "was", "were", "is", "are") && r.is(k+1, "to") {
			return Future
		}
		if r.is(k, "had", "was", "were", "ago", "last", "previously") {
			return Past
		}
	}
	if i > 1 && !r.sentenceStart(i-1) && !r.is(i-2, ",", "and") && !r.sentenceStart(i) {
		return d
	}
	for k := i; k < len(r.tokens) && k < i+14 && !r.stop(k) && !r.is(k, ";"); k++ {
		if r.is(k, "will", "'ll") {
			return Future
		}
	}
	return d
}

func futureWord(s string) bool {
	switch s {
	case "will", "'ll", "shall", "would", "due", "upcoming", "slated", "set", "plan", "plans", "planned", "planning", "next", "forthcoming", "tentatively":
		return true
	}
	for _, stem := range [...]string{"schedul", "expect", "expir", "propos", "promis", "pledg", "intend", "hopes", "hoping", "aims", "aiming", "invit", "postpon"} {
		if strings.HasPrefix(s, stem) {
			return true
		}
	}
	return false
}

// infinitive says whether "to" and a verb stand in the clause before i: what
// is to be done may lie on either side.
func (r *reader) infinitive(i int) bool {
	for k := i - 1; k >= 1 && k > i-10 && !r.stop(k) && !r.is(k, ";", ","); k-- {
		if r.is(k-1, "to") && r.small(k) && !r.is(k, "the", "a", "an", "his", "her", "its", "their", "this", "that") && !strings.HasSuffix(r.norm(k), "s") {
			return true
		}
	}
	return false
}
