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
	Err      error  `json:"-"`
	Stack    string `json:"-"`
}

// RunOptions say how a run treats a dataset.
type RunOptions struct {
	DryRun bool // say what would be done, do nothing
	Prune  bool // remove documents whose source is not among the inputs
}

// Run brings the dataset up to date with the inputs and reports on each, in
// their order, then on the documents that no input stands for. The error is
// one that ended the run; what went wrong with single inputs is in the
// outcomes.
func (s *Dataset) Run(ctx context.Context, b Batch, inputs []Input, o RunOptions, report func(Outcome)) error {
	if err := unambiguous(inputs); err != nil {
		return err
	}
	b.After = func(d *schemas.Document, r *Result) (err error) {
		if !o.DryRun {
			r.Prepared, err = s.Prepare(d)
		}
		return err
	}
	b.Skip = func(in *Input) (string, bool) {
		step := s.Plan(in.ID(), in.Hash)
		return step.Why, !step.Write || o.DryRun
	}
	err := b.Each(ctx, inputs, func(r *Result) error {
		out := Outcome{Path: r.Input.Path, Document: r.Input.ID(), Why: r.Why, Millis: r.Took.Milliseconds(), Err: r.Err, Stack: r.Stack}
		step := s.Plan(r.Input.ID(), r.Input.Hash)
		switch {
		case r.Err != nil:
			out.Did, out.Why = "failed", r.Err.Error()
		case r.Skipped:
			out.Did = "unchanged"
			if step.Write {
				out.Did = "written" // a dry run: it would be
			}
			if old := s.Document(out.Document); old != nil {
				out.Counts = old.Counts
			}
		default:
			out.Did, out.Why = "written", step.Why
			if r.Rejected {
				out.Did, out.Why = "rejected", r.Why
			}
			if r.Prepared != nil {
				out.Counts = r.Prepared.Counts()
				if err := s.Commit(r.Prepared); err != nil {
					return err
				}
			}
		}
		report(out)
		return nil
	})
	if err != nil {
		return err
	}
	return s.missing(inputs, o, report)
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
