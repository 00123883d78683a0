package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"annals/schemas"
)

// batch is how many rows one Write call gets. It decides where pages are cut
// and so the bytes of a part: it must never depend on the machine.
const batch = 4096

// rowGroup bounds the memory that a writer holds.
const rowGroup = 100_000

// Part is one table's rows of one document, as a Parquet file.
type Part struct {
	Table string
	Rows  int
	Bytes []byte
}

// Hash is the SHA-256 of the part's bytes, hexadecimal.
func (p *Part) Hash() string {
	sum := sha256.Sum256(p.Bytes)
	return hex.EncodeToString(sum[:])
}

// encoder turns rows into parts. It has no state, so it serves any number of
// goroutines. Every part gets a fresh writer: after Reset the writers of
// parquet-go 0.32.0 leave the paths of the columns out of the footer (its issue
// 602), which some readers refuse. That costs half a millisecond a part.
type encoder struct {
	tables []tableEncoder
}

// tableEncoder writes the rows of one table.
type tableEncoder interface {
	name() string
	encode(r *schemas.Rows) (Part, error)
}

// nested is the table that --nested adds.
const nested = "nested"

// newEncoder lists the tables in the order of the codebook.
func newEncoder(created string, withNested bool) *encoder {
	e := &encoder{[]tableEncoder{
		newTable(created, "documents", func(r *schemas.Rows) []schemas.DocumentRow { return r.Documents }),
		newTable(created, "entries", func(r *schemas.Rows) []schemas.EntryRow { return r.Entries }),
		newTable(created, "events", func(r *schemas.Rows) []schemas.EventRow { return r.Events }),
		newTable(created, "participants", func(r *schemas.Rows) []schemas.ParticipantRow { return r.Participants }),
		newTable(created, "event_places", func(r *schemas.Rows) []schemas.PlaceRow { return r.Places }),
		newTable(created, "event_quantities", func(r *schemas.Rows) []schemas.QuantityRow { return r.Quantities }),
		newTable(created, "event_links", func(r *schemas.Rows) []schemas.LinkRow { return r.Links }),
		newTable(created, "event_about", func(r *schemas.Rows) []schemas.AboutRow { return r.About }),
		newTable(created, "entities", func(r *schemas.Rows) []schemas.EntityRow { return r.Entities }),
		newTable(created, "mentions", func(r *schemas.Rows) []schemas.MentionRow { return r.Mentions }),
		newTable(created, "evidence", func(r *schemas.Rows) []schemas.EvidenceRow { return r.Evidence }),
		newTable(created, "notes", func(r *schemas.Rows) []schemas.NoteRow { return r.Notes }),
		newTable(created, "rejects", func(r *schemas.Rows) []schemas.RejectRow { return r.Rejects }),
		newTable(created, "superseded", func(r *schemas.Rows) []schemas.SupersededRow { return r.Superseded }),
	}}
	if withNested {
		e.tables = append(e.tables, newTable(created, nested, schemas.Nest))
	}
	return e
}

// parts encodes the rows of one document, one part a table.
func (e *encoder) parts(r *schemas.Rows) ([]Part, error) {
	out := make([]Part, 0, len(e.tables))
	for _, t := range e.tables {
		p, err := t.encode(r)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", t.name(), err)
		}
		out = append(out, p)
	}
	return out, nil
}

type typed[T any] struct {
	table   string
	rows    func(*schemas.Rows) []T
	options []parquet.WriterOption
}

func newTable[T any](created, table string, rows func(*schemas.Rows) []T) *typed[T] {
	return &typed[T]{table, rows, options(created, table)}
}

// options are the same for every part of a table; created names the program in
// the footer.
func options(created, table string) []parquet.WriterOption {
	out := []parquet.WriterOption{
		parquet.Compression(&zstd.Codec{}),
		parquet.CreatedBy("annals", created, ""),
		parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.PageBufferSize(64 << 10),
		parquet.WriteBufferSize(0), // the whole part is in memory anyway
		parquet.KeyValueMetadata("annals:table", table),
	}
	for _, t := range schemas.Tables() {
		if t.Name == table {
			out = append(out, parquet.KeyValueMetadata("ARROW:schema", arrowSchema(t)))
		}
	}
	return out
}

func (t *typed[T]) name() string { return t.table }

func (t *typed[T]) encode(r *schemas.Rows) (Part, error) {
	rows := t.rows(r)
	var buf bytes.Buffer
	w := parquet.NewGenericWriter[T](&buf, t.options...)
	for at := 0; at < len(rows); at += batch {
		if _, err := w.Write(rows[at:min(at+batch, len(rows))]); err != nil {
			return Part{}, err
		}
	}
	if err := w.Close(); err != nil {
		return Part{}, err
	}
	return Part{t.table, len(rows), buf.Bytes()}, nil
}
