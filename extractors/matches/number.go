package matches

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/schemas"
)

// numeral is a number as it stands in a text: tokens [first, last).
type numeral struct {
	first, last int
	value       float64
	digits      bool // begins with digits
	scaled      bool // "1.5 million", "3bn"
	thousand    bool // has a comma or a scale: too large for a designation
}

// Numbers finds the cardinal numbers of a text in order: in digits, in words
// and mixed ("1.5 million", "two dozen"). A number behind a hyphen belongs to
// a designation (Tu-95) and is left out.
func Numbers(tokens []schemas.Token, text string) []schemas.Match {
	t := numberReader{tokens, text}
	var out []schemas.Match
	for i := 0; i < len(tokens); {
		n, ok := t.numeral(i)
		if !ok {
			i++
			continue
		}
		if !t.designation(i) {
			out = append(out, schemas.Match{
				Span:  schemas.Span{Start: tokens[n.first].Start, End: tokens[n.last-1].End},
				First: n.first, Last: n.last, Kind: "number", Value: n.value,
			})
		}
		i = n.last
	}
	return out
}

// numberReader looks at tokens by position; positions outside read as empty.
type numberReader struct {
	tokens []schemas.Token
	text   string
}

func (t numberReader) norm(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].Norm
}

func (t numberReader) is(i int, words ...string) bool {
	n := t.norm(i)
	for _, w := range words {
		if n == w && n != "" {
			return true
		}
	}
	return false
}

func (t numberReader) word(i int) bool {
	return i >= 0 && i < len(t.tokens) && t.tokens[i].Kind == schemas.Word
}

func (t numberReader) capital(i int) bool {
	if !t.word(i) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.text[t.tokens[i].Start:])
	return unicode.IsUpper(r)
}

// glued says whether nothing stands between tokens i-1 and i.
func (t numberReader) glued(i int) bool {
	return i > 0 && i < len(t.tokens) && t.tokens[i-1].End == t.tokens[i].Start
}

func (t numberReader) hyphen(i int) bool { return t.is(i, "-", "‑", "‐", "–") }

// designation says whether the number at i is glued to what stands before it,
// as in Tu-95, COVID-19, 3/4.
func (t numberReader) designation(i int) bool {
	return t.glued(i) && !t.is(i-1, "(", "[", "“", "\"", "'", "$", "€", "£", "¥", "₹", "₩", "₽", "₴", "₺", "—", "~", "≈", ",", ";") && !t.rangeDash(i-1)
}

// rangeDash says whether token i is a dash between two numbers.
func (t numberReader) rangeDash(i int) bool {
	return t.hyphen(i) && i > 0 && t.tokens[i-1].Kind == schemas.Number
}

// numeral reads the number that begins at token i.
func (t numberReader) numeral(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1}
	if i >= len(t.tokens) {
		return n, false
	}
	s := t.norm(i)
	switch {
	case t.tokens[i].Kind == schemas.Number:
		v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		if err != nil {
			return n, false
		}
		n.value, n.digits, n.thousand = v, true, strings.Contains(s, ",")
	case t.tokens[i].Kind != schemas.Word || s == "":
		return n, false
	case s[0] >= '0' && s[0] <= '9':
		v, ok := suffixed(s)
		if !ok {
			return n, false
		}
		n.value, n.digits, n.scaled, n.thousand = v, true, true, true
		return n, true
	default:
		v, last, ok := t.words(i)
		if !ok {
			return n, false
		}
		n.value, n.last = v, last
	}
	for { // 1.5 million, 3 lakh crore, 10-billion
		k := n.last
		if t.hyphen(k) && t.glued(k) && t.glued(k+1) {
			k++
		}
		f, ok := scale(t.norm(k))
		if !ok || n.value > largest {
			return n, n.value <= largest
		}
		n.value, n.last, n.scaled, n.thousand = times(n.value, f), k+1, true, true
	}
}

// largest bounds what is taken for a number of things; longer runs of digits
// are serial numbers.
const largest = 1e15

// times multiplies without the dust of binary fractions: 133.3 million is a
// whole number.
func times(v, f float64) float64 { return math.Round(v*f*1e3) / 1e3 }

// scale reads a power of ten that multiplies what stands before it.
func scale(s string) (float64, bool) {
	switch s {
	case "dozen":
		return 12, true
	case "hundred":
		return 1e2, true
	case "thousand":
		return 1e3, true
	case "lakh":
		return 1e5, true
	case "million", "mn", "mln":
		return 1e6, true
	case "crore":
		return 1e7, true
	case "billion", "bn", "bln":
		return 1e9, true
	case "trillion", "tn", "trn":
		return 1e12, true
	}
	return 0, false
}

// suffixed reads digits with a scale glued to them: "3bn", "1.5m", "200k".
func suffixed(s string) (float64, bool) {
	cut := strings.IndexFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
	if cut <= 0 {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s[:cut], ",", ""), 64)
	if err != nil {
		return 0, false
	}
	f, ok := scale(s[cut:])
	switch s[cut:] {
	case "m":
		f, ok = 1e6, true
	case "b":
		f, ok = 1e9, true
	case "k":
		f, ok = 1e3, true
	case "hundred", "dozen", "thousand", "lakh", "crore":
		return 0, false
	}
	return times(v, f), ok && v*f <= largest
}
