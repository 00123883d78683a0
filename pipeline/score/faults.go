package score

import (
	"fmt"
	"slices"
)

// Fault is one place where the prediction differs from gold.
type Fault struct {
	Kind  string `json:"kind"` // segment, mention missed, link, main type ...
	Doc   string `json:"doc"`
	Entry string `json:"entry"` // index of the entry in its file
	Text  string `json:"text"`
}

// faults gathers the differences in the order in which they were met.
type faults []Fault

func (f *faults) add(kind string, e *entry, format string, args ...any) {
	*f = append(*f, Fault{kind, e.doc, e.index, fmt.Sprintf(format, args...)})
}

// mentions adds the mentions that only one side has.
func (f *faults) mentions(g, q *entry) {
	has := func(list []mention, m mention) bool {
		return slices.ContainsFunc(list, func(o mention) bool { return o.span == m.span })
	}
	for _, m := range g.mentions {
		if !has(q.mentions, m) {
			f.add("mention missed", g, "%s %q", m.typ, m.of(g.text))
		}
	}
	for _, m := range q.mentions {
		if !has(g.mentions, m) {
			f.add("mention spurious", g, "%s %q", m.typ, m.of(g.text))
		}
	}
}

// cut shortens s to n code points.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
