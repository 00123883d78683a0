package schemas

import (
	"math"
	"strings"
)

func (b *rowBuilder) mention(e *Entry, ids EntryIDs, off Offsets, j int) {
	m := &e.Mentions[j]
	s := off.Span(m.Span)
	row := MentionRow{
		MentionID: ids.Mentions[j], EntryID: ids.Entry, DocumentID: b.d.ID, Position: int32(j + 1), Type: string(m.Type), Surface: b.words(m.Of(e.Text)),
		Start: int32(s.Start), End: int32(s.End),
		SourceStart: int64(b.d.SourceOffset(e.DocumentOffset(m.Start))), SourceEnd: b.sourceEnd(e, m.Span),
		EntityID: some(b.entityOf(e, m)), Country: some(m.Country), Sector: some(m.Sector), Office: b.office(m.Office), LinkBasis: some(m.Basis), Rule: some(m.Rule),
	}
	if q := m.Quantity; q != nil {
		row.Value, row.ValueLow, row.ValueHigh = finite(q.Value), finite(q.Low), finite(q.High)
		row.Modifier, row.Unit, row.UnitClass, row.Currency = b.words(q.Modifier), b.words(q.Unit), some(q.Class), some(q.Currency)
	}
	if m.Type == DateOf {
		row.DateStart, row.DateEnd = days(m.Days.Start), days(m.Days.End)
	}
	b.rows.Mentions = append(b.rows.Mentions, row)
	b.linked(m, ids.Mentions[j], off)
	b.corrected(m, ids.Mentions[j], off)
}

// office is the id of an office. A title that is known as printed only is
// words of the source.
func (b *rowBuilder) office(s string) *string {
	if b.o.NoWords && !(IsSlug(s) && strings.Contains(s, "-")) {
		return nil
	}
	return some(s)
}

// sourceEnd is the byte of the source after a stretch of the entry's text: the
// end of its last byte, since the stretch may end where a piece does.
func (b *rowBuilder) sourceEnd(e *Entry, s Span) int64 {
	if s.Len() == 0 {
		return int64(b.d.SourceOffset(e.DocumentOffset(s.Start)))
	}
	return int64(b.d.SourceOffset(e.DocumentOffset(s.End-1) + 1))
}

// entityKind is the kind of entity that a mention of type t names, "" for none.
func entityKind(t MentionType) string {
	switch t {
	case Leader, Minister, Official, Person, Role:
		return "person"
	case Location:
		return "place"
	case QuantityOf, DateOf:
		return ""
	}
	return string(t)
}

// entityOf names the entity of a mention and gives it a row. What no table
// knows gets an id of its kind, its state and its words.
func (b *rowBuilder) entityOf(e *Entry, m *Mention) string {
	kind := entityKind(m.Type)
	if kind == "" || kind == "person" && m.ID == "" {
		return ""
	}
	id, name := m.ID, m.Of(e.Text)
	if id == "" {
		id = b.derived(kind, m.Country, name)
	}
	if m.Type == Role {
		name = ""
	}
	b.entity(kind, id, m.Country, name)
	return id
}

// derived is the id of an entity that has none in the text's own terms. Where
// the dataset holds no words, the id holds those only that a table knows.
func (b *rowBuilder) derived(kind, country, name string) string {
	prefix := kind + ":"
	if kind == "organization" && country != "" {
		prefix += strings.ToLower(country) + ":"
	}
	words := Slug(name)
	if words == "" {
		return prefix + digest(name)
	}
	if b.o.NoWords {
		known := false
		if b.o.Entity != nil {
			_, known = b.o.Entity(kind, prefix+words)
		}
		if !known {
			return prefix + digest(name)
		}
	}
	return prefix + words
}

// entity adds the row of an entity once.
func (b *rowBuilder) entity(kind, id, country, printed string) {
	if id == "" || b.seen[id] {
		return
	}
	b.seen[id] = true
	row := EntityRow{EntityID: id, Kind: kind, Country: some(country), Name: b.words(printed)}
	if b.o.Entity != nil {
		if f, ok := b.o.Entity(kind, id); ok {
			if f.Name != "" {
				row.Name = &f.Name
			}
			if f.Country != "" {
				row.Country = &f.Country
			}
			row.Wikidata, row.GeoNamesID, row.COW, row.GWNo = some(f.Wikidata), some(f.GeoNames), number(f.COW), number(f.GWNo)
		}
	}
	b.rows.Entities = append(b.rows.Entities, row)
}

func number(n int32) *int32 {
	if n == 0 {
		return nil
	}
	return &n
}

// finite is v, null where it is no number or has no bound.
func finite(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}
