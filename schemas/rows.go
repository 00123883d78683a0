package schemas

import (
	"fmt"
	"strings"
)

// RowOptions say how a document becomes rows.
type RowOptions struct {
	NoWords bool                                      // leave out all words of the source, surfaces and evidence too
	Entity  func(kind, id string) (EntityFacts, bool) // what the knowledge tables hold of an entity; nil for nothing
}

// EntityFacts are what is known of an entity apart from any text. Zero values
// are not known.
type EntityFacts struct {
	Name, Country, Wikidata, GeoNames string
	COW, GWNo                         int32
}

// NewRows turns a checked document into the rows it adds to each table. Equal
// documents give equal rows in equal order.
func NewRows(d *Document, o RowOptions) *Rows {
	b := &rowBuilder{d: d, o: o, ids: NewIDs(d), rows: &Rows{}, seen: map[string]bool{}}
	for i, e := range d.Entries {
		b.entry(i, e)
	}
	b.notes()
	b.rejects()
	b.document()
	return b.rows
}

type rowBuilder struct {
	d    *Document
	o    RowOptions
	ids  []EntryIDs
	rows *Rows
	seen map[string]bool // entities that have a row
}

// words is a stretch of the source, null where the dataset holds none.
func (b *rowBuilder) words(s string) *string {
	if b.o.NoWords {
		return nil
	}
	return some(s)
}

func (b *rowBuilder) document() {
	d, r := b.d, b.rows
	row := DocumentRow{
		DocumentID: d.ID, Doc: d.Name, SourcePath: d.Path, Title: b.words(d.Title), Stated: b.words(d.Stated),
		PeriodStart: days(d.Period.Start), PeriodEnd: days(d.Period.End), Layout: some(d.Layout), Order: some(d.Order),
		Encoding: d.Encoding, ContentHash: d.Hash, SizeBytes: int64(d.Size),
		NEntries: int32(len(r.Entries)), NEvents: int32(len(r.Events)), NMentions: int32(len(r.Mentions)),
		NNotes: int32(len(r.Notes)), NRejects: int32(len(r.Rejects)), Citation: b.citation(),
	}
	if len(d.Dyad) == 2 {
		row.Dyad1, row.Dyad2 = some(d.Dyad[0]), some(d.Dyad[1])
		for _, id := range d.Dyad {
			if IsState(id) { // a header's own word for a state is no id
				b.entity("country", id, id, "")
			}
		}
	}
	r.Documents = append(r.Documents, row)
}

// citation names the source so that another reader can tell whether they have
// the same one.
func (b *rowBuilder) citation() string {
	d, title := b.d, b.d.Title
	if b.o.NoWords {
		title = ""
	} else if d.Stated != "" && !strings.Contains(title, d.Stated) {
		title = strings.TrimPrefix(title+", "+d.Stated, ", ")
	}
	if title == "" {
		title = d.Name
	}
	return fmt.Sprintf("%s (%s, SHA-256 %.12s)", title, d.Name, d.Hash)
}

func (b *rowBuilder) entry(i int, e *Entry) {
	d, ids := b.d, b.ids[i]
	row := EntryRow{
		EntryID: ids.Entry, DocumentID: d.ID, Position: int32(e.Index), Label: b.words(e.Label), Heading: b.words(e.Heading.Words),
		DateStart: days(e.Date.Start), DateEnd: days(e.Date.End), Days: daySet(e.Date.Days), Precision: orUnknown(e.Date.Precision),
		Basis: some(e.Date.Basis), DateRule: some(e.Date.Rule), Time: some(e.Date.Time), Zone: some(e.Date.Zone), Section: int32(e.Section),
		SourceStart: int64(d.SourceOffset(e.Span.Start)), SourceEnd: int64(d.SourceOffset(e.Span.End)),
	}
	if !b.o.NoWords {
		row.Text = &e.Text
	}
	if n := e.DuplicateOf; n > 0 && n <= len(b.ids) {
		row.DuplicateOf = &b.ids[n-1].Entry
	}
	b.rows.Entries = append(b.rows.Entries, row)
	off := NewOffsets(e.Text)
	for j := range e.Mentions {
		b.mention(e, ids, off, j)
	}
	for j := range e.Events {
		b.event(e, ids, off, j)
	}
	b.assign(e, ids)
}

func (b *rowBuilder) notes() {
	d, n := b.d, int32(0)
	add := func(entry int, kind, stage string, message *string, s Span, placed bool) {
		n++
		row := NoteRow{DocumentID: d.ID, Ordinal: n, Kind: kind, Stage: stage, Message: message}
		if entry > 0 && entry <= len(b.ids) {
			row.EntryID = &b.ids[entry-1].Entry
		}
		if placed {
			row.SourceStart, row.SourceEnd = ptr(int64(d.SourceOffset(s.Start))), ptr(int64(d.SourceOffset(s.End)))
		}
		b.rows.Notes = append(b.rows.Notes, row)
	}
	for _, x := range d.Notes {
		add(x.Entry, "note", x.Stage, b.words(x.Message), x.Span, x.Entry == 0 && x.Span.Len() > 0)
	}
	for _, f := range d.Furniture {
		if f.Kind != "blank" { // white space is there to be seen in the source
			add(0, "furniture", "entries", some(f.Kind), f.Span, true)
		}
	}
}

func (b *rowBuilder) rejects() {
	for i, x := range b.d.Rejects {
		row := RejectRow{DocumentID: b.d.ID, Ordinal: int32(i + 1), Stage: x.Stage, Reason: x.Reason, Words: b.words(x.Words)}
		if x.Span.Len() > 0 {
			row.SourceStart, row.SourceEnd = ptr(int64(b.d.SourceOffset(x.Span.Start))), ptr(int64(b.d.SourceOffset(x.Span.End)))
		}
		b.rows.Rejects = append(b.rows.Rejects, row)
	}
}

func ptr[T any](v T) *T { return &v }

// some is s, null where it is empty.
func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func days(d Day) *int32 {
	if d == NoDay {
		return nil
	}
	return ptr(int32(d))
}

func daySet(ds []Day) *string {
	out := make([]string, len(ds))
	for i, d := range ds {
		out[i] = d.String()
	}
	return some(strings.Join(out, " "))
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
