package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// locations finds places: those of the tables, those that end in a noun for
// places, and unknown names after a preposition of place.
func (s *scan) locations() {
	for i := range s.toks {
		if m := s.at(i, matches.Place); m != nil && s.capital(i) {
			s.place(m)
		}
		if !s.capital(i) {
			continue
		}
		if !s.partOfRun(i) {
			s.shapedPlace(i)
		}
		s.unknownPlace(i)
	}
}

func (s *scan) place(m *schemas.Match) {
	if s.at(m.First, matches.Country) != nil && s.at(m.First, matches.Country).Last >= m.Last {
		return
	}
	if o := s.at(m.First, matches.Organization); o != nil && o.Last == m.Last && s.acts(m.First, m.Last) {
		return // an unrecognized state that acts
	}
	if mt := s.at(m.First, matches.Metonym); mt != nil && mt.Last == m.Last {
		return // decided there
	}
	if m.Last-m.First == 1 {
		if t, _, ok := s.titleBefore(m.First); ok && t.BeforeName && !s.placePreposition(m.First-1) {
			return // "Secretary Lincoln"
		}
	}
	c := candidate{first: m.First, last: m.Last, typ: schemas.Location, country: s.places[m.IDs[0]].Country, rule: "table.place", basis: "table", rank: 2}
	if last := s.placeTail(m.Last); last > m.Last {
		c.last = last
	}
	s.add(c)
}

// placeTail takes in a capitalized noun for places after a name.
func (s *scan) placeTail(last int) int {
	at := last
	for s.capital(at) && at < last+3 && s.at(at, matches.Title) == nil {
		at++
		if s.is("place", s.norm(at-1)) && !s.is("body", s.norm(at)) {
			return at
		}
	}
	return last
}

// shapedPlace reads a run of capitals that ends in a noun for places
// ("Meiendorf Castle") or starts with one ("Gulf of Tonkin").
func (s *scan) shapedPlace(i int) {
	if s.at(i, matches.Demonym) != nil && s.at(i, matches.Place) == nil && !s.is("place", s.norm(i+1)) {
		return
	}
	last := i
	for s.capital(last) || s.norm(last) == "-" && s.joins(last) && s.joins(last+1) || s.norm(last) == "." && s.joins(last) && s.norm(last-1) == "st" || last > i && s.norm(last-1) == "-" && s.joins(last) && s.toks[last].Kind == schemas.Word {
		last++
		if last-i > 5 {
			return
		}
	}
	if last == i || last > len(s.toks) {
		return
	}
	if last-i == 1 && s.is("place", s.norm(i)) && s.norm(i) != "house" && (s.norm(last) == "of" || s.norm(last) == "de") && (s.capital(last+1) || s.norm(last+1) == "the" && s.capital(last+2)) {
		end := last + 1
		if s.norm(end) == "the" {
			end++
		}
		for s.capital(end) && end < last+4 {
			end++
		}
		s.add(candidate{first: i, last: end, typ: schemas.Location, rule: "shape.place", basis: "shape", rank: 2})
		return
	}
	if last-i < 2 || !s.is("place", s.norm(last-1)) {
		return
	}
	switch s.norm(last - 1) { // the Great Mosque of Bamako, the Straits of Florida
	case "mosque", "cathedral", "gulf", "sea", "strait", "straits", "bay", "hall", "palace", "church", "cape", "isle":
		if s.norm(last) == "of" && s.capital(last+1) {
			last += 2
		} else if s.norm(last) == "of" && s.norm(last+1) == "the" && s.capital(last+2) {
			last += 3
		}
	}
	s.add(candidate{first: i, last: last, typ: schemas.Location, rule: "shape.place", basis: "shape", rank: 2})
}

// unknownPlace takes a name that nothing else explains after a preposition of
// place.
func (s *scan) unknownPlace(i int) {
	if s.partOfRun(i) || s.month(i) || s.toks[i].Kind != schemas.Word {
		return
	}
	before := i - 1
	if s.norm(before) == "the" {
		before--
	}
	last := i
	for s.capital(last) || last > i && (s.norm(last) == "-" && s.joins(last) && s.joins(last+1) || particle(s.norm(last)) && s.capital(last+1)) {
		last++
	}
	if !s.placePreposition(before) && !s.placeList(i) && !(s.is("place", s.norm(last)) && !s.capital(last) && s.norm(last) != "house" && s.norm(last) != "line" && s.norm(last) != "region" && (s.norm(before) == "of" || s.norm(i-1) == "the")) && !(s.norm(before) == "of" && s.is("place", s.norm(before-1))) {
		return
	}
	for at := i; at < last; at++ {
		for _, m := range s.found[at] {
			switch m.Kind {
			case matches.Place, matches.Surname, matches.Number, matches.Metonym:
			default:
				return
			}
		}
	}
	if s.at(i, matches.Surname) != nil && (s.norm(before) == "to" || s.norm(before) == "from" || s.norm(before) == "near") || s.title[i].last > 0 || s.is("body", s.norm(last-1)) || s.is("forum", s.norm(last-1)) || s.is("document", s.norm(last-1)) ||
		strings.ToUpper(s.words(i, last)) == s.words(i, last) && last-i == 1 && s.toks[i].Len() > 1 {
		return
	}
	s.add(candidate{first: i, last: last, typ: schemas.Location, rule: "grammar.unknown-place", basis: "shape", rank: 0})
}

func (s *scan) placePreposition(i int) bool {
	switch s.norm(i) {
	case "in", "near", "outside", "around", "off", "at", "into", "inside", "across":
		return true
	case "to", "from", "toward", "towards", "through", "via":
		return s.cue(i-1, "travel", "fly", "flies", "flew", "go", "goes", "went", "arrive", "return", "move", "moves", "moved", "head", "heads", "withdraw", "trip", "visit", "deploy", "advance", "advances", "march", "drive", "flight", "flee", "fled", "sail", "sails", "sent", "retreat", "road", "bridge", "north", "south", "east", "west", "km", "miles", "kilometers", "kilometres", "launch", "launches", "fire", "fires", "fired", "take", "takes", "taken", "brought", "bound")
	}
	return false
}

// placeList says whether a capital follows a place and a comma or "and":
// "at Gori, Poti and Senaki".
func (s *scan) placeList(i int) bool {
	if s.norm(i-1) != "," && s.norm(i-1) != "and" || i < 2 {
		return false
	}
	c := s.taken(i-2, schemas.Location)
	return c != nil && c.last == i-1 && (s.norm(i-1) == "," && !s.opens(i) || s.norm(i-1) == "and") && !strings.HasPrefix(s.pos(i+1), "VB") && s.pos(i+1) != "MD"
}
