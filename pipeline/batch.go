package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"annals/schemas"
)

// Input is one source to be read.
type Input struct {
	Path string
	Name string // doc; decides the document's id
	Hash string // SHA-256 of its bytes, set when they were loaded
}

// ID is the document_id that the input gets.
func (in *Input) ID() string { return schemas.DocumentID(in.Name) }

// Batch runs documents through the stages, several at a time. How bytes become
// a document is given to it, so that this package knows no format.
type Batch struct {
	Load     func(ctx context.Context, path string) ([]byte, error)
	Read     func(path string, data []byte) (*schemas.Document, error)
	Unusable func(error) (reason string, ok bool)       // says whether an error of Load or Read is about the input itself, which is then set aside
	Pipeline func() (*Pipeline, error)                  // called when the first document has to be read, since loading one costs more than finding that nothing changed
	Workers  int                                        // 0: as many as there are processors
	Skip     func(in *Input) (why string, skip bool)    // asked when the hash is known; nil never skips
	After    func(d *schemas.Document, r *Result) error // run by the worker when the stages are done; nil for nothing
}

// Result is what became of one input.
type Result struct {
	Input    Input
	Document *schemas.Document // nil where it was skipped or Err is set
	Prepared *Prepared         // for After to fill
	Output   []byte            // for After to fill
	Skipped  bool
	Why      string // why it was skipped or rejected
	Rejected bool   // set aside as a whole
	Cause    error  // of Load or Read, for a rejected input
	Stack    string // where the program failed, for a report of the fault
	Err      error  // a fault of the program or its surroundings
	Took     time.Duration
}

// Each runs all inputs and calls done for each, one at a time, in the order of
// the inputs, whatever the number of workers. It ends early where done returns
// an error or ctx is canceled; no more than a few documents are held at once.
func (b *Batch) Each(ctx context.Context, inputs []Input, done func(*Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := b.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type job struct {
		in  Input
		out chan<- *Result
	}
	jobs := make(chan job)
	queue := make(chan (<-chan *Result), 2*workers) // results in the order of the inputs
	var wait sync.WaitGroup
	for range workers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for j := range jobs {
				j.out <- b.one(ctx, j.in)
			}
		}()
	}
	go func() {
		defer close(jobs)
		defer close(queue)
		for _, in := range inputs {
			out := make(chan *Result, 1)
			select {
			case queue <- out:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- job{in, out}:
			case <-ctx.Done():
				out <- &Result{Input: in, Err: ctx.Err()}
				return
			}
		}
	}()
	var err error
	for out := range queue {
		r := <-out
		if err == nil && ctx.Err() == nil {
			if err = done(r); err != nil {
				cancel()
			}
		}
	}
	wait.Wait()
	if err == nil {
		err = context.Cause(ctx)
	}
	return err
}

// one runs one input. What goes wrong inside it stays inside it.
func (b *Batch) one(ctx context.Context, in Input) (r *Result) {
	start, stage := time.Now(), "source"
	r = &Result{Input: in}
	defer func() {
		if p := recover(); p != nil {
			why := fmt.Sprintf("the program failed on this document: %v", p)
			*r = Result{Input: r.Input, Rejected: true, Why: why, Stack: string(debug.Stack()), Document: setAside(&r.Input, stage, why)}
			r.afterPanic(b)
		}
		r.Took = time.Since(start)
	}()
	data, err := b.Load(ctx, in.Path)
	if err == nil {
		sum := sha256.Sum256(data)
		r.Input.Hash = hex.EncodeToString(sum[:])
		if b.Skip != nil {
			if r.Why, r.Skipped = b.Skip(&r.Input); r.Skipped {
				return r
			}
		}
		r.Document, err = b.Read(in.Path, data)
	}
	if err != nil {
		b.refuse(r, err)
		return r
	}
	d := r.Document
	d.Name, d.ID, d.Hash = in.Name, in.ID(), r.Input.Hash
	chain, err := b.Pipeline()
	if err != nil {
		r.Document, r.Err = nil, err
		return r
	}
	for _, s := range chain.Stages() {
		stage = s.Name
		if err := ctx.Err(); err != nil {
			r.Document, r.Err = nil, err
			return r
		}
		if err := s.Run(ctx, d); err != nil {
			r.Document, r.Err = nil, fmt.Errorf("%s: stage %s: %w", d.Name, s.Name, err)
			return r
		}
	}
	stage = "output"
	if len(d.Entries) == 0 {
		r.Rejected, r.Why = true, "no entry was found"
		if len(d.Rejects) > 0 {
			r.Why = d.Rejects[0].Reason
		} else {
			d.Rejects = append(d.Rejects, schemas.Reject{Stage: "entries", Reason: r.Why})
		}
	}
	r.after(b)
	return r
}

// refuse answers an input that could not be read: set aside where the input is
// to blame, else an error.
func (b *Batch) refuse(r *Result, err error) {
	r.Document = nil
	if b.Unusable != nil {
		if why, ok := b.Unusable(err); ok {
			r.Rejected, r.Why, r.Cause, r.Document = true, why, err, setAside(&r.Input, "source", why)
			r.after(b)
			return
		}
	}
	r.Err = err
}

func (r *Result) after(b *Batch) {
	if b.After == nil {
		return
	}
	if err := b.After(r.Document, r); err != nil {
		r.Err = err
	}
}

// afterPanic is after for a document that was set aside because the program
// failed; where what comes after fails as well, the input has no result.
func (r *Result) afterPanic(b *Batch) {
	defer func() {
		if p := recover(); p != nil {
			r.Document, r.Prepared, r.Err = nil, nil, fmt.Errorf("%s: %s; and again: %v", r.Input.Path, r.Why, p)
		}
	}()
	r.after(b)
}

// setAside is the document that stands in the dataset for an input of which
// nothing could be used.
func setAside(in *Input, stage, why string) *schemas.Document {
	return &schemas.Document{ID: in.ID(), Name: in.Name, Path: in.Path, Hash: in.Hash, Encoding: "unknown", Period: schemas.Unknown(),
		Rejects: []schemas.Reject{{Stage: stage, Reason: why}}}
}
