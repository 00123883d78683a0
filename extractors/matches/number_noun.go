package matches

import "strings"

type headNoun struct {
	first, last int
	class       string
}

// reach is how many tokens may stand between a number and its noun.
const reach = 7

// head looks for the noun that the number before token i counts. alone says
// that only the number is the quantity.
func (q *quantityReader) head(n numeral, i, depth int) (h headNoun, alone, ok bool) {
	from := i
	for k := i; k < len(q.tokens) && k < i+reach; k++ {
		if end, ok := q.weaponAt(k); ok && end > k {
			return headNoun{k, end, "equipment"}, true, true
		}
		if q.demonymAt(k) {
			end := k + 1
			for end < len(q.tokens) && (q.demonymAt(end) && q.glued(end) || q.is(end, ".") && q.glued(end) && len(q.norm(end-1)) == 1) {
				end++
			}
			if q.nationals(k, end) {
				return headNoun{k, end, "people"}, alone, true
			}
			alone, k, from = true, end-1, end
			continue
		}
		if !q.word(k) {
			if q.hyphen(k) && k > i && q.glued(k) && q.glued(k+1) { // anti-tank, high-speed
				continue
			}
			return h, false, false
		}
		s := q.norm(k)
		if alone && q.is(k, "and", "or") { // 5,000 U.S. and 3,500 Philippine troops
			if next, ok := q.numeral(k + 1); ok && depth < 3 {
				h, _, ok = q.head(next, next.last, depth+1)
				return h, true, ok
			}
		}
		if stopsNoun(s) || q.is(k-1, "the") {
			return h, false, false
		}
		if q.capital(k) && q.nationals(k, k+1) {
			return headNoun{k, k + 1, "people"}, alone, true
		}
		class := q.class(n, k)
		if q.capital(k) && (class == "" || q.capital(k+1) || q.small(k+1) && q.class(n, k+1) != "") {
			if !religious(s) {
				alone = true
			}
			from = k + 1
			continue
		}
		if class == "" {
			if strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "ous") && !attributive(s) {
				return h, false, false
			}
			if q.is(i-1, "the") || q.is(n.first-1, "the") && !n.digits { // "the two pledge troops"
				return h, false, false
			}
			continue
		}
		if q.small(k+1) && (q.class(n, k+1) != "" || q.is(k+1, "members", "member")) { // police officers
			continue
		}
		if k+1 < len(q.tokens) {
			if end, ok := q.weaponAt(k + 1); ok && end > k+1 {
				continue
			}
		}
		return headNoun{max(from, i), k + 1, class}, alone, true
	}
	return h, false, false
}

func (q *quantityReader) small(i int) bool { return q.word(i) && !q.capital(i) }

// class classes the noun at k behind the number n.
func (q *quantityReader) class(n numeral, k int) string {
	s := q.norm(k)
	switch s {
	case "members":
		if q.is(k-1, "crew", "staff", "family", "team", "gang", "service", "militia") {
			return "people"
		}
		return ""
	case "forces":
		if n.value >= 100 && n.digits {
			return "people"
		}
		return ""
	case "rounds":
		if !q.is(k-1, "artillery", "mortar", "tank", "shell") && !(q.is(k+1, "of") && q.is(k+2, "ammunition", "artillery")) {
			return ""
		}
	}
	if n.value == 1 {
		if !q.single(n, k) {
			return ""
		}
		if people(s) {
			return "people"
		}
		return ""
	}
	return counted(s)
}

// single says whether "one" at n is a count and no pronoun: of victims.
func (q *quantityReader) single(n numeral, k int) bool {
	if q.is(n.first, "a", "an") {
		return false
	}
	first, _ := q.modifier(n.first)
	return casualty(q.norm(first-1)) || q.is(first-1, "and") && casualty(q.norm(first-2)) || q.is(k+1, "killed", "dead", "wounded", "injured")
}

// nationals says whether the demonym over [k, end) is itself what is counted:
// "58 Russians", not "58 Russian soldiers". Those in -ese are so only where
// no noun may follow.
func (q *quantityReader) nationals(k, end int) bool {
	s := q.norm(k)
	if strings.HasSuffix(s, "ese") {
		return end >= len(q.tokens) || !q.word(end) || stopsNoun(q.norm(end))
	}
	if s == "paris" || s == "tunis" || s == "romans" {
		return false
	}
	for _, tail := range [...]string{"ans", "nis", "lis", "tis", "dis", "qis", "his", "ons", "inos", "eks", "urks", "poles", "danes", "edes", "inns", "erbs", "kurds", "abs", "oats", "echs", "vaks", "ghurs"} {
		if strings.HasSuffix(s, tail) && len(s) > 4 {
			return true
		}
	}
	return false
}
