package corrections

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"annals/schemas"
	"annals/schemas/schemastest"
)

// sampled is a document whose first entry has two events, with the ids of
// that entry.
func sampled(t *testing.T) (*schemas.Document, schemas.EntryIDs) {
	t.Helper()
	for seed := range uint64(200) {
		d := schemastest.Document(seed)
		if len(d.Entries) > 1 && len(d.Entries[0].Events) == 2 && len(d.Entries[0].Events[0].Actors) == 1 && d.Entries[0].Events[0].Status == schemas.Occurred {
			return d, schemas.NewIDs(d)[0]
		}
	}
	t.Fatal("no sample has such an entry")
	return nil, schemas.EntryIDs{}
}

func lineFor(d *schemas.Document, ids schemas.EntryIDs, field, was, now string) Line {
	e := d.Entries[0]
	return Line{Target: ids.Events[0], Field: field, Was: was, Now: now, Document: d.ID, Entry: ids.Entry, Words: e.Events[0].Evidence.Of(e.Text)}
}

func TestApply(t *testing.T) {
	for name, c := range map[string]struct {
		field, was, now string
		status          string
	}{
		"applied":       {"status", "occurred", "planned", Applied},
		"redundant":     {"status", "planned", "occurred", Redundant},
		"conflict":      {"status", "planned", "canceled", Conflict},
		"no label":      {"status", "occurred", "nonsense", Conflict},
		"no day":        {"date", "", "soon", Conflict},
		"not the text":  {"location", "", "words that are nowhere", Conflict},
		"no main event": {"main", "true", "false", Conflict},
	} {
		t.Run(name, func(t *testing.T) {
			d, ids := sampled(t)
			v := &d.Entries[0].Events[0]
			if c.field == "date" {
				v.Date, v.DateBasis = schemas.Unknown(), "unknown"
			}
			if c.field == "location" {
				v.Location, v.Place = "", schemas.Span{}
			}
			v.Main, d.Entries[0].Events[1].Main = true, false
			before := *v
			out := NewApplier().Apply(d, []Line{lineFor(d, ids, c.field, c.was, c.now)})
			if out[0].Status != c.status || out[0].Why == "" && c.status != Applied {
				t.Fatalf("%+v", out[0])
			}
			if c.status != Applied {
				if !reflect.DeepEqual(before, *v) {
					t.Errorf("what was not applied changed the event:\n%+v\n%+v", before, *v)
				}
				return
			}
			if last := v.Decisions[len(v.Decisions)-1]; last.Origin != "human" || last.Value != c.now || last.Beat != c.was {
				t.Errorf("%+v", last)
			}
			if errs := schemas.NewChecker().Check(d); len(errs) > 0 {
				t.Error(errs)
			}
		})
	}
}

func TestPartiesAndMain(t *testing.T) {
	d, ids := sampled(t)
	v := &d.Entries[0].Events[0]
	out := NewApplier().Apply(d, []Line{
		lineFor(d, ids, "actors", strings.Join(v.Actors, ","), "NOR, CHL"),
		lineFor(d, ids, "people", strings.Join(v.People, ","), "jane-doe"),
		{Target: ids.Events[1], Field: "main", Was: "false", Now: "true", Document: d.ID, Entry: ids.Entry, Words: "x"},
	})
	for _, o := range out {
		if o.Status != Applied {
			t.Errorf("%+v", o)
		}
	}
	if v.Main || !d.Entries[0].Events[1].Main || strings.Join(v.Actors, " ") != "NOR CHL" {
		t.Errorf("%+v", v)
	}
	n := 0
	for _, p := range v.Participants {
		if p.Side == "actor" || p.Side == "person" {
			n++
		}
	}
	if n != 3 {
		t.Errorf("participants are not those of the lists: %+v", v.Participants)
	}
}

// The words find the record again when its id is another.
func TestAnchor(t *testing.T) {
	d, ids := sampled(t)
	l := lineFor(d, ids, "status", "occurred", "planned")
	l.Target, l.Entry = "evt-gone", "ent-gone"
	d.Entries = d.Entries[:1]
	d.Entries[0].Events = d.Entries[0].Events[:1]
	d.Entries[0].Events[0].Main = true
	if out := NewApplier().Apply(d, []Line{l}); out[0].Status != Applied {
		t.Errorf("%+v", out)
	}
	l.Words = "other words"
	if out := NewApplier().Apply(d, []Line{l}); out[0].Status != Stale {
		t.Errorf("%+v", out)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	d, ids := sampled(t)
	l := lineFor(d, ids, "status", "occurred", "planned")
	for range 2 {
		if _, err := Append(dir, &l); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Load(dir)
	if err != nil || len(s.Of(d.ID)) != 2 || s.Version(d.ID) == "" || s.Version("other") != "" || len(s.Documents()) != 1 {
		t.Fatalf("%v %+v", err, s)
	}
	if s, err := Load(filepath.Join(dir, "none")); err != nil || len(s.Documents()) != 0 {
		t.Error(err)
	}
	for _, bad := range []string{"{", `{"target":"evt-1"}`, `{"target":"evt-1","document_id":"d","field":"colour","words":"w"}`, `{"other":1}`} {
		if err := os.WriteFile(filepath.Join(dir, "bad.jsonl"), []byte("\n"+bad), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(dir); !errors.Is(err, ErrForm) || !strings.Contains(err.Error(), "bad.jsonl:2") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}
