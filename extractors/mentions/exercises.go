package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// things finds weapons and exercises.
func (s *scan) things() {
	for i := range s.toks {
		if m := s.at(i, matches.Exercise); m != nil {
			s.exercise(m.First, m.Last, m.IDs[0], "table.exercise")
		} else if s.norm(i) == "operation" && s.capital(i) && s.capital(i+1) {
			last := i + 1
			for s.capital(last) && last < i+4 {
				last++
			}
			s.exercise(i, last, schemas.Slug(s.words(i, last)), "shape.exercise")
		} else if s.norm(i) == "exercise" || s.norm(i) == "exercises" || s.norm(i) == "drill" || s.norm(i) == "drills" {
			s.namedDrill(i)
		}
		s.weapon(i)
	}
}

func (s *scan) exercise(first, last int, id, rule string) {
	if m := s.at(first, matches.Weapon); m != nil && m.Last >= last {
		return
	}
	at := last
	if s.norm(at) == "-" && s.joins(at) {
		at++
	}
	if at == last && at < len(s.toks) && s.toks[at].Kind == schemas.Number && s.toks[at].Len() <= 2 && last-first > 1 {
		last = at + 1 // Shinyuu Maitri 18
	} else if len(s.norm(at)) == 4 && (strings.HasPrefix(s.norm(at), "20") || strings.HasPrefix(s.norm(at), "19")) {
		last = at + 1
	}
	if !s.capital(first) || last-first == 1 && !s.drillNear(first, last) && s.ambiguous(first) {
		return
	}
	s.add(candidate{first: first, last: last, typ: schemas.Exercise, id: id, rule: rule, basis: "table", rank: 2})
}

// ambiguous says whether a name of one word is also another name.
func (s *scan) ambiguous(i int) bool {
	for _, kind := range []string{matches.Place, matches.Surname, matches.Country, matches.Metonym, matches.Organization} {
		if s.at(i, kind) != nil {
			return true
		}
	}
	w := s.surface(i)
	return len(w) < 4 || strings.ToUpper(w) != w // an acronym of its own is clear
}

// drillNear says whether words for exercises or a year stand by a name.
func (s *scan) drillNear(first, last int) bool {
	for at := max(0, first-6); at < min(len(s.toks), last+6); at++ {
		switch strings.TrimSuffix(s.norm(at), "s") {
		case "exercise", "drill", "maneuver", "manoeuvre", "operation", "wargame", "game", "patrol", "training":
			return true
		}
	}
	return len(s.norm(last-1)) == 4 && strings.HasPrefix(s.norm(last-1), "20")
}

// namedDrill reads "exercise Trident Juncture", "the Allied Resolve exercise",
// "drills dubbed Steadfast Dart".
func (s *scan) namedDrill(i int) {
	at := i + 1
	for s.norm(at) == "," || s.norm(at) == "dubbed" || s.norm(at) == "codenamed" || s.norm(at) == "called" || s.norm(at) == "named" || s.norm(at) == "“" || s.norm(at) == "\"" || s.norm(at) == "code" || s.norm(at) == "-" {
		at++
	}
	if s.capital(at) && !s.opens(at) && s.plainRun(at) {
		last := at
		for s.capital(last) && last < at+4 {
			last++
		}
		s.exercise(at, last, schemas.Slug(s.words(at, last)), "shape.exercise")
		return
	}
	first := i
	for first > 0 && s.capital(first-1) && !s.opens(first-1) && s.plainRun(first-1) {
		first--
	}
	if i-first >= 2 {
		s.exercise(first, i, schemas.Slug(s.words(first, i)), "shape.exercise")
	}
}

// plainRun says whether the capital at i is no name of another kind.
func (s *scan) plainRun(i int) bool {
	return len(s.found[i]) == 0 || s.at(i, matches.Exercise) != nil
}
