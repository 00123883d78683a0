package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// weapon reads a designation or a kind with what belongs to it: the kind noun
// after a designation, the ship's name after its kind, "submarine-based".
func (s *scan) weapon(i int) {
	m := s.at(i, matches.Weapon)
	if m == nil {
		if last := s.ship(i); last > i {
			first := i
			if i > 0 && s.is("weapon", s.norm(i-1)) && !s.capital(i-1) && s.at(i-1, matches.Weapon) == nil {
				first = i - 1
			}
			s.add(candidate{first: first, last: last, typ: schemas.Weapon, id: schemas.Slug(s.words(i, last)), rule: "shape.ship", basis: "shape", rank: 2})
		} else if last := s.designated(i); last > i {
			s.add(candidate{first: i, last: last, typ: schemas.Weapon, id: schemas.Slug(singularPhrase(s.words(i, s.designationEnd(i)))), rule: "shape.designation", basis: "shape", rank: 2})
		}
		return
	}
	if !s.capital(i) && strings.HasPrefix(s.pos(i), "VB") && m.Last-i == 1 || s.verbTank(m) {
		return
	}
	first, last, id := i, m.Last, m.IDs[0]
	if w := s.norm(last - 1); last-i == 2 && (w == "shells" || w == "bombs" || w == "rockets") && s.capital(last) { // "artillery shells Yeonpyeong"
		last--
		id = schemas.Slug(matches.Singular(s.norm(i)))
	}
	generic := s.weapons[id].Class == "generic" && !s.capital(i)
	if generic {
		if m.Last-i == 1 && (s.norm(i) == "aircraft" || s.norm(i) == "jet" || s.norm(i) == "jets") && s.at(i-1, matches.Weapon) == nil && !s.militaryAir(i) {
			return
		}
		first, id = s.compound(first, last, id)
		first, id = s.kindWords(first, last, id)
	} else if s.nouns["ship_prefix "+s.surface(i)] && i > 0 && s.is("weapon", s.norm(i-1)) && !s.capital(i-1) {
		first = i - 1
	}
	if generic && s.is("weapon", s.norm(last)) && !s.capital(last) && s.at(last, matches.Weapon) == nil { // rocket launchers, missile batteries
		last++
		id = schemas.Slug(singularPhrase(s.words(first, last)))
	}
	for { // the kind noun after a designation, a further kind after a kind
		next := s.at(last, matches.Weapon)
		if next == nil || s.verbTank(next) || s.capital(last) && s.weapons[next.IDs[0]].Class != "generic" {
			break
		}
		if generic && id == m.IDs[0] {
			id = schemas.Slug(singularPhrase(s.words(first, next.Last)))
		}
		last = next.Last
	}
	if !generic {
		if at := last; s.is("weapon", s.norm(at)) && !s.capital(at) {
			last = at + 1
		} else if s.is("weapon", s.norm(at+1)) && !s.capital(at) && (s.pos(at) == "NN" || s.pos(at) == "JJ") {
			last = at + 2
		} else if s.norm(at+1) == "-" && s.norm(at) == "anti" {
			for n := at; n < at+5; n++ {
				if s.is("weapon", s.norm(n)) {
					last = n + 1
				}
			}
		}
	} else if sl := s.ship(last); sl > last {
		id = schemas.Slug(s.words(last, sl))
		last = sl
	} else if s.is("ship", s.norm(last-1)) && s.capital(last) && s.at(last, matches.Country) == nil && s.at(last, matches.Demonym) == nil && s.at(last, matches.Metonym) == nil {
		end := last + 1
		for s.capital(end) && end < last+3 && len(s.found[end]) == 0 {
			end++
		}
		id = schemas.Slug(s.words(last, end))
		last = end
	}
	s.add(candidate{first: first, last: last, typ: schemas.Weapon, id: id, rule: "table.weapon", basis: "table", rank: 2})
}

// verbTank says whether a weapon's name is an ordinary word here.
func (s *scan) verbTank(m *schemas.Match) bool {
	if m.Last-m.First > 1 {
		return false
	}
	switch s.norm(m.First) {
	case "bomb", "bombs", "shell", "shells", "mine", "torpedo", "rocket", "ram": // "jets bomb Sanaa"
		return s.capital(m.Last) && !s.opens(m.Last)
	case "tank", "tanks":
		return s.norm(m.First-1) == "think" || s.norm(m.First-2) == "think" || s.norm(m.First-1) == "water" || s.norm(m.First-1) == "fuel"
	}
	if !s.capital(m.First) {
		if w := s.norm(m.First); w == "fighter" || w == "fighters" {
			return s.taken(m.First-1, schemas.Organization) != nil || s.norm(m.First-1) == "rebel" || s.norm(m.First-1) == "foreign" || s.norm(m.First-1) == "militant" || s.norm(m.First-1) == "tribal"
		}
		return false
	}
	if s.capital(m.Last) && s.at(m.Last, matches.Weapon) == nil && s.pos(m.Last) == "NNP" {
		return s.weapons[m.IDs[0]].Class != "generic"
	}
	return s.capital(m.First) && s.weapons[m.IDs[0]].Class != "generic" && (s.at(m.First, matches.Surname) != nil || s.at(m.First, matches.Place) != nil || s.at(m.First, matches.Country) != nil) && !s.is("weapon", s.norm(m.Last))
}

// compound widens a kind to the left over what makes it a kind of its own:
// "submarine-based launchers", "anti-tank weapons", "nuclear-armed missiles".
func (s *scan) compound(first, last int, id string) (int, string) {
	at := first
	for at >= 3 && s.norm(at-2) == "-" && s.joins(at-2) && s.joins(at-1) {
		w := s.norm(at - 1)
		if w != "based" && w != "range" && w != "launched" && w != "tank" && w != "ship" && w != "aircraft" && w != "satellite" && w != "guided" && w != "missile" && w != "air" && w != "propelled" && w != "duty" {
			break
		}
		at -= 3
		if s.norm(at-1) == "-" && s.norm(at-2) == "to" { // surface-to-air
			at -= 4
		}
	}
	if at < 0 {
		at = 0
	}
	if at == first {
		return first, id
	}
	return at, schemas.Slug(singularPhrase(s.words(at, last)))
}

// kindWords widens a kind to the left over nouns and adjectives that make it a
// kind of its own: "naval helicopters", "infantry combat vehicles".
func (s *scan) kindWords(first, last int, id string) (int, string) {
	at := first
	for at > 0 && !s.capital(at-1) && s.toks[at-1].Kind == schemas.Word && s.nouns["weapon_modifier "+s.norm(at-1)] {
		at--
	}
	if at == first {
		return first, id
	}
	return at, schemas.Slug(singularPhrase(s.words(at, last)))
}

// militaryAir says whether an aircraft or jet is a military one, from the
// words of its sentence.
func (s *scan) militaryAir(i int) bool {
	military := false
	for at := max(0, i-30); at < min(len(s.toks), i+30); at++ {
		switch w := matches.Singular(s.norm(at)); w {
		case "passenger", "airliner", "airline", "commercial", "private", "presidential", "civilian", "cargo", "charter", "business":
			if at >= i-3 && at < i {
				return false
			}
		case "military", "fighter", "bomb", "bombed", "bombing", "strike", "struck", "scramble", "scrambled", "intercept", "intercepted", "airspace", "warship", "missile", "sortie", "squadron", "pilot", "navy", "bomber", "raid", "drill", "exercise", "troop", "defense", "defence", "combat", "warplane", "destroyer", "incursion", "force":
			military = true
		}
	}
	return military
}

func singularPhrase(words string) string {
	if rest, ok := strings.CutSuffix(words, "ies"); ok {
		return rest + "y"
	}
	for _, keep := range []string{"aircraft", "ss", "forces"} {
		if strings.HasSuffix(words, keep) {
			return words
		}
	}
	return strings.TrimSuffix(words, "s")
}

// ship returns the end of a warship's name with its prefix: "USS Curtis
// Wilbur".
func (s *scan) ship(i int) int {
	if !s.nouns["ship_prefix "+s.surface(i)] {
		return i
	}
	last := i + 1
	for s.capital(last) && last < i+5 && s.at(last, matches.Title) == nil || s.norm(last) == "." && s.joins(last) && s.toks[last-1].Len() == 1 {
		last++
	}
	if last == i+1 {
		return i
	}
	return last
}

// designated returns the end of an unknown designation with its kind noun:
// "KN-25 launchers", "Type 094 submarine". Without a kind noun it is nothing.
func (s *scan) designated(i int) int {
	end := s.designationEnd(i)
	if end == i {
		return i
	}
	if m := s.at(end, matches.Weapon); m != nil && !s.capital(end) {
		return m.Last
	}
	if s.is("weapon", s.norm(end)) {
		return end + 1
	}
	return i
}

func (s *scan) designationEnd(i int) int {
	if !s.capital(i) || len(s.found[i]) > 0 || s.toks[i].Len() > 8 {
		return i
	}
	at := i + 1
	if s.norm(at) == "-" && s.joins(at) && s.joins(at+1) {
		at++
	}
	if w := s.norm(at); w != "" && w[0] >= '0' && w[0] <= '9' && len(w) <= 5 && (at > i+1 || s.norm(i) == "type" || s.norm(i) == "mk") {
		return at + 1
	}
	return i
}
