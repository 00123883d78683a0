package matches

import "annals/schemas"

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
