package dates

import "annals/schemas"

// Expression is a time expression as it stands in a text ("Nov. 28", "the
// next day", "early 2015"), read but not yet placed in the calendar: that
// takes the days of the entry it stands in (Resolve).
type Expression struct {
	rule string // what kind of expression it is, for evidence
	form form

	points  []Point // calendar: one, or the members of a set
	until   Point   // calendar: the end of a range, if its Unit is set
	weekday int     // calendar: time.Weekday + 1 where no date stands beside it

	steps int   // shift: how many units from the anchor; nth: which day
	unit  step  // shift: of which unit
	whole bool  // shift: the calendar unit there, not the day so far away
	share share // which part of what the rest names

	strict bool        // "last May", "next Tuesday": never the entry's own
	lean   Direction   // what tense and preposition say
	soft   bool        // lean is what is usual, not what a word says
	back   *Expression // the expression that it counts from; nil is the entry
	near   bool        // back stands in the same sentence
	depth  int         // expressions behind back, bounded
}

// form says how an expression is resolved.
type form uint8

const (
	vague    form = iota // a time that nobody can place: "days later"
	calendar             // days, months and years by name
	shift                // so many units before or after the anchor
	nth                  // a day of the entry, counted from its end where negative
)

// Direction is where from the entry an expression without a year points to.
type Direction int8

// Directions.
const (
	Unknown Direction = iota
	Past
	Future
)

// Rule names the kind of expression that was read.
func (x Expression) Rule() string { return x.rule }

// Lean is the direction that the words around the expression suggest.
func (x Expression) Lean() Direction { return x.lean }

// Expressions finds the time expressions of a text in order. They never
// overlap; each match is of kind "date" and has an Expression value.
func Expressions(tokens []schemas.Token, text string) []schemas.Match {
	r := reader{tokens: tokens, text: text}
	var out []schemas.Match
	for i := 0; i < len(tokens); {
		x, end, ok := r.read(i)
		if !ok || end <= i || end > len(tokens) {
			i++
			continue
		}
		if x.lean == Unknown {
			x.lean, x.soft = r.lean(i, x)
		}
		r.anchor(&x, i, end, out)
		out = append(out, schemas.Match{
			Span:  schemas.Span{Start: tokens[i].Start, End: tokens[end-1].End},
			First: i, Last: end, Kind: "date", Expr: x,
		})
		i = end
	}
	return out
}

// read tries every form of expression at token i, the more specific first.
func (r *reader) read(i int) (Expression, int, bool) {
	if t := r.tokens[i]; t.Kind == schemas.Punct && t.Norm != "'" {
		return Expression{}, i, false
	}
	for _, form := range [...]func(int) (Expression, int, bool){
		r.partDay, r.partOf, r.unitPhrase, r.counted, r.sameOrNext, r.lastOrThis, r.ordinalDay, r.today,
		r.weekdays, r.numeric, r.days, r.months, r.seasons, r.holiday, r.years, r.clock,
	} {
		if x, end, ok := form(i); ok {
			return x, end, true
		}
	}
	return Expression{}, i, false
}
