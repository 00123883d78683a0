// Package contents holds what a dataset says with its tables joined: documents
// with their entries, entries with their mentions and events, events with who
// takes part and why the program said so. It is what people look at.
package contents

import (
	"slices"
	"strings"

	"annals/schemas"
)

// Contents are the documents of a dataset, by id, and the names of entities.
type Contents struct {
	Documents []*Document
	Entities  map[string]schemas.EntityRow
}

// Document is a document with what belongs to it.
type Document struct {
	schemas.DocumentRow
	Entries []*Entry
	Notes   []schemas.NoteRow // of the document as a whole, with its furniture
	Rejects []schemas.RejectRow
}

// Entry is an entry with what stands in it.
type Entry struct {
	schemas.EntryRow
	Document *Document
	Mentions []*Mention
	Events   []*Event
	Notes    []schemas.NoteRow
}

// Mention is a mention with what decided whom it means.
type Mention struct {
	schemas.MentionRow
	Evidence []schemas.EvidenceRow
}

// Event is an event with who takes part, where, and what decided its fields.
type Event struct {
	schemas.EventRow
	Entry      *Entry
	Actors     []schemas.ParticipantRow
	Targets    []schemas.ParticipantRow
	People     []schemas.ParticipantRow
	Places     []schemas.PlaceRow
	Quantities []schemas.QuantityRow
	Links      []schemas.LinkRow
	About      []schemas.AboutRow
	Evidence   []schemas.EvidenceRow
}

// Name is how people call an entity: its name, or its id where it has none.
func (c *Contents) Name(id string) string {
	if e, ok := c.Entities[id]; ok && e.Name != nil && *e.Name != "" {
		return *e.Name
	}
	return id
}

// Names are the names of the parties of a list.
func (c *Contents) Names(list []schemas.ParticipantRow) []string {
	var out []string
	for i := range list {
		out = append(out, c.Name(PartyID(&list[i])))
	}
	return out
}

// PartyID is the id of a party as the JSONL lists it: its state, where it is
// an actor or target that belongs to one, else itself.
func PartyID(p *schemas.ParticipantRow) string {
	if p.State != nil && p.Side != "person" {
		return *p.State
	}
	return Words(p.EntityID)
}

// Events lists all events in the order of the documents.
func (c *Contents) Events() []*Event {
	var out []*Event
	for _, d := range c.Documents {
		for _, e := range d.Entries {
			out = append(out, e.Events...)
		}
	}
	return out
}

// Sides lists the ids of actors and targets, each once.
func (v *Event) Sides() []string {
	var out []string
	for _, side := range [][]schemas.ParticipantRow{v.Actors, v.Targets} {
		for i := range side {
			if id := PartyID(&side[i]); id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// Days is the interval of the event.
func (v *Event) Days() schemas.Interval { return interval(v.DateStart, v.DateEnd) }

// Days is the interval of the entry.
func (e *Entry) Days() schemas.Interval { return interval(e.DateStart, e.DateEnd) }

// Inferred says whether the days of the event are no day or range that is
// printed, but an interval in which it must lie.
func (v *Event) Inferred() bool {
	return v.DatePrecision != "day" && v.DatePrecision != "range" && v.DatePrecision != "set"
}

func interval(start, end *int32) schemas.Interval {
	out := schemas.Unknown()
	if start != nil {
		out.Start = schemas.Day(*start)
	}
	if end != nil {
		out.End = schemas.Day(*end)
	}
	return out
}

// Words is a column that may be null as words.
func Words(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Label spells a label of the dataset for people: in_person is "in person".
func Label(s string) string { return strings.ReplaceAll(s, "_", " ") }

// All lists all entries in the order of the documents.
func (c *Contents) All() []*Entry {
	var out []*Entry
	for _, d := range c.Documents {
		out = append(out, d.Entries...)
	}
	return out
}
