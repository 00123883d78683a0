package entries_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/extractors/entries"
	"annals/extractors/source"
	"annals/schemas"
)

// run cuts a text.
func run(t testing.TB, name, text string) *schemas.Document {
	t.Helper()
	d := &schemas.Document{Name: name, Text: text}
	if err := entries.Stage().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// accounted checks that entries, furniture and rejects cover every byte, that
// spans lie on the edges of characters, and that an entry's text leads back to
// the words it was read from.
func accounted(t testing.TB, d *schemas.Document) {
	t.Helper()
	covered := make([]bool, len(d.Text))
	mark := func(s schemas.Span, what string) {
		if s.Start < 0 || s.End > len(d.Text) || s.End < s.Start {
			t.Fatalf("%s: span %v outside the text", what, s)
		}
		for i := s.Start; i < s.End; i++ {
			covered[i] = true
		}
	}
	for n, e := range d.Entries {
		if e.Index != n+1 {
			t.Fatalf("entry %d has index %d", n+1, e.Index)
		}
		mark(e.Span, "entry")
		if e.Text == "" || e.Text != strings.Join(strings.Fields(e.Text), " ") {
			t.Fatalf("entry %d: text %q is not folded", e.Index, e.Text)
		}
		if e.Label != "" && !stamped(d, e.LabelSpan) && !strings.Contains(plain(d.Text[e.LabelSpan.Start:e.LabelSpan.End]), plain(e.Label)) {
			t.Fatalf("entry %d: label %q stands not at %q", e.Index, e.Label, d.Text[e.LabelSpan.Start:e.LabelSpan.End])
		}
		at := 0
		for _, p := range e.Pieces {
			if p.Text.Start != at || p.Source.Start < 0 || p.Source.End > len(d.Text) || p.Source.End < p.Source.Start {
				t.Fatalf("entry %d: piece %+v at %d", e.Index, p, at)
			}
			if w := e.Text[p.Text.Start:p.Text.End]; w != " " && p.Text.Len() == p.Source.Len() && w != strings.ReplaceAll(d.Text[p.Source.Start:p.Source.End], "\t", " ") {
				t.Fatalf("entry %d: %q is not %q", e.Index, w, d.Text[p.Source.Start:p.Source.End])
			}
			at = p.Text.End
		}
		if at != len(e.Text) {
			t.Fatalf("entry %d: pieces end at %d of %d", e.Index, at, len(e.Text))
		}
	}
	for _, f := range d.Furniture {
		mark(f.Span, "furniture "+f.Kind)
	}
	for _, r := range d.Rejects {
		mark(r.Span, "reject")
	}
	for i, ok := range covered {
		if !ok {
			t.Fatalf("byte %d is lost: %q", i, d.Text[i:min(len(d.Text), i+40)])
		}
	}
}

// stamped says whether a page header falls inside a span.
func stamped(d *schemas.Document, s schemas.Span) bool {
	for _, f := range d.Furniture {
		if f.Kind == "page" && f.Overlaps(s) {
			return true
		}
	}
	return false
}

// plain drops what markup may put between the letters of a label.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

// TestLayouts cuts a document of every layout of the catalogue and compares
// texts and labels with what stands beside it.
func TestLayouts(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "chronologies", "layouts")
	golds, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil || len(golds) < 26 {
		t.Fatalf("%d layouts, %v", len(golds), err)
	}
	for _, gold := range golds {
		t.Run(strings.TrimSuffix(filepath.Base(gold), ".jsonl"), func(t *testing.T) {
			paths, _ := filepath.Glob(strings.TrimSuffix(gold, "jsonl") + "*")
			path := paths[0]
			if path == gold {
				path = paths[1]
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, breaks := range [...]string{"\n", "\r\n", "\r"} { // all three kinds of line break
				d, err := source.Read(path, bytes.ReplaceAll(data, []byte("\n"), []byte(breaks)))
				if err != nil {
					t.Fatal(err)
				}
				if err := entries.Stage().Run(context.Background(), d); err != nil {
					t.Fatal(err)
				}
				accounted(t, d)
				compare(t, d, gold)
			}
		})
	}
}

func compare(t *testing.T, d *schemas.Document, gold string) {
	t.Helper()
	f, err := os.Open(gold)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); n++ {
		var want struct {
			Text string
			Date struct{ Label string }
		}
		if err := json.Unmarshal(lines.Bytes(), &want); err != nil {
			t.Fatal(err)
		}
		if n >= len(d.Entries) {
			t.Fatalf("%d entries; %q is missing", len(d.Entries), want.Text)
		}
		if e := d.Entries[n]; e.Text != want.Text || e.Label != want.Date.Label {
			t.Errorf("entry %d:\n got %q %q\nwant %q %q", n+1, e.Label, e.Text, want.Date.Label, want.Text)
		}
	}
	if n != len(d.Entries) {
		t.Errorf("%d entries, not %d; the next is %q", len(d.Entries), n, d.Entries[n].Text)
	}
}

func TestHeader(t *testing.T) {
	d := run(t, "a", "Fiji - Tonga\n\nChronology from Apr 2014 to Jul 2014\n\n: Talks open in Suva.\n\n: Talks end.\n\n: A ferry sinks.\n")
	if d.Title != "Fiji - Tonga" || len(d.Dyad) != 2 || d.Period.Start.String() != "2014-04-01" || d.Period.End.String() != "2014-06-30" {
		t.Errorf("%q %q %s to %s", d.Title, d.Dyad, d.Period.Start, d.Period.End)
	}
	if d.Stated == "" || len(d.Notes) == 0 {
		t.Errorf("the printed period is lost: %q %v", d.Stated, d.Notes)
	}
	d = run(t, "b", "Fiji - Tonga\n\nChronology from Sep 2014 to Dec 2014\n\n: Talks open in Suva.\n\n: Talks end.\n\n: A ferry sinks.\n")
	if d.Period.End.String() != "2014-12-31" {
		t.Errorf("period ends %s", d.Period.End)
	}
}

// What cannot be repaired is said.
func TestDamage(t *testing.T) {
	for name, want := range map[string]string{"l06-columns": "woven together", "l20-flattened": "cells ran together", "l07-label-colon": ""} {
		data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "chronologies", "layouts", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, n := range run(t, name, string(data)).Notes {
			said += n.Message
		}
		if want == "" && strings.Contains(said, "torn apart") || !strings.Contains(said, want) {
			t.Errorf("%s: notes %q", name, said)
		}
	}
}

func TestDuplicates(t *testing.T) {
	d := run(t, "a", "May 3, 2011: The two sides hold face-to-face talks.\n\nMay 3, 2011: The two sides hold face to face talks.\n\nMay 3, 2012: The two sides hold face to face talks.\n")
	if len(d.Entries) != 3 || d.Entries[1].DuplicateOf != 1 || d.Entries[2].DuplicateOf != 0 {
		t.Fatalf("%d entries, %+v", len(d.Entries), d.Entries)
	}
}

func TestNoEntries(t *testing.T) {
	d := run(t, "a", "A letter to a friend.\n\nNothing in it is dated, and nothing is a list.\n")
	if len(d.Entries) != 0 || len(d.Rejects) != 1 || !strings.Contains(d.Rejects[0].Reason, "no entries") {
		t.Fatalf("%d entries, %v", len(d.Entries), d.Rejects)
	}
	accounted(t, d)
}

// TestHostile cuts texts made to be slow.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("large texts")
	}
	label := "May 3, 2011: Talks end in Suva. "
	for name, text := range map[string]string{
		"run-on":    strings.Repeat(label, 4<<20/len(label)),
		"quotes":    strings.Repeat("“\"", 1<<20),
		"labels":    strings.Repeat("May 3, 2011: x\n", 100_000),
		"blank":     strings.Repeat(" \n", 4<<20),
		"spaces":    "May 3" + strings.Repeat(" ", 8<<20) + ": x",
		"stars":     "# a\n# b\n" + strings.Repeat("*[", 2<<20),
		"brackets":  "# a\n# b\n" + strings.Repeat("[", 4<<20),
		"comments":  strings.Repeat("<!--", 1<<20),
		"lone star": "# a\n# b\n" + strings.Repeat("a *b ", 1<<18),
		"links":     "# a\n# b\n" + strings.Repeat("[a](b ", 1<<18),
		"tags":      strings.Repeat("<", 8<<20),
		"entities":  strings.Repeat("&", 8<<20),
		"numbers":   strings.Repeat("84 October 2010 ", 60_000),
		"bullets":   strings.Repeat("- - - ", 1<<20),
		"dashes":    strings.Repeat("-\n", 1<<18),
		"day lists": "May 1, " + strings.Repeat("2, ", 1<<20),
	} {
		t.Run(name, func(t *testing.T) { accounted(t, run(t, "a", text)) })
	}
}

func FuzzEntries(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "chronologies", "layouts", "*.*"))
	for _, p := range paths {
		if data, err := os.ReadFile(p); err == nil && !strings.HasSuffix(p, ".jsonl") {
			f.Add(string(data))
		}
	}
	f.Add(": \u00ad</p> &nbsp;\r\nMay 3,\f 2011: a-\nb")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		text = strings.ToValidUTF8(text, "\uFFFD")
		d := run(t, "a", text)
		accounted(t, d)
		again := run(t, "a", text)
		if len(again.Entries) != len(d.Entries) {
			t.Fatal("two runs differ")
		}
	})
}
