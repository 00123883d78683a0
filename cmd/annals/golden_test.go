package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files; read the diff before you commit it")

// The folders of test data, seen from this package.
const (
	root     = "../.."
	testdata = root + "/testdata"
)

// loaded is the chain that the tests share: it is read-only once loaded.
var loaded *chain

func theChain(t testing.TB) *chain {
	t.Helper()
	if loaded == nil {
		c, err := newChain()
		if err != nil {
			t.Fatal(err)
		}
		loaded = c
	}
	return loaded
}

// sameAsGolden compares with a golden file, or rewrites it with -update.
func sameAsGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; make golden writes it", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (- golden, + now); if the change is meant, make golden and read the diff:\n%s", path, diff)
	}
}

// glob lists files by a pattern below testdata and fails where there are none.
func glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testdata, pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no file matches %s: %v", pattern, err)
	}
	return files
}

// TestGoldenOutlines holds the whole output on the bundled chronologies, in
// the form that "extract --format text" prints.
func TestGoldenOutlines(t *testing.T) {
	for _, path := range glob(t, "chronologies/*.txt") {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		t.Run(name, func(t *testing.T) {
			d, err := theChain(t).document(t.Context(), path, "", nil)
			if err != nil {
				t.Fatal(err)
			}
			sameAsGolden(t, filepath.Join(testdata, "golden", name+".txt"), string(appendOutline(nil, d)))
		})
	}
}
