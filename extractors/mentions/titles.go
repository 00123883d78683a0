package mentions

import (
	"slices"
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// findTitles marks the office nouns of the entry, the longest first, leaving
// out those that stand inside a longer one.
func (s *scan) findTitles() {
	for i := 0; i < len(s.toks); i++ {
		m := s.at(i, matches.Title)
		if m == nil {
			continue
		}
		t, ok := s.titles[m.IDs[0]]
		if f := s.at(i, matches.Forum); !ok || f != nil && f.Last < m.Last {
			continue // "UN envoy": the body is a mention of its own
		}
		last := m.Last
		if last < len(s.toks) && s.norm(last) == "." && s.joins(last) && abbreviated(s.surface(last-1)) {
			last++
		}
		singular := map[string]bool{}
		for _, w := range matches.Tokenize(t.Title) {
			singular[w.Norm] = true
		}
		plural := false // on any word: heads of state, foreign ministers
		for at := m.First; at < m.Last; at++ {
			plural = plural || s.toks[at].Kind == schemas.Word && !singular[s.norm(at)] && isPlural(s.norm(at))
		}
		s.title[i] = title{Title: t, last: last, plural: plural}
		i = last - 1
	}
}

func isPlural(w string) bool { return strings.HasSuffix(w, "s") || strings.HasSuffix(w, "men") }

// abbreviated says whether a word is a rank's abbreviation, whose dot belongs
// to it.
func abbreviated(w string) bool {
	switch w {
	case "Gen", "Lt", "Col", "Adm", "Maj", "Brig", "Capt", "Cmdr", "Sgt", "Amb", "Sen", "Rep", "Gov", "Dr", "Prof", "Pres", "Min", "Sec", "Cdr", "Mr", "Ms", "Mrs", "Vice", "Hon", "Reps", "Sens", "Gens":
		return true
	}
	return false
}

// titleBefore returns the title that ends right before token i, going over
// "of X" and "to X" after it: "Ambassador to the Philippines MaryKay Carlson".
func (s *scan) titleBefore(i int) (title, int, bool) {
	if s.norm(i-1) == "," && s.capital(i) && s.capital(i+1) { // "its ambassador to Moscow, X Y,"
		if last := s.nameEnd(i); last-i >= 2 && (s.norm(last) == "," || s.norm(last) == "." || s.norm(last) == ";" || s.norm(last) == ")" || s.norm(last) == "and") {
			if t, first, ok := s.titleBefore(i - 1); ok && t.plural == (s.norm(last) == "and" || s.norm(last) == "," && s.capital(last+1)) {
				return t, first, true
			}
		}
		return title{}, 0, false
	}
	for back := 1; back <= 8 && i-back >= 0; back++ {
		t := s.title[i-back]
		if t.last == 0 {
			if s.toks[i-back].Kind == schemas.Punct && s.norm(i-back) != "." && s.norm(i-back) != "-" {
				return title{}, 0, false
			}
			continue
		}
		if t.last == i {
			return t, i - back, true
		}
		if t.last < i && slices.Contains([]string{"to", "of", "for"}, s.norm(t.last)) && s.nounPhraseTo(t.last+1, i) {
			return t, i - back, true
		}
		return title{}, 0, false
	}
	return title{}, 0, false
}

// nounPhraseTo says whether [from,to) is a short phrase whose end is a name
// of a state, forum or body: what stands between a title and a name.
func (s *scan) nounPhraseTo(from, to int) bool {
	if from < to && s.norm(from) == "the" {
		from++
	}
	if from >= to || to-from > 6 {
		return false
	}
	if !s.capital(to - 1) {
		return false
	}
	for at := from; at < to; at++ {
		if s.toks[at].Kind == schemas.Punct && s.norm(at) != "-" && s.norm(at) != "'s" && s.norm(at) != "." || strings.HasPrefix(s.pos(at), "VB") && !s.capital(at) || s.norm(at) == "and" && !s.capital(at+1) {
			return false
		}
	}
	if s.norm(to) == "" || !s.capital(to) {
		return true // before a comma: "the President of the Transition of Mali, X,"
	}
	for at := from; at < to; at++ {
		for _, kind := range []string{matches.Country, matches.Forum, matches.Organization, matches.Metonym} {
			if m := s.at(at, kind); m != nil && m.Last == to {
				return true
			}
		}
	}
	return false
}

// titleAfter returns the title in an apposition that starts after a name
// ending before token i: ", the outgoing president," or ", a spokesman for X".
func (s *scan) titleAfter(i int) (title, bool) {
	if s.norm(i) != "," && s.norm(i) != "(" && s.norm(i) != "—" && s.norm(i) != "–" {
		return title{}, false
	}
	for at := i + 1; at < len(s.toks) && at < i+9; at++ {
		if t := s.title[at]; t.last > 0 {
			if t.plural || s.capital(t.last) && s.norm(t.last-1) != "." && at > i+1 && s.taken(t.last) == nil && s.pos(t.last) == "NNP" && s.at(t.last, matches.Country) == nil {
				return title{}, false
			}
			if s.nameStarts(t.last) {
				return title{}, false
			}
			return t, true
		}
		p := s.pos(at)
		if s.toks[at].Kind == schemas.Punct && s.norm(at) != "-" && s.norm(at) != "'s" && s.norm(at) != "." && s.norm(at) != "’s" {
			return title{}, false
		}
		if strings.HasPrefix(p, "VB") && p != "VBG" && p != "VBN" || p == "MD" || p == "IN" && s.norm(at) != "of" {
			return title{}, false
		}
		if s.norm(at) == "and" || s.norm(at) == "who" {
			return title{}, false
		}
	}
	return title{}, false
}

// nameStarts says whether a person's name begins at i: then a title before i
// is that person's.
func (s *scan) nameStarts(i int) bool {
	if !s.capital(i) {
		return false
	}
	if s.at(i, matches.Person) != nil {
		return true
	}
	if m := s.at(i, matches.Surname); m != nil && s.at(i, matches.Country) == nil && s.at(i, matches.Demonym) == nil && s.at(i, matches.Organization) == nil && s.at(i, matches.Forum) == nil {
		return true
	}
	return s.given[s.norm(i)] && s.capital(i+1)
}

// former says whether words before a title take the office away.
func (s *scan) former(first int) bool {
	for at := first - 1; at >= 0 && at >= first-4; at-- {
		switch s.norm(at) {
		case "former", "ex", "ousted", "late", "deposed", "fugitive", "exiled", "onetime", "toppled", "fallen", "retired", "imprisoned", "jailed", "then":
			return s.norm(at) != "then" && (s.norm(at) != "late" || at == first-1)
		}
		if s.toks[at].Kind == schemas.Punct && s.norm(at) != "-" && (s.norm(at) != "." || !s.joins(at+1)) || strings.HasPrefix(s.pos(at), "VB") && s.pos(at) != "VBN" && s.pos(at) != "VBG" {
			return false
		}
	}
	return false
}
