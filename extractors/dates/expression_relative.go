package dates

import "annals/schemas"

// unitRef reads a unit that the anchor places: "the day", "this year", "that
// week", "the following month", "next year", "the same evening".
func (r *reader) unitRef(i int) (n int, u step, end int, ok bool) {
	at := i
	det := r.norm(at)
	switch det {
	case "the", "this", "that", "last", "next", "same":
		at++
	default:
		return 0, noStep, i, false
	}
	switch det {
	case "last":
		n = -1
	case "next":
		n = 1
	}
	if det == "the" || det == "that" || det == "this" {
		if r.is(at, "very") {
			at++
		}
		switch r.norm(at) {
		case "same", "current":
			at++
		case "next", "following", "ensuing", "subsequent", "coming":
			n = 1
			at++
		case "previous", "preceding", "prior":
			n = -1
			at++
		}
	}
	u, many := stepName(r.norm(at))
	if partOfDay(r.norm(at)) {
		u = byDay
	}
	if u == noStep || u == byHour || many || r.capital(at) || r.is(at, "fortnight") || r.is(at+1, "-") && r.glued(at+1) {
		return 0, noStep, i, false
	}
	return n, u, at + 1, true
}

// unitPhrase reads a part of a unit that the anchor places: "earlier in the
// day", "later this year", "late last month", "the rest of the year" (see
// shareOf), "year-end".
func (r *reader) unitPhrase(i int) (Expression, int, bool) {
	x := Expression{rule: "earlier or later in", form: shift, whole: true}
	switch r.norm(i) {
	case "earlier":
		x.share = beforeAnchor
	case "later":
		x.share = afterAnchor
	case "early":
		x.share = earlyShare
	case "late":
		x.share = lateShare
	case "sometime":
	case "year", "month", "yearend":
		return r.yearEnd(i)
	case "mid":
		x.share = midShare
	default:
		return x, i, false
	}
	at := i + 1
	in := r.is(at, "in", "on", "during")
	if in || x.share == midShare && r.is(at, "-") {
		at++
	}
	if !in && r.is(at, "the") && !r.is(at+1, "same", "following", "next", "previous", "very") {
		return x, i, false
	}
	n, u, end, ok := r.unitRef(at)
	if !ok || u == byDay && r.is(at, "last", "next") && !partOfDay(r.norm(end-1)) {
		return x, i, false
	}
	if r.is(end-1, "night") && r.is(at, "last") {
		n = -1
	}
	x.steps, x.unit = n, u
	if u == byDay || n != 0 && (x.share == beforeAnchor || x.share == afterAnchor) {
		x.share = whole
	}
	return x, end, true
}

// yearEnd reads "year-end", "yearend" and "year's end".
func (r *reader) yearEnd(i int) (Expression, int, bool) {
	x := Expression{rule: "year-end", form: shift, whole: true, unit: byYear, share: lastDays}
	end := i + 1
	if !r.is(i, "yearend") {
		if r.is(i, "month") {
			x.unit = byMonth
		}
		if !r.is(i+1, "-", "'s") || !r.is(i+2, "end") || r.small(i+3) && r.glued(i+3) {
			return x, i, false
		}
		end = i + 3
	}
	if r.is(i-1, "by", "until", "before") {
		x.share = lastDay
	}
	return x, end, true
}

// sameOrNext reads "the next day", "the same evening", "the following
// Monday", "the previous March", "the weekend", "the new year".
func (r *reader) sameOrNext(i int) (Expression, int, bool) {
	x := Expression{rule: "next or same", form: shift, whole: true}
	at := i
	if r.is(at, "the", "that", "this") {
		at++
	}
	if r.is(at, "very") {
		at++
	}
	switch r.norm(at) {
	case "same":
	case "next", "following", "ensuing", "subsequent":
		x.steps = 1
	case "previous", "preceding", "prior":
		x.steps = -1
	case "new":
		if r.is(i, "the") && r.is(at+1, "year") && !r.is(at+2, "'s", "-") && (r.small(at) || !r.capital(at+2)) {
			x.rule, x.unit, x.steps = "new year", byYear, 1
			return x, at + 2, true
		}
		return x, i, false
	case "weekend":
		if r.is(i, "the") && r.is(i-1, "over", "at", "during", "on", "through", "throughout") && r.small(at) {
			x.rule, x.unit = "weekend", byWeekend
			return x, at + 1, true
		}
		return x, i, false
	default:
		return x, i, false
	}
	if at == i && !r.is(at, "same", "next") && !r.sentenceStart(i) {
		return x, i, false
	}
	if at == i && r.is(at, "same") && !r.is(i-1, "on") && !r.sentenceStart(i) {
		return x, i, false
	}
	at++
	return r.named1(x, i, at)
}

// named1 completes a word like "next" with what it goes with: a unit, a part
// of the day, a weekday, month or season.
func (r *reader) named1(x Expression, i, at int) (Expression, int, bool) {
	if at < len(r.tokens) && r.tokens[at].Kind != schemas.Word || r.is(at+1, "-") && r.glued(at+1) && r.glued(at+2) {
		return x, i, false
	}
	if d, ok := weekdayName(r.norm(at)); ok && r.capital(at) {
		x.form, x.weekday, x.strict = calendar, int(d)+1, x.steps != 0
		x.lean = towards(x.steps)
		return x, r.daytime(at + 1), true
	}
	if m, end, ok := r.monthAt(at); ok {
		if _, number := r.dayNumber(end); number {
			return x, i, false
		}
		x.form, x.points, x.strict = calendar, []Point{{Month: m, Unit: ByMonth}}, x.steps != 0
		x.lean = towards(x.steps)
		return x, end, true
	}
	if n := labelSeason(r.norm(at)); n != 0 && r.small(at) {
		x.form, x.points, x.strict = calendar, []Point{{Nth: n, Unit: BySeason}}, x.steps != 0
		x.lean = towards(x.steps)
		return x, at + 1, true
	}
	u, many := stepName(r.norm(at))
	if partOfDay(r.norm(at)) {
		u = byDay
	}
	if u == noStep || u == byHour || many || r.capital(at) || r.is(at, "fortnight") {
		return x, i, false
	}
	x.unit = u
	return x, at + 1, true
}

func towards(steps int) Direction {
	switch {
	case steps < 0:
		return Past
	case steps > 0:
		return Future
	}
	return Unknown
}

// lastOrThis reads "last week", "next year", "this morning", "that night",
// "last November", "next Tuesday".
func (r *reader) lastOrThis(i int) (Expression, int, bool) {
	x := Expression{rule: "last, this or next", form: shift, whole: true}
	switch r.norm(i) {
	case "last":
		x.steps = -1
	case "next":
		x.steps = 1
	case "this":
	case "that":
		if _, _, month := r.monthAt(i + 1); month || labelSeason(r.norm(i+1)) != 0 {
			return x, i, false
		}
	default:
		return x, i, false
	}
	switch r.norm(i - 1) {
	case "the", "a", "an", "his", "her", "its", "their", "our", "one", "'s", "very", "at", "every", "each":
		return x, i, false
	}
	if r.is(i, "last", "next") && r.is(i+1, "day", "decade", "century") && !r.is(i, "next") {
		return x, i, false
	}
	return r.named1(x, i, i+1)
}

// ordinalDay reads "the second day" and "the last day", days of the entry.
func (r *reader) ordinalDay(i int) (Expression, int, bool) {
	x := Expression{rule: "day of the entry", form: nth}
	if !r.is(i, "the") {
		return x, i, false
	}
	n, ok := placeWord(r.norm(i + 1))
	at := i + 2
	if r.is(at, "and") && r.is(at+1, "final", "last", "closing") {
		n, at = -1, at+2
	}
	if !ok || !r.is(at, "day", "night") || r.is(at+1, "-") && r.glued(at+1) {
		return x, i, false
	}
	x.steps = n
	return x, at + 1, true
}

// today reads today, yesterday, tomorrow and tonight.
func (r *reader) today(i int) (Expression, int, bool) {
	x := Expression{rule: "today", form: shift, unit: byDay}
	switch r.norm(i) {
	case "today", "tonight":
	case "yesterday":
		x.steps = -1
	case "tomorrow":
		x.steps = 1
	default:
		return x, i, false
	}
	if r.capital(i) && !r.sentenceStart(i) || r.glued(i) && r.is(i-1, "-") {
		return x, i, false
	}
	return x, r.daytime(i + 1), true
}
