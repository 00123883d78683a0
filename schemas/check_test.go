package schemas_test

import (
	"strings"
	"testing"

	"annals/schemas"
	"annals/schemas/schemastest"
)

func TestSamplesPass(t *testing.T) {
	c := schemas.NewChecker()
	for seed := range uint64(300) {
		for _, err := range c.Check(schemastest.Document(seed)) {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}

// Each case breaks one invariant of a good document.
func TestCheck(t *testing.T) {
	quantity := &schemas.Quantity{Value: 1}
	for name, c := range map[string]struct {
		breaks func(d *schemas.Document, e *schemas.Entry)
		want   string
	}{
		"event type":    {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Type = "party" }, "eventtype"},
		"format":        {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Format = "" }, "format"},
		"time":          {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Time = "now" }, "time"},
		"status":        {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Status = "maybe" }, "status"},
		"mention type":  {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].Type = "ship" }, "mentiontype"},
		"mention span":  {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].End = 1 << 20 }, "not inside the text"},
		"negative span": {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].Start = -1 }, "not inside the text"},
		"empty mention": {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].End = e.Mentions[0].Start }, "is empty"},
		"overlap":       {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions = append(e.Mentions, e.Mentions[0]) }, "before the end of the mention before it"},
		"quantity":      {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].Quantity = quantity }, "belongs to mentions of type quantity"},
		"mention days":  {func(_ *schemas.Document, e *schemas.Entry) { e.Mentions[0].Days = schemas.Interval{Start: 2, End: 1} }, "before its start"},
		"two mains":     {func(_ *schemas.Document, e *schemas.Entry) { e.Events = append(e.Events, e.Events[0]) }, "main events, not one"},
		"no main":       {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Main = false }, "0 main events"},
		"event days": {func(_ *schemas.Document, e *schemas.Entry) {
			e.Events[0].Date = schemas.Interval{Start: 5, End: schemas.NoDay}
		}, "both are or neither"},
		"evidence":     {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Evidence = schemas.Span{} }, "states the words"},
		"location":     {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Place = schemas.Span{Start: 0, End: 1} }, "not what stands at its place"},
		"actor":        {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].Actors = []string{""} }, "neither an ISO"},
		"people":       {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].People = []string{"Xi Jinping"} }, "is not an id"},
		"people twice": {func(_ *schemas.Document, e *schemas.Entry) { e.Events[0].People = []string{"a", "a"} }, "twice"},
		"participant": {func(_ *schemas.Document, e *schemas.Entry) {
			e.Events[0].Participants = []schemas.Participant{{Side: "actor", Mention: 99}}
		}, "mention 99 does not exist"},
		"participant's side": {func(_ *schemas.Document, e *schemas.Entry) {
			e.Events[0].Participants = []schemas.Participant{{Mention: -1}}
		}, "is not actor, target or person"},
		"index":      {func(_ *schemas.Document, e *schemas.Entry) { e.Index = 7 }, "stands in place 1"},
		"entry span": {func(_ *schemas.Document, e *schemas.Entry) { e.Span.End = 1 << 20 }, "not inside the document"},
		"entry days": {func(_ *schemas.Document, e *schemas.Entry) { e.Date.Start, e.Date.End = 9, 8 }, "before its start"},
		"set of days": {func(_ *schemas.Document, e *schemas.Entry) {
			e.Date.Interval, e.Date.Days = schemas.On(9), []schemas.Day{8}
		}, "outside the date"},
		"duplicate": {func(_ *schemas.Document, e *schemas.Entry) { e.DuplicateOf = 1 }, "earlier entry"},
		"pieces":    {func(_ *schemas.Document, e *schemas.Entry) { e.Pieces[0].Source.End = 1 << 20 }, "outside its texts"},
		"cover":     {func(d *schemas.Document, _ *schemas.Entry) { d.Furniture = nil }, "in no entry, furniture or reject"},
		"trailer":   {func(d *schemas.Document, _ *schemas.Entry) { d.Text += "Date Range" }, "in no entry, furniture or reject"},
		"note":      {func(d *schemas.Document, _ *schemas.Entry) { d.Notes = []schemas.Note{{Entry: 99}} }, "entry 99 does not exist"},
		"id":        {func(d *schemas.Document, _ *schemas.Entry) { d.ID = "" }, "is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			d := withEvents(t)
			c.breaks(d, d.Entries[0])
			var all []string
			for _, err := range schemas.NewChecker().Check(d) {
				all = append(all, err.Error())
			}
			if got := strings.Join(all, "\n"); !strings.Contains(got, c.want) {
				t.Errorf("findings %q, none with %q", got, c.want)
			}
		})
	}
}

// withEvents is a sample whose first entry has one event.
func withEvents(t testing.TB) *schemas.Document {
	t.Helper()
	for seed := range uint64(100) {
		d := schemastest.Document(seed)
		if len(d.Entries) > 1 && len(d.Entries[0].Events) == 1 && d.Entries[0].Mentions[0].Quantity == nil {
			return d
		}
	}
	t.Fatal("no such sample")
	return nil
}

func BenchmarkCheck(b *testing.B) {
	c, d := schemas.NewChecker(), withEvents(b)
	for b.Loop() {
		c.Check(d)
	}
}
