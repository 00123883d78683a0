package main

import (
	"bytes"
	"encoding/json"
	"testing"

	"annals/schemas"

	"github.com/google/go-cmp/cmp"
)

// everySource is all chronologies that come with the repository.
func everySource(t testing.TB) []string {
	files := append(glob(t, "chronologies/*.txt"), glob(t, "chronologies/layouts/*.txt")...)
	for _, set := range goldSets {
		files = append(files, glob(t, "gold/"+set+"/*.txt")...)
	}
	return files
}

// TestProperties holds what is true of every document, whatever its text.
func TestProperties(t *testing.T) {
	for _, path := range everySource(t) {
		t.Run(path, func(t *testing.T) {
			c := theChain(t)
			d, err := c.document(t.Context(), path, "", nil)
			if err != nil {
				t.Fatal(err)
			}
			covered(t, d)
			sliced(t, d)
			again, err := c.document(t.Context(), path, "", nil)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(schemas.AppendEntries(nil, d), schemas.AppendEntries(nil, again)) {
				t.Error("the same input gave other bytes the second time")
			}
			if err := schemas.NewChecker().Check(d); len(err) > 0 {
				t.Errorf("invariants: %v", err)
			}
		})
	}
}

// covered: every byte is in an entry, in furniture or in a reject.
func covered(t *testing.T, d *schemas.Document) {
	t.Helper()
	seen := make([]bool, len(d.Text))
	mark := func(s schemas.Span) {
		if !s.OnRuneEdges(d.Text) {
			t.Errorf("%v is not on rune edges", s)
			return
		}
		for i := s.Start; i < s.End; i++ {
			seen[i] = true
		}
	}
	for _, e := range d.Entries {
		mark(e.Span)
	}
	for _, f := range d.Furniture {
		mark(f.Span)
	}
	for _, r := range d.Rejects {
		mark(r.Span)
	}
	for i, ok := range seen {
		if !ok {
			t.Errorf("byte %d is nowhere: %.40q", i, d.Text[i:])
			return
		}
	}
}

// sliced: written offsets slice the written text, in code points.
func sliced(t *testing.T, d *schemas.Document) {
	t.Helper()
	for i, line := range bytes.Split(bytes.TrimSpace(schemas.AppendEntries(nil, d)), []byte("\n")) {
		var e struct {
			Text     string
			Mentions []struct {
				Text       string
				Start, End int
			}
			Events []struct {
				Evidence      string
				EvidenceStart int `json:"evidence_start"`
				EvidenceEnd   int `json:"evidence_end"`
				Location      string
			}
		}
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatal(err)
		}
		text, last := []rune(e.Text), 0
		for _, m := range e.Mentions {
			if m.Start < last || m.End <= m.Start || m.End > len(text) {
				t.Errorf("entry %d: mention %q at %d-%d after %d", i+1, m.Text, m.Start, m.End, last)
				continue
			}
			if diff := cmp.Diff(m.Text, string(text[m.Start:m.End])); diff != "" {
				t.Errorf("entry %d: %s", i+1, diff)
			}
			last = m.End
		}
		for _, v := range e.Events {
			if v.EvidenceStart < 0 || v.EvidenceEnd > len(text) || v.EvidenceStart >= v.EvidenceEnd ||
				string(text[v.EvidenceStart:v.EvidenceEnd]) != v.Evidence {
				t.Errorf("entry %d: evidence %q is not at %d-%d", i+1, v.Evidence, v.EvidenceStart, v.EvidenceEnd)
			}
			if v.Location != "" && !bytes.Contains([]byte(e.Text), []byte(v.Location)) {
				t.Errorf("entry %d: location %q is not in the text", i+1, v.Location)
			}
		}
	}
}
