package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// surnames finds persons by surname alone, once the document's full names are
// known.
func (s *scan) surnames() {
	for i := range s.toks {
		if !s.capital(i) && !s.particled(i) || s.taken(i, schemas.Leader, schemas.Minister, schemas.Official, schemas.Person) != nil || s.toks[i].Len() < 2 {
			continue
		}
		t, tFirst, titled := s.titleBefore(i)
		titled = titled && t.BeforeName
		m := s.at(i, matches.Surname)
		last := i + 1
		if m != nil {
			last = m.Last
		}
		if !titled && (s.barredSurname(i, last) || s.capital(last) && !s.opens(last) && s.title[last].last == 0 && s.at(last, matches.Demonym) == nil || i > 0 && s.capital(i-1) && !s.opens(i-1) && s.at(i-1, matches.Country) == nil && s.at(i-1, matches.Demonym) == nil && s.at(i-1, matches.Metonym) == nil && s.norm(i-1) != "s") {
			continue
		}
		hint := ""
		if titled {
			hint = s.stateBefore(tFirst, t)
		}
		known := s.doc.called(matches.Fold(s.words(i, last)), s.e.Index, s.prominence)
		if known == nil {
			known = s.doc.called(s.toks[i].Norm, s.e.Index, s.prominence)
		}
		if known == nil && m != nil && m.Last > i+1 {
			known = s.doc.called(s.toks[m.Last-1].Norm, s.e.Index, s.prominence)
		}
		c := candidate{first: i, last: last, rule: "name.surname", basis: "surname", rank: 2}
		switch {
		case known != nil && (hint == "" || known.country == "" || known.country == hint) && !(titled && m != nil && s.holder(m.IDs, t, hint) != "" && s.holder(m.IDs, t, hint) != known.id):
			c.id, c.country = known.id, known.country
		case m != nil && titled && s.holder(m.IDs, t, hint) != "":
			c.id, c.basis = s.holder(m.IDs, t, hint), "title"
		case m != nil && s.prominent(m.IDs, hint, titled) != "":
			c.id = s.prominent(m.IDs, hint, titled)
		case titled && !t.plural && !s.barredSurname(i, last) && !s.is("body", s.norm(i)) && len(s.found[i]) == 0:
			c.id, c.basis = strings.ToLower(s.toks[i].Norm), "shape"
		default:
			continue
		}
		for _, p := range s.doc.people[s.toks[i].Norm] {
			c.others([]string{p.id})
		}
		class, office := ClassOn(s.base, c.id, s.e.Date.Interval)
		c.typ, c.office = class, office
		if _, ok := s.base.Person(c.id); ok {
			c.country = CountryOn(s.base, c.id, s.e.Date.Interval)
		} else if known != nil && known.class != "" {
			c.typ = known.class
		}
		switch {
		case titled && s.former(tFirst), titled && s.elect(i, tFirst), s.former(i) && !titled:
			c.typ = schemas.Person
		case titled && rankOf(titleClass(t)) > rankOf(c.typ):
			c.typ = titleClass(t)
		case c.typ == schemas.Person && known != nil && known.class != "":
			c.typ = known.class
		}
		if c.country == "" {
			c.country = hint
		}
		s.add(c)
	}
}

// particled says whether a family name that begins with a particle in lower
// case stands at i: "von der Leyen".
func (s *scan) particled(i int) bool {
	m := s.at(i, matches.Surname)
	return m != nil && m.Last-i > 1 && particle(s.norm(i)) && s.capital(m.Last-1)
}

// prominence ranks the people whom a surname may mean by their class on the
// entry's days.
func (s *scan) prominence(p *person) int {
	class, _ := ClassOn(s.base, p.id, s.e.Date.Interval)
	return max(rankOf(class), rankOf(p.class))
}

// barredSurname says whether a word that could be a surname is something
// else here.
func (s *scan) barredSurname(i, last int) bool {
	for _, kind := range []string{matches.Country, matches.Demonym, matches.Metonym, matches.Organization, matches.Forum} {
		if s.at(i, kind) != nil {
			return true
		}
	}
	if m := s.at(i, matches.Place); m != nil && (s.placePreposition(i-1) || m.Last > last || s.norm(i-1) == "," && s.taken(i-2, schemas.Location) != nil) {
		return true
	}
	if s.month(i) || s.norm(i) == "may" || s.norm(i) == "march" {
		return true
	}
	if s.opens(i) {
		switch s.pos(i) {
		case "DT", "IN", "RB", "PRP", "PRP$", "CC", "MD", "WP", "WRB", "WDT", "CD", "EX", "VBG", "TO":
			return true
		}
	}
	c := s.taken(i)
	return c != nil && c.last > last
}

// holder returns, of people with one surname, the one who holds the office
// that a title names on the entry's days.
func (s *scan) holder(ids []string, t title, hint string) string {
	best, bestScore := "", 0
	for _, id := range ids {
		for _, term := range s.base.TermsOf(id) {
			if !term.On(s.e.Date.Interval) {
				continue
			}
			o, _ := s.base.Office(term.Office)
			score := 0
			if t.OfficeClass != "" && o.Class == t.OfficeClass {
				score += 4
			} else if string(classOf(s.base, o)) == t.Class {
				score += 2
			}
			if score == 0 || hint != "" && o.Country != hint {
				continue
			}
			score += min(s.doc.focus[o.Country], 3)
			if score > bestScore {
				best, bestScore = id, score
			}
		}
	}
	return best
}

// prominent returns, of people with one surname, the one whom a text may call
// by it without introduction: a leader or minister in office whose state the
// document is about.
func (s *scan) prominent(ids []string, hint string, titled bool) string {
	best, bestScore := "", 0
	for _, id := range ids {
		class, office := ClassOn(s.base, id, s.e.Date.Interval)
		if rankOf(class) < 1 {
			continue
		}
		o, _ := s.base.Office(office)
		if hint != "" && o.Country != hint {
			continue
		}
		score := 0
		switch o.Class {
		case "head_of_state", "head_of_government", "party_leader":
			score = 24
		case "foreign_minister", "defense_minister":
			score = 18
		case "national_security", "org_head":
			score = 12
		default:
			score = 6
		}
		focus := s.doc.focus[o.Country]
		switch {
		case focus == 0 && !great(o.Country) && score < 24, focus < 3 && score < 18 && !titled, score < 12 && focus < 5 && !titled:
			continue
		}
		score += min(focus, 8)
		if score > bestScore {
			best, bestScore = id, score
		}
	}
	return best
}

// great says whether a text may name a state's leaders without naming the
// state.
func great(country string) bool {
	switch country {
	case "USA", "RUS", "CHN", "GBR", "FRA", "DEU", "JPN", "un", "eu", "nato":
		return true
	}
	return false
}
