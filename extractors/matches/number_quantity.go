package matches

import "annals/schemas"

// Quantity is a number with what it counts, found in a text. Its span is the
// number with modifier and noun; the number alone where the noun is a weapon
// or an adjective of nationality stands before it.
type Quantity struct {
	schemas.Span
	First, Last int // tokens, Last exclusive
	schemas.Quantity
}

// Quantities finds the quantities of people, equipment and money of a text in
// order. weaponAt gives the token after a weapon's name that begins at a
// token; demonymAt says whether a token belongs to a country's name or
// demonym. Either may be nil.
func Quantities(tokens []schemas.Token, text string, weaponAt func(token int) (end int, ok bool), demonymAt func(token int) bool) []Quantity {
	q := quantityReader{numberReader{tokens, text}, weaponAt, demonymAt, nil}
	if weaponAt == nil {
		q.weaponAt = func(int) (int, bool) { return 0, false }
	}
	if demonymAt == nil {
		q.demonymAt = func(int) bool { return false }
	}
	for i := 0; i < len(tokens); {
		if end, ok := q.weaponAt(i); ok && end > i { // the digits of a designation count nothing
			i = end
			continue
		}
		last, ok := q.money(i)
		if !ok {
			last, ok = q.count(i)
		}
		if !ok || last <= i {
			last = i + 1
		}
		i = last
	}
	return q.out
}

type quantityReader struct {
	numberReader
	weaponAt  func(int) (int, bool)
	demonymAt func(int) bool
	out       []Quantity
}

// add appends a quantity over tokens [first, last).
func (q *quantityReader) add(first, last int, v schemas.Quantity) {
	if n := len(q.out); n > 0 && first < q.out[n-1].Last {
		first = q.out[n-1].Last
	}
	if v.Low == 0 && v.High == 0 {
		v.Low, v.High = v.Value, v.Value
	}
	q.out = append(q.out, Quantity{
		Span:  schemas.Span{Start: q.tokens[first].Start, End: q.tokens[last-1].End},
		First: first, Last: last, Quantity: v,
	})
}

// sign reads a currency's sign or code at i: "$", "US$", "Rs.", "EUR".
func (q *quantityReader) sign(i int) (code string, end int, ok bool) {
	if q.word(i) && q.is(i+1, "$") && q.glued(i+1) {
		if code, ok = dollarOf(q.norm(i)); ok {
			return code, i + 2, true
		}
	}
	code, ok = currencySign(q.norm(i))
	if !ok || q.word(i) && !q.capital(i) {
		return "", i, false
	}
	end = i + 1
	if q.word(i) && q.is(end, ".") {
		end++
	}
	return code, end, true
}

// money reads an amount with its currency's sign before it.
func (q *quantityReader) money(i int) (int, bool) {
	code, at, ok := q.sign(i)
	if !ok || q.word(i) && q.glued(i) {
		return i, false
	}
	n, ok := q.numeral(at)
	if !ok || !n.digits {
		return i, false
	}
	v := schemas.Quantity{Value: n.value, Class: "money", Currency: code}
	last := n.last
	if high, end, ok := q.rangeTo(n); ok {
		last = end
		v.Value, v.Low, v.High = high.low, high.low, high.high
	}
	first, modifier := q.modifier(i)
	v.Modifier = modifier
	v.Unit = q.text[q.tokens[i].Start:q.tokens[at-1].End]
	q.add(first, last, v)
	return last, true
}

type bounds struct{ low, high float64 }

// rangeTo reads the upper end of a range that begins with n: "150-200",
// "$2-3 billion", "$2 billion to $3 billion", "between 40 and 50".
func (q *quantityReader) rangeTo(n numeral) (bounds, int, bool) {
	at := n.last
	switch {
	case q.hyphen(at), q.is(at, "to", "or"), q.is(at, "and") && q.between(n.first):
		at++
	default:
		return bounds{}, at, false
	}
	if _, end, ok := q.sign(at); ok {
		at = end
	}
	high, ok := q.numeral(at)
	if !ok || high.value <= n.value && !high.scaled || high.digits != n.digits {
		return bounds{}, at, false
	}
	low := n.value
	if high.scaled && !n.scaled && n.digits && q.norm(high.first) != q.norm(high.last-1) { // the scale holds for both
		if v, ok := q.plain(high.first); ok && v > 0 && low <= v {
			low *= high.value / v
		}
	}
	if low >= high.value {
		return bounds{}, at, false
	}
	return bounds{low, high.value}, high.last, true
}

// plain is the number of one token, before any scale.
func (q *quantityReader) plain(i int) (float64, bool) {
	one := numberReader{q.tokens[:i+1], q.text}
	n, ok := one.numeral(i)
	return n.value, ok
}

func (q *quantityReader) between(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if q.is(k, "between") {
			return true
		}
	}
	return false
}

// modifier reads what limits the number that begins at i: "more than", "up
// to", "an estimated". It returns where it begins.
func (q *quantityReader) modifier(i int) (int, string) {
	first := i
	switch {
	case q.is(i-1, "than") && q.is(i-2, "more", "less", "fewer", "greater"):
		first = i - 2
		if q.is(i-3, "no", "not", "little") {
			first--
		}
	case q.is(i-1, "least", "most") && q.is(i-2, "at"), q.is(i-1, "to") && q.is(i-2, "up", "close"), q.is(i-1, "of") && q.is(i-2, "upwards", "upward"):
		first = i - 2
	case q.is(i-1, "as") && q.is(i-2, "many", "much") && q.is(i-3, "as"):
		first = i - 3
	case q.is(i-1, "some", "around", "about", "nearly", "almost", "roughly", "approximately", "circa", "between"):
		first = i - 1
	case q.is(i-1, "~", "≈"):
		first = i - 1
	case q.is(i-1, "estimated"):
		first = i - 1
		if q.is(i-2, "an") {
			first--
		}
	case q.is(i-1, "over", "under"):
		if !q.is(i-2, "row", "dispute", "concern", "concerns", "talks", "protest", "protests", "clash", "clashes", "anger", "alarm", "outcry", "spat", "standoff", "deal", "negotiations", "quarrel", "tensions", "control") {
			first = i - 1
			if q.is(i-2, "well", "just") {
				first--
			}
		}
	}
	if first == i {
		return i, ""
	}
	if n := len(q.out); n > 0 && first < q.out[n-1].Last {
		return i, ""
	}
	return first, q.text[q.tokens[first].Start:q.tokens[i-1].End]
}
