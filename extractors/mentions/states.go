package mentions

import (
	"slices"
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// states finds countries by name, demonym and metonym, and tells a capital
// that acts from one where something happens.
func (s *scan) states() {
	for i := range s.toks {
		for _, kind := range []string{matches.Country, matches.Demonym} {
			if m := s.at(i, kind); m != nil && !s.unmarked(m) {
				s.add(candidate{first: m.First, last: m.Last, typ: schemas.Country, id: s.alive(m.IDs), rule: "table." + kind, basis: "table", rank: 2})
			}
		}
		if m := s.at(i, matches.Metonym); m != nil {
			s.metonym(m)
		}
		s.compass(i)
	}
}

// unmarked says whether a country's name stands in an expression that the
// guidelines leave alone.
func (s *scan) unmarked(m *schemas.Match) bool {
	if s.norm(m.Last) == "war" && s.capital(m.Last) && s.at(m.First, matches.Demonym) != nil {
		return true
	}
	return s.norm(m.First-1) == "inter" && s.norm(m.First-2) != "," || s.norm(m.First-1) == "-" && s.norm(m.First-2) == "inter"
}

// alive picks, of states that share a name, the one that existed on the
// entry's days.
func (s *scan) alive(ids []string) string {
	for _, id := range ids {
		c, ok := s.base.Country(id)
		if !ok || !s.e.Date.Known() {
			continue
		}
		if (c.Valid.Start == schemas.NoDay || c.Valid.Start <= s.e.Date.End) && (c.Valid.End == schemas.NoDay || c.Valid.End >= s.e.Date.Start) {
			return id
		}
	}
	for _, id := range ids {
		if c, ok := s.base.Country(id); ok && c.Valid.End == schemas.NoDay {
			return id
		}
	}
	return ids[0]
}

func (s *scan) metonym(m *schemas.Match) {
	if s.at(m.First, matches.Country) != nil || s.at(m.First, matches.Organization) != nil && !building(s.norm(m.Last-1)) {
		return // Singapore is a country anywhere; the Pentagon is an organization
	}
	if !s.capital(m.First) {
		return
	}
	c := candidate{first: m.First, last: m.Last, typ: schemas.Location, country: s.alive(m.IDs), rule: "grammar.place", basis: "table", rank: 2}
	if s.acts(m.First, m.Last) {
		c.typ, c.id, c.rule, c.basis = schemas.Country, s.alive(m.IDs), "grammar.metonym", "table"
	}
	s.add(c)
}

// acts says whether a capital or a seat of government at [first,last) stands
// for its government, from the words around it.
func (s *scan) acts(first, last int) bool {
	before := first - 1
	if s.norm(before) == "the" {
		before--
	}
	if w := s.norm(before); w == "and" || w == "," || w == "or" { // "in Moscow and Beijing": as the first of the list
		prev := s.taken(before-1, schemas.Country, schemas.Location)
		decided := prev != nil && (prev.rule == "grammar.place" || prev.rule == "grammar.metonym")
		if decided && !(w == "," && s.norm(last) == "and" && prev.typ == schemas.Location) {
			return prev.typ == schemas.Country
		}
	}
	next := s.norm(last)
	switch w := s.norm(before); w {
	case "in", "at", "near", "outside", "around", "via", "into", "within", "across", "through", "inside", "throughout", "above", "beneath", "off":
		return false
	case "to":
		return s.cue(before-1, "ambassador", "envoy", "warning", "message", "letter", "sale", "aid", "commitment", "give", "offer", "demand", "pledge", "sell", "gives", "offers", "support", "assistance",
			"concession", "assurance", "response", "reply", "rebuke", "blow", "challenge", "threat", "close", "loyal", "proposal", "appeal", "protest", "apology", "weapon", "arm", "loan", "according", "apologize", "apologizes",
			"minister", "representative", "commissioner", "note", "signal", "ultimatum", "credit", "exports", "export", "supply", "delivery", "transfer", "missile", "tank", "jet", "system")
	case "from":
		return s.cue(before-1, "pressure", "support", "demand", "message", "permission", "order", "help", "protest", "response", "criticism", "approval", "aid", "purchase", "import", "buy", "assurance", "concession", "condemnation",
			"guarantee", "seek", "seeks", "get", "gets", "win", "wins", "loan", "proposal", "apology", "reply", "offer", "signal", "letter", "gas", "oil", "independence", "objection", "backing", "invitation", "complaint", "rebuke", "missile")
	case "of":
		return s.cue(before-1, "government", "accuse", "behalf", "support", "critic", "ally", "accusation", "part", "critical", "warn", "stance", "supportive", "wary", "leadership", "policy", "patience", "tolerant", "view", "friend", "authority", "intention")
	case "for":
		return !s.cue(before-1, "leave", "leaves", "depart", "departs", "head", "heads", "left", "departed", "headed", "bound", "sets", "set", "flight", "battle", "fight", "make", "makes")
	case "on":
		return !s.cue(before-1, "attack", "strike", "assault", "march", "advance", "raid", "attacks", "fire", "converge", "descend", "shelling", "bombardment", "raids", "bomb")
	case "with", "against", "toward", "towards", "by", "between", "upon", "than", "over", "about", "without", "like", "despite":
		return true
	case "visit", "visits", "visited", "visiting", "tour", "tours", "toured", "reach", "reaches", "reached", "leave", "leaves", "left", "leaving", "enter", "enters", "entered", "capture", "captures", "captured",
		"storm", "stormed", "shell", "shelled", "bomb", "bombed", "besiege", "seize", "seized", "occupy", "occupied", "retake", "evacuate", "evacuated", "rocks", "central", "downtown", "eastern", "western", "northern", "southern", "greater", "nearby", "city", "capital", "host":
		return false
	}
	if next == "'s" || next == "’s" {
		if s.is("place", s.norm(last+1)) || s.norm(last+1) == "suburbs" || s.norm(last+1) == "outskirts" || s.norm(last+1) == "mayor" {
			return false
		}
		return !s.capital(last+1) || s.at(last+1, matches.Title) != nil || s.at(last+1, matches.Organization) != nil
	}
	if p := s.pos(before); !building(s.norm(last-1)) && (p == "DT" || p == "PRP$" || s.norm(first-1) == "the" || p == "POS") && strings.HasPrefix(s.pos(last), "NN") && !s.capital(last) && s.at(last, matches.Title) == nil && !governs(next) {
		return false // "his Belgrade villa", "the Geneva process"
	}
	if s.norm(first-1) == "," && (next == "," || next == "." || next == ";") {
		if prev := s.taken(first-2, schemas.Country); prev == nil {
			return false // "sign an agreement, Skopje, in the margins of"
		}
	}
	switch {
	case next == "summit" || next == "conference" || next == "talks" || next == "meeting" || next == "airport" || next == "suburb" || next == "office" || next == "embassy" || next == "hotel" || next == "headquarters" ||
		next == "declaration" || next == "olympics" || next == "residents" || next == "streets" || next == "bureau" || next == "mayor" || next == "university":
		return false
	case next == ",":
		// "Hanoi, Vietnam" is a place; "Moscow, for its part, says" is not.
		if m := s.at(last+1, matches.Country); m != nil && s.norm(m.Last) != "and" {
			return false
		}
	}
	return true
}

// building says whether a seat of government is named by its building, which
// takes an article anyway.
func building(w string) bool { return w == "house" || w == "kremlin" || w == "palace" }

// governs says whether a noun after a capital means its government.
func governs(w string) bool {
	switch w {
	case "government", "regime", "leadership", "authorities", "administration", "side", "delegation", "officials", "policy", "forces", "troops", "line", "position", "view":
		return true
	}
	return false
}

// cue says whether one of some words stands at token i, or before a noun
// there that an object names ("sells weapons to").
func (s *scan) cue(i int, words ...string) bool {
	for back := 0; back < 4 && i-back >= 0; back++ {
		w := s.norm(i - back)
		if slices.Contains(words, w) || slices.Contains(words, strings.TrimSuffix(w, "s")) || slices.Contains(words, strings.TrimSuffix(w, "ed")) {
			return true
		}
		if s.toks[i-back].Kind == schemas.Punct || strings.HasPrefix(s.pos(i-back), "VB") && back > 0 {
			return false
		}
	}
	return false
}

// compass reads "the North" and "the South" where the document is about the
// two Koreas.
func (s *scan) compass(i int) {
	if !s.doc.koreas || !s.capital(i) || s.norm(i-1) != "the" || s.capital(i+1) || s.norm(i+1) == "of" || s.norm(i+1) == "-" {
		return
	}
	switch s.norm(i) {
	case "north":
		s.add(candidate{first: i, last: i + 1, typ: schemas.Country, id: "PRK", rule: "grammar.compass", basis: "alias", rank: 1})
	case "south":
		s.add(candidate{first: i, last: i + 1, typ: schemas.Country, id: "KOR", rule: "grammar.compass", basis: "alias", rank: 1})
	}
}
