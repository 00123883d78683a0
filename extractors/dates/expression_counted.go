package dates

import "annals/schemas"

// counted reads a number of units before or after the anchor: "a day
// before", "two weeks later", "the day after", "hours later".
func (r *reader) counted(i int) (Expression, int, bool) {
	x := Expression{rule: "counted units", form: shift}
	n, at, known := r.count(i)
	if at > i && i > 0 && r.glued(i) && !r.is(i-1, "(", "[", "“", "\"", "'", "—", "–") {
		return x, i, false
	}
	u, many := stepName(r.norm(at))
	if r.is(i, "the", "a", "an", "one") && partOfDay(r.norm(at)) {
		u = byDay
	}
	if u == noStep || r.capital(at) && at > i {
		return x, i, false
	}
	if at == i { // "hours later": nobody knows how many
		if !many || r.tokens[i].Kind != schemas.Word || r.of(i) {
			return x, i, false
		}
		known = false
	}
	if r.is(at, "fortnight") {
		n *= 2
	}
	if r.is(at+1, "and") && r.is(at+2, "a") && r.is(at+3, "half") {
		at += 3
	}
	sign, end, ok := r.sense(at+1, r.is(i, "the"))
	if !ok {
		return x, i, false
	}
	if r.is(end, "than") { // "a day earlier than planned"
		return x, i, false
	}
	if r.is(end-1, "before", "after", "to") && r.complement(end) {
		if u == byHour || !known {
			return x, i, false
		}
		if r.is(end-1, "to") {
			end -= 1 // "a day prior to": the phrase ends before "to"
		}
		x.rule, sign = "counted from what follows", -sign
	}
	x.steps, x.unit, x.whole = sign*n, u, u >= byMonth
	if r.is(at, "weekend") {
		x.whole = true
	}
	switch {
	case u == byHour:
		x.steps, x.unit = 0, byDay
	case !known:
		x.form = vague
	}
	return x, end, true
}

// count reads how many units: "a", "two", "12", "the", "a few". known is
// false where it says no number.
func (r *reader) count(i int) (n, end int, known bool) {
	switch {
	case r.is(i, "the"):
		return 1, i + 1, true
	case r.is(i, "a") && r.is(i+1, "few"), r.is(i, "a") && r.is(i+1, "full"):
		return 1, i + 2, r.is(i+1, "full")
	case r.is(i, "a") && r.is(i+1, "couple"):
		if r.is(i+2, "of") {
			return 2, i + 3, false
		}
		return 2, i + 2, false
	case r.is(i, "several", "some", "many"):
		return 1, i + 1, false
	case r.is(i, "half") && r.is(i+1, "a", "an"):
		return 1, i + 2, false
	}
	if n, ok := countWord(r.norm(i)); ok {
		at := i + 1
		if n >= 20 && r.is(at, "-") {
			if m, ok := countWord(r.norm(at + 1)); ok && m < 10 {
				n, at = n+m, at+2
			}
		}
		if r.is(at, "and") && r.is(at+1, "a") && r.is(at+2, "half") {
			at += 3
		}
		if r.is(at, "full", "short", "more") {
			at++
		}
		return n, at, true
	}
	if n, ok := r.integer(i); ok && n > 0 && n < 1000 {
		return n, i + 1, true
	}
	return 0, i, false
}

// sense reads the word that says where the units lead.
func (r *reader) sense(i int, the bool) (sign, end int, ok bool) {
	switch r.norm(i) {
	case "before", "earlier", "previously", "beforehand":
		return -1, i + 1, true
	case "ago":
		return -1, i + 1, !the
	case "prior":
		if r.is(i+1, "to") {
			return -1, i + 2, true
		}
		return -1, i + 1, true
	case "after", "later", "afterward", "afterwards", "hence", "thereafter":
		return 1, i + 1, true
	case "from":
		return 1, i + 2, r.is(i+1, "now")
	}
	return 0, i, false
}

// complement says whether what "before" or "after" counts from follows it.
func (r *reader) complement(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	if r.tokens[i].Kind == schemas.Punct {
		return r.is(i, "$", "“", "\"", "'", "€", "£")
	}
	switch r.norm(i) {
	case "to", "in", "at", "on", "for", "and", "but", "with", "by", "from", "as", "via", "during", "when", "through", "under", "over",
		"into", "against", "between", "amid", "near", "off", "outside", "inside", "along", "across", "around", "about", "of", "without",
		"within", "because", "while", "where", "who", "which", "that", "or", "also":
		return false
	}
	return true
}

// of says whether a quantity word stands before the bare plural at i.
func (r *reader) of(i int) bool {
	return r.is(i-1, "of", "few", "several", "many", "-", "couple", "some", "more", "recent", "two", "three", "these", "those", "the") ||
		i > 0 && r.tokens[i-1].Kind == schemas.Number
}
