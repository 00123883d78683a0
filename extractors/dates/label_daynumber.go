package dates

import "unicode/utf8"

// ParseDayNumber reads the bare number of a day, or several, at the start of
// text, as they stand under the heading of a month: "7", "24th", "15-16",
// "7th and 8th", "Mon 3", "30-2".
func ParseDayNumber(text string) (Label, int, bool) {
	p := &scanner{s: text}
	l := Label{Shape: "day number"}
	if w := p.word(); labelWeekday(w) != 0 && p.capital() {
		l.Weekday = labelWeekday(w)
		p.i += len(w)
		p.lit(".")
		p.lit(",")
		p.space()
	}
	day, ok := p.day()
	if !ok {
		return Label{}, 0, false
	}
	l.From = Point{Day: day, Unit: ByDay}
	q := *p
	if _, dash := q.dash(); dash || q.space() && q.any("to") && q.space() {
		if last, ok := q.day(); ok && last != day {
			l.To = Point{Day: last, Unit: ByDay}
			*p = q
		}
	} else if set, ok := p.dayList(day); ok {
		l.Set = set
	}
	if r, _ := utf8.DecodeRuneInString(p.s[p.i:]); r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return Label{}, 0, false
	}
	return l, p.i, true
}

// day reads the number of a day with its ordinal ending.
func (p *scanner) day() (int, bool) {
	q := *p
	day, _, ok := q.number(1, 2)
	if !ok || day == 0 || day > 31 || q.fraction() {
		return 0, false
	}
	q.ordinal()
	*p = q
	return day, true
}

// dayList reads the rest of "3, 5 and 9".
func (p *scanner) dayList(day int) ([]Point, bool) {
	set := []Point{{Day: day, Unit: ByDay}}
	q, joined := *p, false
	for len(set) < 31 && !joined {
		r := q
		comma := r.lit(",")
		r.space()
		joined = r.any("and") || r.lit("&")
		if !comma && !joined {
			break
		}
		r.space()
		next, ok := r.day()
		if !ok {
			return nil, false
		}
		set = append(set, Point{Day: next, Unit: ByDay})
		q = r
	}
	if !joined || len(set) < 2 {
		return nil, false
	}
	*p = q
	return set, true
}

// under puts a bare day under the month of a heading. A range whose second day
// is the smaller one ends in the month after.
func (l *Label) under(month int) {
	l.From.Month = month
	if l.Ranged() {
		if l.To.Month = month; l.To.Day < l.From.Day {
			l.To.Month = month%12 + 1
		}
	}
	for i := range l.Set {
		l.Set[i].Month = month
	}
	if len(l.Set) > 0 {
		l.From = l.Set[0]
	}
}
