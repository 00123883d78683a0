package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestInputs(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"in/b.txt", "in/a.md", "in/sub/c.txt.gz", "in/.hidden.txt", "in/.git/x.txt", "in/data.csv", "one.txt"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ args, want string }{
		{"in", "in/a.md in/b.txt in/sub/c.txt.gz"},
		{"one.txt in", "one.txt in/a.md in/b.txt in/sub/c.txt.gz"},
		{"in/b.txt in", "in/b.txt in/a.md in/sub/c.txt.gz"},
		{"in/*.txt", "in/.hidden.txt in/b.txt"}, // a pattern names what it matches
		{"in/data.csv", "in/data.csv"},          // so does a name
	} {
		got, err := inputs(strings.Fields(c.args), readable)
		if err != nil {
			t.Errorf("%s: %v", c.args, err)
		}
		if s := filepath.ToSlash(strings.Join(got, " ")); s != c.want {
			t.Errorf("%s: %s, want %s", c.args, s, c.want)
		}
	}
	for _, bad := range []string{"nothing", "*.pdf", "in/.git/y", "[", "in/.git/.."} {
		if got, err := inputs([]string{bad}, gold); err == nil {
			t.Errorf("%s: got %v", bad, got)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n    int
		noun string
		want string
	}{{1, "entry", "1 entry"}, {2, "entry", "2 entries"}, {0, "document", "0 documents"}, {3, "stretch", "3 stretches"}} {
		if got := count(c.n, c.noun); got != c.want {
			t.Errorf("%d %s: %q", c.n, c.noun, got)
		}
	}
}
