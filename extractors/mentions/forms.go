package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// forms lists how the document may call the person from now on.
func (s *scan) forms(i, last int, id string) []string {
	forms := []string{}
	if p, ok := s.base.Person(id); ok {
		forms = append(forms, p.Family)
		if t := matches.Tokenize(p.Family); len(t) > 1 {
			forms = append(forms, t[0].Of(p.Family), t[len(t)-1].Of(p.Family))
		}
		for _, a := range p.Aliases {
			if !strings.ContainsAny(a, " ") {
				forms = append(forms, a)
			}
		}
		if p.Country == "VNM" {
			forms = append(forms, s.surface(last-1))
		}
		if !p.FamilyFirst {
			forms = append(forms, s.surface(last-1))
		} else {
			forms = append(forms, s.surface(i))
		}
		return forms
	}
	end := last - 1
	for end > i && (s.norm(end) == "." || s.norm(end) == "jr" || s.norm(end) == "," || s.norm(end) == "sr") {
		end--
	}
	if s.families[s.norm(i)] && !s.given[s.norm(i)] {
		return append(forms, s.surface(i))
	}
	for at := end; at > i && at > end-2; at-- { // two surnames: Guaidó Márquez
		if s.capital(at) {
			forms = append(forms, s.surface(at))
		}
	}
	return forms
}

// stateBefore returns the state named before a title, or in the phrase after it.
func (s *scan) stateBefore(first int, t title) string {
	for at := first - 1; at >= 0 && at >= first-4; at-- {
		for _, kind := range []string{matches.Demonym, matches.Country} {
			if m := s.at(at, kind); m != nil && m.Last <= first {
				return s.alive(m.IDs)
			}
		}
		if p := s.pos(at); strings.HasPrefix(p, "VB") || s.toks[at].Kind == schemas.Punct && s.norm(at) != "'s" && s.norm(at) != "’s" && s.norm(at) != "." && s.norm(at) != "-" {
			break
		}
		if s.norm(at) == "and" || s.norm(at) == "with" || s.norm(at) == "to" || s.norm(at) == "in" {
			break
		}
	}
	if s.norm(t.last) == "of" || s.norm(t.last) == "for" {
		return s.stateAround(t.last+1, t.last+6)
	}
	return ""
}

// stateAround returns the first state named in [from,to).
func (s *scan) stateAround(from, to int) string {
	for at := from; at < to && at < len(s.toks); at++ {
		for _, kind := range []string{matches.Country, matches.Demonym} {
			if m := s.at(at, kind); m != nil {
				return s.alive(m.IDs)
			}
		}
	}
	return ""
}
