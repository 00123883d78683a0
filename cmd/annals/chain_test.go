package main

import (
	"context"
	"strings"
	"testing"

	"annals/pipeline"
	"annals/schemas"
)

func TestPanicNamesDocument(t *testing.T) {
	p, err := pipeline.New(pipeline.Stage{Name: "broken", Gives: pipeline.Entries, Run: func(context.Context, *schemas.Document) error {
		panic("index out of range")
	}})
	if err != nil {
		t.Fatal(err)
	}
	err = apply(t.Context(), p, &schemas.Document{Path: "issue.txt"})
	if err == nil || !strings.HasPrefix(err.Error(), "issue.txt: a fault of annals") || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("got %v", err)
	}
}

func TestOneEntry(t *testing.T) {
	d := oneEntry("n 1", "in:1", " Xi\u00a0visits\n  Moscow. ", "2023-03-20")
	e := d.Entries[0]
	if d.ID != "n-1" || e.Text != "Xi visits Moscow." || e.Label != "2023-03-20" || e.Span.End != len(d.Text) {
		t.Errorf("%+v %+v", d, e)
	}
}
