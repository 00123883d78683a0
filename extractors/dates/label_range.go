package dates

// end reads the rest of a range whose first end is from: "-4", "-Nov. 2",
// "-76", " to present". A dash with blank space around it may just part the
// label from the text, so what follows it has to look finished.
func (p *scanner) end(from *Point) (to Point, bound string, ok bool) {
	q := *p
	if r := q; from.Unit == ByDay && from.Year != 0 && r.lit("/") { // 2014-05-30/2014-06-02
		if to, _, ok := r.point(); ok && to.Unit == ByDay && to.Year != 0 {
			*p = r
			return to, "", true
		}
	}
	if r := q; from.Unit == ByYear && from.Part == Whole && r.lit("/") { // 1987/88
		if v, digits, ok := r.number(2, 4); ok && digits != 3 && (v == (from.Year+1)%100 || v == from.Year+1) && !r.letter() && r.peek() != '/' {
			*p = r
			return Point{Year: from.Year + 1, Unit: ByYear}, "", true
		}
	}
	spaced, dash := q.dash()
	if !dash {
		if !q.space() || !q.any("to", "through", "until", "till", "thru") || !q.space() {
			return Point{}, "", false
		}
		spaced = true
	}
	fits := func(r scanner) bool { return !spaced || r.closed() }
	if r := q; r.any("present", "ongoing", "now", "today") || r.words("to date") {
		if r.closed() {
			*p = r
			return Point{}, "open", true
		}
	}
	if r := q; from.Unit == ByYear {
		if v, digits, ok := r.number(1, 2); ok && !spaced && !r.letter() {
			scale := 10
			if digits == 2 {
				scale = 100
			}
			if year := from.Year/scale*scale + v; year > from.Year && r.peek() != '-' {
				*p = r
				return Point{Year: year, Unit: ByYear}, "", true
			}
		}
	}
	if r := q; from.Unit == ByDay && from.Month != 0 && !(from.Year != 0 && spaced) {
		if day, _, ok := r.number(1, 2); ok && day > 0 && day <= 31 && !r.fraction() {
			r.ordinal()
			year := r.commaYear()
			if _, month := r.monthAfterDay(day); !month && (fits(r) || year != 0) && !r.letter() {
				*p = r
				to = Point{Year: year, Month: from.Month, Day: day, Unit: ByDay}
				if year == 0 {
					to.Year = from.Year
				}
				return to, "", true
			}
		}
	}
	r := q
	to, _, ok = r.point()
	if !ok || !fits(r) && to.Year == 0 && to.Unit != ByDay {
		return Point{}, "", false
	}
	if to.Unit == ByYear && from.Unit != ByYear && from.Unit != ByDecade && from.Unit != BySeason {
		return Point{}, "", false
	}
	if to.Unit != from.Unit && to.Unit != ByDay && from.Unit == ByDay && to.Year == 0 {
		return Point{}, "", false // "June 3 – May arrives"
	}
	if spaced && to.Unit == ByYear && !r.closed() {
		return Point{}, "", false
	}
	*p = r
	return to, "", true
}

// daysBefore reads "12-13 August 2008" and "5 – 6 January": two days and the
// month that both belong to.
func (p *scanner) daysBefore() (from, to Point, ok bool) {
	q := *p
	a, _, ok := q.number(1, 2)
	if !ok || a == 0 || a > 31 {
		return from, to, false
	}
	q.ordinal()
	if _, ok := q.dash(); !ok {
		if !q.space() || !q.any("to", "through") || !q.space() {
			return from, to, false
		}
	}
	b, _, ok := q.number(1, 2)
	if !ok || b == 0 || b > 31 {
		return from, to, false
	}
	q.ordinal()
	to, ok = q.monthAfterDay(b)
	if !ok {
		return from, to, false
	}
	from = to
	from.Day = a
	if a > b {
		return from, to, false
	}
	*p = q
	return from, to, true
}

// more reads the rest of a set whose first point is from: ", 5 and 9, 2012",
// "-14 and 21-22", " and March 1, 2015", ", July 13, and July 20, 2010".
func (p *scanner) more(from Point) (set []Point, ok bool) {
	q := *p
	set = []Point{from}
	if from.Unit != ByDay && from.Unit != ByYear {
		return nil, false
	}
	join := false
	for len(set) < 32 {
		r := q
		comma := r.lit(",")
		gap := r.space()
		and := r.any("and") || r.lit("&")
		if !comma && !and || and && !gap && !comma {
			break
		}
		r.space()
		item, ok := r.item(set[len(set)-1])
		if !ok {
			break
		}
		join = join || and
		set = append(set, item...)
		q = r
		if and {
			break
		}
	}
	if len(set) < 2 || !join {
		return nil, false
	}
	*p = q
	return set, true
}

// item reads one member of a set, a bare day in the month of the last one or
// a point of its own. A range inside a set gives its two ends.
func (p *scanner) item(before Point) ([]Point, bool) {
	q := *p
	if before.Unit == ByYear {
		if year, ok := q.year(); ok && q.closed() {
			*p = q
			return []Point{{Year: year, Unit: ByYear}}, true
		}
		return nil, false
	}
	if day, _, ok := q.number(1, 2); ok && day > 0 && day <= 31 && !q.fraction() {
		q.ordinal()
		one := Point{Month: before.Month, Day: day, Unit: ByDay}
		out := []Point{one}
		r := q
		if spaced, ok := r.dash(); ok && !spaced {
			if b, _, ok := r.number(1, 2); ok && b > day && b <= 31 {
				for d := day + 1; d <= b; d++ {
					out = append(out, Point{Month: before.Month, Day: d, Unit: ByDay})
				}
				q = r
			}
		}
		year := q.commaYear()
		r = q
		r.space()
		if m, _ := labelMonth(r.word()); m != 0 {
			return nil, false
		}
		if year == 0 && !q.closed() && !r.any("and") && !r.lit(",&") {
			return nil, false
		}
		out[len(out)-1].Year = year
		*p = q
		return out, true
	}
	pt, _, ok := q.point()
	if !ok || pt.Unit != ByDay {
		return nil, false
	}
	*p = q
	return []Point{pt}, true
}

// setBefore reads "17 and 18 January 2012" and "3, 5 and 9 May".
func (p *scanner) setBefore() ([]Point, bool) {
	q := *p
	var days []int
	for len(days) < 31 {
		v, _, ok := q.number(1, 2)
		if !ok || v == 0 || v > 31 {
			return nil, false
		}
		q.ordinal()
		days = append(days, v)
		r := q
		comma := r.lit(",")
		r.space()
		and := r.any("and") || r.lit("&")
		if !comma && !and {
			break
		}
		r.space()
		q = r
	}
	if len(days) < 2 {
		return nil, false
	}
	pt, ok := q.monthAfterDay(days[len(days)-1])
	if !ok {
		return nil, false
	}
	set := make([]Point, len(days))
	for i, d := range days {
		set[i] = pt
		set[i].Day = d
	}
	*p = q
	return set, true
}
