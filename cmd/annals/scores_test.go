package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/pipeline/score"
	"annals/schemas"
)

// goldSets are scored apart: dev and own are worked on, aside and held only
// measured.
var goldSets = []string{"dev", "aside", "own", "held"}

// TestGoldenScores keeps the scores of every layer and label as a golden file,
// so that a change that moves one shows it in the diff.
func TestGoldenScores(t *testing.T) {
	var b bytes.Buffer
	for _, set := range goldSets {
		files := glob(t, "gold/"+set+"/*.jsonl")
		fmt.Fprintf(&b, "== %s\n\n", set)
		perDocument(t, &b, files)
		b.WriteByte('\n')
		printReport(t, &b, scored(t, files, ""))
		b.WriteByte('\n')
	}
	sameAsGolden(t, filepath.Join(testdata, "scores.txt"), b.String())
}

// TestGoldenScoresOutside scores a chronology that may not be redistributed,
// where ANNALS_GOLD names the folder that holds it.
func TestGoldenScoresOutside(t *testing.T) {
	folder := os.Getenv("ANNALS_GOLD")
	if folder == "" {
		t.Skip("ANNALS_GOLD is not set: the chronology outside the repository is not scored")
	}
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(root, folder) // relative to the repository, as make test runs there
	}
	const name = "china-russia-2020c"
	var b bytes.Buffer
	printReport(t, &b, scored(t, []string{filepath.Join(folder, "gold", "dev", name+".jsonl")}, filepath.Join(folder, "seeds")))
	sameAsGolden(t, filepath.Join(testdata, "scores-"+name+".txt"), b.String())
}

// TestGoldenSentences scores single sentences, one an entry, whose events are
// annotated: "worked" were read while rules were written, "held" less so.
func TestGoldenSentences(t *testing.T) {
	var b bytes.Buffer
	for _, path := range glob(t, "gold/sentences/*.jsonl") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var gold, got score.Corpus
		if err := gold.Read(path, bytes.NewReader(data)); err != nil {
			t.Fatal(err)
		}
		var coded []byte
		for line := range bytes.Lines(data) {
			var e struct {
				Doc, Text string
				Date      struct{ Start string }
			}
			if err := json.Unmarshal(line, &e); err != nil {
				t.Fatal(err)
			}
			d := oneEntry(e.Doc, path, e.Text, e.Date.Start)
			if err := apply(t.Context(), theChain(t).one, d); err != nil {
				t.Fatal(err)
			}
			coded = schemas.AppendEntries(coded, d)
		}
		if err := got.Read(path, bytes.NewReader(coded)); err != nil {
			t.Fatal(err)
		}
		r, err := score.Compare(&gold, &got)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%-8s", strings.TrimSuffix(filepath.Base(path), ".jsonl"))
		for _, c := range []string{"main event type", "events F1", "event rows F1", "event actors F1", "event targets F1"} {
			f, _ := r.Figure(c)
			fmt.Fprintf(&b, "  %s %s", c, f)
		}
		b.WriteByte('\n')
	}
	sameAsGolden(t, filepath.Join(testdata, "scores-sentences.txt"), b.String())
}

func printReport(t *testing.T, b *bytes.Buffer, r *score.Report) {
	t.Helper()
	if err := r.Text(b); err != nil {
		t.Fatal(err)
	}
}

// scored runs the chain on the chronologies of gold files and compares.
func scored(t *testing.T, files []string, folder string) *score.Report {
	t.Helper()
	var gold, got score.Corpus
	for _, path := range files {
		if err := readScored(&gold, path); err != nil {
			t.Fatal(err)
		}
		text, err := sourceOf(path, folder)
		if err != nil {
			t.Fatal(err)
		}
		d, err := theChain(t).document(t.Context(), text, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := got.Read(text, bytes.NewReader(schemas.AppendEntries(nil, d))); err != nil {
			t.Fatal(err)
		}
	}
	r, err := score.Compare(&gold, &got)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// perDocument prints the figures that matter most, one document a line.
func perDocument(t *testing.T, b *bytes.Buffer, files []string) {
	t.Helper()
	columns := []string{"entries F1", "date exact", "undated covered", "mentions F1", "link accuracy", "main event type", "events F1", "event rows F1"}
	heads := []string{"entries", "dates", "undated", "mentions", "links", "main", "events", "rows"}
	fmt.Fprintf(b, "%-22s", "document")
	for _, h := range heads {
		fmt.Fprintf(b, " %8s", h)
	}
	b.WriteByte('\n')
	for _, path := range files {
		fmt.Fprintf(b, "%-22s", strings.TrimSuffix(filepath.Base(path), ".jsonl"))
		r := scored(t, []string{path}, "")
		for _, c := range columns {
			f, ok := r.Figure(c)
			if !ok {
				t.Fatalf("no figure %q", c)
			}
			fmt.Fprintf(b, " %8s", f)
		}
		b.WriteByte('\n')
	}
}
