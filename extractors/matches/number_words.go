package matches

// words reads a number in letters: "two", "twenty-five", "one hundred and
// ten", "a dozen", "half a million", "two and a half million".
func (t numberReader) words(i int) (value float64, last int, ok bool) {
	switch {
	case t.is(i, "half") && t.is(i+1, "a"):
		if f, ok := scale(t.norm(i + 2)); ok {
			return f / 2, i + 3, true
		}
		return 0, i, false
	case t.is(i, "a", "an"):
		f, ok := scale(t.norm(i + 1))
		if !ok {
			return 0, i, false
		}
		if t.is(i+2, "and") && t.is(i+3, "a") && t.is(i+4, "half") {
			return 1.5 * f, i + 5, true
		}
		return f, i + 2, true
	}
	small, last, ok := t.tens(i)
	if !ok {
		return 0, i, false
	}
	total, part := 0.0, small
	for {
		if t.is(last, "and") && t.is(last+1, "a") && t.is(last+2, "half") {
			if f, ok := scale(t.norm(last + 3)); ok {
				return total + (part+.5)*f, last + 4, true
			}
		}
		f, ok := scale(t.norm(last))
		if !ok || total+part > largest {
			return total + part, last, true
		}
		if last++; f == 100 || f == 12 {
			part *= f
		} else {
			total, part = total+part*f, 0
		}
		at := last
		if t.is(at, "and") {
			at++
		}
		if v, end, ok := t.tens(at); ok && (f == 100 || at == last) && v < f {
			part, last = part+v, end
		}
	}
}

// tens reads 1 to 99 in letters.
func (t numberReader) tens(i int) (float64, int, bool) {
	v := digitWord(t.norm(i))
	if v == 0 {
		return 0, i, false
	}
	if v >= 20 {
		at := i + 1
		if t.hyphen(at) {
			at++
		}
		if d := digitWord(t.norm(at)); d > 0 && d < 10 && (at > i+1 || !t.is(at, "one")) {
			return float64(v + d), at + 1, true
		}
	}
	return float64(v), i + 1, true
}

// digitWord reads a cardinal of one word below a hundred, 0 for none.
func digitWord(s string) int {
	switch s {
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty", "fourty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return 0
}
