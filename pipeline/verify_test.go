package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestVerify(t *testing.T) {
	dir := t.TempDir()
	run(t, dir, version, samples(2), numbered(8), RunOptions{})
	if problems, err := Verify(dir); err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	for name, c := range map[string]struct {
		breaks func(path string) error
		want   string
	}{
		"missing": {os.Remove, "no such file"},
		"cut":     {func(path string) error { return os.Truncate(path, 100) }, "magic"},
		"another": {func(path string) error { return os.Rename(filepath.Join(dir, "mentions", "sample-2.parquet"), path) }, "does not exist"},
		"stray":   {func(path string) error { return os.WriteFile(path+".parquet", nil, 0o644) }, "not in the manifest"},
	} {
		t.Run(name, func(t *testing.T) {
			dir = t.TempDir()
			run(t, dir, version, samples(2), numbered(8), RunOptions{})
			if err := c.breaks(filepath.Join(dir, "mentions", "sample-1.parquet")); err != nil {
				t.Fatal(err)
			}
			problems, err := Verify(dir)
			if got := strings.Join(problems, "\n"); err != nil || !strings.Contains(got, c.want) {
				t.Errorf("%v, problems %q, none with %q", err, got, c.want)
			}
		})
	}
	if _, err := Verify(t.TempDir()); err == nil {
		t.Error("an empty folder is a dataset")
	}
}
