package mentions

import (
	"slices"

	"annals/extractors/matches"
	"annals/schemas"
)

// document is what is learnt from the whole document before single entries
// are settled: a surname's full form may stand further down the page.
type document struct {
	focus   map[string]int // how often each state is named
	koreas  bool           // the two Koreas are what it is about
	people  map[string][]*person
	byID    map[string]*person
	acronym map[string]candidate
	source  *schemas.Document
}

// note says something odd about words of an entry.
func (doc *document) note(e *schemas.Entry, span schemas.Span, message string) {
	doc.source.Note(e, schemas.Span{Start: e.DocumentOffset(span.Start), End: e.DocumentOffset(span.End)}, "mentions", message)
}

// person is someone named in the document.
type person struct {
	id      string
	class   schemas.MentionType // as titles in the text said, "" where only the table knows
	country string
	fullest string
	entries []int // where named in full
}

func newDocument(d *schemas.Document) *document {
	doc := &document{focus: map[string]int{}, people: map[string][]*person{}, byID: map[string]*person{}, acronym: map[string]candidate{}, source: d}
	for _, c := range d.Dyad {
		doc.focus[c] += 5
	}
	for _, e := range d.Entries {
		for _, m := range e.Matches {
			if (m.Kind == matches.Country || m.Kind == matches.Forum || m.Kind == matches.Demonym || m.Kind == matches.Metonym) && len(m.IDs) > 0 {
				doc.focus[m.IDs[0]]++
			}
		}
	}
	doc.koreas = doc.focus["PRK"] >= 2 && doc.focus["KOR"] >= 1 || doc.focus["KOR"] >= 3 && doc.focus["PRK"] >= 1
	return doc
}

// learn remembers a person named in full, under every form by which the
// document may later call them.
func (doc *document) learn(p person, entry int, forms ...string) *person {
	known := doc.byID[p.id]
	if known == nil {
		known = &person{id: p.id}
		doc.byID[p.id] = known
	}
	if known.country == "" {
		known.country = p.country
	}
	if len(p.fullest) > len(known.fullest) {
		known.fullest = p.fullest
	}
	if p.class != "" {
		known.class = p.class
	}
	known.entries = append(known.entries, entry)
	for _, f := range forms {
		if f = matches.Fold(f); f != "" && !slices.Contains(doc.people[f], known) {
			doc.people[f] = append(doc.people[f], known)
		}
	}
	return known
}

// called returns the person that a surname means in an entry: one named in
// full there, else the most prominent, and of those the one named nearest.
func (doc *document) called(surname string, entry int, rank func(*person) int) *person {
	var best *person
	bestRank, near := -1, 0
	for _, p := range doc.people[surname] {
		d, r := 1<<30, rank(p)
		for _, at := range p.entries {
			d = min(d, max(at-entry, entry-at))
		}
		if d == 0 {
			r += 10
		}
		if r > bestRank || r == bestRank && d < near {
			best, bestRank, near = p, r, d
		}
	}
	return best
}
