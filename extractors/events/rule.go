package events

import (
	"slices"

	"annals/schemas"
)

// Rule says which words report an event, of which type, and who plays which
// part in it. See rules/README.md for the written form.
type Rule struct {
	ID   string // file.name
	Type schemas.EventType
	Mode string

	Verbs      []Phrase // base forms with their fixed tails
	Nouns      []Phrase
	Conditions []Condition

	Format schemas.Format // "" for what the clause says
	Time   schemas.Time
	Status schemas.Status

	Actors, Targets, People []string // slots
	Opaque                  bool
	NeverMain               bool

	Yes, No []Example
	order   int // position in the set, for ties
	file    string
	line    int
}

// asks says whether a condition says what some slot must hold.
func (r *Rule) asks() bool {
	for i := range r.Conditions {
		if !r.Conditions[i].Not {
			return true
		}
	}
	return false
}

// fits says whether all conditions hold.
func (r *Rule) fits(f *frame) bool {
	for i := range r.Conditions {
		if !f.holds(&r.Conditions[i]) {
			return false
		}
	}
	return true
}

// wants says whether some condition asks for a class.
func (r *Rule) wants(class string) bool {
	return slices.ContainsFunc(r.Conditions, func(c Condition) bool { return !c.Not && slices.Contains(c.Classes, class) })
}

// weight is how much a rule asks for: of several that fit the one that asks
// for more wins.
func (r *Rule) weight() int {
	n := 0
	for i := range r.Conditions {
		if n += 10; r.Conditions[i].Not {
			n -= 9
		}
	}
	return n
}

// Phrase is one or more words in lower case.
type Phrase []string

// Condition is what a slot must, or must not, hold.
type Condition struct {
	Slot    string
	Not     bool
	Words   []Phrase
	Classes []string
}

// Example is a sentence that a rule must match, or must not.
type Example struct {
	Day      schemas.Day
	Sentence string
	Want     string // "type A,B > C", empty in a no-example
	Line     int
}

// Set is a checked list of rules with its indexes.
type Set struct {
	Rules       []*Rule
	Version     string                 // hash of the rule files
	verbs       map[string][]verbEntry // by inflected first word
	nouns       map[string][]nounEntry // by singular or plural first word
	engineForms map[string]form
	engine      map[string]map[string][][]string // the lists that the engine uses: fixed tails by every form of their verbs
}

type verbEntry struct {
	rule  *Rule
	forms form
	lemma string
	tail  []string
}

type nounEntry struct {
	rule  *Rule
	words []string // all words, the last inflected by number
}
