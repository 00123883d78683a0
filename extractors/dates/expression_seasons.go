package dates

// seasonYear reads "spring 2016", "summer of 2008" and "winter 2021-22", with
// the article.
func (r *reader) seasonYear(i int) (p Point, end int, ok bool) {
	at := i
	if r.is(at, "the") {
		at++
	}
	n := labelSeason(r.norm(at))
	if n == 0 {
		return p, i, false
	}
	at++
	if r.is(at, "of") {
		at++
	}
	y, ok := r.yearNumber(at)
	if !ok || r.counts(at+1) {
		return p, i, false
	}
	end = at + 1
	if next, ok := r.dash(end); ok && r.glued(next) || r.is(end, "/") {
		if _, two := r.integer(end + 1); two {
			end += 2
		}
	}
	return Point{Year: y, Nth: n, Unit: BySeason}, end, true
}

// quarterYear reads "Q3 2021" and "H1 2020".
func (r *reader) quarterYear(i int) (p Point, end int, ok bool) {
	s := r.norm(i)
	if len(s) != 2 || !r.capital(i) {
		return p, i, false
	}
	n := int(s[1] - '0')
	switch {
	case s[0] == 'q' && n >= 1 && n <= 4:
		p = Point{Nth: n, Unit: ByQuarter}
	case s[0] == 'h' && (n == 1 || n == 2):
		p = Point{Nth: n, Unit: ByHalf}
	default:
		return p, i, false
	}
	end = i + 1
	if r.is(end, "of") {
		end++
	}
	y, ok := r.yearNumber(end)
	p.Year = y
	return p, end + 1, ok
}

// seasons reads a season or quarter with its year, and a season alone where a
// preposition says that it is a time.
func (r *reader) seasons(i int) (Expression, int, bool) {
	x := Expression{rule: "season", form: calendar}
	p, end, ok := r.seasonYear(i)
	if !ok {
		if p, end, ok = r.quarterYear(i); ok {
			x.rule = "quarter"
		}
	}
	if ok {
		x.points = []Point{p}
		return x, end, !r.named(end)
	}
	at := i
	if r.is(at, "the") {
		at++
	}
	n := labelSeason(r.norm(at))
	if n == 0 || !r.small(at) {
		return x, i, false
	}
	if r.is(at, "fall") && (at == i && !r.is(i-1, "by", "since", "until", "late", "early") || r.is(at+1, "of", "in", "from")) {
		return x, i, false
	}
	if r.is(at, "spring") && r.is(at+1, "in", "from") {
		return x, i, false
	}
	if r.is(at+1, "-") && r.glued(at+1) || r.is(at+1, "of") && at > i {
		return x, i, false
	}
	switch r.norm(i - 1) {
	case "in", "during", "over", "since", "until", "by", "throughout", "before", "after", "through", "from", "early", "late":
		x.points = []Point{{Nth: n, Unit: BySeason}}
		return x, at + 1, true
	}
	return x, i, false
}
