package corrections

import (
	"fmt"
	"slices"
	"strings"

	"annals/schemas"
)

// What became of a correction.
const (
	Applied   = "applied"
	Redundant = "redundant" // the program says the same by itself now
	Stale     = "stale"     // its record or its words are gone
	Conflict  = "conflict"  // the record says neither what it said nor what it should, or the value cannot stand there
)

// Outcome is what became of a correction.
type Outcome struct {
	Line   Line
	Status string
	Why    string
}

// Applier applies corrections to documents that all stages have run on.
type Applier struct {
	checker *schemas.Checker
}

// NewApplier prepares the checks that a corrected document must pass.
func NewApplier() *Applier { return &Applier{schemas.NewChecker()} }

// Apply applies the corrections of d in order and says what became of each.
func (a *Applier) Apply(d *schemas.Document, lines []Line) []Outcome {
	if len(lines) == 0 {
		return nil
	}
	ids := schemas.NewIDs(d)
	out := make([]Outcome, len(lines))
	for i := range lines {
		out[i] = Outcome{Line: lines[i]}
		out[i].Status, out[i].Why = a.one(d, ids, &lines[i])
	}
	return out
}

func (a *Applier) one(d *schemas.Document, ids []schemas.EntryIDs, l *Line) (status, why string) {
	at, record := find(d, ids, l)
	if at < 0 {
		return Stale, fmt.Sprintf("no %s with the words %q is there any more", l.Kind(), l.Words)
	}
	e := d.Entries[at]
	var r fielded
	if l.Kind() == "mention" {
		r = &mention{e, &e.Mentions[record]}
	} else {
		r = &event{e, &e.Events[record]}
	}
	now, err := r.normal(l.Field, l.Now)
	if err != nil {
		return Conflict, err.Error()
	}
	switch is := r.get(l.Field); is {
	case now:
		return Redundant, "the program says the same"
	case l.Was:
	default:
		return Conflict, fmt.Sprintf("%s is %q, neither %q nor %q: look at the words again and correct it anew", l.Field, is, l.Was, l.Now)
	}
	before, undo := a.findings(d), save(e)
	if err := r.set(l.Field, now); err != nil {
		undo()
		return Conflict, err.Error()
	}
	if after := a.findings(d); len(after) > len(before) {
		undo()
		return Conflict, fresh(before, after)
	}
	r.decide(schemas.Decision{Field: l.Field, Value: now, Rule: "correction", Origin: "human", Beat: l.Was})
	return Applied, l.Why
}

func (a *Applier) findings(d *schemas.Document) []string {
	var out []string
	for _, err := range a.checker.Check(d) {
		out = append(out, err.Error())
	}
	return out
}

func fresh(before, after []string) string {
	for _, f := range after {
		if !slices.Contains(before, f) {
			return f
		}
	}
	return "breaks an invariant"
}

// save keeps the records of an entry as they are, and gives a function that
// brings them back.
func save(e *schemas.Entry) func() {
	events, mentions := slices.Clone(e.Events), slices.Clone(e.Mentions)
	for i := range events {
		events[i].Actors, events[i].Targets, events[i].People = slices.Clone(events[i].Actors), slices.Clone(events[i].Targets), slices.Clone(events[i].People)
		events[i].Participants, events[i].Decisions = slices.Clone(events[i].Participants), slices.Clone(events[i].Decisions)
	}
	return func() { copy(e.Events, events); copy(e.Mentions, mentions) }
}

// find looks for the record by its id; where that is gone, by its words in the
// entry, and where the entry's text was changed, in all entries: if one record
// alone has them, it is meant.
func find(d *schemas.Document, ids []schemas.EntryIDs, l *Line) (entry, record int) {
	for i := range ids {
		list := ids[i].Events
		if l.Kind() == "mention" {
			list = ids[i].Mentions
		}
		if at := slices.Index(list, l.Target); at >= 0 {
			return i, at
		}
	}
	for i := range ids {
		if ids[i].Entry == l.Entry {
			at, _ := anchored(d.Entries[i], l)
			return present(i, at)
		}
	}
	entry, record = -1, -1
	for i, e := range d.Entries {
		at, n := anchored(e, l)
		if n == 0 {
			continue
		}
		if n > 1 || entry >= 0 {
			return -1, -1
		}
		entry, record = i, at
	}
	return entry, record
}

func present(entry, record int) (int, int) {
	if record < 0 {
		return -1, -1
	}
	return entry, record
}

// anchored finds the one record of an entry that has the words and says what
// the correction says it said, and counts such records.
func anchored(e *schemas.Entry, l *Line) (at, n int) {
	at = -1
	take := func(i int, words string, r fielded) {
		now, err := r.normal(l.Field, l.Now)
		if has := r.get(l.Field); words == l.Words && (has == l.Was || err == nil && has == now) {
			at = i
			n++
		}
	}
	if l.Kind() == "mention" {
		for i := range e.Mentions {
			take(i, e.Mentions[i].Of(e.Text), &mention{e, &e.Mentions[i]})
		}
	} else {
		for i := range e.Events {
			take(i, e.Events[i].Evidence.Of(e.Text), &event{e, &e.Events[i]})
		}
	}
	if n == 1 || n == 0 {
		return at, n
	}
	return -1, n
}

// list reads "CHN, RUS" as two ids, and "" as none.
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}
