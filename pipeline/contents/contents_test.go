package contents_test

import (
	"strings"
	"testing"

	"annals/pipeline"
	"annals/pipeline/contents"
	"annals/schemas"
	"annals/schemas/schemastest"
)

// TestSegmentsAreTheText joins the segments of sampled documents, in which
// evidence crosses mentions.
func TestSegmentsAreTheText(t *testing.T) {
	crossings := 0
	for seed := range uint64(200) {
		c := contents.FromRows(schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{}))
		for _, e := range c.Documents[0].Entries {
			var b strings.Builder
			opened, closed := 0, 0
			for _, s := range e.Segments() {
				b.WriteString(s.Text)
				if s.Mention != nil && len(s.Events) > 0 {
					crossings++
				}
				if s.First {
					opened++
				}
				if s.Last {
					closed++
				}
			}
			if b.String() != *e.Text {
				t.Errorf("seed %d: segments give %q, not %q", seed, b.String(), *e.Text)
			}
			if opened != len(e.Mentions) || closed != len(e.Mentions) {
				t.Errorf("seed %d: %d mentions, %d begin, %d end", seed, len(e.Mentions), opened, closed)
			}
		}
	}
	if crossings == 0 {
		t.Error("no sample has evidence over a mention")
	}
}

// TestReadIsWhatWasWritten reads a dataset back and compares it with the rows
// that it was written from.
func TestReadIsWhatWasWritten(t *testing.T) {
	dir := t.TempDir()
	if _, err := contents.Read(dir); err == nil || !strings.Contains(err.Error(), "holds no dataset") {
		t.Errorf("an empty folder: %v", err)
	}
	d := schemastest.Document(7)
	set, err := pipeline.OpenDataset(dir, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	ready, err := set.Prepare(d)
	if err != nil {
		t.Fatal(err)
	}
	if err := set.Commit(ready); err != nil {
		t.Fatal(err)
	}
	if err := set.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := contents.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := contents.FromRows(schemas.NewRows(d, schemas.RowOptions{}))
	a, b := got.Documents[0], want.Documents[0]
	if a.DocumentID != b.DocumentID || len(a.Entries) != len(b.Entries) || len(got.Events()) != len(want.Events()) || len(a.Notes) != len(b.Notes) {
		t.Fatalf("%+v, not %+v", a, b)
	}
	for i, v := range got.Events() {
		w := want.Events()[i]
		if v.EventID != w.EventID || len(v.Sides()) != len(w.Sides()) || len(v.Evidence) != len(w.Evidence) || len(v.Places) != len(w.Places) {
			t.Errorf("event %d: %+v, not %+v", i, v.EventRow, w.EventRow)
		}
	}
}
