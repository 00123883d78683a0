package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/pipeline/contents"
	"annals/schemas"
)

// TestFixtures writes the reports that the tests in a browser open, into the
// folder that ANNALS_FIXTURES names.
func TestFixtures(t *testing.T) {
	dir := os.Getenv("ANNALS_FIXTURES")
	if dir == "" {
		t.Skip("make test-browser runs this")
	}
	const bad = `</script><script>window.harmed=1</script><img src=x onerror="window.harmed=1">"'&lt;` + "\u202Eright to left \u05e9\u05dc\u05d5\u05dd \U0001F469\u200D\U0001F680\U0001F1E8\U0001F1F3 \x00\u2028"
	for name, list := range map[string][]*schemas.Rows{
		"hostile": {hostile(bad)},
		"long":    {hostile(strings.Repeat("Very long name ", 100_000/15))},
		"empty":   {{Documents: []schemas.DocumentRow{{DocumentID: "empty", Doc: "empty"}}}},
	} {
		f, err := os.Create(filepath.Join(dir, name+".html"))
		if err != nil {
			t.Fatal(err)
		}
		if err := Write(f, contents.FromRows(list...), Options{Dataset: "my data/it's here", Version: "test"}); err != nil {
			t.Error(err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}
