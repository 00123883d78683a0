package schemas_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"annals/schemas"
)

// TestGoldFitsTheRecords reads the gold annotations as records: what people
// annotate passes the checks and comes out again as it went in.
func TestGoldFitsTheRecords(t *testing.T) {
	files, err := filepath.Glob("../testdata/gold/*/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Skip("no gold in testdata/gold")
	}
	checker := schemas.NewChecker()
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
		d := goldDocument(t, lines)
		for _, err := range checker.Check(d) {
			t.Errorf("%s: %v", f, err)
		}
		for i, e := range d.Entries {
			var want, got map[string]any
			if err := json.Unmarshal(lines[i], &want); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(schemas.AppendEntry(nil, d, e), &got); err != nil {
				t.Fatal(err)
			}
			if at := missing("", want, got); at != "" {
				t.Errorf("%s, entry %d: %s does not come out as it went in", filepath.Base(f), i+1, at)
			}
		}
	}
}

// missing is the path of the first value of want that got has not, "" for none.
func missing(path string, want, got any) string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return path
		}
		for k, v := range w {
			if at := missing(path+"."+k, v, g[k]); at != "" {
				return at
			}
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return path
		}
		for i := range w {
			if at := missing(path, w[i], g[i]); at != "" {
				return at
			}
		}
	default:
		if !reflect.DeepEqual(want, got) {
			return path
		}
	}
	return ""
}

func goldDocument(t *testing.T, lines [][]byte) *schemas.Document {
	t.Helper()
	d := &schemas.Document{}
	for _, line := range lines {
		r := schemas.EntryRecord{Date: schemas.DateRecord{Start: schemas.NoDay, End: schemas.NoDay}}
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		d.Name, d.ID = r.Doc, schemas.DocumentID(r.Doc)
		start := len(d.Text)
		d.Text += r.Text + "\n"
		d.Entries = append(d.Entries, goldEntry(&r, line, start))
	}
	return d
}

func goldEntry(r *schemas.EntryRecord, line []byte, start int) *schemas.Entry {
	e := &schemas.Entry{Index: r.Index, Text: r.Text, Span: schemas.Span{Start: start, End: start + len(r.Text)}, Label: r.Date.Label,
		Date: schemas.Date{Interval: schemas.Interval{Start: r.Date.Start, End: r.Date.End}, Days: r.Date.Days}}
	var given struct {
		Mentions []map[string]any
		Events   []struct{ Date map[string]any }
	}
	_ = json.Unmarshal(line, &given) // read once without an error already
	runes := []rune(r.Text)
	for i, m := range r.Mentions {
		from := len(string(runes[:m.Start]))
		x := schemas.Mention{Span: schemas.Span{Start: from, End: from + len(m.Text)}, Type: m.Type, ID: m.ID, Days: schemas.Unknown()}
		if given.Mentions[i]["date_start"] != nil {
			x.Days = schemas.Interval{Start: m.DateStart, End: m.DateEnd}
		}
		if m.Value != nil {
			x.Quantity = &schemas.Quantity{Value: float64(*m.Value), Low: float64(*m.Value), High: float64(*m.Value)}
		}
		e.Mentions = append(e.Mentions, x)
	}
	for i, v := range r.Events {
		at := max(strings.Index(r.Text, v.Evidence), 0)
		s := schemas.Span{Start: at, End: at + len(v.Evidence)}
		x := schemas.Event{Type: v.Type, Format: v.Format, Time: v.Time, Status: v.Status, Main: v.Main, Actors: v.Actors, Targets: v.Targets, People: v.People,
			Location: v.Location, Date: schemas.Unknown(), Evidence: s, Trigger: s}
		if given.Events[i].Date["start"] != nil {
			x.Date = schemas.Interval{Start: v.Date.Start, End: v.Date.End}
		}
		e.Events = append(e.Events, x)
	}
	return e
}
