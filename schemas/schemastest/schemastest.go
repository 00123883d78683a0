// Package schemastest makes documents for tests: valid ones of every shape,
// with characters of one to four bytes, from a source of random numbers.
package schemastest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"annals/schemas"
)

// Document returns a document that passes all checks. Equal seeds give equal
// documents.
func Document(seed uint64) *schemas.Document {
	g := &maker{rand.New(rand.NewPCG(seed, 7))}
	d := &schemas.Document{ID: fmt.Sprintf("sample-%d", seed), Name: fmt.Sprintf("sample-%d", seed), Path: "samples/sample.txt",
		Hash: fmt.Sprintf("%064x", seed), Encoding: "utf-8", Period: schemas.Unknown(), Layout: "label-colon", Order: "ascending"}
	if g.IntN(2) == 0 {
		d.Title, d.Dyad = "Kenya–Uganda Relations", []string{"KEN", "UGA"}
		d.Period, d.Stated = schemas.Interval{Start: 18500, End: 18600}, "Fall"
	}
	var text strings.Builder
	text.WriteString("Chronology\n\n")
	d.Furniture = append(d.Furniture, schemas.Furniture{Span: schemas.Span{Start: 0, End: 10}, Kind: "title"})
	for i := range g.IntN(6) {
		d.Entries = append(d.Entries, g.entry(i+1, &text))
	}
	d.Text = text.String()
	d.Size = len(d.Text)
	if n := len(d.Entries); n > 2 {
		d.Entries[n-1].DuplicateOf = 1 // who decides that does not ask here
	}
	if g.IntN(2) == 0 && len(d.Entries) > 0 {
		d.Note(d.Entries[0], schemas.Span{}, "dates", "no year is printed near “this” label")
		d.Note(nil, schemas.Span{Start: 0, End: 5}, "entries", "odd")
	}
	return d
}

type maker struct{ *rand.Rand }

func (g *maker) pick(from ...string) string { return from[g.IntN(len(from))] }

func (g *maker) entry(index int, out *strings.Builder) *schemas.Entry {
	e := &schemas.Entry{Index: index}
	e.Span.Start = out.Len()
	if g.IntN(3) > 0 {
		e.Label = fmt.Sprintf("Dec. %d", index)
		e.LabelSpan = schemas.Span{Start: out.Len(), End: out.Len() + len(e.Label)}
		out.WriteString(e.Label + ": ")
	}
	start := out.Len()
	var text strings.Builder
	for range 1 + g.IntN(4) {
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		at := text.Len()
		text.WriteString(g.pick("Kenya", "Uganda", "Nguyễn Xuân Phúc", "EAC", "1,200 troops", "F‑35 fighters", "Sea of Ōkhotsk", "𝄞 Orchestra", "the leaders", "May 3", "Peru"))
		e.Mentions = append(e.Mentions, g.mention(text.String()[at:], schemas.Span{Start: at, End: text.Len()}))
		text.WriteString(g.pick(" meets", " signs", " says “no” —", " fährt <fort> & mehr,", " tests"))
	}
	e.Text = text.String()
	out.WriteString(e.Text + "\n")
	e.Span.End = out.Len() - 1
	e.Pieces = []schemas.Alignment{{Text: schemas.Span{End: len(e.Text)}, Source: schemas.Span{Start: start, End: start + len(e.Text)}}}
	e.Sentences = []schemas.Span{{End: len(e.Text)}}
	e.Date = g.date()
	for i := range g.IntN(3) {
		e.Events = append(e.Events, g.event(e, i == 0))
	}
	return e
}

func (g *maker) date() schemas.Date {
	switch g.IntN(3) {
	case 0:
		return schemas.Date{Interval: schemas.Unknown(), Precision: "unknown"}
	case 1:
		d := schemas.Day(g.IntN(40000) - 8000)
		return schemas.Date{Interval: schemas.On(d), Precision: "day", Basis: "label", Rule: "dates.label", Time: "09:30", Zone: "GMT"}
	}
	d := schemas.Day(g.IntN(3) - 1) // around 1970-01-01, which must not turn into a null
	return schemas.Date{Interval: schemas.Interval{Start: d, End: d + 4}, Days: []schemas.Day{d, d + 4}, Precision: "set", Basis: "label"}
}

func (g *maker) mention(words string, s schemas.Span) schemas.Mention {
	m := schemas.Mention{Span: s, Days: schemas.Unknown(), Rule: "table", Basis: "table"}
	switch words {
	case "Kenya":
		m.Type, m.ID, m.Country, m.Sector = schemas.Country, "KEN", "KEN", "government"
	case "Uganda":
		m.Type, m.ID, m.Country = schemas.Country, "UGA", "UGA"
	case "Nguyễn Xuân Phúc":
		m.Type, m.ID, m.Country, m.Office, m.Beat = schemas.Leader, "nguyen-xuan-phuc", "VNM", "vnm-prime-minister", []string{"nguyen-phuc", "xuan-phuc"}
	case "May 3":
		m.Type, m.Days = schemas.DateOf, schemas.On(18385)
	case "Peru":
		m.Type, m.ID = schemas.Country, "PER" // spoken of: it stands for no party
	case "EAC":
		m.Type, m.ID = schemas.Forum, "eac"
	case "1,200 troops":
		m.Type, m.Quantity = schemas.QuantityOf, &schemas.Quantity{Value: 1200, Low: 1200, High: 1500, Unit: "troops", Class: "people", Modifier: "some"}
	case "F‑35 fighters":
		m.Type, m.ID = schemas.Weapon, "f-35"
	case "Sea of Ōkhotsk":
		m.Type = schemas.Location
	case "𝄞 Orchestra":
		m.Type, m.Country, m.Sector = schemas.Organization, "KEN", "civil society"
	default:
		m.Type, m.People, m.Side = schemas.Role, []string{"nguyen-xuan-phuc"}, true
	}
	return m
}

func (g *maker) event(e *schemas.Entry, main bool) schemas.Event {
	m := g.IntN(len(e.Mentions))
	v := schemas.Event{
		Type: schemas.EventTypes()[g.IntN(len(schemas.EventTypes()))], Format: schemas.Formats()[g.IntN(5)], Time: schemas.Times()[g.IntN(3)],
		Status: schemas.Statuses()[g.IntN(3)], Main: main, Mode: g.pick("", "joint", "ultimatum"), Date: schemas.Unknown(), DatePrecision: "unknown", DateBasis: "unknown",
		Evidence: e.Mentions[m].Span, Trigger: schemas.Span{Start: e.Mentions[m].Start, End: e.Mentions[m].End}, Rule: g.pick("", "speech.say"), Confidence: g.pick("", "high"),
	}
	if g.IntN(2) == 0 {
		v.Date, v.DateBasis, v.DatePrecision = e.Date.Interval, "entry", e.Date.Precision
	}
	sides := []*[]string{&v.Actors, &v.Targets}
	for i, x := range e.Mentions {
		id := x.Country
		if x.Type == schemas.Forum {
			id = x.ID
		}
		side := g.IntN(2)
		if id != "" && !contains(v.Actors, id) && !contains(v.Targets, id) {
			*sides[side] = append(*sides[side], id)
			v.Participants = append(v.Participants, schemas.Participant{Side: []string{"actor", "target"}[side], EntityID: id, Kind: "country", State: id, Basis: "named", Mention: i})
		}
		if x.Type == schemas.Leader && !contains(v.People, x.ID) {
			v.People = append(v.People, x.ID)
			v.Participants = append(v.Participants, schemas.Participant{Side: "person", EntityID: x.ID, Kind: "person", State: x.Country, Mention: i})
		}
		if x.Type == schemas.Location {
			v.Place, v.Location = x.Span, x.Of(e.Text)
		}
	}
	v.Decisions = []schemas.Decision{{Field: "type", Value: string(v.Type), Rule: "speech.say", Origin: "rule", Span: v.Trigger, Beat: g.pick("", "speech.tell")}}
	return v
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
