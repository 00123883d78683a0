package dates

import (
	"fmt"

	"annals/schemas"
)

// Interval is the stretch of days that p covers, unknown without a year.
func (p Point) Interval() (span schemas.Interval, odd string) {
	if p.Year == 0 {
		return schemas.Unknown(), ""
	}
	switch p.Unit {
	case ByDay, ByWeek:
		day, ok := schemas.NewDay(p.Year, p.Month, p.Day)
		if !ok {
			return months(p.Year, p.Month, 1), fmt.Sprintf("there is no day %d in %d-%02d: taken as the month", p.Day, p.Year, p.Month)
		}
		if p.Unit == ByWeek {
			monday := day - schemas.Day((int(day.Weekday())+6)%7)
			return schemas.Interval{Start: monday, End: monday + 6}, ""
		}
		return schemas.On(day), ""
	case ByMonth:
		return p.month(), ""
	case BySeason:
		return p.third(p.Year, 3*p.Nth, 1), ""
	case ByQuarter:
		return p.third(p.Year, 3*p.Nth-2, 1), ""
	case ByHalf:
		return p.third(p.Year, 6*p.Nth-5, 2), ""
	case ByYear:
		return p.third(p.Year, 1, 4), ""
	case ByFiscal:
		if p.Nth == 2 { // FY 2019-20, as in India and Japan: from April
			return months(p.Year, 4, 12), "fiscal year taken as April to March"
		}
		return months(p.Year-1, 10, 12), "fiscal year taken as October to September"
	case ByDecade:
		from, to := [4]int{0, 0, 4, 7}[p.Part], [4]int{9, 3, 6, 9}[p.Part]
		return schemas.Interval{Start: first(p.Year+from, 1), End: last(p.Year+to, 12)}, ""
	case ByCentury:
		from, to := [4]int{0, 0, 34, 67}[p.Part], [4]int{99, 33, 66, 99}[p.Part]
		return schemas.Interval{Start: first(p.Year+from, 1), End: last(p.Year+to, 12)}, ""
	case ByCalendar: // a year that begins at the spring equinox
		start, _ := schemas.NewDay(p.Year, 3, 21)
		end, _ := schemas.NewDay(p.Year+1, 3, 20)
		return schemas.Interval{Start: start, End: end}, "converted from another calendar"
	}
	return schemas.Unknown(), ""
}

// month covers a month or the part of it that is named: days 1 to 10, 11 to
// 20, 21 to the end.
func (p Point) month() schemas.Interval {
	if p.Month < 1 || p.Month > 12 {
		return schemas.Unknown()
	}
	all := months(p.Year, p.Month, 1)
	switch p.Part {
	case Early:
		all.End = all.Start + 9
	case Mid:
		all.Start, all.End = all.Start+10, all.Start+19
	case Late:
		all.Start += 20
	}
	return all
}

// third covers three steps of so many months each, or the one of them that is
// named by early, mid or late.
func (p Point) third(year, month, step int) schemas.Interval {
	if p.Part == Whole {
		return months(year, month, 3*step)
	}
	return months(year, month+step*int(p.Part-1), step)
}

// months covers n months from one that may lie beyond December.
func months(year, month, n int) schemas.Interval {
	return schemas.Interval{Start: first(year, month), End: last(year, month+n-1)}
}

func first(year, month int) schemas.Day {
	d, _ := schemas.NewDay(year+(month-1)/12, (month-1)%12+1, 1)
	return d
}

func last(year, month int) schemas.Day { return first(year, month+1) - 1 }

func (p Point) precision() string {
	if p.Part != Whole {
		return "approximate"
	}
	switch p.Unit {
	case ByDay:
		return "day"
	case ByWeek:
		return "range"
	case ByMonth:
		return "month"
	case BySeason:
		return "season"
	case ByQuarter:
		return "quarter"
	case ByHalf:
		return "half"
	case ByYear, ByFiscal, ByCalendar:
		return "year"
	case ByDecade, ByCentury:
		return "decade"
	}
	return "unknown"
}
