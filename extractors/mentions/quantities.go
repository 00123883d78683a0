package mentions

import (
	"annals/extractors/matches"
	"annals/schemas"
)

// quantities marks the numbers of people, equipment and money that the text
// counts. Where the unit is a weapon, or a state stands between number and
// noun, the number alone is marked.
func (s *scan) quantities() {
	weaponAt := func(i int) (int, bool) {
		if c := s.starting(i, schemas.Weapon); c != nil {
			return c.last, true
		}
		return 0, false
	}
	demonymAt := func(i int) bool { return s.at(i, matches.Demonym) != nil || s.at(i, matches.Country) != nil }
	for _, q := range matches.Quantities(s.toks, s.e.Text, weaponAt, demonymAt) {
		v := q.Quantity
		s.add(candidate{first: q.First, last: q.Last, typ: schemas.QuantityOf, rule: "number." + v.Class, basis: "shape", rank: 3, quantity: &v})
	}
}

// starting returns the candidate of a type that starts at token i.
func (s *scan) starting(i int, typ schemas.MentionType) *candidate {
	for n := range s.out {
		if s.out[n].typ == typ && s.out[n].first == i {
			return &s.out[n]
		}
	}
	return nil
}
