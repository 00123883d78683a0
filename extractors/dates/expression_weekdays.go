package dates

import "time"

// weekdays reads a weekday, with the date and the part of the day that may
// follow it: "Tuesday", "Monday, Jan. 4, 2016", "Friday night".
func (r *reader) weekdays(i int) (Expression, int, bool) {
	x := Expression{rule: "weekday", form: calendar}
	at := i
	if r.is(at, "late", "early") {
		at++
	}
	d, ok := weekdayName(r.norm(at))
	if !ok && !(weekdayShort(r.norm(at)) && r.capital(at)) || !r.capital(at) {
		if r.is(i, "the") && r.is(i+1, "sabbath") {
			x.weekday = int(time.Saturday) + 1
			return x, i + 2, true
		}
		return x, i, false
	}
	next := at + 1
	if !ok && r.is(next, ".") && r.glued(next) {
		next++
	}
	if r.is(next, ",") {
		next++
	}
	if r.is(next, "the") {
		next++
	}
	if y, end, dated := r.days(next); dated {
		return y, end, true
	}
	if !ok || r.capital(at+1) && !r.sentenceStart(at) || r.capital(at-1) && at == i && !r.is(at-1, "on", "by", "since", "until", "from", "before", "after", "and", "but") {
		return x, i, false
	}
	if r.glued(at) && !r.is(at-1, "(", "“", "\"", "'", "[", "—") {
		return x, i, false
	}
	x.weekday = int(d) + 1
	return x, r.daytime(at + 1), true
}

// partDay reads "the morning of March 3" and "the night of May 5-6".
func (r *reader) partDay(i int) (Expression, int, bool) {
	if !r.is(i, "the") || !partOfDay(r.norm(i+1)) || !r.is(i+2, "of") {
		return Expression{}, i, false
	}
	if x, end, ok := r.weekdays(i + 3); ok {
		return x, end, true
	}
	return r.days(i + 3)
}

// numeric reads 2020-06-15, 15.06.2020 and 6/15/2020. Where both readings of
// a date with slashes are days, the month stands first.
func (r *reader) numeric(i int) (Expression, int, bool) {
	x := Expression{rule: "numeric day", form: calendar}
	one := func(y, m, d, end int) (Expression, int, bool) {
		if m > 12 {
			m, d = d, m
		}
		if m < 1 || m > 12 || d < 1 || d > 31 || r.glued(end) && r.is(end, "-", "/", "%") && r.glued(end+1) {
			return x, i, false
		}
		x.points = []Point{{Year: y, Month: m, Day: d, Unit: ByDay}}
		return x, end, true
	}
	if i > 0 && r.glued(i) && !r.is(i-1, "(", "[", "“", "\"") {
		return x, i, false
	}
	a, ok := r.integer(i)
	if !ok {
		s := r.norm(i) // 15.06 . 2020
		if len(s) >= 4 && len(s) <= 5 && r.is(i+1, ".") && r.glued(i+1) && r.glued(i+2) {
			d, m, ok := twoNumbers(s)
			if y, year := r.yearNumber(i + 2); ok && year {
				if m > 12 {
					return x, i, false
				}
				return one(y, m, d, i+3)
			}
		}
		return x, i, false
	}
	sep := r.norm(i + 1)
	if sep != "-" && sep != "/" || r.norm(i+3) != sep || !r.glued(i+1) || !r.glued(i+2) || !r.glued(i+3) || !r.glued(i+4) {
		return x, i, false
	}
	b, okB := r.integer(i + 2)
	c, okC := r.integer(i + 4)
	if !okB || !okC {
		return x, i, false
	}
	if _, year := r.yearNumber(i); year {
		return one(a, b, c, i+5)
	}
	if _, year := r.yearNumber(i + 4); year {
		return one(c, a, b, i+5)
	}
	return x, i, false
}

func twoNumbers(s string) (a, b int, ok bool) {
	point := false
	for _, c := range s {
		switch {
		case c == '.':
			point = true
		case c < '0' || c > '9':
			return 0, 0, false
		case point:
			b = b*10 + int(c-'0')
		default:
			a = a*10 + int(c-'0')
		}
	}
	return a, b, point
}

// holiday reads the days of the year-end that are dates everywhere.
func (r *reader) holiday(i int) (Expression, int, bool) {
	x := Expression{rule: "holiday", form: calendar}
	on := func(m, d, end int) (Expression, int, bool) {
		x.points = []Point{{Month: m, Day: d, Unit: ByDay}}
		if y, at := r.yearAfter(end); y != 0 {
			x.points[0].Year, end = y, at
		}
		return x, end, !r.capital(end)
	}
	switch {
	case !r.capital(i) || r.capital(i-1) && !r.sentenceStart(i-1):
	case r.is(i, "christmas") && r.is(i+1, "eve"):
		return on(12, 24, i+2)
	case r.is(i, "christmas") && r.is(i+1, "day"):
		return on(12, 25, i+2)
	case r.is(i, "christmas") && r.is(i-1, "on", "at", "by", "before", "until", "since", "after"):
		return on(12, 25, i+1)
	case r.is(i, "new") && r.is(i+1, "year") && r.is(i+2, "'s") && r.is(i+3, "eve"):
		return on(12, 31, i+4)
	case r.is(i, "new") && r.is(i+1, "year") && r.is(i+2, "'s") && r.is(i+3, "day"):
		return on(1, 1, i+4)
	}
	return x, i, false
}

// clock reads a time of day: "6 p.m.", "10:15 GMT", "midnight".
func (r *reader) clock(i int) (Expression, int, bool) {
	x := Expression{rule: "time of day", form: shift, unit: byDay}
	if r.is(i, "midnight", "noon") {
		return x, i + 1, r.small(i) && r.is(i-1, "at", "until", "by", "from", "before", "after", "around", "since")
	}
	h, ok := r.integer(i)
	if !ok || h > 24 || len(r.norm(i)) > 2 || r.glued(i) && !r.is(i-1, "(", "[", "“", "\"") {
		return x, i, false
	}
	end, minutes := i+1, false
	if r.is(end, ":", ".") && r.glued(end) && r.glued(end+1) {
		if m, ok := r.integer(end + 1); ok && m < 60 && len(r.norm(end+1)) == 2 {
			end, minutes = end+2, true
		}
	}
	if r.is(end, "am", "pm") {
		return x, r.zoned(end + 1), true
	}
	if r.is(end, "a", "p") && r.is(end+1, ".") && r.is(end+2, "m") && r.glued(end+2) {
		end += 3
		if r.is(end, ".") {
			end++
		}
		return x, r.zoned(end), true
	}
	if at := r.zoned(end); minutes && at > end {
		return x, at, true
	}
	return x, i, false
}

// zoned takes a time zone or "local time" into the expression.
func (r *reader) zoned(i int) int {
	switch {
	case r.is(i, "local") && r.is(i+1, "time"):
		return i + 2
	case r.is(i, "gmt", "utc", "edt", "est", "cet", "msk", "jst", "ist", "bst", "pst", "pdt", "hours") && r.word(i):
		return i + 1
	}
	return i
}
