package pipeline

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"

	"annals/schemas"
)

// ErrEdition is returned where a source is not the one that was coded.
var ErrEdition = errors.New("is not the text that the dataset was made from")

// Rows reads all that a dataset holds of one document.
func (s *Dataset) Rows(id string) (*schemas.Rows, error) {
	d := s.Document(id)
	if d == nil {
		return nil, fmt.Errorf("the dataset has no document %s", id)
	}
	r := &schemas.Rows{}
	return r, errors.Join(
		fill(s.dir, d, "documents", &r.Documents), fill(s.dir, d, "entries", &r.Entries), fill(s.dir, d, "events", &r.Events),
		fill(s.dir, d, "participants", &r.Participants), fill(s.dir, d, "event_places", &r.Places), fill(s.dir, d, "event_quantities", &r.Quantities),
		fill(s.dir, d, "event_links", &r.Links), fill(s.dir, d, "event_about", &r.About), fill(s.dir, d, "entities", &r.Entities),
		fill(s.dir, d, "mentions", &r.Mentions), fill(s.dir, d, "evidence", &r.Evidence), fill(s.dir, d, "notes", &r.Notes),
		fill(s.dir, d, "rejects", &r.Rejects), fill(s.dir, d, "superseded", &r.Superseded))
}

func fill[T any](dir string, d *DocumentState, table string, into *[]T) error {
	rows, err := readPart[T](filepath.Join(dir, filepath.FromSlash(d.Parts[table].File)))
	*into = rows
	return err
}

// Rehydrated is a document with its words, and how many of its entries the
// text did not account for.
type Rehydrated struct {
	Prepared *Prepared
	Lost     int
}

// Rehydrate puts the words of a source back into the rows that another dataset
// has of it. d is the source as this program reads it: it lends its words, not
// what it makes of them. An entry's id is a hash of its text, so words that
// come back are those that were coded.
func (s *Dataset) Rehydrate(from *Dataset, d *schemas.Document) (*Rehydrated, error) {
	old := from.Document(d.ID)
	if old == nil {
		return nil, fmt.Errorf("the dataset has no document %s", d.ID)
	}
	if old.Hash != d.Hash {
		return nil, fmt.Errorf("%s %w: its SHA-256 is %.12s, not %.12s", d.Path, ErrEdition, d.Hash, old.Hash)
	}
	rows, err := from.Rows(d.ID)
	if err != nil {
		return nil, err
	}
	state := &DocumentState{Name: old.Name, Path: d.Path, Hash: old.Hash, Versions: old.Versions, Counts: old.Counts, Corrections: old.Corrections}
	state.Versions.Words, state.Versions.Nested = true, s.versions.Nested
	out := &Rehydrated{}
	words := schemas.NewRows(d, schemas.RowOptions{Entity: s.rows.Entity})
	copyWords(rows, words)
	texts := map[string][]rune{}
	for _, e := range rows.Entries {
		if e.Text == nil {
			out.Lost++
			continue
		}
		texts[e.EntryID] = []rune(*e.Text)
	}
	slice(rows, texts)
	out.Prepared, err = s.encode(d.ID, state, rows)
	return out, err
}

// copyWords fills the columns that hold words from rows with the same key.
func copyWords(into, from *schemas.Rows) {
	a, b := reflect.ValueOf(into).Elem(), reflect.ValueOf(from).Elem()
	for i, t := range schemas.Tables() {
		var words, keys []int
		for j, c := range t.Columns {
			if c.Words() {
				words = append(words, j)
			}
			for _, k := range t.Key {
				if k == c.Name {
					keys = append(keys, j)
				}
			}
		}
		if len(words) == 0 {
			continue
		}
		if t.Name == "documents" {
			words = append(words, column(&t, "citation"))
		}
		at := map[string]reflect.Value{}
		for k := range b.Field(i).Len() {
			row := b.Field(i).Index(k)
			at[rowKey(row, keys)] = row
		}
		for k := range a.Field(i).Len() {
			row := a.Field(i).Index(k)
			if other, ok := at[rowKey(row, keys)]; ok {
				lend(&t, row, other, words)
			}
		}
	}
}

// lend copies the words of one row to another where it has none. The values
// of evidence are words for some fields only.
func lend(t *schemas.Table, row, other reflect.Value, words []int) {
	if t.Name == "evidence" {
		f := column(t, "field")
		if row.Field(f).String() != other.Field(f).String() {
			return
		}
	}
	for _, j := range words {
		if f := row.Field(j); f.Kind() != reflect.Pointer || f.IsNil() {
			f.Set(other.Field(j))
		}
	}
}

func column(t *schemas.Table, name string) int {
	for j, c := range t.Columns {
		if c.Name == name {
			return j
		}
	}
	panic("pipeline: table " + t.Name + " has no column " + name)
}

func rowKey(row reflect.Value, keys []int) string {
	var b strings.Builder
	for _, j := range keys {
		f := row.Field(j)
		if f.Kind() == reflect.Pointer {
			if f.IsNil() {
				b.WriteByte(0)
				continue
			}
			f = f.Elem()
		}
		fmt.Fprint(&b, f.Interface())
		b.WriteByte(0)
	}
	return b.String()
}

// slice fills in what offsets into the text give, for rows that the program of
// today does not make, and names entities as they are first printed.
func slice(r *schemas.Rows, texts map[string][]rune) {
	cut := func(entry string, start, end int32, into **string) {
		if text := texts[entry]; *into == nil && start >= 0 && end > start && int(end) <= len(text) {
			s := string(text[start:end])
			*into = &s
		}
	}
	entryOf, printed := map[string]string{}, map[string]*string{}
	places := map[string]*string{}
	for i := range r.Events {
		entryOf[r.Events[i].EventID] = r.Events[i].EntryID
	}
	for i := range r.Places {
		if p := &r.Places[i]; p.Start != nil && p.End != nil {
			cut(entryOf[p.EventID], *p.Start, *p.End, &p.Place)
			places[p.EventID] = p.Place
		}
	}
	for i := range r.Events {
		e := &r.Events[i]
		cut(e.EntryID, e.EvidenceStart, e.EvidenceEnd, &e.Evidence)
		if e.Location == nil {
			e.Location = places[e.EventID]
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		cut(m.EntryID, m.Start, m.End, &m.Surface)
		if m.EntityID != nil && printed[*m.EntityID] == nil && m.Type != string(schemas.Role) {
			printed[*m.EntityID] = m.Surface
		}
	}
	for i := range r.Entities {
		if e := &r.Entities[i]; e.Name == nil {
			e.Name = printed[e.EntityID]
		}
	}
}
