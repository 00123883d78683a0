package dates

import "annals/schemas"

// longestChain bounds how many expressions may count from one another.
const longestChain = 4

// anchor finds the expression that x counts from: the last one before it that
// names a day, in its own sentence or the one before. "On Aug. 29 a missile
// is fired; a day later" is Aug. 30, whatever the entry's day is.
func (r *reader) anchor(x *Expression, i, end int, before []schemas.Match) {
	if x.form != shift || x.unit > byWeek || x.rule == "today" || x.rule == "counted from what follows" || len(before) == 0 {
		return
	}
	if r.is(end-1, "ago") || r.is(i, "this", "last") || x.rule == "last, this or next" && !r.is(i, "that", "next") {
		return
	}
	m := before[len(before)-1]
	back := m.Expr.(Expression)
	day := back.form == calendar && len(back.points) == 1 && back.points[0].Unit == ByDay && back.until.Unit == NoUnit ||
		back.form == shift && back.unit == byDay && back.rule != "counted from what follows" && back.rule != "today" && back.rule != "time of day"
	if back.form == shift && x.steps < 0 { // "the next day ...; the previous evening": both from the entry
		return
	}
	if !day || back.depth >= longestChain {
		return
	}
	stops := 0
	for k := m.Last; k < i; k++ {
		if r.stop(k) {
			stops++
		}
	}
	if stops > 1 {
		return
	}
	x.back, x.near, x.depth = &back, stops == 0, back.depth+1
}
