package dates

import (
	"strings"
)

// ParseLabel reads a date label at the very start of text. It returns the
// label, its length in bytes without any separator, and whether there is one.
// A label may stand at the head of a sentence by accident ("May says"); what
// follows it decides, and the caller knows what follows labels in a document.
func ParseLabel(text string) (Label, int, bool) {
	p := &scanner{s: text}
	if len(text) == 0 || !startsLabel(text) {
		return Label{}, 0, false
	}
	var l Label
	if p.undated(&l) || p.sameDay(&l) {
		return l, p.i, true
	}
	p.article()
	counted := p.counter(&l)
	p.weekday(&l)
	if p.clock(&l) && l.Weekday == 0 && !counted {
		l.Shape = "clock"
		return l, p.i, true
	}
	if !p.body(&l) {
		if l.Weekday != 0 || counted {
			if l.Shape == "" {
				l.Shape = "weekday"
			}
			return l, p.i, p.i > 0
		}
		return Label{}, 0, false
	}
	p.weekdayBehind(&l)
	p.tail(&l)
	return l, p.i, true
}

// article skips the "The" of "The 4th of June".
func (p *scanner) article() {
	q := *p
	if !q.is("the") || !q.space() {
		return
	}
	r := q
	if _, _, ok := r.number(1, 2); ok && r.ordinal() {
		*p = q
	}
}

// sameDay reads the labels that repeat the day of the entry before.
func (p *scanner) sameDay(l *Label) bool {
	if w := p.word(); w != "same" && w != "the" && w != "later" || !p.capital() {
		return false
	}
	for _, phrase := range [...]string{"the same day", "same day", "same date", "the same date", "later that day", "later the same day", "later same day", "the same evening", "same evening"} {
		if q := *p; q.words(phrase) && q.closed() {
			l.Shape = "same day"
			*p = q
			return true
		}
	}
	return false
}

// startsLabel turns most texts away at their first character.
func startsLabel(text string) bool {
	c := text[0]
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '~' || c == '?'
}

// undated reads labels that say that no date is known.
func (p *scanner) undated(l *Label) bool {
	q := *p
	switch {
	case strings.HasPrefix(q.s, "n.d."):
		q.i = 4
	case strings.HasPrefix(q.s, "N.d."):
		q.i = 4
	case q.any("undated"):
	case q.lit("?"):
	default:
		return false
	}
	if !q.closed() || q.done() {
		return false
	}
	l.Shape = "undated"
	*p = q
	return true
}

// counter reads "Day 782:" before a date, or alone.
func (p *scanner) counter(l *Label) bool {
	q := *p
	if !q.is("day") || !q.space() {
		return false
	}
	n, _, ok := q.number(1, 4)
	if !ok || !q.closed() {
		return false
	}
	l.Counter, l.Shape = n, "counter"
	*p = q
	for q.space() || q.lit(":-–—,") {
	}
	if r := q; r.body(&Label{}) {
		*p = q
	}
	return true
}

// weekday reads "Thursday", "Sun.," and the part of the day that may follow.
func (p *scanner) weekday(l *Label) {
	q := *p
	w := q.word()
	day := labelWeekday(w)
	if day == 0 || !q.capital() {
		return
	}
	q.i += len(w)
	q.lit(".")
	if r := q; r.lit("-–/") { // Saturday-Sunday, 7-8 June
		if next := r.word(); labelWeekday(next) != 0 && r.capital() {
			r.i += len(next)
			r.lit(".")
			q = r
		}
	}
	r := q
	r.space()
	if t := r.word(); r.any("morning", "afternoon", "evening", "night") {
		l.Time = t
		q = r
	} else {
		r = q
	}
	bare := q
	r = q
	r.lit(",")
	r.space()
	if s := r; s.body(&Label{}) {
		q = r
	} else if !bare.closed() {
		l.Time = ""
		return
	}
	l.Weekday = day
	*p = q
}

// weekdayBehind reads "(Tuesday)" and ", Thursday" behind a date.
func (p *scanner) weekdayBehind(l *Label) {
	q := *p
	q.lit(",")
	q.space()
	bracket := q.lit("(")
	w := q.word()
	day := labelWeekday(w)
	if day == 0 || !q.capital() || l.Weekday != 0 {
		return
	}
	q.i += len(w)
	q.lit(".")
	if bracket && !q.lit(")") || !q.closed() {
		return
	}
	l.Weekday = day
	*p = q
}

// body reads the date itself: a set, a range or a point, with the word before
// it that bounds or blurs it.
func (p *scanner) body(l *Label) bool {
	q := *p
	l.prefix(&q)
	start := q
	if set, ok := q.setBefore(); ok {
		l.Set, l.From, l.Shape = set, set[0], "day set"
		*p = q
		return true
	}
	q = start
	if from, to, ok := q.daysBefore(); ok {
		l.From, l.To, l.Shape = from, to, "day range"
		*p = q
		return true
	}
	q = start
	from, odd, ok := q.point()
	if !ok {
		return false
	}
	l.From, l.Odd, l.Shape = from, odd, from.shape()
	l.Swap = swaps(q.s[start.i:q.i])
	if from.Unit == ByYear && from.Nth != 0 { // a lost dash
		l.To, l.From.Nth = Point{Year: from.Nth, Unit: ByYear}, 0
	}
	if set, ok := q.more(from); ok {
		l.Set, l.Shape = set, "day set"
		*p = q
		return true
	}
	if to, bound, ok := q.end(&l.From); ok {
		l.To = to
		l.Shape = from.shape() + " range"
		if bound != "" {
			l.Bound = bound
		}
		r := q
		r.lit(",")
		if set, ok := (&r).more(to); ok && to.Unit == ByDay { // March 13-14 and 21-22
			l.Set = append([]Point{l.From}, set...)
			l.To, l.Shape = Point{}, "day set"
			q = r
		}
	}
	*p = q
	return true
}

func (p Point) shape() string {
	switch p.Unit {
	case ByDay:
		return "day"
	case ByWeek:
		return "week"
	case ByMonth:
		return "month"
	case BySeason:
		return "season"
	case ByQuarter:
		return "quarter"
	case ByHalf:
		return "half"
	case ByFiscal:
		return "fiscal year"
	case ByDecade:
		return "decade"
	case ByCentury:
		return "century"
	}
	return "year"
}

// swaps says whether a numeric date reads two ways: 7/6/2018.
func swaps(printed string) bool {
	var n [3]int
	k := 0
	for i := 0; i < len(printed); i++ {
		switch c := printed[i]; {
		case c >= '0' && c <= '9':
			n[k] = n[k]*10 + int(c-'0')
		case (c == '/' || c == '.' || c == '-') && k < 2:
			k++
		default:
			return false
		}
	}
	return k == 2 && n[0] <= 12 && n[1] <= 12 && n[0] != n[1]
}

// prefix reads "circa", "from", "since", "between" and the like.
func (l *Label) prefix(p *scanner) {
	q := *p
	switch {
	case q.any("circa", "ca", "approximately"), q.any("about", "around"), q.lit("~"):
		l.Approx = true
		q.lit(".")
	case strings.HasPrefix(q.s[q.i:], "c. "), strings.HasPrefix(q.s[q.i:], "C. "):
		l.Approx = true
		q.i += 2
	case q.any("since", "after"), q.words("as of"):
		l.Bound = "since"
	case q.any("until", "till", "by", "before"):
		l.Bound = "until"
	case q.any("from", "between"):
	default:
		for _, phrase := range [...]string{"on the intervening night of", "on the night of", "night of"} {
			if q.words(phrase) && q.space() {
				*p = q
				return
			}
		}
		return
	}
	q.space()
	if r := q; !r.pointNext() {
		l.Approx, l.Bound = false, ""
		return
	}
	*p = q
}

// pointNext says whether a point follows.
func (p *scanner) pointNext() bool {
	if _, _, ok := p.daysBefore(); ok {
		return true
	}
	_, _, ok := p.point()
	return ok
}

// tail reads what may follow a date: a clock time, a note on the calendar.
func (p *scanner) tail(l *Label) {
	q := *p
	q.space()
	q.lit(",")
	q.space()
	if q.is("at") {
		q.space()
	}
	if q.clock(l) {
		*p = q
	}
	q = *p
	q.space()
	for _, mark := range [...]string{"(Old Style)", "(O.S.)", "(OS)", "O.S."} {
		if strings.HasPrefix(q.s[q.i:], mark) {
			q.i += len(mark)
			l.Odd = "Old Style date, left as printed"
			*p = q
			return
		}
	}
	if q.is("bc") || q.is("bce") {
		l.From, l.To, l.Set = Point{}, Point{}, nil
		l.Shape, l.Odd = "before the common era", "a date before the common era"
		*p = q
	}
}

// clock reads "23:25 GMT", "11:42 p.m.", "10 p.m. EDT (7 p.m. VT)".
func (p *scanner) clock(l *Label) bool {
	q := *p
	h, _, ok := q.number(1, 2)
	if !ok || h > 24 {
		return false
	}
	minutes := false
	if r := q; r.lit(":.") {
		if m, digits, ok := r.number(2, 2); ok && digits == 2 && m < 60 {
			minutes, q = q.s[q.i] == ':', r
		}
	}
	r := q
	r.space()
	half := false
	for _, mark := range [...]string{"a.m.", "p.m.", "A.M.", "P.M.", "a.m", "p.m", "am", "pm", "AM", "PM"} {
		if strings.HasPrefix(r.s[r.i:], mark) {
			r.i += len(mark)
			half, q = true, r
			break
		}
	}
	if !minutes && !half {
		return false
	}
	l.Time = q.s[p.i:q.i]
	r = q
	r.space()
	end := r.i
	for end < len(r.s) && r.s[end] >= 'A' && r.s[end] <= 'Z' {
		end++
	}
	if zone(r.s[r.i:end]) {
		l.Zone = r.s[r.i:end]
		q.i = end
	} else if r.words("local time") {
		l.Zone = "local time"
		q = r
	}
	r = q
	r.space()
	if r.lit("(") { // the same moment in another zone
		if r.clock(&Label{}) && r.lit(")") {
			q = r
		}
	}
	*p = q
	return true
}
