package dates

// share is a part of a stretch of time.
type share uint8

const (
	whole share = iota
	earlyShare
	midShare
	lateShare
	firstHalf
	secondHalf
	beforeAnchor // from its start up to the anchor
	afterAnchor  // from the anchor to its end
	firstDay
	lastDay
	lastDays // its last day where the preposition sets a deadline, else its late part
	week1
	week2
	week3
	week4
	lastWeek
)

// shareOf reads "the end of March", "the first half of 2020", "the third
// quarter of the year", "the last week of May", "the rest of the year".
func (r *reader) shareOf(i int) (Expression, int, bool) {
	x := Expression{rule: "part with of", form: calendar}
	at := i
	if r.is(at, "the") {
		at++
	}
	part, quarterOf, at, ok := r.shareWord(at)
	if !ok {
		return x, i, false
	}
	if !r.is(at, "of") {
		return x, i, false
	}
	at++
	x.share = part
	if part == lastDays && r.is(i-1, "by", "until", "till", "before") {
		x.share = lastDay
	}
	if n, u, end, ok := r.unitRef(at); ok && u >= byWeek && part != whole || ok && quarterOf != 0 && u == byYear {
		x.form, x.steps, x.unit, x.whole = shift, n, u, true
		if quarterOf != 0 {
			x.share = week1 + share(quarterOf-1) // of a year: its quarters
		}
		if (x.share == lastDay || x.share == lastDays) && u == byWeek {
			x.share = lastDay
		}
		return x, end, true
	}
	p, end, ok := r.coarse(at)
	if !ok || part == afterAnchor || p.Unit == ByMonth && p.Year == 0 && r.named(end) {
		return x, i, false
	}
	switch {
	case quarterOf != 0 && p.Unit == ByYear:
		p.Unit, p.Nth = ByQuarter, quarterOf
	case quarterOf != 0, p.Unit != ByMonth && part >= week1:
		return x, i, false
	}
	x.points = []Point{p}
	return x, end, true
}

// shareWord reads what may stand before "of", and the number of a quarter.
func (r *reader) shareWord(i int) (part share, quarterOf, end int, ok bool) {
	switch r.norm(i) {
	case "beginning", "start":
		return earlyShare, 0, i + 1, true
	case "middle":
		return midShare, 0, i + 1, true
	case "end", "close":
		return lastDays, 0, i + 1, true
	case "rest", "remainder":
		return afterAnchor, 0, i + 1, true
	}
	n, ok := placeWord(r.norm(i))
	if !ok {
		return whole, 0, i, false
	}
	switch r.norm(i + 1) {
	case "half":
		switch n {
		case 1:
			return firstHalf, 0, i + 2, true
		case 2:
			return secondHalf, 0, i + 2, true
		}
	case "quarter":
		if n == -1 {
			n = 4
		}
		return whole, n, i + 2, n <= 4
	case "week":
		if n >= 1 && n <= 4 {
			return week1 + share(n-1), 0, i + 2, true
		}
		return lastWeek, 0, i + 2, n == -1
	case "day":
		if n == 1 {
			return firstDay, 0, i + 2, true
		}
		return lastDay, 0, i + 2, n == -1
	case "days", "weeks", "months", "part":
		if n == 1 {
			return earlyShare, 0, i + 2, true
		}
		return lateShare, 0, i + 2, n == -1
	}
	return whole, 0, i, false
}
