package pipeline

import (
	"context"
	"fmt"

	"annals/schemas"
)

// Outcome is what a run did with one input or one document of the dataset.
type Outcome struct {
	Path     string `json:"path"`
	Document string `json:"document_id"`
	Did      string `json:"did"` // written, unchanged, rejected, failed, missing, removed
	Why      string `json:"why"`
	Counts   Counts `json:"counts"`
	Millis   int64  `json:"milliseconds"`
	Kept     bool   `json:"kept,omitempty"` // rejected, and the dataset has it as it was before

	Corrections []CorrectionState `json:"corrections,omitempty"`

	Err   error             `json:"-"` // why it failed
	Cause error             `json:"-"` // why it was rejected
	Stack string            `json:"-"`
	Read  *schemas.Document `json:"-"` // nil where it was not read
}

// RunOptions say how a run treats a dataset.
type RunOptions struct {
	DryRun bool // say what would be done, do nothing
	Prune  bool // remove documents whose source is not among the inputs
}

// Run brings the dataset up to date with the inputs and reports on each, in
// their order, then on the documents that no input stands for. The error is
// one that ended the run; what went wrong with single inputs is in the
// outcomes. A document that can no longer be used is kept as it was.
func (s *Dataset) Run(ctx context.Context, b Batch, inputs []Input, o RunOptions, report func(Outcome)) error {
	if err := unambiguous(inputs); err != nil {
		return err
	}
	b.After = func(d *schemas.Document, r *Result) (err error) {
		if !r.Rejected || !s.has(d.ID) {
			r.Prepared, err = s.Prepare(d)
		}
		return err
	}
	b.Skip = func(in *Input) (string, bool) {
		step := s.Plan(in.ID(), in.Hash)
		return step.Why, !step.Write || o.DryRun
	}
	err := b.Each(ctx, inputs, func(r *Result) error {
		out, err := s.settle(r)
		if err == nil {
			report(out)
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.missing(inputs, o, report)
}

// has says whether the dataset has entries of a document.
func (s *Dataset) has(id string) bool {
	old := s.Document(id)
	return old != nil && old.Counts.Entries > 0
}

// settle writes what came of one input, where there is something to write.
func (s *Dataset) settle(r *Result) (Outcome, error) {
	out := Outcome{Path: r.Input.Path, Document: r.Input.ID(), Why: r.Why, Millis: r.Took.Milliseconds(), Err: r.Err, Cause: r.Cause, Stack: r.Stack, Read: r.Document}
	step := s.Plan(r.Input.ID(), r.Input.Hash)
	if old := s.Document(out.Document); old != nil {
		out.Counts, out.Corrections = old.Counts, old.Corrections
	}
	switch {
	case r.Err != nil:
		out.Did, out.Why = "failed", r.Err.Error()
		return out, nil
	case r.Skipped:
		out.Did = "unchanged"
		if step.Write {
			out.Did = "written" // a dry run: it would be
		}
		return out, nil
	case r.Rejected:
		out.Did, out.Kept = "rejected", r.Prepared == nil
	default:
		out.Did, out.Why = "written", step.Why
	}
	if r.Prepared == nil {
		return out, nil
	}
	if n := r.Prepared.Counts().Superseded - out.Counts.Superseded; n > 0 {
		out.Why += fmt.Sprintf("; %d ids superseded", n)
	}
	out.Counts, out.Corrections = r.Prepared.Counts(), r.Prepared.state.Corrections
	return out, s.Commit(r.Prepared)
}

// missing reports the documents whose source is not among the inputs.
func (s *Dataset) missing(inputs []Input, o RunOptions, report func(Outcome)) error {
	here := map[string]bool{}
	for i := range inputs {
		here[inputs[i].ID()] = true
	}
	for _, id := range s.Missing(here) {
		old := s.Document(id)
		out := Outcome{Path: old.Path, Document: id, Did: "missing", Why: "its source is not among the inputs; --prune removes it", Counts: old.Counts}
		if o.Prune {
			out.Did, out.Why = "removed", "its source is not among the inputs"
			if !o.DryRun {
				if err := s.Remove(id); err != nil {
					return err
				}
			}
		}
		report(out)
	}
	return nil
}

// unambiguous says whether each input has a document id of its own.
func unambiguous(inputs []Input) error {
	seen := map[string]string{}
	for i := range inputs {
		in := &inputs[i]
		if other, ok := seen[in.ID()]; ok {
			return fmt.Errorf("%s and %s would both be the document %s: rename one of them", other, in.Path, in.ID())
		}
		seen[in.ID()] = in.Path
	}
	return nil
}
