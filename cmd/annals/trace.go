package main

import (
	"fmt"
	"slices"
	"strings"

	"annals/schemas"

	"github.com/spf13/cobra"
)

const traceManual = `Prints where a chronology was cut and why: the layout that was settled on, the title and
the period of its header, then every stretch of the text in order, with its lines: the
entries with their labels, days and what the days rest on, and what was left out
(headings, page furniture, notes, trailers, rejects). Notes stand under what they are
about. Entries and furniture together cover the whole text.`

func (p *program) trace() *cobra.Command {
	var o overlays
	cmd := &cobra.Command{
		Use:     "trace FILE",
		Short:   "Show where a chronology was cut, and why",
		Long:    traceManual,
		Example: `  annals trace issue.txt | less`,
		Args:    atLeast(1, "a chronology"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			c, err := o.chain()
			if err != nil {
				return err
			}
			for _, path := range args {
				d, err := c.document(cmd.Context(), path, "", p.in)
				if err != nil {
					if unusable(err) {
						return fail(setAside, "%w", err)
					}
					return err
				}
				if _, err := p.out.Write(appendTrace(nil, d)); err != nil {
					return err
				}
			}
			return nil
		}),
	}
	o.flags(cmd)
	return cmd
}

// stretch is a part of the text that is accounted for.
type stretch struct {
	schemas.Span
	what  string
	words string
	notes []string
}

// appendTrace writes the stretches of a document in text order.
func appendTrace(dst []byte, d *schemas.Document) []byte {
	var b strings.Builder
	header(&b, d)
	if d.Stated != "" {
		fmt.Fprintf(&b, "period  %q\n", d.Stated)
	}
	lines := newLines(d.Text)
	for _, s := range stretches(d) {
		if strings.TrimSpace(s.Of(d.Text)) == "" && s.what == "blank" {
			continue
		}
		fmt.Fprintf(&b, "%-9s %s  %s\n", lines.of(s.Span), s.what, s.words)
		for _, n := range s.notes {
			fmt.Fprintf(&b, "          note %s\n", n)
		}
	}
	return append(dst, b.String()...)
}

func stretches(d *schemas.Document) []stretch {
	notes := map[int][]string{}
	for _, n := range d.Notes {
		notes[n.Entry] = append(notes[n.Entry], n.Stage+": "+n.Message)
	}
	out := []stretch{{what: "document", words: d.Name, notes: notes[0]}}
	for _, e := range d.Entries {
		what := fmt.Sprintf("entry %d", e.Index)
		label := "no label"
		if e.Label != "" {
			label = fmt.Sprintf("label %q", e.Label)
		}
		words := fmt.Sprintf("%s, %s, %s from %s: %s", label, printDays(e.Date.Start, e.Date.End), e.Date.Precision, orDash(e.Date.Basis), opening(e.Text))
		if e.DuplicateOf > 0 {
			words = fmt.Sprintf("repeats entry %d, %s", e.DuplicateOf, words)
		}
		out = append(out, stretch{e.Span, what, words, notes[e.Index]})
	}
	for _, f := range d.Furniture {
		out = append(out, stretch{f.Span, f.Kind, opening(f.Of(d.Text)), nil})
	}
	for _, r := range d.Rejects {
		out = append(out, stretch{r.Span, "reject", fmt.Sprintf("%s: %s: %q", r.Stage, r.Reason, opening(r.Words)), nil})
	}
	slices.SortStableFunc(out[1:], func(x, y stretch) int { return x.Start - y.Start })
	return out
}

// opening is the beginning of a stretch on one line.
func opening(text string) string {
	words := strings.Fields(text)
	line := strings.Join(words[:min(len(words), 14)], " ")
	if r := []rune(line); len(r) > 76 {
		return string(r[:75]) + "…"
	}
	return line
}

// lines finds the lines of a text by offset.
type lines struct{ starts []int }

func newLines(text string) lines {
	l := lines{[]int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

func (l lines) at(offset int) int {
	n, found := slices.BinarySearch(l.starts, offset)
	if found {
		return n + 1
	}
	return n
}

// of prints the lines of a span: "12" or "12-14".
func (l lines) of(s schemas.Span) string {
	from, to := l.at(s.Start), l.at(max(s.Start, s.End-1))
	if from == to {
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d-%d", from, to)
}
