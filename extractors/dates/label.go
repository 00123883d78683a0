package dates

import (
	"annals/schemas"
)

// Unit is the stretch of time that a point of a label names.
type Unit uint8

// The units, finest first.
const (
	NoUnit Unit = iota
	ByDay
	ByWeek
	ByMonth
	BySeason
	ByQuarter
	ByHalf
	ByYear
	ByFiscal
	ByDecade
	ByCentury
	ByCalendar // a year of another calendar, whose days stand in the label
)

// Part is the part of a month, season, year or decade that a label names.
type Part uint8

// The parts of a unit.
const (
	Whole Part = iota
	Early
	Mid
	Late
)

// Point is one end of a label. Zero fields are not given: a Point without a
// year inherits one.
type Point struct {
	Year, Month, Day int
	Nth              int // season (1 spring to 4 winter), quarter or half
	Unit             Unit
	Part             Part
}

// Label is a date label as printed, before its year is known.
type Label struct {
	From, To Point   // To.Unit is NoUnit where the label is no range
	Set      []Point // the days of a set, in printed order
	Shape    string  // the row of the grammar that read it
	Approx   bool    // circa, about
	Bound    string  // "until", "since" or "open" where one end is not given
	Weekday  int     // 1 Monday to 7 Sunday, 0 none
	Counter  int     // the number in "Day 782", 0 none
	Time     string  // time of day as printed
	Zone     string  // time zone as printed
	Swap     bool    // a numeric date whose day and month may change places
	Odd      string  // what was repaired, for a note
}

// Ranged says whether the label has two ends.
func (l Label) Ranged() bool { return l.To.Unit != NoUnit }

// HasYear says whether the label itself gives a year.
func (l Label) HasYear() bool {
	for _, p := range l.Set {
		if p.Year != 0 {
			return true
		}
	}
	return l.From.Year != 0 || l.To.Year != 0 || l.From.Unit == ByCalendar
}

// Dated says whether the label names a day, month or the like at all; a clock
// time, a counter and "n.d." do not.
func (l Label) Dated() bool { return l.From.Unit != NoUnit }

// Month is the month in which the label begins, 0 where it gives none.
func (l Label) Month() int { return l.From.Month }

// In returns the label with year put where it gives none. A year printed at
// one end of a range holds for both, unless the months say that the range
// runs over New Year.
func (l Label) In(year int) Label {
	if len(l.Set) > 0 {
		set := make([]Point, len(l.Set))
		next := 0
		for i := len(l.Set) - 1; i >= 0; i-- { // a year holds for the days before it
			set[i] = l.Set[i]
			switch {
			case set[i].Year != 0:
				next = set[i].Year
			case next != 0:
				set[i].Year = next
			default:
				set[i].Year = year
			}
			if i+1 < len(set) && set[i].Month > set[i+1].Month && l.Set[i].Year == 0 {
				set[i].Year = set[i+1].Year - 1
				next = set[i].Year
			}
		}
		l.Set = set
		l.From = set[0]
		return l
	}
	over := l.From.Month != 0 && l.To.Month != 0 && l.From.Month > l.To.Month
	if !l.Ranged() {
		if l.From.Year == 0 {
			l.From.Year = year
		}
		return l
	}
	if l.From.Year == 0 && l.To.Year == 0 {
		if l.From.Year = year; year == 0 {
			return l
		}
	}
	switch {
	case l.From.Year == 0:
		l.From.Year = l.To.Year
		if over {
			l.From.Year--
		}
	case l.To.Year == 0:
		l.To.Year = l.From.Year
		if over {
			l.To.Year++
		}
	}
	return l
}

// Interval is the stretch of days that a label with a year covers. It is
// unknown where a year is missing or there is no such day; odd then says why.
func (l Label) Interval() (span schemas.Interval, days []schemas.Day, precision, odd string) {
	if len(l.Set) > 0 {
		return l.set()
	}
	span, odd = l.From.Interval()
	if !span.Known() {
		return schemas.Unknown(), nil, "unknown", odd
	}
	precision = l.From.precision()
	if l.Ranged() {
		end, oddEnd := l.To.Interval()
		if oddEnd != "" {
			odd = oddEnd
		}
		switch {
		case !end.Known():
		case end.End < span.Start:
			odd = "the label's end lies before its start"
			if l.To.Unit == ByYear && l.From.Unit == ByYear { // 2010-2006
				span, precision = schemas.Interval{Start: end.Start, End: span.End}, "range"
			}
		default:
			span.End = end.End
			precision = "range"
		}
	}
	if l.Approx {
		precision = "approximate"
	}
	return span, nil, precision, odd
}

func (l Label) set() (span schemas.Interval, days []schemas.Day, precision, odd string) {
	span = schemas.Unknown()
	for _, p := range l.Set {
		one, o := p.Interval()
		if o != "" {
			odd = o
		}
		if !one.Known() {
			continue
		}
		if p.Unit == ByDay {
			days = append(days, one.Start)
		}
		if !span.Known() {
			span = one
		}
		span.Start, span.End = min(span.Start, one.Start), max(span.End, one.End)
	}
	if !span.Known() {
		return span, nil, "unknown", odd
	}
	return span, days, "set", odd
}
