package contents

import (
	"cmp"
	"slices"

	"annals/schemas"
)

// FromRows joins the rows of documents.
func FromRows(list ...*schemas.Rows) *Contents {
	c := &Contents{Entities: map[string]schemas.EntityRow{}}
	for _, r := range list {
		j := joining{c: c, entries: map[string]*Entry{}, events: map[string]*Event{}, mentions: map[string]*Mention{}}
		j.rows(r)
	}
	slices.SortStableFunc(c.Documents, func(a, b *Document) int { return cmp.Compare(a.DocumentID, b.DocumentID) })
	return c
}

// joining is the state while the tables of one document are joined.
type joining struct {
	c        *Contents
	entries  map[string]*Entry
	events   map[string]*Event
	mentions map[string]*Mention
}

func (j *joining) rows(r *schemas.Rows) {
	for _, row := range r.Entities {
		if had, ok := j.c.Entities[row.EntityID]; !ok || had.Name == nil {
			j.c.Entities[row.EntityID] = row
		}
	}
	if len(r.Documents) == 0 {
		return
	}
	d := &Document{DocumentRow: r.Documents[0], Rejects: r.Rejects}
	j.c.Documents = append(j.c.Documents, d)
	for _, row := range r.Entries {
		e := &Entry{EntryRow: row, Document: d}
		d.Entries = append(d.Entries, e)
		j.entries[row.EntryID] = e
	}
	slices.SortStableFunc(d.Entries, func(a, b *Entry) int { return cmp.Compare(a.Position, b.Position) })
	for _, row := range r.Mentions {
		m := &Mention{MentionRow: row}
		j.mentions[row.MentionID] = m
		if e := j.entries[row.EntryID]; e != nil {
			e.Mentions = append(e.Mentions, m)
		}
	}
	for _, row := range r.Events {
		v := &Event{EventRow: row, Entry: j.entries[row.EntryID]}
		if v.Entry == nil {
			continue
		}
		v.Entry.Events = append(v.Entry.Events, v)
		j.events[row.EventID] = v
	}
	for _, e := range d.Entries {
		slices.SortStableFunc(e.Mentions, func(a, b *Mention) int { return cmp.Compare(a.Start, b.Start) })
		slices.SortStableFunc(e.Events, func(a, b *Event) int { return cmp.Compare(a.Position, b.Position) })
	}
	j.details(r)
	for _, n := range r.Notes {
		if e := j.entries[Words(n.EntryID)]; e != nil {
			e.Notes = append(e.Notes, n)
		} else {
			d.Notes = append(d.Notes, n)
		}
	}
}

// details hangs the smaller tables below their events and mentions.
func (j *joining) details(r *schemas.Rows) {
	for _, row := range r.Participants {
		if v := j.events[row.EventID]; v != nil {
			switch row.Side {
			case "actor":
				v.Actors = append(v.Actors, row)
			case "target":
				v.Targets = append(v.Targets, row)
			default:
				v.People = append(v.People, row)
			}
		}
	}
	hang(j.events, r.Places, func(row *schemas.PlaceRow) string { return row.EventID }, func(v *Event) *[]schemas.PlaceRow { return &v.Places })
	hang(j.events, r.Quantities, func(row *schemas.QuantityRow) string { return row.EventID }, func(v *Event) *[]schemas.QuantityRow { return &v.Quantities })
	hang(j.events, r.Links, func(row *schemas.LinkRow) string { return row.EventID }, func(v *Event) *[]schemas.LinkRow { return &v.Links })
	hang(j.events, r.About, func(row *schemas.AboutRow) string { return row.EventID }, func(v *Event) *[]schemas.AboutRow { return &v.About })
	hang(j.events, r.Evidence, func(row *schemas.EvidenceRow) string { return Words(row.EventID) }, func(v *Event) *[]schemas.EvidenceRow { return &v.Evidence })
	hang(j.mentions, r.Evidence, func(row *schemas.EvidenceRow) string { return Words(row.MentionID) }, func(m *Mention) *[]schemas.EvidenceRow { return &m.Evidence })
}

// hang appends each row to the list of what its key names.
func hang[O, R any](owners map[string]*O, rows []R, key func(*R) string, list func(*O) *[]R) {
	for i := range rows {
		if o := owners[key(&rows[i])]; o != nil {
			into := list(o)
			*into = append(*into, rows[i])
		}
	}
}
