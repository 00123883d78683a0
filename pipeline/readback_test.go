package pipeline

import (
	"bytes"
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	pqfile "github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"annals/schemas"
	"annals/schemas/schemastest"
)

// readArrow reads a part with a reader that is not the writer's.
func readArrow(t testing.TB, b []byte) arrow.Table {
	t.Helper()
	pf, err := pqfile.NewParquetReader(bytes.NewReader(b), pqfile.WithReadProps(parquet.NewReaderProperties(memory.DefaultAllocator)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := pqarrow.NewFileReader(pf, pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
	if err != nil {
		t.Fatal(err)
	}
	table, err := r.ReadTable(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// cells lists the values of a column as text, nulls as <null>.
func cells(t testing.TB, c *arrow.Column) []string {
	t.Helper()
	var out []string
	for _, chunk := range c.Data().Chunks() {
		for i := range chunk.Len() {
			switch a := chunk.(type) {
			case *array.Date32:
				if !a.IsNull(i) {
					out = append(out, fmt.Sprint(int32(a.Value(i))))
					continue
				}
			case *array.Dictionary:
				if !a.IsNull(i) {
					out = append(out, a.Dictionary().(*array.String).Value(a.GetValueIndex(i)))
					continue
				}
			case *array.Float64:
				if !a.IsNull(i) {
					out = append(out, fmt.Sprint(a.Value(i)))
					continue
				}
			default:
				if !chunk.IsNull(i) {
					out = append(out, chunk.ValueStr(i))
					continue
				}
			}
			out = append(out, "<null>")
		}
	}
	return out
}

// wanted lists the values of a field of all rows in the same form.
func wanted(rows reflect.Value, field int) []string {
	var out []string
	for i := range rows.Len() {
		v := rows.Index(i).Field(field)
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				out = append(out, "<null>")
				continue
			}
			v = v.Elem()
		}
		out = append(out, fmt.Sprint(v.Interface()))
	}
	return out
}

// TestReadBack compares every column of every table with the rows that went in.
func TestReadBack(t *testing.T) {
	e := newEncoder("test", false)
	filled := map[string]bool{}
	for seed := range uint64(60) {
		rows := schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{NoWords: seed%5 == 0})
		rows.Superseded = []schemas.SupersededRow{{DocumentID: "a", Kind: "entry", OldID: "ent-1"}}
		parts, err := e.parts(rows)
		if err != nil {
			t.Fatal(err)
		}
		all := reflect.ValueOf(rows).Elem()
		tables := schemas.Tables()
		if len(parts) != len(tables) || all.NumField() != len(tables) {
			t.Fatalf("%d parts, %d kinds of rows, %d tables", len(parts), all.NumField(), len(tables))
		}
		for i, p := range parts {
			if p.Table != tables[i].Name {
				t.Fatalf("part %d is %s, not %s", i, p.Table, tables[i].Name)
			}
			compare(t, seed, tables[i], p, all.Field(i), filled)
		}
	}
	for _, table := range schemas.Tables() {
		for _, c := range table.Columns {
			if name := table.Name + "." + c.Name; !filled[name] && !strings.Contains(empty, " "+name+" ") {
				t.Errorf("no sample has a value of %s: the comparison says nothing about it", name)
			}
		}
	}
}

// empty lists the columns that no stage fills yet.
const empty = " documents.publication documents.volume documents.issue documents.authors documents.address superseded.new_id" +
	" entities.cow entities.gwno entities.wikidata entities.geonames_id event_links.series event_links.session event_links.rank" +
	" event_quantities.currency event_quantities.side mentions.currency event_places.country rejects.words rejects.source_start rejects.source_end" +
	" participants.office rejects.document_id rejects.ordinal rejects.stage rejects.reason entries.heading "

func compare(t *testing.T, seed uint64, table schemas.Table, p Part, rows reflect.Value, filled map[string]bool) {
	t.Helper()
	got := readArrow(t, p.Bytes)
	defer got.Release()
	if int(got.NumRows()) != rows.Len() || int(got.NumCols()) != len(table.Columns) {
		t.Fatalf("seed %d: %s has %d rows and %d columns, not %d and %d", seed, table.Name, got.NumRows(), got.NumCols(), rows.Len(), len(table.Columns))
	}
	for i, c := range table.Columns {
		col := got.Column(i)
		f := col.Field()
		if f.Name != c.Name || f.Nullable != c.Nullable {
			t.Errorf("%s: column %d is %s, nullable %v, not %s, %v", table.Name, i, f.Name, f.Nullable, c.Name, c.Nullable)
		}
		if want := arrowTypes(c); f.Type.ID() != want {
			t.Errorf("%s.%s is %s, not %s", table.Name, c.Name, f.Type, want)
		}
		if doc, _ := f.Metadata.GetValue("description"); doc != c.Doc {
			t.Errorf("%s.%s is described as %q, not %q", table.Name, c.Name, doc, c.Doc)
		}
		have, want := cells(t, col), wanted(rows, i)
		if fmt.Sprint(have) != fmt.Sprint(want) {
			t.Errorf("seed %d: %s.%s\n got %q\nwant %q", seed, table.Name, c.Name, have, want)
		}
		for _, v := range have {
			if v != "<null>" {
				filled[table.Name+"."+c.Name] = true
			}
		}
	}
}

func arrowTypes(c schemas.Column) arrow.Type {
	if c.Categorical {
		return arrow.DICTIONARY
	}
	switch c.Type {
	case "string":
		return arrow.STRING
	case "bool":
		return arrow.BOOL
	case "int32":
		return arrow.INT32
	case "int64":
		return arrow.INT64
	case "float64":
		return arrow.FLOAT64
	}
	return arrow.DATE32
}

// Equal rows give equal bytes, and the footer names each column, which readers
// of some systems look for.
func TestPartsAreByteEqual(t *testing.T) {
	one := newEncoder("test", false)
	for seed := range uint64(20) {
		rows := schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{})
		a, err := one.parts(rows)
		if err != nil {
			t.Fatal(err)
		}
		b, err := newEncoder("test", false).parts(schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{}))
		if err != nil {
			t.Fatal(err)
		}
		for i := range a {
			if !bytes.Equal(a[i].Bytes, b[i].Bytes) {
				t.Errorf("seed %d: two parts of %s differ", seed, a[i].Table)
			}
			namesColumns(t, a[i])
		}
	}
}

func namesColumns(t *testing.T, p Part) {
	t.Helper()
	r, err := pqfile.NewParquetReader(bytes.NewReader(p.Bytes))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for g := range r.NumRowGroups() {
		for i := range r.MetaData().RowGroup(g).NumColumns() {
			c, err := r.MetaData().RowGroup(g).ColumnChunk(i)
			if err != nil {
				t.Fatal(err)
			}
			if want := r.MetaData().Schema.Column(i).Path(); c.PathInSchema().String() != want {
				t.Errorf("%s: column %d is called %q, not %q", p.Table, i, c.PathInSchema(), want)
			}
		}
	}
}

func TestPartsAreReadByTheirWriter(t *testing.T) {
	rows := schemas.NewRows(schemastest.Document(8), schemas.RowOptions{})
	parts, err := newEncoder("test", false).parts(rows)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decode[schemas.MentionRow](parts[9].Bytes)
	if err != nil || !reflect.DeepEqual(got, rows.Mentions) {
		t.Errorf("%v\n got %v\nwant %v", err, got, rows.Mentions)
	}
}

func BenchmarkParts(b *testing.B) {
	e := newEncoder("test", false)
	rows := schemas.NewRows(schemastest.Document(8), schemas.RowOptions{})
	for b.Loop() {
		if _, err := e.parts(rows); err != nil {
			b.Fatal(err)
		}
	}
}
