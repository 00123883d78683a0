package dates

import "annals/schemas"

// monthAt reads a month's name at i with the full stop of a short form. Small
// letters name no month: "may" and "march" are verbs.
func (r *reader) monthAt(i int) (m, end int, ok bool) {
	if !r.capital(i) {
		return 0, i, false
	}
	m, short := labelMonth(r.norm(i))
	if m == 0 {
		return 0, i, false
	}
	end = i + 1
	if r.is(end, ".") && r.glued(end) {
		_, number := r.integer(end + 1)
		if short || number { // "July. 14"
			end++
		}
	}
	if short && r.is(end, "-") && r.glued(end) && r.word(end+1) { // Mar-a-Lago
		if _, _, month := r.monthAt(end + 1); !month {
			return 0, i, false
		}
	}
	return m, end, true
}

// yearAfter reads a year that completes a date: ", 2019" or " 2019".
func (r *reader) yearAfter(i int) (y, end int) {
	at := i
	if r.is(at, ",") {
		at++
	}
	y, ok := r.yearNumber(at)
	if !ok || r.counts(at+1) || r.is(at+1, ",") && r.glued(at+1) && r.glued(at+2) {
		return 0, i
	}
	return y, at + 1
}

// monthDay reads "Oct. 13, 2009" and "October 13th". In "In May 30 people"
// the number counts people.
func (r *reader) monthDay(i int) (p Point, end int, ok bool) {
	m, at, ok := r.monthAt(i)
	if !ok {
		return p, i, false
	}
	if r.is(at, "the") {
		if _, ordinal := dayOrdinal(r.norm(at + 1)); ordinal {
			at++
		}
	}
	d, ok := r.dayNumber(at)
	if !ok || r.counts(at+1) || r.is(at+1, ".", ":") && r.glued(at+1) && r.glued(at+2) && r.tokens[at+2].Kind == schemas.Number {
		return p, i, false
	}
	if r.is(i-1, "in") && r.small(at+1) && !r.is(at+1, "and", "or", "to") {
		return p, i, false
	}
	p = Point{Month: m, Day: d, Unit: ByDay}
	p.Year, end = r.yearAfter(at + 1)
	return p, end, true
}

// dayMonth reads "13 October 2009", "13th of October" and "the 13th of
// October".
func (r *reader) dayMonth(i int) (p Point, end int, ok bool) {
	at := i
	if r.is(at, "the") {
		at++
	}
	d, ok := r.dayNumber(at)
	if !ok || at > i && r.tokens[at].Kind != schemas.Word || r.glued(at) && !r.is(at-1, "(", "[", "“", "\"", "-", "–", "'") {
		return p, i, false
	}
	at++
	if r.is(at, "of") {
		at++
	}
	m, end, ok := r.monthAt(at)
	if !ok {
		return p, i, false
	}
	if _, number := r.dayNumber(end); number && !r.counts(end+1) { // "7 August 10": two readings, the month begins a date
		return p, i, false
	}
	p = Point{Month: m, Day: d, Unit: ByDay}
	p.Year, end = r.yearAfter(end)
	return p, end, true
}

// dayAt reads a day in either order.
func (r *reader) dayAt(i int) (Point, int, bool) {
	if p, end, ok := r.monthDay(i); ok {
		return p, end, true
	}
	return r.dayMonth(i)
}

// days reads a day, a range or a set of days.
func (r *reader) days(i int) (Expression, int, bool) {
	x := Expression{rule: "day", form: calendar}
	if _, ok := r.integer(i); ok && i > 0 && r.glued(i) && !r.is(i-1, "(", "[", "“", "\"", "'") {
		return x, i, false
	}
	p, end, ok := r.dayAt(i)
	if !ok {
		if p, q, end, ok := r.leadingDays(i); ok {
			x.rule, x.points, x.until = "day range", []Point{p}, q
			return x, r.daytime(end), true
		}
		return x, i, false
	}
	if r.named(end) {
		return x, i, false
	}
	x.points = []Point{p}
	if q, at, ok := r.rangeEnd(i, p, end); ok {
		x.rule, x.until, end = "day range", q, at
		if x.points[0].Year == 0 && q.Year != 0 {
			x.points[0].Year = q.Year
			if p.Month > q.Month {
				x.points[0].Year--
			}
		}
	} else if set, at, ok := r.moreDays(p, end); ok {
		x.rule, x.points, end = "day set", set, at
	}
	return x, r.daytime(end), true
}

// rangeEnd reads what ends a range that begins with the day p: "-10",
// " to Oct. 3", and in "between May 5 and 7" what follows "and".
func (r *reader) rangeEnd(start int, p Point, i int) (q Point, end int, ok bool) {
	at, ok := r.join(i)
	if !ok && r.is(start-1, "between") && r.is(i, "and") {
		at, ok = i+1, true
	}
	if !ok && r.is(i, "—") {
		if _, _, month := r.monthAt(i + 1); month {
			at, ok = i+1, true
		}
	}
	if !ok {
		return q, i, false
	}
	if q, end, ok = r.dayAt(at); ok {
		return q, end, true
	}
	d, ok := r.dayNumber(at)
	if !ok || d <= p.Day || p.Year != 0 || r.counts(at+1) {
		return q, i, false
	}
	q = Point{Month: p.Month, Day: d, Unit: ByDay}
	q.Year, end = r.yearAfter(at + 1)
	return q, end, true
}

// leadingDays reads "5-6 January", "13 to 17 January 2020" and "17 and 18
// January".
func (r *reader) leadingDays(i int) (p, q Point, end int, ok bool) {
	d, ok := r.dayNumber(i)
	if !ok {
		return p, q, i, false
	}
	at, ok := r.join(i + 1)
	if !ok && r.is(i+1, "and", "&") {
		at, ok = i+2, true
	}
	if !ok {
		return p, q, i, false
	}
	q, end, ok = r.dayMonth(at)
	if !ok || q.Day <= d {
		return p, q, i, false
	}
	p = q
	p.Day = d
	return p, q, end, true
}

// moreDays reads the further days of "May 3, 5 and 9, 2012".
func (r *reader) moreDays(p Point, i int) (set []Point, end int, ok bool) {
	if p.Year != 0 {
		return nil, i, false
	}
	set, end = []Point{p}, i
	for at := i; ; {
		last := r.is(at, "and", "&", "or")
		if !last && !r.is(at, ",") {
			break
		}
		if at++; !last && r.is(at, "and") {
			at, last = at+1, true
		}
		d, ok := r.dayNumber(at)
		if !ok || d <= set[len(set)-1].Day || r.counts(at+1) || r.glued(at+1) && r.is(at+1, "-") {
			break
		}
		if _, _, month := r.monthAt(at + 1); month { // "May 5 and 9 June"
			break
		}
		set = append(set, Point{Month: p.Month, Day: d, Unit: ByDay})
		at++
		if last {
			if r.small(at) && !plainAfterDate(r.norm(at)) { // "May 3 and 12 sailors"
				return nil, i, false
			}
			y, at := r.yearAfter(at)
			for k := range set {
				set[k].Year = y
			}
			return set, at, true
		}
	}
	return nil, i, false
}

// plainAfterDate says whether s is a word that often follows a date and is no
// plural noun.
func plainAfterDate(s string) bool {
	switch s {
	case "in", "at", "on", "to", "for", "by", "with", "and", "but", "when", "as", "that", "while", "after", "before", "over", "under", "between":
		return true
	}
	return len(s) > 0 && s[len(s)-1] != 's'
}

// daytime takes the part of the day after a day into the expression.
func (r *reader) daytime(end int) int {
	if r.small(end) && partOfDay(r.norm(end)) {
		return end + 1
	}
	return end
}
