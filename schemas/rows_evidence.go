package schemas

import "strings"

// decisions writes what decided the fields of an event. That its rule decided
// its type goes without saying, so it is said here where no stage did.
func (b *rowBuilder) decisions(v *Event, id string, off Offsets) {
	n, typed := int32(0), false
	add := func(x Decision) {
		n++
		row := EvidenceRow{EventID: &id, DocumentID: b.d.ID, Ordinal: n, Field: x.Field, Value: some(x.Value), Rule: some(x.Rule),
			Origin: orUnknown(x.Origin), Beat: some(x.Beat)}
		if x.Field == "location" || x.Field == "evidence" {
			row.Value, row.Beat = b.words(x.Value), b.words(x.Beat)
		}
		row.Start, row.End = ends(off, x.Span)
		b.rows.Evidence = append(b.rows.Evidence, row)
		typed = typed || x.Field == "type"
	}
	for _, x := range v.Decisions {
		add(x)
	}
	if !typed && v.Rule != "" {
		add(Decision{Field: "type", Value: string(v.Type), Rule: v.Rule, Origin: "rule", Span: v.Trigger})
	}
}

// linked writes what decided whom a mention means, where its words alone did
// not or something else was possible.
func (b *rowBuilder) linked(m *Mention, id string, off Offsets) {
	plain := m.Basis == "" || m.Basis == "table" || m.Basis == "alias"
	if m.ID == "" || m.Basis == "human" || plain && len(m.Beat) == 0 {
		return
	}
	row := EvidenceRow{MentionID: &id, DocumentID: b.d.ID, Ordinal: 1, Field: "entity_id", Value: &m.ID, Rule: some(m.Basis), Origin: "rule",
		Beat: some(strings.Join(m.Beat, "|"))}
	if plain {
		row.Origin = "table"
	}
	row.Start, row.End = ends(off, m.Span)
	b.rows.Evidence = append(b.rows.Evidence, row)
}

// corrected writes what a person decided of a mention.
func (b *rowBuilder) corrected(m *Mention, id string, off Offsets) {
	n := int32(1) // linked has the first
	for _, x := range m.Decisions {
		n++
		row := EvidenceRow{MentionID: &id, DocumentID: b.d.ID, Ordinal: n, Field: x.Field, Value: some(x.Value), Rule: some(x.Rule),
			Origin: orUnknown(x.Origin), Beat: some(x.Beat)}
		row.Start, row.End = ends(off, x.Span)
		b.rows.Evidence = append(b.rows.Evidence, row)
	}
}

// ends are the code point offsets of a span, null for an empty one.
func ends(off Offsets, s Span) (start, end *int32) {
	if s.Len() == 0 {
		return nil, nil
	}
	r := off.Span(s)
	return ptr(int32(r.Start)), ptr(int32(r.End))
}
