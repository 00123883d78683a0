package events_test

import (
	"context"
	"testing"

	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/extractors/links"
	"annals/extractors/matches"
	"annals/extractors/mentions"
	"annals/pipeline"
	"annals/schemas"
)

// TestExamples runs the yes and no examples of every rule through the chain.
func TestExamples(t *testing.T) {
	set, err := events.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	code := coder(t, set)
	for _, err := range set.Check(code) {
		t.Error(err)
	}
}

// coder returns what reads one sentence as the entry of a day.
func coder(t testing.TB, set *events.Set) func(schemas.Day, string) ([]schemas.Event, error) {
	t.Helper()
	base, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	stages := []pipeline.Stage{matches.Stage(base), mentions.Stage(base), links.Stage(base), events.Stage(set)}
	return func(day schemas.Day, sentence string) ([]schemas.Event, error) {
		e := &schemas.Entry{Index: 1, Text: sentence}
		e.Date.Interval, e.Date.Precision = schemas.On(day), "day"
		d := &schemas.Document{Name: "example", Entries: []*schemas.Entry{e}}
		for _, s := range stages {
			if err := s.Run(context.Background(), d); err != nil {
				return nil, err
			}
		}
		return e.Events, nil
	}
}
