package dates

// coarse reads a stretch longer than a day, by name: a month, season,
// quarter, year or decade, with the year that goes with it.
func (r *reader) coarse(i int) (p Point, end int, ok bool) {
	if m, at, ok := r.monthAt(i); ok {
		if _, number := r.dayNumber(at); number && !r.counts(at+1) && !r.is(i-1, "in") {
			return p, i, false
		}
		p = Point{Month: m, Unit: ByMonth}
		if r.is(at, "of") {
			if y, ok := r.yearNumber(at + 1); ok {
				p.Year = y
				return p, at + 2, true
			}
		}
		p.Year, end = r.yearAfter(at)
		return p, end, true
	}
	if p, end, ok = r.seasonYear(i); ok {
		return p, end, true
	}
	if p, end, ok = r.quarterYear(i); ok {
		return p, end, true
	}
	if p, end, ok = r.decade(i); ok {
		return p, end, true
	}
	y, ok := r.yearNumber(i)
	if !ok || r.counts(i+1) {
		return p, i, false
	}
	return Point{Year: y, Unit: ByYear}, i + 1, true
}

// parted reads a stretch with early, mid or late before it: "early 2015",
// "mid-May", "late August 2020", "the late 1990s".
func (r *reader) parted(i int) (p Point, end int, ok bool) {
	at := i
	if r.is(at, "the") {
		at++
	}
	part := Whole
	switch {
	case r.is(at, "early"):
		part = Early
	case r.is(at, "mid"):
		part = Mid
	case r.is(at, "late", "end"):
		part = Late
	default:
		return p, i, false
	}
	hyphen := r.is(at+1, "-", "‑", "–")
	if r.is(at, "end") && !hyphen {
		return p, i, false
	}
	if at++; hyphen {
		at++
	}
	p, end, ok = r.coarse(at)
	if !ok || r.tokens[i].Norm == "the" && p.Unit != ByDecade && p.Unit != ByCentury && p.Unit != BySeason {
		return p, i, false
	}
	p.Part = part
	return p, end, true
}

// partOf reads early, mid or late stretches, ranges of them, and stretches
// whose part is said with "of".
func (r *reader) partOf(i int) (Expression, int, bool) {
	if p, end, ok := r.parted(i); ok && !r.named(end) {
		x := Expression{rule: "part of month or year", form: calendar, points: []Point{p}}
		return r.coarseRange(x, end)
	}
	return r.shareOf(i)
}

// coarseRange goes on to the end of a range of months or years.
func (r *reader) coarseRange(x Expression, i int) (Expression, int, bool) {
	p := &x.points[0]
	at, ok := r.join(i)
	if ok && p.Unit == ByYear && r.is(i, "to", "through") && p.Part == Whole {
		ok = false // "cut from 2014 to 2016" is read by years
	}
	if !ok {
		return x, i, true
	}
	q, end, ok := r.parted(at)
	if !ok {
		q, end, ok = r.coarse(at)
	}
	if !ok || q.Unit == ByYear && p.Unit != ByYear {
		return x, i, true
	}
	if p.Year == 0 && q.Year != 0 {
		p.Year = q.Year
		if p.Month > q.Month && q.Month != 0 {
			p.Year--
		}
	}
	x.until = q
	return x, end, true
}

// months reads a month, with or without its year, and ranges of months.
func (r *reader) months(i int) (Expression, int, bool) {
	x := Expression{rule: "month", form: calendar}
	m, _, ok := r.monthAt(i)
	if !ok {
		return x, i, false
	}
	p, end, ok := r.coarse(i)
	if !ok || r.named(end) {
		return x, i, false
	}
	x.points = []Point{p}
	if r.is(end, "and", "&") && p.Year == 0 { // "May and June 2019"
		if q, at, ok := r.coarse(end + 1); ok && q.Unit == ByMonth && q.Year != 0 && q.Month > p.Month {
			x.points[0].Year, x.until = q.Year, q
			return x, at, true
		}
	}
	x, to, _ := r.coarseRange(x, end)
	if x.points[0].Year != 0 || to > end {
		return x, to, true
	}
	if r.glued(i) && !r.is(i-1, "(", "“", "\"", "'", "[") || !r.bareMonth(i, m, end) {
		return x, i, false
	}
	return x, to, true
}

// bareMonth says whether a month's name without day and year is the month:
// August and June are people, too, and May is a prime minister.
func (r *reader) bareMonth(i, m, end int) bool {
	if r.is(end, "'s") && r.capital(i-1) {
		return false
	}
	next := r.capital(end) && !r.is(end-1, ".")
	switch r.norm(i - 1) {
	case "in", "since", "until", "till", "during", "throughout", "last", "next", "previous", "following", "this":
		return true
	case "by", "from", "through", "to", "of", "between", "after", "before", "for", "and", "or", "around", "about", "a", "an", "the", "late", "early":
		return !(m == 5 && r.mentionsMay()) && !next
	case "his", "her", "their", "its", "our", "my", "your", "'s", "'":
		return !next && !r.is(end, "'s")
	}
	switch m {
	case 3, 4, 5, 6, 8:
		return false
	}
	return !r.capital(i-1) && !next && r.norm(i) != "jan" && r.norm(i) != "jun"
}

// mentionsMay says whether somebody by the name of May is in the text.
func (r *reader) mentionsMay() bool {
	if !r.looked { // once a text
		r.looked = true
		for i := range r.tokens {
			if r.tokens[i].Norm == "may" && r.capital(i) && r.is(i-1, "theresa", "minister", "pm", "mrs", "mr", "ms") {
				r.may = true
				break
			}
		}
	}
	return r.may
}
