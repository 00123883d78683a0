package dates

import (
	"strconv"

	"annals/schemas"
)

// inheritYears gives every label its year and says where it is from.
func inheritYears(d *schemas.Document, labels []dated) {
	falling := runsDown(d, labels)
	year, month := 0, 0 // of the last label that has one
	section := 0
	for i, e := range d.Entries {
		l := &labels[i]
		if !l.ok {
			continue
		}
		if e.Section != section { // the order starts anew, and the year with it
			section = e.Section
			if !falling && l.Month() != 0 && l.Month() < month || falling && l.Month() > month {
				year, month = 0, 0
			}
		}
		switch {
		case l.repeats && year != 0:
			l.rule = "label+previous"
			if l.From.Year == 0 {
				l.year = labels[i-1].year
				if full := labels[i-1].In(l.year); full.Ranged() {
					l.year = full.To.Year
				}
			} else {
				l.year = l.From.Year
			}
		case l.HasYear():
			l.rule = "label"
			full := l.In(0)
			l.year, year = full.From.Year, full.From.Year
		case e.Heading.Year != 0:
			l.rule = "label+year-heading"
			l.year, year = e.Heading.Year, e.Heading.Year
		case year != 0:
			l.rule = "label+previous"
			year = rolled(d, labels, i, year, month, falling)
			l.year = year
		default:
			l.year, l.rule = fromHeader(d, labels, i, falling)
			year = l.year
		}
		l.byWeekday()
		if m := l.Month(); m != 0 {
			month = m
			if l.Ranged() && l.To.Month != 0 && !falling {
				month = l.To.Month
				if l.To.Month < l.From.Month && l.rule != "label" {
					year++
				} else if full := l.In(l.year); full.To.Year > full.From.Year {
					year = full.To.Year
				}
			}
		}
	}
}

// runsDown says whether the list runs from new to old.
func runsDown(d *schemas.Document, labels []dated) bool {
	up, down := 0, 0
	for i := 1; i < len(labels); i++ {
		a, b := labels[i-1].From, labels[i].From
		if !labels[i-1].ok || !labels[i].ok || a.Month == 0 || b.Month == 0 || d.Entries[i].Section != d.Entries[i-1].Section {
			continue
		}
		if a.Year != 0 && b.Year != 0 && a.Year != b.Year {
			if a.Year < b.Year {
				up++
			} else {
				down++
			}
			continue
		}
		x, y := a.Month*32+a.Day, b.Month*32+b.Day
		if turn := b.Month - a.Month; (turn > 6 || turn < -6) && (a.Year == 0 || b.Year == 0) {
			x, y = y, x // December beside January: the year turns
		}
		switch {
		case x < y:
			up++
		case x > y:
			down++
		}
	}
	return down > up
}

// rolled is the year of label i: that of the label before it, or the next one
// where the months say that the year has turned and the next label agrees.
func rolled(d *schemas.Document, labels []dated, i, year, month int, falling bool) int {
	m := labels[i].Month()
	if m == 0 || month == 0 {
		return year
	}
	step := 1
	drop := month - m
	if falling {
		step, drop = -1, m-month
	}
	if drop < 2 {
		return year
	}
	if d.Period.Known() {
		span, _, _, _ := labels[i].In(year + step).Interval()
		stay, _, _, _ := labels[i].In(year).Interval()
		switch in, out := near(d.Period, span), near(d.Period, stay); {
		case in && !out:
			return year + step
		case !in && out:
			return year
		}
	}
	next := 0
	for j := i + 1; j < len(labels) && j <= i+3; j++ {
		if labels[j].ok && labels[j].Month() != 0 {
			if y := labels[j].From.Year; y != 0 {
				if y == year {
					return year
				}
				return year + step
			}
			next = labels[j].Month()
			break
		}
	}
	if next == 0 {
		if drop >= 6 {
			return year + step
		}
		return year
	}
	if back := month - next; !falling && back >= 1 || falling && -back >= 1 {
		return year + step
	}
	return year
}

// near says whether days lie in a period or within a month of it.
func near(period, span schemas.Interval) bool {
	return span.Known() && span.Start >= period.Start-31 && span.End <= period.End+31
}

// fromHeader is the year of the first label of a list: the one that puts it
// into the header's period, the one that leads to the next label with a year,
// or the one that the document is named by.
func fromHeader(d *schemas.Document, labels []dated, i int, falling bool) (int, string) {
	l := labels[i]
	if d.Period.Known() {
		from, _, _ := d.Period.Start.Civil()
		to, _, _ := d.Period.End.Civil()
		best := 0
		for y := from; y <= to; y++ {
			span, _, _, _ := l.In(y).Interval()
			if near(d.Period, span) && (best == 0 || falling) {
				if best != 0 && !d.Period.Covers(span) {
					continue
				}
				best = y
			}
		}
		if best == 0 {
			if best = from; falling {
				best = to
			}
		}
		return best, "label+header"
	}
	month := l.Month()
	for j := i + 1; j < len(labels); j++ {
		if !labels[j].ok {
			continue
		}
		m := labels[j].Month()
		y := labels[j].In(0).From.Year
		if y == 0 {
			y = d.Entries[j].Heading.Year
		}
		if y == 0 {
			if m != 0 {
				month = m
			}
			continue
		}
		switch {
		case !falling && m < month:
			return y - 1, "label+next"
		case falling && m > month:
			return y + 1, "label+next"
		}
		return y, "label+next"
	}
	if y := yearIn(d.Title); y != 0 {
		return y, "label+title"
	}
	if y := yearIn(d.Name); y != 0 {
		return y, "label+name"
	}
	if day, ok := published(d); ok {
		y, _, _ := day.Civil()
		if span, _, _, _ := l.In(y).Interval(); span.Known() && span.Start > day {
			y--
		}
		return y, "label+published"
	}
	return 0, ""
}

// published is the day that stands above the first entry, as letters and saved
// pages print when they were sent.
func published(d *schemas.Document) (schemas.Day, bool) {
	if len(d.Entries) == 0 {
		return 0, false
	}
	head := d.Text[:min(d.Entries[0].Span.Start, 4000)]
	for i := 0; i < len(head); i++ {
		c := head[i]
		if i > 0 && (letter(head[i-1]) || head[i-1] >= '0' && head[i-1] <= '9') || !letter(c) && !(c >= '0' && c <= '9') {
			continue
		}
		l, n, ok := ParseLabel(head[i:])
		if !ok {
			continue
		}
		if span, _, precision, _ := l.In(0).Interval(); l.From.Year >= 1900 && l.From.Year < 2100 && precision == "day" {
			return span.Start, true
		}
		i += max(n, 1) - 1
	}
	return 0, false
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// yearIn finds the only year that s names.
func yearIn(s string) int {
	found := 0
	for i := 0; i+4 <= len(s); i++ {
		if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' || i+4 < len(s) && s[i+4] >= '0' && s[i+4] <= '9' {
			continue
		}
		if y, err := strconv.Atoi(s[i : i+4]); err == nil && y >= 1800 && y < 2100 {
			if found != 0 && found != y {
				return 0
			}
			found = y
		}
	}
	return found
}

// byWeekday moves an inherited year by one where the day of the week that the
// label prints fits that year alone.
func (l *dated) byWeekday() {
	if l.Weekday == 0 || l.rule == "label" || l.year == 0 || l.From.Unit != ByDay {
		return
	}
	fits := func(y int) bool {
		day, ok := schemas.NewDay(y, l.From.Month, l.From.Day)
		return ok && (int(day.Weekday())+6)%7+1 == l.Weekday
	}
	if fits(l.year) {
		return
	}
	before, after := fits(l.year-1), fits(l.year+1)
	if before != after {
		if before {
			l.year--
		} else {
			l.year++
		}
		l.rule += "+weekday"
	}
}
