package pipeline

import (
	"fmt"
	"strings"

	"annals/schemas"
)

// card is the page that people and the Hugging Face hub see first: what the
// dataset is, how to load it, what its limits are.
func card(m *Manifest) []byte {
	var b strings.Builder
	b.WriteString("---\npretty_name: Events from chronologies of foreign affairs\nlanguage:\n- en\ntags:\n- event-data\n- international-relations\n- political-science\nconfigs:\n")
	tables := schemas.Tables()
	for _, t := range tables {
		if files, _ := m.tableParts(t.Name); len(files) > 0 {
			fmt.Fprintf(&b, "- config_name: %s\n  data_files: %s/*.parquet\n", t.Name, t.Name)
			if t.Name == "events" {
				b.WriteString("  default: true\n")
			}
		}
	}
	b.WriteString("---\n\n# Events from chronologies of foreign affairs\n\n")
	_, entries := m.tableParts("entries")
	_, events := m.tableParts("events")
	_, mentions := m.tableParts("mentions")
	fmt.Fprintf(&b, "Who did what to whom, when and where, read by annals from chronologies: %d documents, %d entries, %d events, %d mentions. "+
		"Every value can be traced to the words it was read from and to the rule that read it.\n", len(m.Documents), entries, events, mentions)
	if !m.words() {
		b.WriteString("\nThe words of the sources are left out. Who has the sources puts them back with `annals rehydrate`; " +
			"offsets count code points of an entry's text, and `source_start` and `source_end` bytes of the source file.\n")
	}
	b.WriteString("\n## Tables\n\n| table | rows | what |\n|---|---|---|\n")
	for _, t := range tables {
		if files, rows := m.tableParts(t.Name); len(files) > 0 {
			fmt.Fprintf(&b, "| `%s` | %d | %s |\n", t.Name, rows, t.Doc)
		}
	}
	if files, rows := m.tableParts(nested); len(files) > 0 {
		fmt.Fprintf(&b, "| `%s` | %d | %s |\n", nested, rows, schemas.NestedDoc)
	}
	b.WriteString(cardUse)
	b.WriteString("\n## Sources\n\n| document | name | SHA-256 |\n|---|---|---|\n")
	for _, id := range (&Dataset{manifest: m}).IDs() {
		d := m.Documents[id]
		fmt.Fprintf(&b, "| `%s` | %s | `%.16s` |\n", id, strings.ReplaceAll(d.Name, "|", `\|`), d.Hash)
	}
	return []byte(b.String())
}

const cardUse = `
[codebook.md](codebook.md) says what every label and column means and what a missing value in it means; ` + "`datapackage.json`" + ` says the same to programs.

## Use

` + "```python" + `
import pandas as pd

events = pd.read_parquet("events", dtype_backend="pyarrow")
events[events.default_sample].groupby("type", observed=True).size()
` + "```" + `

` + "`default_sample`" + ` is the filter for counting: events that took place, on the entry's day or one of its own, in entries that repeat no earlier one.
Planned and canceled events are in the table and say so. An entry without a date has an interval, not a guessed day: ` + "`date_precision`" + ` and ` + "`date_basis`" + `
say how sure a date is and what it was read from.

## Limits

A chronology holds what its author found worth noting: counts measure the author's attention too. The events were coded by rules, not by hand;
` + "`evidence`" + ` says for each value what decided it, origin ` + "`human`" + ` marks corrections. The rights to the words of the sources are their authors'.
`
