package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
)

// TestNested compares the nested table with the flat ones, read by a reader
// that is not the writer's: its entries column by column, its lists by their
// lengths. The readers' test compares the values in the lists.
func TestNested(t *testing.T) {
	dir := t.TempDir()
	v := version
	v.Nested = true
	run(t, dir, v, samples(2), numbered(8), RunOptions{})
	table := func(name, id string) arrow.Table {
		b, err := os.ReadFile(filepath.Join(dir, name, id+".parquet"))
		if err != nil {
			t.Fatal(err)
		}
		return readArrow(t, b)
	}
	for i := range 8 {
		id := fmt.Sprintf("sample-%d", i)
		flat, got := table("entries", id), table(nested, id)
		for c := range int(flat.NumCols()) {
			if x, y := fmt.Sprint(cells(t, flat.Column(c))), fmt.Sprint(cells(t, got.Column(c))); x != y {
				t.Errorf("%s, column %s: %s, not %s", id, flat.Column(c).Name(), y, x)
			}
		}
		for n, name := range []string{"mentions", "events"} {
			column, total := got.Column(int(flat.NumCols())+n), 0
			for _, chunk := range column.Data().Chunks() {
				list := chunk.(*array.List)
				for k := range list.Len() {
					start, end := list.ValueOffsets(k)
					total += int(end - start)
				}
			}
			if want := int(table(name, id).NumRows()); column.Name() != name || total != want {
				t.Errorf("%s: %s holds %d rows, not %d of %s", id, column.Name(), total, want, name)
			}
		}
	}
}
