package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/extractors/source"
	"annals/pipeline"
	"annals/schemas"
)

// chain is the loaded program: knowledge, rules, and the stages made of them.
type chain struct {
	base *knowledge.Base
	set  *events.Set
	text *pipeline.Pipeline // for whole documents
	one  *pipeline.Pipeline // for texts that are one entry
}

// newChain loads what comes with the program, tables and rules side by side.
// An error is a fault of the program: the tests load the same files.
func newChain() (*chain, error) {
	var base *knowledge.Base
	var noBase error
	loaded := make(chan struct{})
	go func() {
		defer close(loaded)
		base, noBase = knowledge.Embedded()
	}()
	set, noSet := events.Embedded()
	<-loaded
	if err := errors.Join(noBase, noSet); err != nil {
		return nil, err
	}
	return chainOf(base, set)
}

func chainOf(base *knowledge.Base, set *events.Set) (*chain, error) {
	list := stages(base, set) // built once: the stages share what they compile from the tables
	text, err := pipeline.New(list...)
	if err != nil {
		return nil, err
	}
	one, err := pipeline.New(append([]pipeline.Stage{given()}, list[1:]...)...)
	if err != nil {
		return nil, err
	}
	return &chain{base, set, text, one}, nil
}

// given stands for the entries stage where the entries are there already.
func given() pipeline.Stage {
	return pipeline.Stage{
		Name:  "given",
		Doc:   "takes the whole text as one entry",
		Needs: []pipeline.Layer{pipeline.Text},
		Gives: pipeline.Entries,
		Run:   func(context.Context, *schemas.Document) error { return nil },
	}
}

// document reads one file and runs the chain on it; name replaces the one
// that the file gives, where it is not "". What cannot be used at all comes
// back as a *source.Unusable.
func (c *chain) document(ctx context.Context, path, name string, stdin io.Reader) (*schemas.Document, error) {
	data, err := source.Load(path, stdin)
	if err != nil {
		return nil, err
	}
	d, err := source.Read(path, data)
	if err != nil {
		return nil, err
	}
	if name != "" {
		d.Name, d.ID = name, schemas.DocumentID(name)
	}
	if err := apply(ctx, c.text, d); err != nil {
		return nil, err
	}
	if len(d.Entries) == 0 {
		return nil, noEntries(d)
	}
	return d, nil
}

// apply runs the stages on a document. A panic becomes an error that names the
// document, so that the exit code says fault and the dataset is closed in order.
func apply(ctx context.Context, p *pipeline.Pipeline, d *schemas.Document) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: a fault of annals, please report it with this text: %v\n%s", d.Path, r, debug.Stack())
		}
	}()
	return p.Run(ctx, d)
}

// noEntries sets a document without entries aside, with the reason.
func noEntries(d *schemas.Document) error {
	why := "no entries found"
	if len(d.Rejects) > 0 {
		why = d.Rejects[0].Reason
	}
	return &source.Unusable{Path: d.Path, Reason: why, Advice: "annals extract --help shows what a chronology looks like"}
}

// unusable says whether err sets a document aside and lets the others go on.
func unusable(err error) bool {
	var u *source.Unusable
	return errors.As(err, &u)
}

// oneEntry makes a document of a text that is a single entry. label is its
// date as given, "" for none.
func oneEntry(name, path, text, label string) *schemas.Document {
	folded := strings.Join(strings.Fields(text), " ")
	d := &schemas.Document{
		ID: schemas.DocumentID(name), Name: name, Path: path, Encoding: "utf-8", Size: len(text),
		Text: folded, Period: schemas.Unknown(), Layout: "record", Order: "unknown",
	}
	whole := schemas.Span{End: len(folded)}
	d.Origin = []schemas.Alignment{{Text: whole, Source: schemas.Span{End: len(text)}}}
	d.Entries = []*schemas.Entry{{
		Index: 1, Span: whole, Text: folded, Label: label,
		Pieces: []schemas.Alignment{{Text: whole, Source: whole}},
	}}
	return d
}
