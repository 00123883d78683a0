package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// bodies finds forums and organizations: those of the tables, those whose
// shape says what they are, and acronyms that the text introduces.
func (s *scan) bodies() {
	for i := range s.toks {
		if m := s.at(i, matches.Forum); m != nil && !(m.Last-m.First == 1 && s.at(i, matches.Place) != nil && s.norm(i-1) == "in") && !s.national(m) {
			s.add(candidate{first: m.First, last: m.Last, typ: schemas.Forum, id: m.IDs[0], rule: "table.forum", basis: "table", rank: 2, sector: "intergovernmental"})
		}
		if m := s.at(i, matches.Organization); m != nil {
			s.organization(m)
		}
		if s.capital(i) && !s.partOfRun(i) {
			s.shapedBody(i)
		}
		s.pairForum(i)
		if s.norm(i) == "(" {
			s.acronym(i)
		}
	}
}

// pairForum reads the standing bodies of two sides: "EU-Russia summit",
// "NATO-Georgia Commission".
func (s *scan) pairForum(i int) {
	m := s.at(i, matches.Forum)
	if m == nil || s.norm(m.Last) != "-" || !s.joins(m.Last) || !s.joins(m.Last+1) {
		return
	}
	n := s.at(m.Last+1, matches.Country)
	if n == nil {
		n = s.at(m.Last+1, matches.Forum)
	}
	if n == nil {
		return
	}
	at := n.Last
	for s.capital(at) && at < n.Last+3 {
		at++
	}
	switch {
	case at > n.Last && (s.is("body", s.norm(at-1)) || s.is("forum", s.norm(at-1))):
	case s.norm(n.Last) == "summit" || s.norm(n.Last) == "dialogue" || s.norm(n.Last) == "forum":
		at = n.Last + 1
	default:
		return
	}
	s.add(candidate{first: i, last: at, typ: schemas.Forum, id: schemas.Slug(s.words(i, at)), rule: "shape.forum", basis: "shape", sector: "intergovernmental", rank: 2})
}

// national says whether a forum of the tables is one state's legislature or
// party, which is an organization.
func (s *scan) national(m *schemas.Match) bool {
	o := s.at(m.First, matches.Organization)
	if o == nil || o.Last != m.Last {
		return false
	}
	sector := s.orgs[o.IDs[0]].Sector
	return sector == "legislature" || sector == "party"
}

func (s *scan) organization(m *schemas.Match) {
	o := s.orgs[m.IDs[0]]
	if !s.capital(m.First) && m.Last-m.First == 1 && strings.HasPrefix(s.pos(m.First), "VB") {
		return
	}
	if n := s.at(m.First, matches.Metonym); n != nil && n.Last == m.Last && building(s.norm(m.Last-1)) {
		return // the White House stands for its state
	}
	first := m.First
	for _, kind := range []string{matches.Demonym, matches.Country} { // "Indian Navy": the state is a mention of its own
		if n := s.at(first, kind); n != nil && n.Last < m.Last {
			if rest := s.at(n.Last, matches.Organization); rest != nil && rest.Last == m.Last && (rest.IDs[0] != m.IDs[0] || everyState(s.norm(m.Last-1))) {
				return
			}
			if everyState(s.norm(m.Last-1)) && m.Last-n.Last <= 3 {
				first = n.Last
				break
			}
		}
	}
	if m.Last-m.First == 1 && !s.is("body", s.norm(m.First)) && s.capital(m.First) && (s.placePreposition(m.First-1) && s.norm(m.First-1) != "at" || s.at(m.First, matches.Place) != nil && !s.acts(m.First, m.Last)) && strings.ToUpper(s.surface(m.First)) != s.surface(m.First) {
		return // "in Woodside": a place that a company is named for
	}
	if s.norm(m.First-1) == "the" && s.norm(m.First-2) == "at" && (o.Sector == "government" || o.Sector == "legislature") && s.capital(m.First) {
		s.add(candidate{first: m.First, last: m.Last, typ: schemas.Location, rule: "grammar.venue", basis: "shape", rank: 2})
		return
	}
	if p := s.at(m.First, matches.Place); p != nil && p.Last == m.Last && !s.acts(m.First, m.Last) {
		return
	}
	s.add(candidate{first: first, last: m.Last, typ: schemas.Organization, country: o.Country, sector: o.Sector, rule: "table.organization", basis: "table", rank: 2})
}
