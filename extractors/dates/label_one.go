package dates

// point reads one point of time: a day, month, season, quarter, half, year or
// decade. odd says what was repaired.
func (p *scanner) point() (pt Point, odd string, ok bool) {
	q := *p
	part := q.part()
	c := q.peek()
	switch {
	case c >= '0' && c <= '9':
		pt, odd, ok = q.digits()
	default:
		pt, odd, ok = q.lettered()
	}
	if !ok || part != Whole && (pt.Unit == ByDay || pt.Unit == ByWeek) {
		return Point{}, "", false
	}
	if part != Whole {
		pt.Part = part
	}
	*p = q
	return pt, odd, true
}

// part skips "early", "mid-", "late", "the end of".
func (p *scanner) part() Part {
	q := *p
	if q.is("the") && !q.space() {
		return Whole
	}
	part := Whole
	switch {
	case q.any("early", "beginning", "start"):
		part = Early
	case q.any("mid", "middle"):
		part = Mid
	case q.any("late", "end"):
		part = Late
	case q.peek() == 'M' && len(q.s) > q.i+4 && q.s[q.i:q.i+5] == "M(id)":
		q.i += 5
		part = Mid
	default:
		return Whole
	}
	q.space()
	q.lit("-–‑.")
	q.space()
	if q.any("of", "in") {
		q.space()
		if q.is("the") {
			q.space()
		}
	}
	*p = q
	return part
}

// lettered reads a point that begins with a word.
func (p *scanner) lettered() (pt Point, odd string, ok bool) {
	w := p.word()
	if m, short := labelMonth(w); m != 0 {
		q := *p
		q.i += len(w)
		pt := q.afterMonth(m, short)
		*p = q
		return pt, "", true
	}
	if n := labelSeason(w); n != 0 {
		return p.season(n)
	}
	if w == "week" {
		return p.week()
	}
	if pt, ok := p.portion(w); ok {
		return pt, "", true
	}
	if before := reign(w); before != 0 {
		q := *p
		q.i += len(w)
		q.space()
		if n, _, ok := q.number(1, 3); ok && n > 0 {
			*p = q
			return Point{Year: before + n, Unit: ByYear}, "converted from the era " + w, true
		}
	}
	if m := labelTypo(w); m != 0 && p.capital() {
		q := *p
		q.i += len(w)
		if pt := q.afterMonth(m, true); pt.Unit == ByDay && q.closed() {
			*p = q
			return pt, "the month is misspelt", true
		}
	}
	return Point{}, "", false
}

func (p *scanner) capital() bool { c := p.peek(); return c >= 'A' && c <= 'Z' }

// afterMonth reads what follows a month's name: a day, a year, both, none.
func (p *scanner) afterMonth(month int, short bool) Point {
	pt := Point{Month: month, Unit: ByMonth}
	q := *p
	dot := q.lit(".")
	q.space()
	r := q
	if day, _, ok := r.number(1, 2); ok && day > 0 && !r.fraction() {
		r.ordinal()
		pt.Day, pt.Unit = day, ByDay
		*p = r
		pt.Year = p.commaYear()
		return pt
	}
	r = q
	if r.lit(",") {
		r.space()
	} else if !dot && r.i == p.i {
		return pt // a year glued to the month is no label
	}
	if year, ok := r.year(); ok {
		pt.Year = year
		*p = r
		return pt
	}
	if dot && short { // the full stop belongs to the short form
		r = *p
		r.lit(".")
		*p = r
	}
	return pt
}

// fraction says whether the number just read goes on: 3.5, 3,000, 3%, 10:30.
func (p *scanner) fraction() bool {
	if p.i >= len(p.s) {
		return false
	}
	next := func(n int) bool {
		return p.i+n < len(p.s) && p.s[p.i+n] >= '0' && p.s[p.i+n] <= '9'
	}
	switch p.s[p.i] {
	case '%', '$':
		return true
	case '.':
		return next(1) && !next(4)
	case ',':
		return next(1) && next(2) && next(3) && !next(4)
	}
	return false
}

// commaYear skips ", 2020" or " 2020" or ". 2020" and returns the year, 0
// where there is none.
func (p *scanner) commaYear() int {
	q := *p
	q.space()
	q.lit(",.")
	q.space()
	q.lit(",")
	q.space()
	if q.i == p.i {
		return 0
	}
	year, ok := q.year()
	if !ok {
		return 0
	}
	*p = q
	return year
}

// year reads four digits that are a year.
func (p *scanner) year() (int, bool) {
	q := *p
	v, _, ok := q.number(4, 4)
	if !ok { // 202 1: a column break inside the year
		v, ok = q.torn()
	}
	if !ok || v < 1000 || v > 2199 || q.letter() {
		return 0, false
	}
	*p = q
	return v, true
}

// torn reads a year whose last digit stands apart.
func (p *scanner) torn() (int, bool) {
	q := *p
	head, _, ok := q.number(3, 3)
	if !ok || head < 180 || head > 209 || !q.space() {
		return 0, false
	}
	last, _, ok := q.number(1, 1)
	if !ok || !q.closed() {
		return 0, false
	}
	*p = q
	return head*10 + last, true
}

// letter says whether a lower-case letter follows at once: "1990s", "2003km".
// A capital may: labels get glued to their text.
func (p *scanner) letter() bool { c := p.peek(); return c >= 'a' && c <= 'z' }

func (p *scanner) season(nth int) (Point, string, bool) {
	q := *p
	q.i += len(q.word())
	pt := Point{Nth: nth, Unit: BySeason}
	r := q
	r.space()
	if r.is("of") {
		r.space()
	}
	r.lit(",")
	r.space()
	if year, ok := r.year(); ok {
		pt.Year = year
		q = r
		if r.lit("-–/") && nth == 4 { // winter of 2021-22
			if _, _, ok := r.number(2, 4); ok {
				q = r
			}
		}
	} else if !q.closed() {
		return Point{}, "", false
	}
	*p = q
	return pt, "", true
}

// week reads "week of March 17, 2014".
func (p *scanner) week() (Point, string, bool) {
	q := *p
	if !q.words("week of") || !q.space() {
		return Point{}, "", false
	}
	pt, odd, ok := q.point()
	if !ok || pt.Unit != ByDay {
		return Point{}, "", false
	}
	pt.Unit = ByWeek
	*p = q
	return pt, odd, true
}

// portion reads "Q3 2021", "H1 2020", "third quarter of 2021", "first half of
// 2020", "FY2010", "fiscal year 2019-20".
func (p *scanner) portion(w string) (pt Point, ok bool) {
	q := *p
	switch {
	case (w == "q" || w == "h" || w == "fy") && q.i+len(w) < len(q.s):
		q.i += len(w)
		if w == "fy" {
			q.space()
			pt.Unit = ByFiscal
			break
		}
		n, _, ok := q.number(1, 1)
		if !ok || n < 1 || w == "q" && n > 4 || w == "h" && n > 2 {
			return pt, false
		}
		pt.Unit, pt.Nth = ByQuarter, n
		if w == "h" {
			pt.Unit = ByHalf
		}
		q.space()
	case w == "fiscal":
		if !q.words("fiscal year") {
			return pt, false
		}
		q.space()
		pt.Unit = ByFiscal
	default:
		n := labelNth(w)
		if n == 0 {
			return pt, false
		}
		q.i += len(w)
		q.space()
		switch {
		case q.is("quarter"):
			pt.Unit, pt.Nth = ByQuarter, n
		case q.is("half") && n != 3:
			pt.Unit, pt.Nth = ByHalf, min(n, 2)
		default:
			return pt, false
		}
		q.space()
		if q.is("of") {
			q.space()
		}
	}
	if year, ok := q.year(); ok {
		pt.Year = year
		r := q
		if pt.Unit == ByFiscal && r.lit("-–/") {
			if v, _, ok := r.number(2, 4); ok && v%100 == (year+1)%100 {
				pt.Nth = 2
				q = r
			}
		}
	} else if pt.Unit == ByFiscal || !q.closed() {
		return pt, false
	}
	*p = q
	return pt, true
}
