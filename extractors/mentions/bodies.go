package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/extractors/source"
	"annals/schemas"
)

// bodies finds forums and organizations: those of the tables, those whose
// shape says what they are, and acronyms that the text introduces.
func (s *scan) bodies() {
	for i := range s.toks {
		if m := s.at(i, matches.Forum); m != nil && !s.insideHyphen(m) && !(m.Last-m.First == 1 && s.at(i, matches.Place) != nil && s.norm(i-1) == "in") && !s.national(m) {
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
	s.add(candidate{first: i, last: at, typ: schemas.Forum, id: source.Slug(s.words(i, at)), rule: "shape.forum", basis: "shape", sector: "intergovernmental", rank: 2})
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

func (s *scan) insideHyphen(m *schemas.Match) bool {
	return m.Last-m.First == 1 && s.norm(m.Last) == "-" && s.joins(m.Last) && s.norm(m.Last+1) == "sponsored"
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

// everyState says whether a noun names a body that every state has, so that
// the state before it is no part of the name.
func everyState(w string) bool {
	switch w {
	case "navy", "army", "force", "guard", "congress", "senate", "parliament", "marines", "military", "police", "treasury", "court", "command", "fleet", "embassy", "consulate", "cabinet", "ministry", "department":
		return true
	}
	return false
}

// partOfRun says whether the capital at i continues a run that began before it.
func (s *scan) partOfRun(i int) bool {
	return i > 0 && s.capital(i-1) && !s.ends(i, matches.Demonym) && !s.ends(i, matches.Country) && s.title[i-1].last == 0 && !s.opens(i-1)
}

// ends says whether a match of a kind ends right before token i.
func (s *scan) ends(i int, kind string) bool {
	for back := 1; back <= 5; back++ {
		if m := s.at(i-back, kind); m != nil && m.Last == i {
			return true
		}
	}
	return false
}

// shapedBody reads a run of capitals that ends in, or starts with, a noun for
// bodies: "Eastern Theater Command", "Ministry of Public Security".
func (s *scan) shapedBody(i int) {
	if s.at(i, matches.Demonym) != nil {
		return // nationality stays outside; the run after it is looked at on its own
	}
	last := s.bodyEnd(i)
	if n := s.at(i, matches.Country); n != nil && last > n.Last && everyState(s.norm(last-1)) && last-n.Last <= 3 {
		if i = n.Last; last-i == 1 && s.at(i, matches.Organization) == nil {
			s.add(candidate{first: i, last: last, typ: schemas.Organization, rule: "shape.organization", basis: "shape", rank: 2})
		}
	}
	if last == i {
		return
	}
	head := s.norm(last - 1)
	opensWith := s.is("body", s.norm(i)) && (s.norm(i+1) == "of" || s.norm(i+1) == "for")
	if !s.is("body", head) && !opensWith && !s.is("forum", head) {
		return
	}
	if last-i == 1 {
		return // a single capital noun is for the tables
	}
	if head == "mission" && s.norm(last) == "in" && s.at(last+1, matches.Country) != nil { // UN Mission in Mali
		last = s.at(last+1, matches.Country).Last
	}
	c := candidate{first: i, last: last, typ: schemas.Organization, rule: "shape.organization", basis: "shape", rank: 2}
	if f := s.at(i, matches.Forum); f != nil && f.Last < last && (f.IDs[0] == "un" || f.IDs[0] == "eu" || f.IDs[0] == "african-union" || f.IDs[0] == "au" || f.IDs[0] == "osce" || f.IDs[0] == "nato") && !opensWith && head != "mission" && head != "force" {
		c.typ, c.id, c.rule, c.sector = schemas.Forum, source.Slug(s.words(i, last)), "shape.forum", "intergovernmental"
	}
	if (s.is("forum", head) || head == "group" && (s.norm(last-2) == "working" || s.norm(last-2) == "contact") || head == "quartet") && !opensWith {
		c.typ, c.id, c.rule, c.sector = schemas.Forum, source.Slug(s.words(i, last)), "shape.forum", "intergovernmental"
	}
	s.add(c)
}

// bodyEnd returns the end of a run of capitals with "of", "for", "and", "&"
// and "the" between them, cut back to the last noun for bodies where the run
// goes on without one.
func (s *scan) bodyEnd(i int) int {
	at, good := i, i
	opened := s.is("body", s.norm(i))
	for at < len(s.toks) {
		switch {
		case s.capital(at):
			at++
			if s.is("body", s.norm(at-1)) || s.is("forum", s.norm(at-1)) || opened {
				good = at
			}
		case (s.norm(at) == "of" || s.norm(at) == "for" || s.norm(at) == "on") && at > i && (s.is("body", s.norm(at-1)) || s.is("forum", s.norm(at-1))) && (s.capital(at+1) || s.norm(at+1) == "the" && s.capital(at+2)) && !s.stateOf(at):
			if s.norm(at+1) == "the" {
				at++
			}
			at++
			opened = true
		case (s.norm(at) == "and" || s.norm(at) == "&") && at > i && opened && s.norm(i+1) == "of" && s.capital(at+1) && !s.opens(at+1) && s.at(at+1, matches.Country) == nil && s.at(at+1, matches.Demonym) == nil && s.title[at+1].last == 0:
			at++
		case s.norm(at) == "&" && s.capital(at+1):
			at++
		case (s.norm(at) == "-" || s.norm(at) == "’s" || s.norm(at) == "'s") && s.joins(at) && s.capital(at+1) && (s.norm(at) == "-" || s.norm(at-1) == "people"):
			at++
		case s.norm(at) == "." && s.joins(at) && at > i && s.toks[at-1].Len() <= 2 && s.capital(at+1):
			at++
		default:
			return good
		}
		if at-i > 9 {
			return good
		}
	}
	return good
}

// stateOf says whether "of" at i only says whose a body is: "the Foreign
// Ministry of Russia", other than "the Bank of China".
func (s *scan) stateOf(i int) bool {
	at := i + 1
	if s.norm(at) == "the" {
		at++
	}
	if s.at(at, matches.Country) == nil {
		return false
	}
	switch s.norm(i - 1) {
	case "bank", "university", "institute", "academy", "museum", "church", "society", "college":
		return false
	}
	return true
}

// acronym learns "Lancang-Mekong Cooperation (LMC)": what stands in brackets
// means what stands before them.
func (s *scan) acronym(i int) {
	if !s.capital(i+1) || s.norm(i+2) != ")" || i == 0 {
		return
	}
	short := s.surface(i + 1)
	if strings.ToUpper(short) != short && !mixedAcronym(short) || len(short) < 2 {
		return
	}
	for n := len(s.out) - 1; n >= 0; n-- {
		c := s.out[n]
		if c.last != i || c.typ != schemas.Forum && c.typ != schemas.Organization && c.typ != schemas.DocumentName {
			continue
		}
		c.first, c.last, c.rule, c.basis, c.rank = i+1, i+2, "acronym", "acronym", 3
		s.doc.acronym[short] = c
		s.add(c)
		return
	}
}

// mixedAcronym is an acronym with a small letter inside: LeT, JeM, MoD.
func mixedAcronym(w string) bool {
	if len(w) > 5 || len(w) < 3 {
		return false
	}
	return w[0] >= 'A' && w[0] <= 'Z' && w[len(w)-1] >= 'A' && w[len(w)-1] <= 'Z'
}

// acronyms marks the acronyms that the document introduced anywhere.
func (s *scan) acronyms() {
	for i := range s.toks {
		c, ok := s.doc.acronym[s.surface(i)]
		if ok && len(s.surface(i)) > 1 {
			c.first, c.last, c.rule, c.basis, c.rank = i, i+1, "acronym", "acronym", 3
			s.add(c)
		}
	}
}
