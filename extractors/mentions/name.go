package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// unknownName says whether a run of two or three capitals that nothing else
// explains acts like a person: a verb, a comma or a possessive comes after it.
func (s *scan) unknownName(i, last int) bool {
	if last-i > 3 || s.partOfRun(i) || s.placePreposition(i-1) || s.norm(i-1) == "the" || s.norm(i-1) == "of" && s.is("place", s.norm(i-2)) {
		return false
	}
	for at := i; at < last; at++ {
		if !strings.HasPrefix(s.pos(at), "NNP") && s.norm(at) != "-" && !(s.opens(at)) {
			return false
		}
		if s.toks[at].Kind == schemas.Number || len(s.found[at]) > 0 && s.at(at, matches.Surname) == nil {
			return false
		}
		if w := s.surface(at); strings.ToUpper(w) == w && len(w) > 1 {
			return false
		}
	}
	p := s.pos(last)
	return last-i == 2 && (p == "VBZ" || p == "VBD")
}

// nameEnd returns the token after the run of name words that starts at i.
func (s *scan) nameEnd(i int) int {
	at := i
	for at < len(s.toks) {
		switch {
		case at > i && s.month(at):
			return at
		case s.capital(at) && s.toks[at].Kind == schemas.Word:
			if at > i && (s.title[at].last > 0 && !s.given[s.norm(at)] && s.title[at].BeforeName || s.at(at, matches.Demonym) != nil && !s.families[s.norm(at)] && s.at(at, matches.Surname) == nil) {
				return at
			}
			at++
			if s.toks[at-1].Len() == 1 && s.norm(at) == "." && s.joins(at) {
				at++ // an initial
			}
			if (s.norm(at-1) == "jr" || s.norm(at-1) == "sr") && s.norm(at) == "." {
				return at + 1
			}
			for (s.norm(at) == "-" || s.norm(at) == "‑") && s.joins(at) && s.joins(at+1) && at+1 < len(s.toks) && s.toks[at+1].Kind == schemas.Word && at+2 <= len(s.toks) {
				if s.at(at+1, matches.Title) != nil && !s.capital(at+1) || s.norm(at+1) == "led" || s.norm(at+1) == "based" || s.norm(at+1) == "era" {
					return at
				}
				at += 2
			}
		case at > i && particle(s.norm(at)) && (s.capital(at+1) || particle(s.norm(at+1)) && s.capital(at+2) || (s.norm(at+1) == "-" && s.capital(at+2))):
			at++
			if s.norm(at) == "-" {
				at++
			}
		case at > i && s.norm(at) == "," && (s.norm(at+1) == "jr" || s.norm(at+1) == "sr"):
			at++
		default:
			return at
		}
		if at-i > 7 {
			return at
		}
	}
	return at
}

func particle(w string) bool {
	switch w {
	case "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "bin", "bint", "ibn", "al", "el", "ul", "ur", "la", "le", "y", "ben", "abu", "san", "zu", "af", "na":
		return true
	}
	return false
}

func (s *scan) month(i int) bool {
	switch s.norm(i) {
	case "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// barred says whether a run of capitals is the name of something else.
func (s *scan) barred(i, last int) bool {
	for _, kind := range []string{matches.Organization, matches.Forum, matches.Exercise, matches.Document, matches.Weapon, matches.Country, matches.Demonym, matches.Metonym} {
		if m := s.at(i, kind); m != nil && (m.Last >= last || m.Last-i >= 2 || kind == matches.Country || kind == matches.Demonym || kind == matches.Metonym) {
			return true
		}
	}
	if m := s.at(i, matches.Place); m != nil && (m.Last >= last || m.Last-i >= 2) {
		return true
	}
	return s.month(i) || s.title[i].last > 0 || s.is("body", s.norm(last-1)) || s.is("place", s.norm(last-1)) || s.is("document", s.norm(last-1))
}
