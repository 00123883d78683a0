package schemas_test

import (
	"fmt"
	"slices"
	"testing"

	"annals/schemas"
	"annals/schemas/schemastest"
)

// TestTablesSayWhatTheJSONLSays compares each record with its rows.
func TestTablesSayWhatTheJSONLSays(t *testing.T) {
	for seed := range uint64(200) {
		d := schemastest.Document(seed)
		rows, ids := schemas.NewRows(d, schemas.RowOptions{}), schemas.NewIDs(d)
		entries, events, mentions := rows.Entries, rows.Events, rows.Mentions
		for i, e := range d.Entries {
			r := schemas.NewEntryRecord(d, e, ids[i])
			x := entries[i]
			same(t, "entry", list(r.ID, r.Index, r.Text, r.Date.Label, r.Date.Start, r.Date.End, r.Date.Precision, r.Date.Basis, r.SourceStart, r.SourceEnd),
				list(x.EntryID, x.Position, x.Text, x.Label, day(x.DateStart), day(x.DateEnd), x.Precision, x.Basis, x.SourceStart, x.SourceEnd))
			for _, m := range r.Mentions {
				y := mentions[0]
				mentions = mentions[1:]
				same(t, "mention", list(m.MentionID, r.ID, m.Type, m.Text, m.Start, m.End, m.Country, m.Sector, m.Office, m.DateStart, m.DateEnd, m.Basis),
					list(y.MentionID, y.EntryID, y.Type, y.Surface, y.Start, y.End, y.Country, y.Sector, y.Office, day(y.DateStart), day(y.DateEnd), y.LinkBasis))
				if m.ID != "" {
					same(t, "entity", list(m.ID), list(y.EntityID))
				}
				if m.Value != nil {
					same(t, "quantity", list(*m.Value, m.Quantity.Low, m.Quantity.High, m.Quantity.Unit, m.Quantity.Class),
						list(y.Value, y.ValueLow, y.ValueHigh, y.Unit, y.UnitClass))
				}
			}
			for _, v := range r.Events {
				y := events[0]
				events = events[1:]
				same(t, "event", list(v.EventID, r.ID, v.Type, v.Mode, v.Time, v.Status, v.Realis, v.Main, v.Date.Start, v.Date.End, v.Location, v.Evidence, v.EvidenceStart, v.EvidenceEnd,
					v.TriggerStart, v.TriggerEnd, v.Rule, v.Plover, v.Cameo, v.Quad, v.Intensity, v.Confidence, len(v.Actors), len(v.Targets), len(v.People)),
					list(y.EventID, y.EntryID, y.Type, y.Mode, y.Time, y.Status, y.Realis, y.Main, day(y.DateStart), day(y.DateEnd), y.Location, y.Evidence, y.EvidenceStart, y.EvidenceEnd,
						y.TriggerStart, y.TriggerEnd, y.Rule, y.Plover, y.Cameo, y.Quad, y.Intensity, y.Confidence, y.NActors, y.NTargets, y.NPeople))
				if y.Format != nil || v.Format != schemas.Unspecified {
					same(t, "format", list(v.Format), list(y.Format))
				}
				same(t, "actors", v.Actors, parties(rows, v.EventID, "actor"))
				same(t, "targets", v.Targets, parties(rows, v.EventID, "target"))
				same(t, "people", v.People, parties(rows, v.EventID, "person"))
			}
		}
		if len(events) > 0 || len(mentions) > 0 || len(entries) != len(d.Entries) {
			t.Errorf("seed %d: rows are left that no record has", seed)
		}
	}
}

// parties rebuilds a list of the JSONL from participants, as the codebook says.
func parties(rows *schemas.Rows, event, side string) []string {
	var out []string
	for _, p := range rows.Participants {
		if p.EventID == event && p.Side == side {
			if p.State != nil && side != "person" {
				out = append(out, *p.State)
			} else {
				out = append(out, *p.EntityID)
			}
		}
	}
	return out
}

// list spells values so that a pointer equals what it points to, and a null an
// empty string.
func list(values ...any) []string {
	var out []string
	for _, v := range values {
		switch v := v.(type) {
		case *string:
			if v == nil {
				out = append(out, "")
				continue
			}
			out = append(out, *v)
		case *float64:
			out = append(out, fmt.Sprint(*v))
		default:
			out = append(out, fmt.Sprint(v))
		}
	}
	return out
}

func day(d *int32) schemas.Day {
	if d == nil {
		return schemas.NoDay
	}
	return schemas.Day(*d)
}

func same(t *testing.T, what string, want, got []string) {
	t.Helper()
	if !slices.Equal(want, got) {
		t.Errorf("%s: JSONL %q, tables %q", what, want, got)
	}
}

// The tables are not the place where a document is changed.
func TestRowsAreStable(t *testing.T) {
	d := schemastest.Document(11)
	a := fmt.Sprint(schemas.NewRows(d, schemas.RowOptions{}))
	if len(a) == 0 || string(schemas.AppendEntries(nil, d)) != string(schemas.AppendEntries(nil, schemastest.Document(11))) {
		t.Error("making rows changed the document")
	}
}

func TestEntitiesComeFromTheTables(t *testing.T) {
	facts := func(kind, id string) (schemas.EntityFacts, bool) {
		if kind == "country" && id == "KEN" {
			return schemas.EntityFacts{Name: "Kenya", COW: 501, GWNo: 501, Wikidata: "Q114"}, true
		}
		return schemas.EntityFacts{}, false
	}
	for seed := range uint64(50) {
		for _, e := range schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{Entity: facts, NoWords: true}).Entities {
			if e.EntityID == "KEN" {
				if e.Name == nil || *e.Name != "Kenya" || *e.COW != 501 || *e.Wikidata != "Q114" {
					t.Errorf("%+v", e)
				}
				return
			}
		}
	}
	t.Error("no sample names Kenya")
}

func TestCodes(t *testing.T) {
	for _, typ := range schemas.EventTypes() {
		c := (&schemas.Event{Type: typ}).Codes()
		if c.Quad == "" || c.Intensity < -10 || c.Intensity > 10 {
			t.Errorf("%s: %+v", typ, c)
		}
	}
	for _, c := range []struct {
		typ        schemas.EventType
		mode, quad string
	}{{schemas.Patrol, "joint", "material cooperation"}, {schemas.Patrol, "", "material conflict"}, {schemas.Demand, "request", "verbal cooperation"}} {
		if got := (&schemas.Event{Type: c.typ, Mode: c.mode}).Codes().Quad; got != c.quad {
			t.Errorf("%s, %s: %s, not %s", c.typ, c.mode, got, c.quad)
		}
	}
}

func BenchmarkAppendEntry(b *testing.B) {
	d := withEvents(b)
	var buf []byte
	for b.Loop() {
		buf = schemas.AppendEntry(buf[:0], d, d.Entries[0])
	}
	b.SetBytes(int64(len(buf)))
}
