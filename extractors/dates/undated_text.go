package dates

import (
	"annals/schemas"
)

// byText bounds an entry by the dates in its text: what "was signed on D" is
// reported after D, what "is to expire on D" before it, and not long.
func byText(e *schemas.Entry, days schemas.Interval) []piece {
	var out []piece
	for _, m := range e.Matches {
		x, ok := m.Expr.(Expression)
		if m.Kind != "date" || !ok || x.form != calendar || len(out) > 4 || x.weekday != 0 {
			continue
		}
		var all *piece
		for _, span := range x.places(days) {
			if p, ok := beside(span, x.lean, days); ok {
				p.alternative = all
				all = &p
			}
		}
		if all != nil {
			out = append(out, *all)
		}
	}
	return out
}

// places are the days that a calendar expression may mean in a document of
// some days: one where it gives a year, else one for each year.
func (x Expression) places(days schemas.Interval) []schemas.Interval {
	from, _, _ := days.Start.Civil()
	to, _, _ := days.End.Civil()
	if span, ok := x.Resolve(schemas.On(days.Start), x.lean); ok && x.dated() {
		return []schemas.Interval{span}
	}
	if to-from > 3 {
		return nil
	}
	var out []schemas.Interval
	for y := from - 1; y <= to+1; y++ {
		if span, ok := x.inYear(y); ok && overlaps(span, schemas.Interval{Start: days.Start - 45, End: days.End + 45}) {
			out = append(out, span)
		}
	}
	return out
}

// dated says whether the expression itself gives a year.
func (x Expression) dated() bool {
	for _, p := range x.points {
		if p.Year != 0 {
			return true
		}
	}
	return x.until.Year != 0
}

// beside is the evidence of days that the text speaks of.
func beside(span schemas.Interval, lean Direction, days schemas.Interval) (piece, bool) {
	if span.Days() > 62 || !overlaps(span, schemas.Interval{Start: days.Start - 60, End: days.End + 60}) {
		return piece{}, false
	}
	p := inside(span, days, 0.06)
	p.basis, p.weight = "in-text", 0.9
	reach := 12.0
	if span.Days() > 20 { // a month: weak, and only on one side
		reach = 40
	}
	switch lean {
	case Past:
		p.rise, p.fall, p.low = 0.7, reach, 0.03
	case Future:
		p.rise, p.fall, p.low = reach, 0.7, 0.03
	default:
		p.rise, p.fall = reach, reach
	}
	return p, true
}
