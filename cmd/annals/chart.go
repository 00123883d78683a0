package main

import (
	"fmt"
	"strings"

	"annals/cmd/annals/internal/terminal"
	"annals/pipeline/contents"
)

// chart draws the counts of a dataset.
func chart(s *contents.Counts, c *contents.Contents, screen terminal.Screen) string {
	var b strings.Builder
	total := fmt.Sprintf("%s, %s, %s, %s", count(s.Documents, "document"), count(s.Entries, "entry"), count(s.Events, "event"), count(s.Mentions, "mention"))
	if s.Start != "" {
		total += ", " + s.Start + " to " + s.End
	}
	b.WriteString(screen.Wrap([]terminal.Run{bold(total)}, 0, 2) + "\n")
	d := charting{screen: screen, to: &b}
	same := func(s string) string { return s }
	d.bars("events by type", s.Types, manyBars, contents.Label)
	d.bars("events by "+s.Unit, s.Times, manyBars, same)
	d.bars("events by actor or target", s.Parties, fewBars, c.Name)
	d.bars("people in events", s.People, fewBars, c.Name)
	d.bars("events by state", s.Realis, fewBars, same)
	d.bars("how sure", s.Confidence, fewBars, same)
	d.bars("what days of entries rest on", s.Basis, fewBars, contents.Label)
	d.bars("mentions by type", s.MentionTypes, fewBars, same)
	fmt.Fprintf(&b, "\n%s without events, %s in the texts, %s set aside\n", count(s.Empty, "entry"), count(s.Notes, "odd place"), count(s.Rejects, "stretch"))
	return b.String()
}

// charting is where charts go.
type charting struct {
	screen terminal.Screen
	to     *strings.Builder
}

// longestBar is in columns.
const longestBar = 32

// fewBars is how many rows a ranking has, manyBars how many a series.
const (
	fewBars  = 12
	manyBars = 60
)

// bars draws one chart, its labels as wide as they need to be and the screen
// allows.
func (d charting) bars(title string, list []contents.Tally, rows int, name func(string) string) {
	if len(list) == 0 {
		return
	}
	left := 0
	if len(list) > rows+1 {
		left = len(list) - rows
		list = list[:rows]
	}
	width := d.screen.Within(80)
	labels, digits, most := 0, len(fmt.Sprint(list[0].N)), 0
	for _, t := range list {
		labels = max(labels, terminal.Columns(name(t.Key)))
		most = max(most, t.N)
		digits = max(digits, len(fmt.Sprint(t.N)))
	}
	labels = min(labels, width/2)
	fmt.Fprintf(d.to, "\n%s\n", d.screen.Paint(terminal.Bold, title))
	for _, t := range list {
		bar := terminal.Bar(t.N, most, min(width-labels-digits-4, longestBar))
		fmt.Fprintf(d.to, "  %s %*d %s\n", terminal.Pad(terminal.Harmless(name(t.Key)), labels), digits, t.N, d.screen.Paint(terminal.Thing, bar))
	}
	if left > 0 {
		fmt.Fprintf(d.to, "  ... and %d more\n", left)
	}
}
