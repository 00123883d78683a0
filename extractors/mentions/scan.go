package mentions

import (
	"unicode"
	"unicode/utf8"

	"annals/extractors/knowledge"
	"annals/extractors/matches"
	"annals/schemas"
)

// finder holds what is the same for every document.
type finder struct {
	base     *knowledge.Base
	titles   map[string]knowledge.Title
	orgs     map[string]knowledge.Organization
	weapons  map[string]knowledge.Weapon
	places   map[string]knowledge.Place
	nouns    map[string]bool     // by kind and noun
	short    map[string]bool     // by familiar form and given name
	given    map[string]bool     // first parts of given names
	partial  map[string][]string // people by first name and any later one: "rafael correa" for Rafael Correa Delgado
	families map[string]bool     // family names of people whose family name comes first
}

func newFinder(b *knowledge.Base) *finder {
	f := &finder{
		base: b, titles: map[string]knowledge.Title{}, orgs: map[string]knowledge.Organization{},
		weapons: map[string]knowledge.Weapon{}, places: map[string]knowledge.Place{},
		nouns: map[string]bool{}, short: map[string]bool{}, partial: map[string][]string{}, given: map[string]bool{}, families: map[string]bool{},
	}
	for _, t := range b.Titles {
		if _, ok := f.titles[t.Title]; !ok {
			f.titles[t.Title] = t
		}
	}
	for _, n := range b.Nouns {
		f.nouns[n.Kind+" "+n.Noun] = true
	}
	for _, n := range b.ShortNames {
		f.short[n.Short+" "+n.Name] = true
	}
	for _, o := range b.Organizations {
		f.orgs[o.ID] = o
	}
	for _, w := range b.Weapons {
		f.weapons[w.ID] = w
	}
	for _, p := range b.Places {
		f.places[p.ID] = p
	}
	for _, p := range b.People {
		if p.FamilyFirst {
			f.families[matches.Fold(p.Family)] = true
		} else if t := matches.Tokenize(p.Given); len(t) > 0 && t[0].Len() > 2 {
			f.given[t[0].Norm] = true
		}
		if name := matches.Tokenize(p.Name); !p.FamilyFirst && len(name) > 2 {
			for _, t := range name[1:] {
				if t.Kind == schemas.Word && t.Len() > 2 {
					key := name[0].Norm + " " + t.Norm
					f.partial[key] = append(f.partial[key], p.ID)
				}
			}
		}
	}
	return f
}

// is says whether a word, or what it is the plural of, is a noun of a kind.
func (f *finder) is(kind, word string) bool {
	return f.nouns[kind+" "+word] || f.nouns[kind+" "+matches.Singular(word)]
}

// scan is the reading of one entry: its tokens, what the gazetteer found at
// each, and the candidates for mentions.
type scan struct {
	*finder
	e     *schemas.Entry
	doc   *document
	toks  []schemas.Token
	found [][]*schemas.Match // by first token
	out   []candidate
	title []title // the title that starts at a token, zero for none
}

func newScan(f *finder, e *schemas.Entry, doc *document) *scan {
	s := &scan{finder: f, e: e, doc: doc, toks: e.Tokens, found: make([][]*schemas.Match, len(e.Tokens)), title: make([]title, len(e.Tokens)+1)}
	for i := range e.Matches {
		m := &e.Matches[i]
		s.found[m.First] = append(s.found[m.First], m)
	}
	s.findTitles()
	return s
}

// at returns the match of a kind that starts at token i, nil for none.
func (s *scan) at(i int, kind string) *schemas.Match {
	if i < 0 || i >= len(s.found) {
		return nil
	}
	for _, m := range s.found[i] {
		if m.Kind == kind {
			return m
		}
	}
	return nil
}

// norm is the folded word at i, "" outside the entry.
func (s *scan) norm(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].Norm
}

func (s *scan) pos(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].POS
}

func (s *scan) surface(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].Of(s.e.Text)
}

// joins says whether tokens i-1 and i stand without a space between them.
func (s *scan) joins(i int) bool {
	return i > 0 && i < len(s.toks) && s.toks[i-1].End == s.toks[i].Start
}

// capital says whether the word at i starts with a capital letter.
func (s *scan) capital(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].Kind == schemas.Punct {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.surface(i))
	return unicode.IsUpper(r) && !(functionWord(s.norm(i)) && s.opens(i))
}

// opens says whether token i is the first word of a sentence.
func (s *scan) opens(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	for _, sp := range s.e.Sentences {
		if s.toks[i].Start < sp.Start {
			break
		}
		if s.toks[i].Start == sp.Start {
			return true
		}
		if i > 0 && s.toks[i-1].Start == sp.Start && s.toks[i-1].Kind == schemas.Punct {
			return true
		}
	}
	return false
}

func (s *scan) span(first, last int) schemas.Span {
	return schemas.Span{Start: s.toks[first].Start, End: s.toks[last-1].End}
}

func (s *scan) words(first, last int) string { return s.span(first, last).Of(s.e.Text) }

// functionWord says whether a word is capital only because it opens a
// sentence.
func functionWord(w string) bool {
	switch w {
	case "the", "a", "an", "at", "in", "on", "off", "after", "following", "during", "for", "from", "as", "by", "with", "to", "of", "under", "over", "near", "outside", "inside", "amid", "before", "despite", "while", "when", "both", "some", "its", "his",
		"her", "their", "this", "that", "these", "those", "it", "he", "she", "they", "all", "about", "against", "between", "into", "upon", "via", "through", "across", "along", "around", "since", "until", "within", "without", "also", "later", "earlier",
		"meanwhile", "hosting", "addressing", "speaking", "visiting", "meeting", "citing", "one", "two", "three", "several", "more", "another", "no", "not", "if", "but", "and", "then", "there", "here", "once", "only", "even", "each", "such", "western":
		return true
	}
	return false
}
