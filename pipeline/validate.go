package pipeline

import (
	"context"
	"errors"
	"fmt"

	"annals/schemas"
)

// Validate is the last stage: what it lets through can be written. A mention
// or event that breaks an invariant is set aside with a note, a stretch of
// text that no stage claimed becomes a reject; neither is an error.
func Validate() Stage {
	checker := schemas.NewChecker()
	return Stage{
		Name:  "validate",
		Doc:   "checks every record and sets aside what breaks an invariant",
		Needs: []Layer{Text, Entries},
		Gives: Checked,
		Run: func(_ context.Context, d *schemas.Document) error {
			validate(checker, d)
			return nil
		},
	}
}

func validate(checker *schemas.Checker, d *schemas.Document) {
	broken := map[int]*records{}
	for _, err := range checker.Check(d) {
		var f *schemas.Finding
		if !errors.As(err, &f) {
			continue
		}
		settle(d, f, broken)
	}
	for i, e := range d.Entries {
		if b := broken[i+1]; b != nil {
			b.drop(e)
		}
		oneMain(d, e)
	}
}

// settle answers one finding: records to drop are gathered, since dropping one
// moves the others; the rest is repaired at once.
func settle(d *schemas.Document, f *schemas.Finding, broken map[int]*records) {
	note := schemas.Note{Entry: f.Entry, Stage: "validate", Message: f.Error()}
	e := entryOf(d, f.Entry)
	switch {
	case e != nil && (f.Kind == "mention" || f.Kind == "event"):
		b := broken[f.Entry]
		if b == nil {
			b = &records{map[int]bool{}, map[int]bool{}}
			broken[f.Entry] = b
		}
		set := b.mentions
		if f.Kind == "event" {
			set = b.events
		}
		set[f.At] = true
		note.Message = "set aside: " + f.Error()
	case f.Kind == "document" && f.Span.Len() > 0:
		words := f.Span.Of(d.Text)
		d.Rejects = append(d.Rejects, schemas.Reject{Span: f.Span, Stage: "validate", Reason: "no stage said what these words are", Words: cut(words, 200)})
		return
	case e != nil && f.Field == "Index":
		e.Index = f.Entry
	case e != nil && f.Field == "DuplicateOf":
		e.DuplicateOf = 0
	case e != nil && f.Field == "Date":
		e.Date = schemas.Date{Interval: schemas.Unknown(), Precision: "unknown"}
	case e != nil && f.Field == "Span":
		e.Span = inside(e.Span, d.Text)
	case e != nil && f.Field == "Events":
		return // oneMain answers it
	}
	if note.Entry > len(d.Entries) {
		note.Entry = 0
	}
	d.Notes = append(d.Notes, note)
}

func entryOf(d *schemas.Document, index int) *schemas.Entry {
	if index < 1 || index > len(d.Entries) {
		return nil
	}
	return d.Entries[index-1]
}

// inside is s cut to the text and moved outwards to the edges of runes.
func inside(s schemas.Span, text string) schemas.Span {
	s.Start = min(max(s.Start, 0), len(text))
	s.End = min(max(s.End, s.Start), len(text))
	for s.Start > 0 && !(schemas.Span{Start: s.Start, End: s.Start}).OnRuneEdges(text) {
		s.Start--
	}
	for s.End < len(text) && !(schemas.Span{Start: s.End, End: s.End}).OnRuneEdges(text) {
		s.End++
	}
	return s
}

// cut is the first n bytes of words, whole characters only.
func cut(words string, n int) string {
	if len(words) <= n {
		return words
	}
	return words[:inside(schemas.Span{Start: 0, End: n - 3}, words).End]
}

// records are the mentions and events of an entry to be dropped.
type records struct{ mentions, events map[int]bool }

func (r *records) drop(e *schemas.Entry) {
	events := e.Events[:0]
	for i, v := range e.Events {
		if !r.events[i] {
			events = append(events, v)
		}
	}
	e.Events = events
	if len(r.mentions) == 0 {
		return
	}
	moved := make([]int, len(e.Mentions)) // where each mention stands now
	mentions := e.Mentions[:0]
	for i, m := range e.Mentions {
		moved[i] = -1
		if !r.mentions[i] {
			moved[i] = len(mentions)
			mentions = append(mentions, m)
		}
	}
	e.Mentions = mentions
	for i := range e.Events {
		for j := range e.Events[i].Participants {
			if p := &e.Events[i].Participants[j]; p.Mention >= 0 {
				p.Mention = moved[p.Mention]
			}
		}
	}
}

// oneMain sees to it that exactly one event is what the entry is there to
// report: of several the first, of none the first that is current.
func oneMain(d *schemas.Document, e *schemas.Entry) {
	mains, first := 0, -1
	for i := range e.Events {
		v := &e.Events[i]
		if v.Main {
			if mains++; mains > 1 {
				v.Main = false
			}
		}
		if first < 0 && v.Time == schemas.Current {
			first = i
		}
	}
	if mains == 1 || len(e.Events) == 0 {
		return
	}
	if mains == 0 {
		e.Events[max(first, 0)].Main = true
	}
	d.Note(e, schemas.Span{}, "validate", fmt.Sprintf("the entry had %d main events; now it has one", mains))
}
