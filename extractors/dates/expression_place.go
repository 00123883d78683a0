package dates

import "annals/schemas"

// onCalendar places days, months and years; one without a year gets the year
// that lies nearest to the entry in the direction asked.
func (x Expression) onCalendar(entry schemas.Interval, dir Direction) (schemas.Interval, bool) {
	if x.points[0].Year != 0 {
		return x.inYear(0)
	}
	if !entry.Known() {
		return schemas.Unknown(), false
	}
	from, _, _ := entry.Start.Civil()
	to, _, _ := entry.End.Civil()
	wrong := 100000
	if dir == x.lean && x.soft {
		wrong = 90
	}
	best, found := schemas.Unknown(), false
	for _, base := range [...]int{from, to} {
		for y := base - 5; y <= base+5; y++ { // Feb. 29 may lie far off
			c, ok := x.inYear(y)
			if !ok || x.strict && (dir == Past && c.End >= entry.Start || dir == Future && c.Start <= entry.End) {
				continue
			}
			if !found || apart(c, entry, dir, wrong) < apart(best, entry, dir, wrong) {
				best, found = c, true
			}
		}
	}
	return best, found
}

// inYear places the expression with year put where it gives none.
func (x Expression) inYear(year int) (schemas.Interval, bool) {
	span := schemas.Unknown()
	for _, p := range append(x.points[:len(x.points):len(x.points)], x.until) {
		if p.Unit == NoUnit {
			continue
		}
		if p.Year == 0 {
			if p.Year = year; year == 0 {
				p.Year = x.points[0].Year
			}
			if span.Known() {
				if y, m, _ := span.Start.Civil(); p.Month != 0 && p.Month < m {
					p.Year = y + 1
				}
			}
		}
		one, _ := p.Interval()
		if p.Unit == ByDay && one.Days() != 1 || !one.Known() { // no such day
			return schemas.Unknown(), false
		}
		if !span.Known() {
			span = one
		}
		span.Start, span.End = min(span.Start, one.Start), max(span.End, one.End)
	}
	if !span.Known() {
		return span, false
	}
	return x.share.of(span, x.points[0].unitOf(), span), true
}

// unitOf is the step that is as long as p.
func (p Point) unitOf() step {
	switch p.Unit {
	case ByDay:
		return byDay
	case ByMonth:
		return byMonth
	case ByYear:
		return byYear
	}
	return noStep
}

// apart says how badly c fits as a reading: its distance from the entry in
// days, and much more where it lies in the wrong direction. What touches the
// entry fits both directions.
func apart(c, entry schemas.Interval, dir Direction, wrong int) int {
	switch {
	case c.End < entry.Start && dir == Future:
		return int(entry.Start-c.End) + wrong
	case c.End < entry.Start:
		return int(entry.Start - c.End)
	case c.Start > entry.End && dir == Past:
		return int(c.Start-entry.End) + wrong
	case c.Start > entry.End:
		return int(c.Start - entry.End)
	}
	return 0
}

// onWeekday is the nearest such day before or after the entry.
func (x Expression) onWeekday(entry schemas.Interval, dir Direction) (schemas.Interval, bool) {
	if !entry.Known() || entry.Days() > longest {
		return schemas.Unknown(), false
	}
	want := x.weekday - 1
	past := entry.End
	if x.strict {
		past = entry.Start - 1
	}
	for int(past.Weekday()) != want {
		past--
	}
	future := entry.Start
	if x.strict {
		future = entry.End + 1
	}
	for int(future.Weekday()) != want {
		future++
	}
	switch {
	case dir == Past, dir == Unknown && past >= entry.Start:
		return schemas.On(past), true
	case dir == Future:
		return schemas.On(future), true
	}
	if entry.Start-past <= future-entry.End {
		return schemas.On(past), true
	}
	return schemas.On(future), true
}

// of cuts the share out of a stretch that is one unit long.
func (s share) of(i schemas.Interval, u step, anchor schemas.Interval) schemas.Interval {
	n := i.Days()
	third := func(k int) schemas.Interval {
		switch u {
		case byMonth:
			return schemas.Interval{Start: i.Start + schemas.Day(10*k), End: [...]schemas.Day{i.Start + 9, i.Start + 19, i.End}[k]}
		case byYear:
			y, _, _ := i.Start.Civil()
			return months(y, 1+4*k, 4)
		}
		return schemas.Interval{Start: i.Start + schemas.Day(k*n/3), End: i.Start + schemas.Day((k+1)*n/3) - 1}
	}
	switch s {
	case earlyShare:
		return third(0)
	case midShare:
		return third(1)
	case lateShare:
		return third(2)
	case lastDays:
		if u == byYear {
			y, _, _ := i.Start.Civil()
			return months(y, 12, 1)
		}
		return third(2)
	case firstDay:
		return schemas.On(i.Start)
	case lastDay:
		return schemas.On(i.End)
	case beforeAnchor:
		return schemas.Interval{Start: i.Start, End: min(i.End, max(i.Start, anchor.End))}
	case afterAnchor:
		return schemas.Interval{Start: max(i.Start, min(i.End, anchor.Start)), End: i.End}
	}
	return s.piece(i, u)
}

// piece cuts halves, weeks of a month and quarters of a year.
func (s share) piece(i schemas.Interval, u step) schemas.Interval {
	y, m, _ := i.Start.Civil()
	half := i.Start + schemas.Day(i.Days()/2)
	switch u {
	case byYear:
		half = first(y, 7)
	case byMonth:
		half = i.Start + 15
	}
	switch {
	case s == firstHalf:
		return schemas.Interval{Start: i.Start, End: half - 1}
	case s == secondHalf:
		return schemas.Interval{Start: half, End: i.End}
	case s >= week1 && s <= week4 && u == byYear:
		return months(y, m+3*int(s-week1), 3)
	case s >= week1 && s <= week4 && u == byMonth:
		start := i.Start + schemas.Day(7*int(s-week1))
		return schemas.Interval{Start: start, End: start + 6}
	case s == lastWeek && u == byMonth:
		return schemas.Interval{Start: i.End - 6, End: i.End}
	}
	return i
}
