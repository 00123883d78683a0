package mentions

import (
	"fmt"

	"annals/extractors/matches"
	"annals/schemas"
)

// fullNames finds persons by full name: those of the tables, those after a
// title, and unknown ones by the shape of their names.
func (s *scan) fullNames() {
	for i := 0; i < len(s.toks); i++ {
		if !s.capital(i) && s.at(i, matches.Person) == nil {
			continue
		}
		if s.title[i].last > 0 && s.at(i, matches.Person) == nil {
			i = s.title[i].last - 1
			continue
		}
		if c, ok := s.person(i); ok {
			s.add(c)
			i = c.last - 1
		}
	}
}

// person reads the full name that starts at i.
func (s *scan) person(i int) (candidate, bool) {
	last := s.nameEnd(i)
	m := s.at(i, matches.Person)
	if m != nil && m.Last > last {
		last = m.Last
	}
	t, tFirst, titled := s.titleBefore(i)
	titled = titled && t.BeforeName
	if !titled {
		t, tFirst, titled = s.titleListed(i)
	}
	if m != nil && !titled && m.Last < last && !s.given[s.norm(i)] && !s.families[s.norm(i)] {
		last = m.Last
	}
	if m == nil && (s.barred(i, last) || last-i < 2) {
		return candidate{}, false
	}
	after, followed := s.titleAfter(last)
	switch {
	case m != nil, titled, followed:
	case s.placePreposition(i-1) || s.norm(i-1) == "the":
		return candidate{}, false
	case s.given[s.norm(i)] || s.families[s.norm(i)] && last-i <= 4:
		if s.is("body", s.norm(last-1)) || s.at(i, matches.Place) != nil && !s.given[s.norm(i)] {
			return candidate{}, false
		}
	case s.unknownName(i, last):
	default:
		return candidate{}, false
	}
	hint := ""
	if titled {
		hint = s.stateBefore(tFirst, t)
	}
	id, ids := s.identify(i, last, m, t, hint)
	known := len(ids) > 0
	c := candidate{first: i, last: last, typ: schemas.Person, id: id, rule: "name.shape", basis: "shape", rank: 1}
	c.others(ids)
	if m != nil {
		c.rule, c.basis, c.rank = "name.table", "table", 3
	}
	if titled {
		c.rank = 3
	}
	if known {
		class, office := ClassOn(s.base, id, s.e.Date.Interval)
		c.typ, c.office, c.country = class, office, CountryOn(s.base, id, s.e.Date.Interval)
	}
	textual := false
	switch {
	case titled && s.former(tFirst), s.former(i) && !titled:
		c.typ, c.rule, textual = schemas.Person, "name.former", true
	case titled && s.elect(i, tFirst):
		c.typ, textual = schemas.Person, true
	case titled && !(known && rankOf(c.typ) > rankOf(titleClass(t)) && known):
		c.typ, c.rule, textual = s.bearer(t, tFirst, known, hint), "name.title", true
	case titled:
	case followed && s.former(s.titleFirst(last)):
		c.typ, textual = schemas.Person, true
	case followed && (!known || c.typ == schemas.Person):
		c.typ, c.rule, textual = s.bearer(after, -1, known, s.stateAround(last, min(last+8, len(s.toks)))), "name.apposition", true
	}
	if c.typ == schemas.Person && !known && !textual { // "the Foreign Ministry's X"
		if o := s.taken(i-2, schemas.Organization); o != nil && s.norm(i-1) == "'s" {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		} else if s.ends(i-1, matches.Forum) && s.norm(i-1) == "'s" {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		} else if m := s.at(i-1, matches.Organization); m == nil && s.norm(i-1) == "'s" && (s.norm(i-2) == "ministry" || s.norm(i-2) == "department" || s.norm(i-2) == "office") {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		}
	}
	if hint != "" && c.country == "" {
		c.country = hint
	}
	if c.country == "" && followed {
		c.country = s.stateAround(last, min(last+8, len(s.toks)))
	}
	if class, office := ClassOn(s.base, id, s.e.Date.Interval); textual && known && office != "" && class != c.typ && rankOf(class) > 0 {
		s.doc.note(s.e, s.span(i, last), fmt.Sprintf("the text makes %s a %s, the tables have %s then; the text wins", s.words(i, last), c.typ, office))
	}
	p := person{id: id, country: c.country, fullest: s.words(i, last)}
	if textual {
		p.class = c.typ
	}
	s.doc.learn(p, s.e.Index, s.forms(i, last, id)...)
	return c, true
}

// titleListed returns the plural title that a list of names stands under:
// "Prime Ministers A, B and C".
func (s *scan) titleListed(i int) (title, int, bool) {
	at := i
	for n := 0; n < 6; n++ {
		if w := s.norm(at - 1); w != "," && w != "and" {
			return title{}, 0, false
		}
		prev := s.taken(at-2, schemas.Leader, schemas.Minister, schemas.Official, schemas.Person)
		if prev == nil && s.norm(at-1) == "and" && s.norm(at-2) == "," {
			prev = s.taken(at-3, schemas.Leader, schemas.Minister, schemas.Official, schemas.Person)
		}
		if prev == nil {
			return title{}, 0, false
		}
		at = prev.first
		if t, first, ok := s.titleBefore(at); ok && t.plural {
			return t, first, true
		}
	}
	return title{}, 0, false
}

func (s *scan) titleFirst(last int) int {
	for at := last + 1; at < len(s.toks) && at < last+9; at++ {
		if s.title[at].last > 0 {
			return at
		}
	}
	return last
}
