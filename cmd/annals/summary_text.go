package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"annals/pipeline/corrections"
)

// shown is how many rows of a ranking the summary prints.
const shown = 10

// text prints the summary for people: what was read, what happened, who met
// whom, where the files are, and what to type next.
func (s *summary) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %s, %s in %.1f s\n\n", count(len(s.Documents), "document"), count(s.Entries, "entry"),
		count(s.Events, "event"), count(s.Mentions, "mention"), s.Seconds)
	s.documents(&b)
	s.eventTypes(&b)
	name := func(id string) string { return cmp.Or(s.Names[id], id) }
	ranking(&b, "who met whom", s.Met, name)
	ranking(&b, "people who met", s.People, name)
	if s.Notes > 0 {
		fmt.Fprintf(&b, "%s about odd places in the texts: table notes\n", count(s.Notes, "note"))
	}
	if len(s.Rejects) > 0 {
		fmt.Fprintf(&b, "set aside, wholly or in part: %s; table rejects says why\n", strings.Join(s.Rejects, ", "))
	}
	if len(s.Fixes) > 0 {
		n := map[string]int{}
		for _, f := range s.Fixes {
			n[f.Status]++
		}
		fmt.Fprintf(&b, "%s: %d applied, %d redundant, %d stale, %d in conflict\n", count(len(s.Fixes), "correction"),
			n[corrections.Applied], n[corrections.Redundant], n[corrections.Stale], n[corrections.Conflict])
	}
	return b.String()
}

func (s *summary) documents(b *strings.Builder) {
	fmt.Fprintf(b, "%-28s %8s %8s   %-26s %-20s %s\n", "document", "entries", "events", "days", "layout", "in this run")
	for i, d := range s.Documents {
		if i == 2*shown {
			fmt.Fprintf(b, "... and %d more\n", len(s.Documents)-i)
			break
		}
		fmt.Fprintf(b, "%-28s %8d %8d   %-26s %-20s %s\n", clip(d.Doc, 28), d.Entries, d.Events, printDays(d.Start, d.End), d.Layout, d.Why)
	}
	b.WriteByte('\n')
}

func (s *summary) eventTypes(b *strings.Builder) {
	row(b, "%-28s %8s %8s %8s", "events by type", "all", "planned", "canceled")
	for _, t := range s.Types {
		row(b, "%-28s %8d %8s %8s  %s", t.Type, t.Events, orBlank(t.Planned), orBlank(t.Canceled), bar(t.Events, s.Types[0].Events))
	}
	b.WriteByte('\n')
}

func ranking(b *strings.Builder, title string, list []encounter, name func(string) string) {
	if len(list) == 0 {
		return
	}
	row(b, "%-46s %8s %8s %8s", title, "meetings", "visits", "calls")
	for i, e := range list {
		if i == shown {
			fmt.Fprintf(b, "... and %s more\n", count(len(list)-i, "pair"))
			break
		}
		row(b, "%-46s %8s %8s %8s", clip(name(e.A)+" - "+name(e.B), 46), orBlank(e.Meetings), orBlank(e.Visits), orBlank(e.Calls))
	}
	b.WriteByte('\n')
}

// next says where the files are and what to type; annals is how the program
// is called.
func (s *summary) next(annals string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "The tables are in %s; each has a folder of Parquet files.\n\nNext:\n", s.Output)
	if len(s.Documents) > 0 {
		fmt.Fprintf(&b, "  %s extract --format text %s | less\n", annals, s.Documents[0].Path)
	}
	events := filepath.ToSlash(filepath.Join(s.Output, "events", "*.parquet"))
	fmt.Fprintf(&b, "  python3 -c \"import pandas as pd; print(pd.read_parquet('%s').type.value_counts())\"\n", filepath.ToSlash(filepath.Join(s.Output, "events")))
	fmt.Fprintf(&b, "  duckdb -c \"select type, count(*) from '%s' where default_sample group by type\"\n", events)
	fmt.Fprintf(&b, "  %s codebook | less\n", annals)
	return b.String()
}

// row writes a line without blanks at its end.
func row(b *strings.Builder, format string, cells ...any) {
	b.WriteString(strings.TrimRight(fmt.Sprintf(format, cells...), " ") + "\n")
}

// bar draws n against the greatest number.
func bar(n, most int) string { return strings.Repeat("#", max(1, n*24/max(most, 1))) }

func orBlank(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// clip shortens s to n code points.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
