package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"annals/pipeline/contents"
	"annals/schemas"
	"annals/schemas/schemastest"
)

// sample is a report of sampled documents.
func sample(t testing.TB, documents uint64) string {
	t.Helper()
	var all []*schemas.Rows
	for seed := range documents {
		all = append(all, schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{}))
	}
	return write(t, contents.FromRows(all...))
}

func write(t testing.TB, c *contents.Contents) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, Options{Dataset: "data", Version: "test"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestNothingIsFetched: no address leads out of the file, and the policy lets
// run only the script and the style that are in it.
func TestNothingIsFetched(t *testing.T) {
	page := sample(t, 20)
	for _, m := range regexp.MustCompile(`(?:src|href|action|data|poster)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.HasPrefix(m[1], "#") && m[1] != "data:," {
			t.Errorf("an address leads out of the file: %s", m[0])
		}
	}
	if strings.Contains(page, "@import") || strings.Contains(page, "url(") {
		t.Error("the style fetches")
	}
	if n := strings.Count(page, " style="); n > 0 {
		t.Errorf("%d style attributes, which the policy forbids", n)
	}
	for _, part := range []string{script, style} {
		if !strings.Contains(html.UnescapeString(page), "'sha256-"+hash(part)+"'") || !strings.Contains(page, part) {
			t.Error("the policy does not name what is in the file")
		}
	}
	if !strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">") {
		t.Error("the encoding is not said first")
	}
}

// TestEverythingIsThere: each event has a row, a line below its entry and, where
// it has days, a mark; each entry has its whole text.
func TestEverythingIsThere(t *testing.T) {
	var all []*schemas.Rows
	for seed := range uint64(20) {
		all = append(all, schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{}))
	}
	c := contents.FromRows(all...)
	p := newPage(c, Options{})
	if len(p.Rows) == 0 || len(p.Rows) != len(c.Events()) {
		t.Fatalf("%d rows for %d events", len(p.Rows), len(c.Events()))
	}
	dated, empty := 0, 0
	for _, v := range c.Events() {
		if v.Days().Known() {
			dated++
		}
	}
	if len(p.Types.Marks) != dated || len(p.Parties.Marks) != dated {
		t.Errorf("%d and %d marks for %d events with days", len(p.Types.Marks), len(p.Parties.Marks), dated)
	}
	i := 0
	for _, d := range p.Documents {
		for _, e := range d.Entries {
			var b strings.Builder
			for _, s := range e.Segments {
				b.WriteString(s.Text)
			}
			if want := *c.All()[i].Text; b.String() != want {
				t.Errorf("the text of an entry: %q, not %q", b.String(), want)
			}
			if len(e.Events) == 0 {
				empty++
			}
			i++
		}
	}
	if empty != len(p.Empty) {
		t.Errorf("%d entries without events, %d listed", empty, len(p.Empty))
	}
	page := write(t, c)
	for _, v := range c.Events() {
		if strings.Count(page, `id="`+v.EventID+`"`) != 1 {
			t.Errorf("%s is not the id of one element", v.EventID)
		}
	}
}

// TestHostileWords: words of a source stay words.
func TestHostileWords(t *testing.T) {
	const bad = `</script><script>alert(1)</script>"'<img src=x onerror=alert(1)>&amp;{{.}}`
	page := write(t, contents.FromRows(hostile(bad)))
	if n := strings.Count(page, "<script"); n != 2 {
		t.Errorf("%d elements script, not 2", n)
	}
	if strings.Contains(page, "<img") {
		t.Error("the words of a source became an element")
	}
	_, rest, _ := strings.Cut(page, `id="data">`)
	held, _, _ := strings.Cut(rest, "</script>")
	var back data
	if err := json.Unmarshal([]byte(held), &back); err != nil || back.Documents[0] != bad {
		t.Errorf("the data do not hold the words: %v", err)
	}
}

// hostile is a document in which all words that come from a source are bad.
func hostile(bad string) *schemas.Rows {
	rows := &schemas.Rows{}
	for seed := uint64(0); len(rows.Events) < 4; seed++ {
		rows = schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{})
	}
	rows.Documents[0].Doc, rows.Documents[0].Title = bad, &bad
	for i := range rows.Entries {
		text := *rows.Entries[i].Text + bad
		rows.Entries[i].Text, rows.Entries[i].Label = &text, &bad
	}
	for i := range rows.Events {
		rows.Events[i].Location, rows.Events[i].Evidence, rows.Events[i].Rule = &bad, &bad, &bad
	}
	for i := range rows.Entities {
		rows.Entities[i].Name = &bad
	}
	rows.Rejects = append(rows.Rejects, schemas.RejectRow{Stage: bad, Reason: bad, Words: &bad})
	return rows
}

// TestWithoutWords: a dataset without the words of its sources has a report.
func TestWithoutWords(t *testing.T) {
	page := ""
	for seed := range uint64(10) {
		page += write(t, contents.FromRows(schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{NoWords: true})))
	}
	if !strings.Contains(page, "The dataset holds no words of its sources.") {
		t.Error("nothing says that the words are missing")
	}
	write(t, contents.FromRows())
}

// TestSize: two hundred entries fit into two megabytes.
func TestSize(t *testing.T) {
	var all []*schemas.Rows
	entries := 0
	for seed := uint64(0); entries < 200; seed++ {
		r := schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{})
		entries += len(r.Entries)
		all = append(all, r)
	}
	if n := len(write(t, contents.FromRows(all...))); n > 2e6 {
		t.Errorf("%d entries take %d bytes", entries, n)
	}
}

// TestBundleIsCurrent compares the hash of the sources that the bundle was
// built from with the sources. The target bundle-check builds and compares.
func TestBundleIsCurrent(t *testing.T) {
	files, err := filepath.Glob("web/src/*")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	sum := sha256.New()
	for _, f := range append([]string{"web/build.js", "web/package.json", "web/package-lock.json"}, files...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		sum.Write([]byte(strings.TrimPrefix(filepath.ToSlash(f), "web/") + "\n"))
		sum.Write(b)
	}
	want, err := os.ReadFile("bundle/sources.sha256")
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != strings.TrimSpace(string(want)) {
		t.Error("bundle/report.js was built from other sources than are here: run make bundle")
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("</script>", uint64(1))
	f.Add("\u202e\u202e\x00", uint64(2))
	f.Fuzz(func(t *testing.T, words string, seed uint64) {
		rows := schemas.NewRows(schemastest.Document(seed), schemas.RowOptions{})
		for i := range rows.Entries {
			rows.Entries[i].Text = &words
		}
		for i := range rows.Entities {
			rows.Entities[i].Name = &words
		}
		if n := strings.Count(write(t, contents.FromRows(rows)), "<script"); n != 2 {
			t.Errorf("%d elements script", n)
		}
	})
}
