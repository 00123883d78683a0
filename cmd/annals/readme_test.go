package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var seconds = regexp.MustCompile(` in [0-9.]+ s\n`)

// TestGoldenReadme keeps what the README shows of the program's output true.
func TestGoldenReadme(t *testing.T) {
	t.Chdir(root)
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "demo")
	var stdout, stderr bytes.Buffer
	files, err := filepath.Glob("testdata/chronologies/*.txt") // as make demo
	if err != nil {
		t.Fatal(err)
	}
	if code := run(t.Context(), append([]string{"run", "-o", out}, files...), nil, &stdout, &stderr); code != done {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	demo := strings.ReplaceAll(stdout.String(), out, "out/demo")
	demo = seconds.ReplaceAllString(demo, " in 0.3 s\n")
	demo = strings.ReplaceAll(demo, "\n  annals ", "\n  ./annals ")

	stdout.Reset()
	if code := run(t.Context(), []string{"extract", "--format", "text", "testdata/chronologies/cuba-us-2016.txt"}, nil, &stdout, &stderr); code != done {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	entries := regexp.MustCompile(`(?m)^\d+  `).FindAllStringIndex(stdout.String(), -1)
	if len(entries) < 4 {
		t.Fatal("too few entries")
	}
	entry := stdout.String()[entries[2][0]:entries[3][0]]

	got := block(t, string(readme), "demo", demo)
	got = block(t, got, "entry", entry)
	got = block(t, got, "scores", scores(t))
	sameAsGolden(t, "README.md", got)
}

// scores is the table of figures by document.
func scores(t *testing.T) string {
	var b bytes.Buffer
	for i, set := range goldSets {
		files, err := filepath.Glob("testdata/gold/" + set + "/*.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		var table bytes.Buffer
		perDocument(t, &table, files)
		head, rows, _ := strings.Cut(table.String(), "\n")
		if i == 0 {
			b.WriteString(head + "\n")
		}
		b.WriteString("-- " + set + "\n" + rows)
	}
	return b.String()
}

// block puts text into the code block of a README between two comments.
func block(t *testing.T, readme, name, text string) string {
	t.Helper()
	head, rest, ok := strings.Cut(readme, "<!-- "+name+":")
	comment, rest, ok2 := strings.Cut(rest, "-->\n")
	_, tail, ok3 := strings.Cut(rest, "<!-- end of "+name+" -->")
	if !ok || !ok2 || !ok3 {
		t.Fatalf("README.md has no place for %s", name)
	}
	return head + "<!-- " + name + ":" + comment + "-->\n```\n" + strings.TrimSpace(text) + "\n```\n<!-- end of " + name + " -->" + tail
}
