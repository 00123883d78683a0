// Package links decides who is meant: it resolves roles to persons, plural
// roles to the persons they stand for, and attributes bodies, roles and
// persons to states.
package links

import (
	"context"
	"slices"

	"annals/extractors/knowledge"
	"annals/pipeline"
	"annals/schemas"
)

// Stage fills ID, Country, People and Side of the mentions of every entry.
func Stage(base *knowledge.Base) pipeline.Stage {
	titles := map[string]knowledge.Title{}
	for _, t := range base.Titles {
		if _, ok := titles[t.Title]; !ok {
			titles[t.Title] = t
		}
	}
	return pipeline.Stage{
		Name:  "links",
		Doc:   "decides which person a role means and which state a body or person stands for",
		Needs: []pipeline.Layer{pipeline.Mentions},
		Gives: pipeline.Links,
		Run: func(ctx context.Context, d *schemas.Document) error {
			seen := map[string]string{} // the state of a body, from elsewhere in the document
			for _, e := range d.Entries {
				if err := ctx.Err(); err != nil {
					return err
				}
				l := linker{base: base, titles: titles, e: e, dyad: d.Dyad, seen: seen}
				l.run()
			}
			return nil
		},
	}
}

// linker resolves the mentions of one entry.
type linker struct {
	base   *knowledge.Base
	titles map[string]knowledge.Title
	e      *schemas.Entry
	dyad   []string
	seen   map[string]string
}

func (l *linker) run() {
	for i := range l.e.Mentions {
		m := &l.e.Mentions[i]
		switch {
		case m.Type == schemas.Organization:
			l.attribute(i)
		case m.Type.IsPerson() && m.Country == "":
			m.Country = l.beside(i, 4)
		}
	}
	for i := range l.e.Mentions {
		if l.e.Mentions[i].Type == schemas.Role {
			l.role(i)
		}
	}
}

// attribute decides which state a body stands for: the one named beside it,
// else that of the table, else that of the person it introduces, else the
// state last named.
func (l *linker) attribute(i int) {
	m := &l.e.Mentions[i]
	name := m.Of(l.e.Text)
	if c := l.beside(i, 1); c != "" {
		m.Country = c
		return
	}
	if m.Country != "" {
		return
	}
	if i+1 < len(l.e.Mentions) {
		next := l.e.Mentions[i+1]
		if next.Type.IsPerson() && next.Country != "" && next.Start-m.End < 30 && noStop(l.e.Text[m.End:next.Start]) {
			m.Country = next.Country
			return
		}
	}
	if m.Sector == "armed_group" || m.Sector == "civil_society" {
		return
	}
	if c := l.seen[name]; c != "" && slices.Contains(l.states(), c) {
		m.Country = c
		return
	}
	if generic(name) || m.Sector == "government" || m.Sector == "military" || m.Sector == "legislature" || m.Sector == "" {
		m.Country = l.lastState(i)
	}
	if m.Country != "" {
		l.seen[name] = m.Country
	}
}

func noStop(s string) bool {
	for _, r := range s {
		if r == '.' || r == ';' || r == ',' {
			return false
		}
	}
	return true
}

// generic says whether a body's name is one that every state has.
func generic(name string) bool { return len(name) > 0 && name[0] >= 'a' && name[0] <= 'z' }

// states lists the states named in the entry, in order.
func (l *linker) states() []string {
	var out []string
	for _, m := range l.e.Mentions {
		if m.Type == schemas.Country && !slices.Contains(out, m.ID) {
			out = append(out, m.ID)
		}
	}
	return out
}

// lastState is the state named last before a mention, else the first in the
// entry.
func (l *linker) lastState(i int) string {
	for n := i - 1; n >= 0; n-- {
		if m := l.e.Mentions[n]; m.Type == schemas.Country || m.Type.IsPerson() && m.Country != "" {
			return m.Country
		}
	}
	for _, m := range l.e.Mentions[i:] {
		if m.Type == schemas.Country {
			return m.ID
		}
	}
	return ""
}

// beside returns the state that stands right before a mention ("Chinese
// Foreign Ministry", "Russia's parliament") or in an "of" phrase after it;
// words tells how many words may stand between.
func (l *linker) beside(i, words int) string {
	m := l.e.Mentions[i]
	if i > 0 {
		if p := l.e.Mentions[i-1]; p.Type == schemas.Country && p.End <= m.Start && l.gap(p.End, m.Start) <= words {
			return p.ID
		}
	}
	if i+1 < len(l.e.Mentions) {
		if n := l.e.Mentions[i+1]; n.Type == schemas.Country && n.Start >= m.End {
			switch between := l.e.Text[m.End:n.Start]; between {
			case " of ", " of the ":
				return n.ID
			}
		}
	}
	return ""
}

// gap counts the words between two offsets; punctuation other than hyphens
// and possessives makes it wide.
func (l *linker) gap(from, to int) int {
	n := 0
	for _, t := range l.e.Tokens {
		if t.Start < from || t.End > to {
			continue
		}
		switch {
		case t.Norm == "'s" || t.Norm == "'" || t.Norm == "-" || t.Norm == ".":
		case t.Kind == schemas.Punct, t.Norm == "and", t.Norm == "in", t.Norm == "to", t.Norm == "with", len(t.POS) > 1 && t.POS[:2] == "VB":
			n += 100
		default:
			n++
		}
	}
	return n
}
