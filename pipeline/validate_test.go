package pipeline

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"annals/schemas"
	"annals/schemas/schemastest"
)

func TestValidateSetsAside(t *testing.T) {
	d := sample(t, func(d *schemas.Document) bool {
		return len(d.Entries) > 1 && len(d.Entries[0].Events) == 2 && len(d.Entries[0].Mentions) > 2
	})
	e := d.Entries[0]
	mentions, events := len(e.Mentions), len(e.Events)
	e.Mentions[0].End = len(e.Text) + 1
	e.Events[0].Type = "party" // the main event
	e.Events[1].Participants = []schemas.Participant{{Side: "actor", Mention: 0}, {Side: "actor", Mention: 2}}
	d.Text += "  Date Range  "
	if err := Validate().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if len(e.Mentions) != mentions-1 || len(e.Events) != events-1 || !e.Events[0].Main {
		t.Errorf("%d mentions, %d events, main %v", len(e.Mentions), len(e.Events), e.Events[0].Main)
	}
	if p := e.Events[0].Participants; p[0].Mention != -1 || p[1].Mention != 1 {
		t.Errorf("participants point at mentions %d and %d, not at none and at the second", p[0].Mention, p[1].Mention)
	}
	if len(d.Rejects) != 1 || strings.TrimSpace(d.Rejects[0].Words) != "Date Range" {
		t.Errorf("rejects %v", d.Rejects)
	}
	var said []string
	for _, n := range d.Notes {
		said = append(said, n.Message)
	}
	if all := strings.Join(said, "\n"); strings.Count(all, "set aside:") < 2 || !strings.Contains(all, "0 main events") {
		t.Errorf("notes %q", said)
	}
}

func TestValidateLeavesGoodDocumentsAlone(t *testing.T) {
	for seed := range uint64(100) {
		d, want := schemastest.Document(seed), schemastest.Document(seed)
		if err := Validate().Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if got := string(schemas.AppendEntries(nil, d)); got != string(schemas.AppendEntries(nil, want)) || len(d.Notes) != len(want.Notes) || len(d.Rejects) > 0 {
			t.Errorf("seed %d changed; notes %v, rejects %v", seed, d.Notes, d.Rejects)
		}
	}
}

// Whatever stages get wrong, what is left can be written.
func FuzzValidate(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed*31)
	}
	stage, encoder := Validate(), newEncoder("test", false)
	checker := schemas.NewChecker()
	f.Fuzz(func(t *testing.T, seed, harm uint64) {
		d := schemastest.Document(seed)
		damage(d, rand.New(rand.NewPCG(harm, 1)))
		if err := stage.Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		for _, err := range checker.Check(d) {
			if f := err.(*schemas.Finding); f.Kind == "mention" || f.Kind == "event" || f.Field == "Events" {
				t.Errorf("still there: %v", err)
			}
		}
		schemas.AppendEntries(nil, d)
		if _, err := encoder.parts(schemas.NewRows(d, schemas.RowOptions{})); err != nil {
			t.Error(err)
		}
	})
}

// damage breaks some invariants of a document.
func damage(d *schemas.Document, r *rand.Rand) {
	n := func() int { return r.IntN(60) - 10 }
	for _, e := range d.Entries {
		for i := range e.Mentions {
			switch m := &e.Mentions[i]; r.IntN(8) {
			case 0:
				m.Start = n()
			case 1:
				m.End = n()
			case 2:
				m.Type, m.ID = "", ""
			case 3:
				m.Days.Start = schemas.Day(n())
			}
		}
		for i := range e.Events {
			v := &e.Events[i]
			switch r.IntN(10) {
			case 0:
				v.Evidence = schemas.Span{Start: n(), End: n()}
			case 1:
				v.Trigger.Start = n()
			case 2:
				v.Place = schemas.Span{Start: n(), End: n()}
			case 3:
				v.Actors = append(v.Actors, "", "xx x")
			case 4:
				v.Main = !v.Main
			case 5:
				v.Participants = append(v.Participants, schemas.Participant{Side: "actor", Mention: n()})
			case 6:
				v.Date.End = schemas.Day(n())
			case 7:
				v.Decisions = append(v.Decisions, schemas.Decision{Span: schemas.Span{Start: n(), End: n()}})
			}
		}
		switch r.IntN(10) {
		case 0:
			e.Index = n()
		case 1:
			e.Span.End = n()
		case 2:
			e.DuplicateOf = n()
		case 3:
			e.Date.Start = schemas.Day(n())
		case 4:
			e.LabelSpan = schemas.Span{Start: n(), End: n()}
		case 5:
			e.Pieces[0].Source.Start = n()
		case 6:
			e.Sentences = []schemas.Span{{Start: n(), End: n()}}
		}
	}
	if r.IntN(3) == 0 {
		d.Furniture = nil
		d.Notes = append(d.Notes, schemas.Note{Entry: n()})
	}
}

func sample(t testing.TB, fits func(*schemas.Document) bool) *schemas.Document {
	t.Helper()
	for seed := range uint64(500) {
		if d := schemastest.Document(seed); fits(d) {
			return d
		}
	}
	t.Fatal("no such sample")
	return nil
}
