package score_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/pipeline/score"
)

const cases = "../../testdata/score"

func read(t *testing.T, files ...string) *score.Corpus {
	t.Helper()
	c := new(score.Corpus)
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := c.Read(name, f); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// The figures files hold what the reference scorer, written in Python, said of
// the same pairs. They are never regenerated from this package.
func TestSameFiguresAsReference(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(cases, "*.figures.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s: %v", cases, err)
	}
	for _, file := range files {
		stem := strings.TrimSuffix(file, ".figures.json")
		t.Run(filepath.Base(stem), func(t *testing.T) {
			r, err := score.Compare(read(t, stem+".gold.jsonl"), read(t, stem+".pred.jsonl"))
			if err != nil {
				t.Fatal(err)
			}
			var want, got map[string]any
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			decode(t, data, &want)
			if data, err = json.Marshal(r); err != nil {
				t.Fatal(err)
			}
			decode(t, data, &got)
			delete(got, "schema")
			sameNumbers(t, "", got, want)
		})
	}
}

func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// sameNumbers compares two decoded JSON values, numbers to four decimals.
func sameNumbers(t *testing.T, path string, got, want any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok || len(g) != len(w) {
			t.Errorf("%s: got %v, want %v", path, got, want)
			return
		}
		for k, v := range w {
			sameNumbers(t, path+"/"+k, g[k], v)
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			t.Errorf("%s: got %v, want %v", path, got, want)
			return
		}
		for i, v := range w {
			sameNumbers(t, path, g[i], v)
		}
	case float64:
		if g, ok := got.(float64); !ok || math.Abs(g-w) > 5e-5 {
			t.Errorf("%s: got %v, want %v", path, got, w)
		}
	default:
		if got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}

func TestTextOfReference(t *testing.T) {
	r, err := score.Compare(read(t, cases+"/two.gold.jsonl"), read(t, cases+"/two.pred.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := r.Text(&got); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(cases + "/two.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", &got, want)
	}
}

func TestMalformed(t *testing.T) {
	const good = `{"doc":"d","text":"t","events":[{"type":"visit","main":true}]}`
	for _, c := range []struct{ in, want string }{
		{"{", "f:1: not JSON"},
		{"[]", "f:1: not an object"},
		{"null", "f:1: not an object"},
		{`{"text":"t"}`, "f:1: doc is missing"},
		{good + "\n\n" + `{"doc":"d"}`, "f:3: text is missing"},
		{`{"doc":"d","text":"t","mentions":[{"type":"date","start":1}]}`, "mention 1 needs type, start and end"},
		{`{"doc":"d","text":"t","mentions":[{"type":"date","start":"1","end":2}]}`, "mentions.start cannot be a string"},
		{`{"doc":"d","text":"t","events":[{}]}`, "event 1: an event needs a type"},
		{`{"doc":"d","text":"t","date":{"start":"Dec. 3"}}`, `"Dec. 3" is not a day`},
	} {
		err := new(score.Corpus).Read("f", strings.NewReader(c.in))
		if err == nil || !errors.Is(err, score.ErrForm) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.in, err, c.want)
		}
	}
}

func TestCompareRefuses(t *testing.T) {
	corpus := func(in string) *score.Corpus {
		c := new(score.Corpus)
		if err := c.Read("f", strings.NewReader(in)); err != nil {
			t.Fatal(err)
		}
		return c
	}
	gold := corpus(`{"doc":"d","text":"t","events":[{"type":"visit","main":true}]}`)
	if _, err := score.Compare(gold, corpus(`{"doc":"e","text":"t"}`)); err == nil || !strings.Contains(err.Error(), "gold does not have: e") {
		t.Errorf("unknown document: %v", err)
	}
	if _, err := score.Compare(corpus(`{"doc":"d","index":4,"text":"t"}`), gold); err == nil || !strings.Contains(err.Error(), "d 4: a gold entry needs a main event") {
		t.Errorf("no main event: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	data, err := os.ReadFile(cases + "/two.pred.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range bytes.Split(data, []byte("\n")) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := new(score.Corpus)
		if err := c.Read("f", bytes.NewReader(data)); err != nil {
			return
		}
		r, err := score.Compare(c, c)
		if err != nil {
			return
		}
		if f, _ := r.Figure("entries F1"); len(c.Documents()) > 0 && f.Value != 1 {
			t.Errorf("a corpus against itself: entries F1 %v", f.Value)
		}
	})
}
