package matches

import (
	"strings"

	"annals/schemas"
)

// count reads a number of people or equipment, or of money with its
// currency's name behind it.
func (q *quantityReader) count(i int) (int, bool) {
	n, ok := q.numeral(i)
	if !ok {
		return i, false
	}
	v := schemas.Quantity{Value: n.value}
	last := n.last
	if b, end, ok := q.rangeTo(n); ok {
		last = end
		v.Value, v.Low, v.High = b.low, b.low, b.high
	}
	if q.designation(i) || q.noCount(n, last) {
		return last, false
	}
	first, modifier := q.modifier(i)
	v.Modifier = modifier
	if code, end, ok := q.currency(n, last); ok {
		v.Class, v.Currency, v.Unit = "money", code, q.text[q.tokens[last].Start:q.tokens[end-1].End]
		q.add(first, end, v)
		return end, true
	}
	if q.hyphen(last) && q.glued(last) && q.is(last+1, "strong") { // a 5,000-strong force
		v.Class = "people"
		q.add(i, last, v)
		return last, true
	}
	head, alone, ok := q.head(n, last, 0)
	if ok {
		v.Class, v.Unit = head.class, q.text[q.tokens[head.first].Start:q.tokens[head.last-1].End]
		if alone {
			q.add(i, last, v)
			return last, true
		}
		q.add(first, head.last, v)
		return head.last, true
	}
	if class, end, ok := q.bare(n, first, last); ok {
		v.Class = class
		if class == "people" {
			i = first
		}
		q.add(i, end, v)
		return end, true
	}
	return last, false
}

// noCount says whether the number over [n.first, last) counts nothing: a day,
// a year, a percentage, part of a compound or a designation.
func (q *quantityReader) noCount(n numeral, last int) bool {
	i := n.first
	switch {
	case q.glued(last) && q.is(last, "%", "°", "/", ":", "′"), q.is(last, "%"):
		return true
	case q.hyphen(last) && q.glued(last) && q.glued(last+1) && !q.is(last+1, "strong"):
		return true
	case monthNorm(q.norm(last)) && q.capital(last), q.is(last, "of") && monthNorm(q.norm(last+1)) && q.capital(last+1):
		return true
	case n.thousand, !n.digits:
		return false
	}
	if before := i - 1; monthNorm(q.norm(before)) && q.capital(before) || q.is(before, ".") && monthNorm(q.norm(before-1)) && q.capital(before-1) {
		return true
	}
	switch q.norm(i - 1) {
	case "no", "number", "flight", "unit", "type", "resolution", "article", "section", "chapter", "model", "route", "highway", "pier", "aged", "age", "page", "paragraph", "channel", "mark", "mk":
		return true
	case "in", "since", "until", "during", "the", "early", "late", "mid", "by", "from":
		return n.value >= 1900 && n.value <= 2100
	}
	return false
}

func monthNorm(s string) bool {
	switch s {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}

// currency reads a currency's name behind an amount. "Won" is a verb, too,
// and pounds of something are a weight.
func (q *quantityReader) currency(n numeral, i int) (code string, end int, ok bool) {
	code, ok = currencyNoun(q.norm(i))
	if !ok || q.hyphen(i+1) && q.glued(i+1) {
		return "", i, false
	}
	switch q.norm(i) {
	case "won", "rand", "marks", "birr", "dram", "drams":
		ok = n.scaled || n.thousand
	case "pounds", "pound":
		ok = !q.is(i+1, "of") || q.is(i+2, "sterling")
	}
	if q.is(i+1, "sterling") {
		return "GBP", i + 2, ok
	}
	return code, i + 1, ok
}

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

// stopsNoun says whether s ends a noun phrase, or turns the number into a
// measure of time, distance or share.
func stopsNoun(s string) bool {
	switch s {
	case "of", "in", "on", "at", "to", "from", "by", "for", "with", "and", "or", "but", "as", "than", "per", "percent", "pct", "the", "a", "an", "that", "which", "who", "whom", "whose",
		"into", "over", "under", "after", "before", "during", "between", "against", "near", "off", "out", "up", "down", "through", "via", "while", "when", "where", "if", "because", "since", "until",
		"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "not",
		"his", "her", "its", "their", "our", "this", "these", "those", "it", "he", "she", "they", "we", "also", "later", "earlier", "ago", "times", "time",
		"met", "meet", "agree", "agreed", "sign", "signed", "sent", "send", "hold", "held", "say", "said", "discuss", "discussed", "exchange", "exchanged", "vow", "pledge", "pledged", "urge", "urged", "call", "called", "killed", "died", "fled", "remain", "remained",
		"km", "m", "cm", "mm", "kt", "mw", "gw", "kw", "mph", "kph", "nm", "am", "pm", "p", "gmt", "utc", "year", "month", "week", "day", "hour", "minute", "mile", "meter", "metre", "foot", "feet", "nautical", "degrees", "knots", "square", "st", "nd", "rd", "th", "'s", "others":
		return true
	}
	return false
}

// attributive says whether a word in -s may stand before a noun.
func attributive(s string) bool {
	switch s {
	case "overseas", "rights", "arms", "news", "sports", "affairs", "forces", "services", "operations", "communications", "customs", "logistics", "sales", "drugs", "narcotics", "weapons", "fisheries", "business", "press", "border", "us":
		return true
	}
	return false
}

// religious says whether s is an adjective of faith, written with a capital.
func religious(s string) bool {
	switch s {
	case "hindu", "muslim", "christian", "buddhist", "sikh", "jewish", "catholic", "orthodox", "shiite", "shia", "sunni", "protestant", "falun":
		return true
	}
	return false
}
