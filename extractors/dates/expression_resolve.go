package dates

import "annals/schemas"

// Resolve gives the days that an expression means in an entry of the given
// days, and false where nobody can say. Where dir is Unknown, the words around
// the expression decide between past and future, and else nearness does.
func (x Expression) Resolve(entry schemas.Interval, dir Direction) (schemas.Interval, bool) {
	return x.resolve(entry, dir, entry.Days() > longest)
}

// In gives the days that an expression means in an entry of the given date,
// Unknown() where nobody can say. Where the entry's days are themselves an
// interval of doubt, what counts from them is in doubt as much.
func (x Expression) In(date schemas.Date) schemas.Interval {
	days, ok := x.resolve(date.Interval, Unknown, date.Precision == "interval" && date.Interval.Days() > 1 || date.Interval.Days() > longest)
	if !ok {
		return schemas.Unknown()
	}
	return days
}

// longest is the longest entry whose first day stands for it: an interval
// beyond it is one of doubt.
const longest = 31

func (x Expression) resolve(entry schemas.Interval, dir Direction, doubt bool) (schemas.Interval, bool) {
	if dir == Unknown || x.strict {
		dir = x.lean
	}
	switch x.form {
	case calendar:
		if x.weekday != 0 {
			if doubt {
				return schemas.Unknown(), false
			}
			return x.onWeekday(entry, dir)
		}
		return x.onCalendar(entry, dir)
	case shift:
		anchor, ok := x.from(entry, doubt)
		if !ok {
			return schemas.Unknown(), false
		}
		return x.shifted(anchor, doubt && anchor == entry)
	case nth:
		if doubt {
			return schemas.Unknown(), false
		}
		return x.nthDay(entry)
	}
	return schemas.Unknown(), false
}

// from is the stretch that a shift counts from.
func (x Expression) from(entry schemas.Interval, doubt bool) (schemas.Interval, bool) {
	if x.back == nil {
		return entry, entry.Known()
	}
	days, ok := x.back.resolve(entry, Unknown, doubt)
	switch {
	case !ok:
		return entry, entry.Known()
	case !entry.Known() || x.near && x.back.lean != Future:
		return days, true
	case days.Start > entry.End && x.back.lean == Future: // "will meet on June 12. The next day ..."
		return entry, true
	case days.End < entry.Start-31 || days.Start > entry.End+31:
		return entry, true
	}
	return days, true
}

// shifted counts from the first day of the anchor, in doubt from all of it.
func (x Expression) shifted(anchor schemas.Interval, doubt bool) (schemas.Interval, bool) {
	if !x.whole {
		days := schemas.Day(x.steps)
		if x.unit == byWeek {
			days *= 7
		}
		out := schemas.Interval{Start: anchor.Start + days, End: anchor.Start + days}
		if doubt {
			out.End = anchor.End + days
		}
		return out, true
	}
	if x.unit == byDay {
		x.whole = false
		return x.shifted(anchor, doubt)
	}
	if doubt && stepped(anchor.Start, x.unit, 0) != stepped(anchor.End, x.unit, 0) {
		return schemas.Unknown(), false // which week, month or year?
	}
	if x.unit == byWeekend {
		return weekendOf(anchor.Start, x.steps), true
	}
	steps := x.steps
	if x.rule == "new year" {
		if _, m, _ := anchor.Start.Civil(); m == 1 {
			steps = 0
		}
	}
	out := stepped(anchor.Start, x.unit, steps)
	if !out.Known() {
		return out, false
	}
	return x.share.of(out, x.unit, anchor), true
}

// stepped is the calendar unit n units away from the one around day.
func stepped(day schemas.Day, u step, n int) schemas.Interval {
	y, m, _ := day.Civil()
	if n > 10000 || n < -10000 {
		return schemas.Unknown()
	}
	switch u {
	case byWeek:
		monday := day - schemas.Day((int(day.Weekday())+6)%7) + schemas.Day(7*n)
		return schemas.Interval{Start: monday, End: monday + 6}
	case byMonth:
		at := y*12 + m - 1 + n
		return months(at/12, at%12+1, 1)
	case byQuarter:
		at := y*4 + (m-1)/3 + n
		return months(at/4, at%4*3+1, 3)
	case byYear:
		return months(y+n, 1, 12)
	case byDecade:
		return months(y/10*10+10*n, 1, 120)
	case byCentury:
		return months(y/100*100+100*n, 1, 1200)
	}
	return schemas.Unknown()
}

// weekendOf is the weekend around day, else the one before it; n moves on.
func weekendOf(day schemas.Day, n int) schemas.Interval {
	saturday := day - schemas.Day((int(day.Weekday())+1)%7)
	if saturday+1 < day && n > 0 {
		n-- // "next weekend" on a weekday is the coming one
		saturday += 7
	}
	saturday += schemas.Day(7 * n)
	return schemas.Interval{Start: saturday, End: saturday + 1}
}

func (x Expression) nthDay(entry schemas.Interval) (schemas.Interval, bool) {
	if !entry.Known() || entry.Days() < 2 || entry.Days() > longest {
		return schemas.Unknown(), false
	}
	d := entry.End
	if x.steps > 0 {
		d = entry.Start + schemas.Day(x.steps-1)
	}
	return schemas.On(d), d <= entry.End
}
