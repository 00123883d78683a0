package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// roles finds persons meant by their office alone.
func (s *scan) roles() {
	for i := range s.toks {
		t := s.title[i]
		if t.last == 0 || !t.Role || s.named(i, t) {
			continue
		}
		first := i
		for first > 0 && roleAdjective(s.norm(first-1)) && (!s.capital(first-1) || s.opens(first-1) || s.capital(i)) {
			first--
			if s.norm(first) == "and" && (first == 0 || !roleAdjective(s.norm(first-1))) {
				first++
				break
			}
		}
		last := t.last
		if c := s.taken(first-1, schemas.Organization); c != nil && c.last == first && first == i && s.joinedBySpace(first) && s.starting(c.first, schemas.Forum) == nil && s.at(c.first, matches.Metonym) == nil {
			first = c.first // "National Security Council spokesperson"
		}
		if c := s.taken(first); c != nil && c.rank >= 2 && c.first <= first && c.last >= last && c.typ != schemas.Organization {
			continue
		}
		s.add(candidate{first: first, last: last, typ: schemas.Role, rule: "title.role", basis: "role", rank: 2, office: t.Title.Title})
	}
}

// named says whether the office at i belongs to a name beside it, or is no
// person here.
func (s *scan) named(i int, t title) bool {
	people := []schemas.MentionType{schemas.Leader, schemas.Minister, schemas.Official, schemas.Person}
	at := t.last
	for s.norm(at) == "-" || s.norm(at) == "elect" || s.norm(at) == "designate" {
		at++
	}
	if c := s.taken(at, people...); c != nil && c.first == at {
		return true
	}
	if s.norm(at) == "of" || s.norm(at) == "to" || s.norm(at) == "for" { // Ambassador to the Philippines X; director of the agency (ABC) X
		commas := 0
		for n := at + 1; n < at+12 && n < len(s.toks); n++ {
			if c := s.taken(n, people...); c != nil && c.first == n {
				if commas > 0 && !(s.norm(c.last) == "," || s.norm(c.last) == "." || s.norm(c.last) == ";") {
					return false
				}
				return s.norm(n-1) != "and" && !strings.HasPrefix(s.pos(n-1), "VB") && s.pos(n-1) != "IN"
			}
			switch w := s.norm(n); {
			case w == "(" || w == ")" || w == "'s" || w == "-" || w == "." && (s.joins(n+1) || abbreviated(s.surface(n-1)) || s.toks[n-1].Len() == 1):
			case w == ",":
				commas++
			case s.toks[n].Kind == schemas.Punct, strings.HasPrefix(s.pos(n), "VB") && !s.capital(n):
				n = len(s.toks)
			}
			if commas > 1 {
				break
			}
		}
	}
	if s.norm(at) == "," { // "its ambassador to Moscow, X," is covered above; "the prime minister, X,"
		if c := s.taken(at+1, people...); c != nil && c.first == at+1 && (s.norm(c.last) == "," || s.norm(c.last) == "." || s.norm(c.last) == ")") {
			return true
		}
	}
	// after the name: "X, the outgoing president", "X as president" is a role
	for n := i - 1; n >= 0 && n > i-9; n-- {
		if c := s.taken(n, people...); c != nil {
			if c.last == i-1 && s.norm(i-1) == "'s" { // "Anthony Lake, Clinton's special envoy"
				if b := s.taken(c.first-2, people...); b != nil && b.last == c.first-1 && s.norm(c.first-1) == "," {
					return true
				}
			}
			if c.last == i && s.namedTo(c.first) {
				return false // "appointed X prime minister"
			}
			return s.norm(c.last) == "," && c.last < i || s.norm(c.last) == "(" || c.last == i && s.norm(i-1) != "'s"
		}
		if p := s.pos(n); strings.HasPrefix(p, "VB") && p != "VBN" && p != "VBG" || s.norm(n) == "with" || s.norm(n) == "and" || s.norm(n) == "." && !s.joins(n+1) && s.toks[n-1].Len() > 1 || s.norm(n) == ";" || s.norm(n) == "as" {
			break
		}
	}
	if next := s.norm(t.last); next == "'s" || next == "’s" {
		return s.norm(t.last+1) == "office" && false
	}
	switch s.norm(t.last) { // offices as adjectives: "president pro tempore", "king penguin"
	case "meeting", "summit", "talks":
		return false
	case "-":
		return s.joins(t.last)
	}
	if s.norm(i-1) == "of" && (s.norm(i-2) == "board" || s.norm(i-2) == "council" || s.norm(i-2) == "house" || s.norm(i-2) == "chamber") {
		return true // a board of governors is a body
	}
	if w := s.norm(i - 1); w == "keynote" || w == "guest" || w == "main" && s.norm(i) == "speaker" || !t.plural && t.last-i == 1 && s.pos(i) == "JJ" && (w == "the" || s.norm(i) == "official" || s.norm(i) == "general" || s.norm(i) == "chief") && s.norm(i) != "counterpart" {
		return true
	}
	if t.last-i == 1 && s.pos(i) == "VBZ" {
		return true
	}
	return strings.HasPrefix(s.pos(i), "VB") && t.last-i == 1 && !t.plural && !s.capital(i)
}

// namedTo says whether a verb before token i gives someone an office.
func (s *scan) namedTo(i int) bool {
	for at := i - 1; at >= 0 && at > i-4; at-- {
		for _, stem := range []string{"appoint", "nam", "elect", "proclaim", "declar", "mak", "made", "install"} {
			if strings.HasPrefix(s.norm(at), stem) {
				return true
			}
		}
	}
	return false
}

// joinedBySpace says whether only a space stands before token i.
func (s *scan) joinedBySpace(i int) bool {
	return i > 0 && s.toks[i].Start == s.toks[i-1].End+1
}

// roleAdjective is a word before an office that belongs to it.
func roleAdjective(w string) bool {
	switch w {
	case "senior", "interim", "acting", "local", "provincial", "deputy", "vice", "top", "national", "security", "and", "chief", "caretaker", "permanent", "special", "economic", "trade", "military", "nuclear", "presidential", "federal",
		"high", "ranking", "regional", "defense", "defence", "environment", "energy", "health", "finance", "transport", "agriculture", "culture", "interior", "education", "senior-level", "parliamentary", "opposition", "naval", "army":
		return true
	}
	return false
}
