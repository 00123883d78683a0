package mentions

import (
	"annals/extractors/matches"
	"annals/schemas"
)

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
		c.typ, c.id, c.rule, c.sector = schemas.Forum, schemas.Slug(s.words(i, last)), "shape.forum", "intergovernmental"
	}
	if (s.is("forum", head) || head == "group" && (s.norm(last-2) == "working" || s.norm(last-2) == "contact") || head == "quartet") && !opensWith {
		c.typ, c.id, c.rule, c.sector = schemas.Forum, schemas.Slug(s.words(i, last)), "shape.forum", "intergovernmental"
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
