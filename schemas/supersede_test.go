package schemas_test

import (
	"testing"

	"annals/schemas"
)

func entryRow(id string, at int32, text string) schemas.EntryRow {
	r := schemas.EntryRow{EntryID: id, DocumentID: "d", Position: at}
	if text != "" {
		r.Text = &text
	}
	return r
}

func TestSupersede(t *testing.T) {
	was := &schemas.Rows{
		Entries: []schemas.EntryRow{entryRow("a", 1, "Peru and Chile sign a pact in Lima"), entryRow("b", 2, "Kenya opens a bridge"), entryRow("c", 3, "A storm hits the coast")},
		Events: []schemas.EventRow{{EventID: "a1", EntryID: "a", Type: "agreement", DocumentID: "d"}, {EventID: "a2", EntryID: "a", Type: "visit", DocumentID: "d"},
			{EventID: "b1", EntryID: "b", Type: "launch", DocumentID: "d"}},
		Superseded: []schemas.SupersededRow{{DocumentID: "d", Kind: "entry", OldID: "z", NewID: at("a")}, {DocumentID: "d", Kind: "entry", OldID: "b2", NewID: at("b")}},
	}
	now := &schemas.Rows{
		Entries: []schemas.EntryRow{entryRow("A", 1, "Peru and Chile sign a treaty in Lima"), entryRow("b", 2, "Kenya opens a bridge"), entryRow("n", 3, "Voters go to the polls")},
		Events:  []schemas.EventRow{{EventID: "A1", EntryID: "A", Type: "agreement"}, {EventID: "b1", EntryID: "b", Type: "launch"}},
	}
	got := map[string]string{}
	for _, r := range schemas.Supersede(was, now, true) {
		got[r.OldID] = "-"
		if r.NewID != nil {
			got[r.OldID] = *r.NewID
		}
	}
	want := map[string]string{"a": "A", "a1": "A1", "a2": "-", "c": "-", "z": "A", "b2": "b"}
	if len(got) != len(want) {
		t.Errorf("%v, not %v", got, want)
	}
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s: %q, not %q", k, got[k], v)
		}
	}
	if rows := schemas.Supersede(was, now, false); len(rows) != 2 {
		t.Errorf("a change of rules alone superseded %v", rows)
	}
	back := schemas.Supersede(&schemas.Rows{Entries: now.Entries, Superseded: schemas.Supersede(was, now, true)}, was, true)
	for _, r := range back {
		if r.OldID == "a" || r.OldID == "c" {
			t.Errorf("%s lives again and is superseded: %+v", r.OldID, r)
		}
	}
}

// Without words, entries of the same place and days are alike.
func TestSupersedeWithoutWords(t *testing.T) {
	day := int32(18000)
	a, b := entryRow("a", 1, ""), entryRow("b", 1, "")
	a.DateStart, a.DateEnd, b.DateStart, b.DateEnd = &day, &day, &day, &day
	rows := schemas.Supersede(&schemas.Rows{Entries: []schemas.EntryRow{a}}, &schemas.Rows{Entries: []schemas.EntryRow{b}}, true)
	if len(rows) != 1 || rows[0].NewID == nil || *rows[0].NewID != "b" {
		t.Errorf("%+v", rows)
	}
}

func at(s string) *string { return &s }
