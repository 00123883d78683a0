package schemas_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"annals/schemas"
	"annals/schemas/schemastest"
)

func schemaOf(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemas.EntrySchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("entry.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("entry.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryLineFitsTheSchema(t *testing.T) {
	schema := schemaOf(t)
	for seed := range uint64(200) {
		d := schemastest.Document(seed)
		for _, e := range d.Entries {
			line := schemas.AppendEntry(nil, d, e)
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				t.Fatalf("%v\n%s", err, line)
			}
			if err := schema.Validate(v); err != nil {
				t.Fatalf("seed %d: %v\n%s", seed, err, line)
			}
		}
	}
}

// The schema must not be laxer than it looks: what has a key missing or an
// unknown label is refused.
func TestSchemaRefuses(t *testing.T) {
	schema := schemaOf(t)
	d := withEvents(t)
	line := string(schemas.AppendEntry(nil, d, d.Entries[0]))
	for _, c := range [][2]string{{`"index":1`, `"index":0`}, {`"index":`, `"number":`}, {`"type":"`, `"type":"un`}, {`"id":"ent-`, `"id":"`}, {`"start":0`, `"start":-1`}} {
		broken := strings.Replace(line, c[0], c[1], 1)
		if broken == line {
			t.Fatalf("%s does not stand in %s", c[0], line)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(broken))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(v) == nil {
			t.Errorf("passes: %s", broken)
		}
	}
}

func TestRecordsReadBack(t *testing.T) {
	for seed := range uint64(100) {
		d := schemastest.Document(seed)
		for i, line := range bytes.Split(bytes.TrimSuffix(schemas.AppendEntries(nil, d), []byte("\n")), []byte("\n")) {
			if len(d.Entries) == 0 {
				break
			}
			var got schemas.EntryRecord
			dec := json.NewDecoder(bytes.NewReader(line))
			dec.DisallowUnknownFields()
			if err := dec.Decode(&got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(schemas.NewEntryRecord(d, d.Entries[i], schemas.IDsOf(d, d.Entries[i])), &got); diff != "" {
				t.Errorf("seed %d, entry %d (-want +got):\n%s", seed, i+1, diff)
			}
			checkSlices(t, &got)
		}
	}
}

// checkSlices does what readers do: text[start:end] by code points.
func checkSlices(t *testing.T, r *schemas.EntryRecord) {
	t.Helper()
	runes := []rune(r.Text)
	for _, m := range r.Mentions {
		if got := string(runes[m.Start:m.End]); got != m.Text {
			t.Errorf("text[%d:%d] is %q, not %q", m.Start, m.End, got, m.Text)
		}
	}
	for _, v := range r.Events {
		if got := string(runes[v.EvidenceStart:v.EvidenceEnd]); got != v.Evidence {
			t.Errorf("text[%d:%d] is %q, not %q", v.EvidenceStart, v.EvidenceEnd, got, v.Evidence)
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[schemas.Plain]string{4e8: "400000000", 2.5: "2.5", 1e22: "10000000000000000000000", -3: "-3"} {
		got, err := json.Marshal(in)
		if err != nil || string(got) != want {
			t.Errorf("Plain(%g) is %s, %v, not %s", float64(in), got, err, want)
		}
	}
}

func TestLineIsOneLine(t *testing.T) {
	d := withEvents(t)
	prefix := []byte("before")
	got := schemas.AppendEntry(prefix, d, d.Entries[0])
	if !bytes.HasPrefix(got, prefix) || bytes.ContainsAny(got, "\n") {
		t.Errorf("%q", got)
	}
	if bytes.Contains(got, []byte(`\u003c`)) {
		t.Errorf("%q has < escaped", got)
	}
}

// Every key of the records must be in the schema, described and required.
func TestSchemaDescribesEveryKey(t *testing.T) {
	var page bytes.Buffer
	if err := schemas.NewCodebook().WriteMarkdown(&page); err != nil {
		t.Fatal(err)
	}
	_, keys, _ := strings.Cut(page.String(), "## JSONL")
	for _, line := range strings.Split(keys, "\n") {
		if strings.HasSuffix(line, "` |  |") {
			t.Errorf("entry.schema.json does not describe: %s", line)
		}
	}
	if n, want := strings.Count(keys, "\n| `"), 80; n < want {
		t.Errorf("%d keys are described, fewer than %d", n, want)
	}
}
