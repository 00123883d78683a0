package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestReportWatch: the report is written again when a run changes the dataset,
// and an interrupt ends the command in order.
func TestReportWatch(t *testing.T) {
	dir := t.TempDir()
	issue, data, page := filepath.Join(dir, "issue.txt"), filepath.Join(dir, "data"), filepath.Join(dir, "report.html")
	code := func(text string) {
		t.Helper()
		if err := os.WriteFile(issue, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, errOut bytes.Buffer
		if got := run(t.Context(), []string{"run", issue, "-o", data}, nil, &out, &errOut); got != done {
			t.Fatalf("exit code %d: %s", got, &errOut)
		}
	}
	code("March 3, 2021: France and Germany hold talks in Paris.\n")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int)
	var out, errOut bytes.Buffer // read after the end only
	go func() { ended <- run(ctx, []string{"report", data, "-o", page, "--watch"}, nil, &out, &errOut) }()
	wait(t, page, "Paris")
	code("March 3, 2021: France and Germany hold talks in Lisbon.\n")
	wait(t, page, "Lisbon")
	stop()
	if got := <-ended; got != done {
		t.Errorf("exit code %d: %s", got, &errOut)
	}
	if n := strings.Count(out.String(), "report.html: 1 document"); n != 2 {
		t.Errorf("written %d times, not twice: %s", n, &out)
	}
}

// wait waits until a file holds some words.
func wait(t *testing.T, path, words string) {
	t.Helper()
	for range 200 {
		if b, err := os.ReadFile(path); err == nil && strings.Contains(string(b), words) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s never holds %q", path, words)
}
