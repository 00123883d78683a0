package pipeline

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"annals/schemas"
)

// TestASourceIsCorrected changes one entry of a source: its id and those of
// its events are superseded, all others stay.
func TestASourceIsCorrected(t *testing.T) {
	dir := t.TempDir()
	in := inputs("sample-1", "sample-2", "sample-4", "sample-6")
	run(t, dir, version, samples(2), in, RunOptions{})
	b, fixed := samples(2), 0
	read := b.Read
	b.Load = func(_ context.Context, path string) ([]byte, error) { return []byte(path + " corrected"), nil }
	b.Read = func(path string, data []byte) (*schemas.Document, error) {
		d, err := read(path, data)
		if err == nil && len(d.Entries) > 0 {
			e := d.Entries[0]
			e.Text += " again" // at its end, so that all spans hold
			fixed++
		}
		return d, err
	}
	b.Workers = 1
	out := run(t, dir, version, b, in, RunOptions{})
	n := 0
	for _, x := range in {
		id := x.ID()
		rows, err := readPart[schemas.SupersededRow](filepath.Join(dir, "superseded", id+".parquet"))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			if r.Kind == "entry" {
				n++
			}
			if r.NewID == nil {
				t.Errorf("%s: %s has no successor", id, r.OldID)
			}
		}
		if len(rows) > 0 && !strings.Contains(out[id].Why, "superseded") {
			t.Errorf("%+v", out[id])
		}
	}
	if n != fixed || n == 0 {
		t.Errorf("%d entries were corrected, %d superseded", fixed, n)
	}
	if problems, err := Verify(dir); err != nil || len(problems) > 0 {
		t.Error(err, problems)
	}
	again := version
	again.Rules = "other"
	run(t, dir, again, b, in, RunOptions{}) // other rules keep them
	rows, err := readPart[schemas.SupersededRow](filepath.Join(dir, "superseded", "sample-1.parquet"))
	if err != nil || len(rows) == 0 {
		t.Errorf("%v: a change of rules forgot %v", err, rows)
	}
}
