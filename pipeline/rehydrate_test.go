package pipeline

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"annals/schemas"
	"annals/schemas/schemastest"
)

// TestRehydrate takes the words away and puts them back: the tables are those
// of a dataset that had its words all the time, but for the ids of entities
// that are known by their words alone.
func TestRehydrate(t *testing.T) {
	bareDir, fullDir, backDir := t.TempDir(), t.TempDir(), t.TempDir()
	in := numbered(12)
	run(t, fullDir, version, samples(2), in, RunOptions{})
	bare, err := OpenDataset(bareDir, version, schemas.RowOptions{NoWords: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := bare.Run(context.Background(), samples(2), in, RunOptions{}, func(Outcome) {}); err != nil {
		t.Fatal(err)
	}
	if err := bare.Close(); err != nil {
		t.Fatal(err)
	}
	if problems, err := Verify(bareDir); err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	back, err := OpenDataset(backDir, version, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	b := samples(1)
	if err := b.Each(context.Background(), in, func(r *Result) error {
		d, err := back.Rehydrate(bare, r.Document)
		if err != nil {
			return err
		}
		if d.Lost > 0 {
			t.Errorf("%s: %d entries have no text", r.Document.ID, d.Lost)
		}
		return back.Commit(d.Prepared)
	}); err != nil {
		t.Fatal(err)
	}
	if err := back.Close(); err != nil {
		t.Fatal(err)
	}
	if problems, err := Verify(backDir); err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	full, err := ReadDataset(fullDir, version, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range full.IDs() {
		want, err := full.Rows(id)
		if err != nil {
			t.Fatal(err)
		}
		got, err := back.Rows(id)
		if err != nil {
			t.Fatal(err)
		}
		forget(want)
		forget(got)
		a, b := reflect.ValueOf(want).Elem(), reflect.ValueOf(got).Elem()
		for i, table := range schemas.Tables() {
			if table.Name == "entities" {
				continue
			}
			if x, y := a.Field(i).Interface(), b.Field(i).Interface(); !reflect.DeepEqual(x, y) {
				t.Errorf("%s of %s\n got %s\nwant %s", table.Name, id, marshal(y), marshal(x))
			}
		}
	}
	d := schemastest.Document(1)
	d.Hash = "another"
	if _, err := back.Rehydrate(bare, d); !errors.Is(err, ErrEdition) {
		t.Errorf("another edition was taken: %v", err)
	}
}

// forget takes away the ids that are made of words.
func forget(r *schemas.Rows) {
	for i := range r.Mentions {
		r.Mentions[i].EntityID = nil
	}
	for i := range r.Participants {
		r.Participants[i].EntityID = nil
	}
	for i := range r.Places {
		r.Places[i].EntityID = nil
	}
	for i := range r.Links {
		r.Links[i].EntityID = nil
	}
}
