package main

import (
	"cmp"
	"fmt"
	"strings"

	"annals/cmd/annals/internal/terminal"
	"annals/pipeline/contents"
	"annals/schemas"
)

// viewer writes entries for a person at a terminal.
type viewer struct {
	screen   terminal.Screen
	c        *contents.Contents
	mentions bool
	b        strings.Builder
}

// take returns what was written since the last call.
func (v *viewer) take() string {
	s := v.b.String()
	v.b.Reset()
	return s
}

// line writes runs as a paragraph at an indent.
func (v *viewer) line(indent int, runs ...terminal.Run) {
	v.b.WriteString(strings.Repeat(" ", indent) + v.screen.Wrap(runs, indent, indent+2) + "\n")
}

func plain(format string, args ...any) terminal.Run {
	return terminal.Run{Text: fmt.Sprintf(format, args...)}
}

func bold(s string) terminal.Run  { return terminal.Run{Text: s, Style: terminal.Bold} }
func faint(s string) terminal.Run { return terminal.Run{Text: s, Style: terminal.Faint} }
func timed(s string) terminal.Run { return terminal.Run{Text: s, Style: terminal.Time} }

func (v *viewer) document(d *contents.Document) {
	runs := []terminal.Run{bold(d.Doc)}
	if d.Title != nil {
		runs = append(runs, plain(" · %s", *d.Title))
	}
	runs = append(runs, faint(fmt.Sprintf(" · %s, %s", count(len(d.Entries), "entry"), count(int(d.NEvents), "event"))))
	v.line(0, runs...)
	for _, n := range d.Notes {
		if n.Kind == "note" {
			v.line(3, faint("note "+n.Stage+": "+contents.Words(n.Message)))
		}
	}
	v.b.WriteByte('\n')
}

func (v *viewer) entry(e *contents.Entry) {
	days := e.Days()
	runs := []terminal.Run{bold(fmt.Sprint(e.Position)), plain(" · "), timed(printDays(days.Start, days.End))}
	if days.Known() && days.Start == days.End {
		runs = append(runs, plain(" %.3s", days.Start.Weekday()))
	}
	basis := fmt.Sprintf(" · %s from %s", contents.Label(e.Precision), cmp.Or(contents.Label(contents.Words(e.Basis)), "nothing"))
	if e.Label != nil && *e.Label != "" {
		basis += fmt.Sprintf(" %q", *e.Label)
	}
	if e.Time != nil {
		basis += " at " + *e.Time + " " + contents.Words(e.Zone)
	}
	if e.DuplicateOf != nil {
		basis += ", repeats " + *e.DuplicateOf
	}
	v.line(0, append(runs, faint(basis))...)
	v.b.WriteString("   " + v.screen.Wrap(v.text(e), 3, 3) + "\n")
	for _, n := range e.Notes {
		v.line(3, faint("note "+n.Stage+": "+contents.Words(n.Message)))
	}
	if v.mentions {
		for _, m := range e.Mentions {
			v.mention(m)
		}
	}
	for _, x := range e.Events {
		v.event(x)
	}
	if len(e.Events) == 0 {
		v.line(3, faint("no event found"))
	}
	v.b.WriteByte('\n')
}

// text marks the mentions: by colour, or by brackets where there is none.
func (v *viewer) text(e *contents.Entry) []terminal.Run {
	if e.Text == nil {
		return []terminal.Run{faint("(the dataset holds no words of its sources)")}
	}
	var runs []terminal.Run
	for _, s := range e.Segments() {
		r := terminal.Run{Text: s.Text}
		if s.Mention != nil {
			if v.screen.Color {
				r.Style = styleOf(s.Mention.Type)
			} else {
				if s.First {
					r.Text = "[" + r.Text
				}
				if s.Last {
					r.Text += "]"
				}
			}
		}
		if len(s.Trigger) > 0 && v.screen.Color {
			r.Style = terminal.Style(strings.TrimPrefix(string(r.Style)+";4", ";"))
		}
		runs = append(runs, r)
	}
	return runs
}

// styleOf is the style of a kind of mentions.
func styleOf(kind string) terminal.Style {
	switch t := schemas.MentionType(kind); {
	case t.IsPerson() || t == schemas.Role:
		return terminal.Person
	case t == schemas.Country || t == schemas.Location:
		return terminal.State
	case t == schemas.Forum || t == schemas.Organization:
		return terminal.Body
	case t == schemas.DateOf || t == schemas.QuantityOf:
		return terminal.Time
	}
	return terminal.Thing
}

func (v *viewer) mention(m *contents.Mention) {
	value := ""
	switch {
	case m.EntityID != nil:
		value = *m.EntityID
		if name := v.c.Name(value); name != value {
			value += " (" + name + ")"
		}
	case m.DateStart != nil && m.DateEnd != nil:
		value = printDays(schemas.Day(*m.DateStart), schemas.Day(*m.DateEnd))
	case m.Value != nil:
		value = strings.TrimSpace(number(schemas.Plain(*m.Value)) + " " + contents.Words(m.Currency))
	}
	runs := []terminal.Run{{Text: fmt.Sprintf("%q", contents.Words(m.Surface)), Style: pick(v.screen.Color, styleOf(m.Type))}, plain(" %s · %s", m.Type, orDash(value))}
	if m.LinkBasis != nil && *m.LinkBasis != "table" {
		runs = append(runs, faint(" by "+*m.LinkBasis))
	}
	v.line(5, runs...)
}

func pick(yes bool, s terminal.Style) terminal.Style {
	if yes {
		return s
	}
	return terminal.Plain
}

func (v *viewer) event(x *contents.Event) {
	sign := "-"
	if x.Main {
		sign = "*"
	}
	what := contents.Label(x.Type)
	if x.Mode != nil {
		what += " (" + contents.Label(*x.Mode) + ")"
	}
	runs := []terminal.Run{plain("%s ", sign), bold(what)}
	if x.Format != nil && *x.Format != string(schemas.Unspecified) {
		runs = append(runs, plain(", %s", contents.Label(*x.Format)))
	}
	if x.Realis != string(schemas.Occurred) {
		runs = append(runs, terminal.Run{Text: ", " + x.Realis, Style: terminal.Alarm})
	}
	if x.Time != string(schemas.Current) {
		runs = append(runs, plain(", %s", x.Time))
	}
	if who := v.c.Names(x.Actors); len(who) > 0 {
		runs = append(runs, plain(": %s", strings.Join(who, ", ")))
	}
	if whom := v.c.Names(x.Targets); len(whom) > 0 {
		runs = append(runs, plain(" → %s", strings.Join(whom, ", ")))
	}
	if with := v.c.Names(x.People); len(with) > 0 {
		runs = append(runs, plain("; %s", strings.Join(with, ", ")))
	}
	v.line(3, runs...)
	days := x.Days()
	runs = []terminal.Run{timed(printDays(days.Start, days.End)), faint(" " + contents.Label(x.DatePrecision) + " from " + x.DateBasis)}
	if x.Location != nil {
		runs = append(runs, plain(" at %s", *x.Location))
	}
	v.line(5, append(runs, faint(" · "+x.EventID))...)
	v.line(5, faint(cmp.Or(contents.Words(x.Rule), "entered by a person")+" "), plain("%q", contents.Words(x.EventRow.Evidence)))
}

func (v *viewer) rejects(d *contents.Document) {
	for _, r := range d.Rejects {
		v.line(0, terminal.Run{Text: "set aside", Style: terminal.Alarm}, plain(" by %s: %s %q", r.Stage, r.Reason, contents.Words(r.Words)))
	}
}
