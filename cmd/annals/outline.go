package main

import (
	"fmt"
	"strings"

	"annals/schemas"
)

// appendOutline writes a document for people, one paragraph an entry: what
// "extract --format text" prints and what the golden files hold.
//
//	3  2016-04-11  day, label+year-heading "April 11"
//	   Obama and Castro sit down together ...
//	   0-5    leader     barack-obama  "Obama"
//	 * meeting in_person current occurred  CUB, USA
//	     people raul-castro, barack-obama; at "Panama City"; 2016-04-11
//	     contact.meet "sit down together"
func appendOutline(dst []byte, d *schemas.Document) []byte {
	var b strings.Builder
	header(&b, d)
	ids := schemas.NewIDs(d)
	notes := map[int][]string{}
	for _, n := range d.Notes {
		notes[n.Entry] = append(notes[n.Entry], n.Stage+": "+n.Message)
	}
	for _, n := range notes[0] {
		fmt.Fprintf(&b, "note    %s\n", n)
	}
	for i, e := range d.Entries {
		r := schemas.NewEntryRecord(d, e, ids[i])
		entryLines(&b, r)
		for _, n := range notes[e.Index] {
			fmt.Fprintf(&b, "   note %s\n", n)
		}
		for j := range r.Mentions {
			mentionLine(&b, &r.Mentions[j])
		}
		for j := range r.Events {
			eventLines(&b, &r.Events[j])
		}
	}
	for _, r := range d.Rejects {
		fmt.Fprintf(&b, "\nreject  line %d: %s: %s: %q\n", lineOf(d.Text, r.Start), r.Stage, r.Reason, r.Words)
	}
	return append(dst, b.String()...)
}

func header(b *strings.Builder, d *schemas.Document) {
	fmt.Fprintf(b, "== %s: %d entries, layout %s, order %s", d.Name, len(d.Entries), orDash(d.Layout), orDash(d.Order))
	if d.Period.Known() {
		fmt.Fprintf(b, ", %s", printDays(d.Period.Start, d.Period.End))
	}
	if len(d.Dyad) > 0 {
		fmt.Fprintf(b, ", %s", strings.Join(d.Dyad, "-"))
	}
	b.WriteByte('\n')
	if d.Title != "" {
		fmt.Fprintf(b, "title   %s\n", d.Title)
	}
	for _, f := range d.Furniture {
		if words := strings.Join(strings.Fields(f.Of(d.Text)), " "); words != "" && strings.Trim(words, "#* ") != d.Title {
			fmt.Fprintf(b, "%-7s %s\n", f.Kind, words)
		}
	}
}

func entryLines(b *strings.Builder, r *schemas.EntryRecord) {
	fmt.Fprintf(b, "\n%d  %s  %s, %s", r.Index, printDays(r.Date.Start, r.Date.End), orDash(r.Date.Precision), orDash(r.Date.Basis))
	if r.Date.Label != "" {
		fmt.Fprintf(b, " %q", r.Date.Label)
	}
	if r.Date.Time != "" {
		fmt.Fprintf(b, " at %s %s", r.Date.Time, r.Date.Zone)
	}
	if r.DuplicateOf != nil {
		fmt.Fprintf(b, ", repeats entry %d", *r.DuplicateOf)
	}
	fmt.Fprintf(b, "\n   %s\n", r.Text)
}

func mentionLine(b *strings.Builder, m *schemas.MentionRecord) {
	value := m.ID
	switch {
	case m.Type == schemas.DateOf:
		value = printDays(m.DateStart, m.DateEnd)
	case m.Value != nil:
		value = strings.TrimSpace(fmt.Sprint(number(*m.Value), " ", m.Quantity.Currency))
	case len(m.People) > 0:
		value = strings.Join(m.People, "+")
	}
	fmt.Fprintf(b, "   %-9s%-13s%-28s %q", fmt.Sprintf("%d-%d", m.Start, m.End), m.Type, orDash(value), m.Text)
	if m.Basis != "" && m.Basis != "table" {
		fmt.Fprintf(b, " by %s", m.Basis)
	}
	b.WriteByte('\n')
}

func eventLines(b *strings.Builder, v *schemas.EventRecord) {
	sign := "-"
	if v.Main {
		sign = "*"
	}
	fmt.Fprintf(b, " %s %s", sign, v.Type)
	if v.Mode != "" {
		fmt.Fprintf(b, "/%s", v.Mode)
	}
	fmt.Fprintf(b, " %s %s %s  %s", v.Format, v.Time, v.Realis, orDash(strings.Join(v.Actors, ", ")))
	if len(v.Targets) > 0 {
		fmt.Fprintf(b, " > %s", strings.Join(v.Targets, ", "))
	}
	fmt.Fprintf(b, "\n     %s", printDays(v.Date.Start, v.Date.End))
	if v.Location != "" {
		fmt.Fprintf(b, " at %q", v.Location)
	}
	if len(v.People) > 0 {
		fmt.Fprintf(b, " with %s", strings.Join(v.People, ", "))
	}
	fmt.Fprintf(b, "\n     %s %q\n", v.Rule, v.Evidence)
}

// printDays is "2016-04-11", "2016-04-11 to 2016-04-12" or "-".
func printDays(start, end schemas.Day) string {
	switch {
	case start == schemas.NoDay && end == schemas.NoDay:
		return "-"
	case start == end:
		return start.String()
	}
	return orDash(start.String()) + " to " + orDash(end.String())
}

func number(v schemas.Plain) string {
	text, _ := v.MarshalJSON() // cannot fail
	return string(text)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
