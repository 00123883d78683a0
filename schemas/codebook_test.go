package schemas_test

import (
	"bytes"
	"slices"
	"testing"

	"annals/schemas"
)

func TestCodebookIsComplete(t *testing.T) {
	for _, table := range schemas.NewCodebook().Tables {
		if table.Doc == "" || len(table.Key) == 0 {
			t.Errorf("%s lacks a description or a key", table.Name)
		}
		var names []string
		for _, c := range table.Columns {
			names = append(names, c.Name)
			if c.Doc == "" || c.Example == "" || c.Null == "" {
				t.Errorf("%s.%s lacks description, example or the meaning of null", table.Name, c.Name)
			}
			if (c.Null == "never") == c.Nullable {
				t.Errorf("%s.%s: nullable %v, but null means %q", table.Name, c.Name, c.Nullable, c.Null)
			}
		}
		for _, k := range table.Key {
			if !slices.Contains(names, k) {
				t.Errorf("%s: key %s is no column", table.Name, k)
			}
		}
	}
}

func TestEveryLabelIsDescribed(t *testing.T) {
	described := map[string][]string{}
	for _, s := range schemas.NewCodebook().Labels {
		for _, l := range s.Labels {
			if l.Doc == "" || l.Example == "" {
				t.Errorf("%s: %s lacks a description or an example", s.Name, l.Name)
			}
			described[s.Name] = append(described[s.Name], l.Name)
		}
	}
	for name, want := range map[string][]string{
		"events.type": labels(schemas.EventTypes()), "events.format": labels(schemas.Formats()), "events.time": labels(schemas.Times()),
		"events.status": labels(schemas.Statuses()), "mentions.type": labels(schemas.MentionTypes()),
	} {
		if !slices.Equal(described[name], want) {
			t.Errorf("%s describes %v, not %v", name, described[name], want)
		}
	}
}

func labels[L ~string](ls []L) []string {
	var out []string
	for _, l := range ls {
		out = append(out, string(l))
	}
	return out
}

func TestMarkdownIsStable(t *testing.T) {
	var a, b bytes.Buffer
	if err := schemas.NewCodebook().WriteMarkdown(&a); err != nil {
		t.Fatal(err)
	}
	if err := schemas.NewCodebook().WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	if a.Len() == 0 || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two codebooks differ, or are empty")
	}
}
