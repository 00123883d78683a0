package matches

import "strings"

// bare reads a number whose noun is left out: "killing 12", "14 dead", "at
// least 40 are wounded", "a crew of 24", and behind an earlier count "topping
// 1,000".
func (q *quantityReader) bare(n numeral, first, last int) (class string, end int, ok bool) {
	if q.is(last, "dead", "wounded", "injured", "die", "died", "perish", "perished") || n.thousand && q.is(last, "flee", "fled") {
		return "people", last, true
	}
	at := last
	for q.is(at, "were", "are", "was", "have", "had", "been", "be") {
		at++
	}
	if at > last && (q.is(at, "killed", "wounded", "injured", "arrested", "detained", "missing", "dead", "hurt", "captured", "died") || n.thousand && q.is(at, "fled", "displaced", "evacuated")) {
		return "people", last, true
	}
	before := q.norm(first - 1)
	if before == "all" {
		before = q.norm(first - 2)
	}
	if q.is(last, "others") {
		return "people", last + 1, casualty(before)
	}
	if last < len(q.tokens) && q.word(last) && !q.is(last, "and", "in", "on", "near", "at", "including", "as", "when", "during", "by", "from", "outside", "aboard") {
		return "", last, false
	}
	if casualty(before) || before == "of" && q.is(first-2, "crew", "force", "garrison", "contingent") {
		return "people", last, true
	}
	if n.thousand && len(q.out) > 0 && q.is(first-1, "topping", "exceeding", "reaching", "numbering", "surpassing", "totaling", "totalling", "exceed", "reach", "top", "surpass") {
		if earlier := q.out[len(q.out)-1]; earlier.Class != "money" && first-earlier.Last < 20 {
			return earlier.Class, last, true
		}
	}
	return "", last, false
}

// casualty says whether s takes a number of people as its object.
func casualty(s string) bool {
	for _, stem := range [...]string{"kill", "wound", "injur", "arrest", "detain"} {
		if strings.HasPrefix(s, stem) {
			switch s[len(stem):] {
			case "s", "es", "e", "ed", "ing", "":
				return true
			}
		}
	}
	return false
}
