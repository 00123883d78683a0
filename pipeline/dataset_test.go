package pipeline

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/schemas"
)

var version = Versions{Program: "1", Rules: "r", Knowledge: "k"}

// run brings a dataset up to date and lists what was done.
func run(t testing.TB, dir string, v Versions, b Batch, in []Input, o RunOptions) map[string]Outcome {
	t.Helper()
	s, err := OpenDataset(dir, v, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]Outcome{}
	if err := s.Run(context.Background(), b, in, o, func(o Outcome) { out[o.Document] = o }); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return out
}

// snapshot is every file of a folder with a hash of its bytes.
func snapshot(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(rel)] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEqualInputGivesEqualBytes(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	run(t, a, version, samples(1), numbered(12), RunOptions{})
	run(t, b, version, samples(8), numbered(5), RunOptions{}) // in two runs, with more workers
	run(t, b, version, samples(8), numbered(12), RunOptions{})
	if x, y := snapshot(t, a), snapshot(t, b); fmt.Sprint(x) != fmt.Sprint(y) {
		t.Errorf("two datasets of the same input differ:\n%v\n%v", x, y)
	}
}

func TestRunsAreIncremental(t *testing.T) {
	dir := t.TempDir()
	in := append(numbered(4), inputs("binary")...)
	first := run(t, dir, version, samples(2), in, RunOptions{})
	for id, want := range map[string]string{"sample-1": "written", "sample-3": "rejected", "binary": "rejected"} {
		if first[id].Did != want {
			t.Errorf("%s: %+v", id, first[id])
		}
	}
	before := snapshot(t, dir)
	second := run(t, dir, version, samples(2), in[:4], RunOptions{})
	for id, want := range map[string]string{"sample-1": "unchanged", "binary": "missing"} {
		if second[id].Did != want {
			t.Errorf("%s: %+v", id, second[id])
		}
	}
	if after := snapshot(t, dir); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("a run without changes changed files")
	}
	newRules := version
	newRules.Rules = "r2"
	dry := run(t, dir, newRules, samples(2), in[:4], RunOptions{DryRun: true, Prune: true})
	if o := dry["sample-1"]; o.Did != "written" || o.Why != "the rules changed" {
		t.Errorf("%+v", o)
	}
	if after := snapshot(t, dir); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("a dry run changed files")
	}
	third := run(t, dir, newRules, samples(2), in[:3], RunOptions{Prune: true})
	if third["sample-3"].Did != "removed" || third["sample-1"].Why != "the rules changed" {
		t.Errorf("%+v", third)
	}
	clean := t.TempDir()
	run(t, clean, newRules, samples(2), in[:3], RunOptions{})
	if x, y := snapshot(t, dir), snapshot(t, clean); fmt.Sprint(x) != fmt.Sprint(y) {
		t.Errorf("after changes the dataset is not that of a clean run:\n%v\n%v", x, y)
	}
	if err := os.Remove(filepath.Join(dir, "events", "sample-1.parquet")); err != nil {
		t.Fatal(err)
	}
	if o := run(t, dir, newRules, samples(2), in[:3], RunOptions{})["sample-1"]; o.Did != "written" || !strings.Contains(o.Why, "missing") {
		t.Errorf("%+v", o)
	}
}

func TestEntitiesAreOnceEach(t *testing.T) {
	dir := t.TempDir()
	run(t, dir, version, samples(2), numbered(10), RunOptions{})
	rows, err := readPart[schemas.EntityRow](filepath.Join(dir, "entities", "entities.parquet"))
	if err != nil || len(rows) == 0 {
		t.Fatal(err, len(rows))
	}
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.EntityID] {
			t.Errorf("%s has two rows", r.EntityID)
		}
		seen[r.EntityID] = true
	}
	for i := range 10 {
		mentions, err := readPart[schemas.MentionRow](filepath.Join(dir, "mentions", fmt.Sprintf("sample-%d.parquet", i)))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range mentions {
			if m.EntityID != nil && !seen[*m.EntityID] {
				t.Errorf("%s has no row", *m.EntityID)
			}
		}
	}
}

func TestOneRunAtATime(t *testing.T) {
	dir := t.TempDir()
	s, err := OpenDataset(dir, version, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := OpenDataset(dir, version, schemas.RowOptions{}); !errors.Is(err, ErrLocked) {
		t.Errorf("a second run may write: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = OpenDataset(dir, version, schemas.RowOptions{}); err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestTwoInputsOfOneName(t *testing.T) {
	s, err := OpenDataset(t.TempDir(), version, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Run(context.Background(), samples(1), inputs("a b", "a-b"), RunOptions{}, func(Outcome) {})
	if err == nil || !strings.Contains(err.Error(), "rename") {
		t.Error(err)
	}
}

func TestUnwritableFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenDataset(filepath.Join(file, "data"), version, schemas.RowOptions{}); err == nil || !strings.Contains(err.Error(), "cannot write the dataset") {
		t.Error(err)
	}
}

func TestNoWords(t *testing.T) {
	dir := t.TempDir()
	s, err := OpenDataset(dir, version, schemas.RowOptions{NoWords: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Run(context.Background(), samples(2), numbered(12), RunOptions{}, func(Outcome) {}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	words := []string{"okhotsk", "orchestra", "meets", "fährt", "fighters", "troops", "Xuân"}
	for path := range snapshot(t, dir) {
		if !strings.HasSuffix(path, ".parquet") {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		table := readArrow(t, b)
		for i := range int(table.NumCols()) {
			all := strings.ToLower(fmt.Sprint(cells(t, table.Column(i))))
			for _, w := range words {
				if strings.Contains(all, strings.ToLower(w)) {
					t.Errorf("%s, column %s holds %q", path, table.Column(i).Name(), w)
				}
			}
		}
		table.Release()
	}
}
