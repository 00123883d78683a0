package dates

// digits reads a point that begins with a digit.
func (p *scanner) digits() (pt Point, odd string, ok bool) {
	q := *p
	if v, _, ok := q.number(4, 4); ok {
		return p.yearFirst(v, q)
	}
	if v, _, ok := q.number(6, 6); ok { // 195053: a range that lost its dash
		from, to := v/100, v/100/100*100+v%100
		if from >= 1000 && from < 2200 && to > from && q.closed() {
			*p = q
			return Point{Year: from, Unit: ByYear, Nth: to}, "a dash is lost between two years", true
		}
		return Point{}, "", false
	}
	v, _, ok := q.number(1, 2)
	if !ok || v == 0 {
		return Point{}, "", false
	}
	if pt, ok := q.quarterFirst(v); ok {
		*p = q
		return pt, "", true
	}
	if pt, ok := q.slashes(v); ok {
		*p = q
		return pt, "", true
	}
	if v > 31 {
		return Point{}, "", false
	}
	q.ordinal()
	if pt, ok := q.monthAfterDay(v); ok {
		*p = q
		return pt, "", true
	}
	return Point{}, "", false
}

// monthAfterDay reads " December 2020", " of December", "-Dec-2020".
func (p *scanner) monthAfterDay(day int) (Point, bool) {
	q := *p
	q.space()
	q.lit("-–")
	q.space()
	if q.is("of") {
		q.space()
	}
	w := q.word()
	m, short := labelMonth(w)
	if m == 0 {
		return Point{}, false
	}
	q.i += len(w)
	pt := Point{Month: m, Day: day, Unit: ByDay}
	r := q
	dot := r.lit(".")
	r.space()
	r.lit(",-–")
	r.space()
	if year, ok := r.year(); ok && r.i > q.i {
		pt.Year = year
		*p = r
		return pt, true
	}
	if dot && short {
		q.lit(".")
	}
	*p = q
	return pt, true
}

// quarterFirst reads "3Q21" and "1H 2020".
func (p *scanner) quarterFirst(n int) (Point, bool) {
	q := *p
	pt := Point{Nth: n}
	switch {
	case q.lit("Q") && n <= 4:
		pt.Unit = ByQuarter
	case q.lit("H") && n <= 2:
		pt.Unit = ByHalf
	default:
		return pt, false
	}
	q.space()
	q.lit("'’")
	v, digits, ok := q.number(2, 4)
	if !ok || digits == 3 {
		return pt, false
	}
	pt.Year = fullYear(v, digits)
	*p = q
	return pt, true
}

// fullYear completes a year of two digits.
func fullYear(v, digits int) int {
	switch {
	case digits > 2:
		return v
	case v < 50:
		return 2000 + v
	}
	return 1900 + v
}

// slashes reads what follows the first number of 7/6/2018, 25.05.2021 and
// 25-05-2021. Slashes put the month first, other marks the day, unless the
// number says otherwise.
func (p *scanner) slashes(a int) (Point, bool) {
	q := *p
	mark := q.peek()
	if mark != '/' && mark != '.' && mark != '-' {
		return Point{}, false
	}
	q.i++
	b, _, ok := q.number(1, 2)
	if !ok || b == 0 || q.peek() != mark {
		return Point{}, false
	}
	q.i++
	y, digits, ok := q.number(2, 4)
	if !ok || digits == 3 {
		return Point{}, false
	}
	month, day := a, b
	if mark != '/' && b <= 12 || a > 12 {
		month, day = b, a
	}
	if month > 12 || day > 31 {
		return Point{}, false
	}
	*p = q
	return Point{Year: fullYear(y, digits), Month: month, Day: day, Unit: ByDay}, true
}

// yearFirst reads what may follow four digits: the rest of an ISO date, a
// month's name, the s of a decade. q stands behind the digits.
func (p *scanner) yearFirst(v int, q scanner) (Point, string, bool) {
	if v < 1000 || v > 2199 {
		return Point{}, "", false
	}
	pt := Point{Year: v, Unit: ByYear}
	if r := q; r.lit("-/.") {
		mark := rune(q.s[q.i])
		if m, _, ok := r.number(1, 2); ok && m >= 1 && m <= 12 && r.peek() == mark {
			r.i++
			if d, _, ok := r.number(1, 2); ok && d >= 1 && d <= 31 && !(r.peek() == 'T' && r.i+1 < len(r.s) && r.s[r.i+1] >= '0' && r.s[r.i+1] <= '9') {
				*p = r
				return Point{Year: v, Month: m, Day: d, Unit: ByDay}, "", true
			}
		}
		if m, n, ok := r.number(2, 2); ok && n == 2 && mark == '-' && m >= 1 && m <= 12 && v%100 > m && r.closed() {
			*p = r
			return Point{Year: v, Month: m, Unit: ByMonth}, "", true
		}
	}
	if r := q; v%10 == 0 {
		r.lit("'’")
		if r.is("s") {
			pt.Unit = ByDecade
			if v%100 == 0 && v < 2000 {
				pt.Unit = ByCentury
			}
			*p = r
			return pt, "", true
		}
	}
	r := q
	r.lit(",")
	if r.space() {
		inner := r
		part := inner.part()
		w := inner.word()
		if m, short := labelMonth(w); m != 0 && inner.capital() {
			inner.i += len(w)
			after := inner.afterMonth(m, short)
			if after.Year == 0 {
				after.Year = v
				after.Part = part
				*p = inner
				return after, "", true
			}
		}
		if n := labelSeason(w); n != 0 && inner.capital() {
			inner.i += len(w)
			if inner.closed() {
				*p = inner
				return Point{Year: v, Nth: n, Unit: BySeason, Part: part}, "", true
			}
		}
		if r.words("sh") {
			*p = r
			return Point{Year: v + 621, Unit: ByCalendar}, "", true
		}
	}
	if q.letter() {
		return Point{}, "", false
	}
	*p = q
	return pt, "", true
}
