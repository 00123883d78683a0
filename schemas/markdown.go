package schemas

import (
	"fmt"
	"io"
	"strings"
)

// WriteMarkdown writes the codebook as a Markdown page.
func (c *Codebook) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# Codebook\n\nGenerated from the types of the program by `annals codebook`. Offsets count Unicode code points of the entry's text, " +
		"the end exclusive; `source_start` and `source_end` count bytes of the source file. Dates are days of the Gregorian calendar.\n")
	b.WriteString("\n## Labels\n")
	for _, s := range c.Labels {
		fmt.Fprintf(&b, "\n### `%s`\n\n%s\n", s.Name, s.Doc)
		if s.Null != "never" {
			fmt.Fprintf(&b, "Null: %s.\n", s.Null)
		}
		b.WriteString("\n| value | meaning | example |\n|---|---|---|\n")
		for _, l := range s.Labels {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", l.Name, cell(l.Doc), cell(l.Example))
		}
	}
	b.WriteString("\n## Tables\n")
	for _, t := range c.Tables {
		fmt.Fprintf(&b, "\n### `%s`\n\n%s Key: `%s`.\n\n| column | type | meaning | example | null |\n|---|---|---|---|---|\n", t.Name, t.Doc, strings.Join(t.Key, "`, `"))
		for _, col := range t.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", col.Name, col.Type, cell(col.Doc), cell(col.Example), cell(col.Null))
		}
	}
	b.WriteString("\n## JSONL\n\nOne object an entry, every key present. `entry.schema.json` is its JSON Schema.\n\n| key | meaning |\n|---|---|\n")
	for _, k := range recordKeys() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", k.path, cell(k.doc))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cell makes text safe inside a table.
func cell(s string) string { return strings.NewReplacer("|", `\|`, "\n", " ").Replace(s) }
