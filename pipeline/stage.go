// Package pipeline runs stages over documents: in one order, over one
// document or many, and writes what they found as a dataset on disk.
package pipeline

import (
	"context"
	"fmt"

	"annals/schemas"
)

// Layer names what a stage reads from or adds to a document.
type Layer string

// The layers of a document, in the order in which they come to be.
const (
	Text     Layer = "text"
	Entries  Layer = "entries"
	Matches  Layer = "matches"
	Dates    Layer = "dates"
	Mentions Layer = "mentions"
	Links    Layer = "links"
	Events   Layer = "events"
	Checked  Layer = "checked"
)

// Stage is one step of the chain. Run adds the layer that Gives names and
// changes no other; it is safe for documents processed at the same time.
type Stage struct {
	Name  string
	Doc   string // one line for people
	Needs []Layer
	Gives Layer
	Run   func(context.Context, *schemas.Document) error
}

// Pipeline is a checked list of stages.
type Pipeline struct {
	stages []Stage
}

// New checks that every layer a stage needs is given by an earlier one.
func New(stages ...Stage) (*Pipeline, error) {
	given := map[Layer]bool{Text: true}
	for _, s := range stages {
		for _, n := range s.Needs {
			if !given[n] {
				return nil, fmt.Errorf("stage %s needs %s, which no earlier stage gives", s.Name, n)
			}
		}
		given[s.Gives] = true
	}
	return &Pipeline{stages}, nil
}

// Stages lists the stages in order.
func (p *Pipeline) Stages() []Stage { return p.stages }

// Run applies all stages to one document whose text has been read. An error
// is a fault of the program: odd text never makes one.
func (p *Pipeline) Run(ctx context.Context, d *schemas.Document) error {
	for _, s := range p.stages {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.Run(ctx, d); err != nil {
			return fmt.Errorf("%s: stage %s: %w", d.Name, s.Name, err)
		}
	}
	return nil
}
