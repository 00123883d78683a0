package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annals/pipeline"
	"annals/schemas"
)

// issues writes n small chronologies into a folder.
func issues(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("Jan. %d, 2020: Kenya and Uganda sign a pact in Nairobi.\n", i%28+1)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("issue-%d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestUnchangedRunWritesNothing runs again over a hundred documents that did
// not change.
func TestUnchangedRunWritesNothing(t *testing.T) {
	in, data := issues(t, 100), filepath.Join(t.TempDir(), "data")
	again := func() {
		var out, errOut bytes.Buffer
		if code := run(t.Context(), []string{"run", in, "-o", data}, nil, &out, &errOut); code != done {
			t.Fatalf("exit code %d: %s", code, &errOut)
		}
	}
	again()
	before := times(t, data)
	again()
	if after := times(t, data); fmt.Sprint(before) != fmt.Sprint(after) {
		t.Error("an unchanged run wrote files")
	}
}

// times is when each file of a dataset was written.
func times(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	out := map[string]time.Time{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			out[path] = info.ModTime()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A second run refuses while another one is under way; looking does not wait.
func TestSecondRunRefuses(t *testing.T) {
	in, data := issues(t, 2), filepath.Join(t.TempDir(), "data")
	var out, errOut bytes.Buffer
	if code := run(t.Context(), []string{"run", in, "-o", data}, nil, &out, &errOut); code != done {
		t.Fatal(code, &errOut)
	}
	first, err := pipeline.OpenDataset(data, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if code := run(t.Context(), []string{"run", in, "-o", data}, nil, &out, &errOut); code != fault || !strings.Contains(errOut.String(), "another run is writing") {
		t.Errorf("exit code %d: %s", code, &errOut)
	}
	for _, look := range [][]string{{"status", in, "-o", data}, {"validate", data}, {"run", in, "-o", data, "--dry-run"}} {
		if code := run(t.Context(), look, nil, &out, &errOut); code != done {
			t.Errorf("%v: exit code %d: %s", look, code, &errOut)
		}
	}
}

// Keys of JSON are in lower case, those of the codebook too.
func TestCodebookKeys(t *testing.T) {
	var out bytes.Buffer
	if code := run(t.Context(), []string{"codebook", "--json"}, nil, &out, &out); code != done {
		t.Fatal(code)
	}
	var book any
	if err := json.Unmarshal(out.Bytes(), &book); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				if k != strings.ToLower(k) {
					t.Errorf("key %q", k)
				}
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(book)
}
