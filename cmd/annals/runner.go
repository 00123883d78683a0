package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"

	"annals/extractors/source"
	"annals/pipeline"
	"annals/schemas"
)

// runner is one run.
type runner struct {
	*program
	chain   *chain
	data    *pipeline.Dataset
	summary *summary
	shown   *progress
}

// coded is a document that is ready to be written, or does not need to be.
type coded struct {
	id, why string
	doc     *schemas.Document
	ready   *pipeline.Prepared // nil where the dataset has it already
}

// prepare codes one file. It runs in several goroutines at once.
func (r *runner) prepare(ctx context.Context, path string) (*coded, error) {
	content, err := source.Load(path, r.in)
	if err != nil {
		return r.refuse(path, nil, err)
	}
	d, err := source.Read(path, content)
	if err != nil {
		return r.refuse(path, content, err)
	}
	step := r.data.Plan(d.ID, d.Hash)
	out := &coded{id: d.ID, why: step.Why, doc: d}
	if had := r.data.Manifest().Documents[d.ID]; !step.Write && had.Counts.Rejects == 0 {
		return out, nil
	}
	if err := apply(ctx, r.chain.text, d); err != nil {
		return nil, err
	}
	if len(d.Entries) == 0 {
		return r.refuse(path, content, noEntries(d))
	}
	out.ready, err = r.data.Prepare(d)
	return out, err
}

// refuse records a document that cannot be used, with the reason, in the table
// rejects. What the dataset has of it from an earlier run is kept.
func (r *runner) refuse(path string, content []byte, why error) (*coded, error) {
	var u *source.Unusable
	if !errors.As(why, &u) {
		return nil, why
	}
	name := source.NameOf(path)
	sum := sha256.Sum256(content)
	d := &schemas.Document{ID: schemas.DocumentID(name), Name: name, Path: path, Size: len(content), Encoding: "unknown",
		Hash: hex.EncodeToString(sum[:]), Period: schemas.Unknown(), Rejects: []schemas.Reject{{Stage: "source", Reason: u.Reason}}}
	out := &coded{id: d.ID, why: "set aside", doc: d}
	if had := r.data.Manifest().Documents[d.ID]; had != nil && had.Counts.Entries > 0 {
		out.why = "set aside; kept as it was"
		return out, why
	}
	ready, err := r.data.Prepare(d)
	if err != nil {
		return nil, err
	}
	out.ready = ready
	return out, why
}

// commit writes a document and notes what came of it.
func (r *runner) commit(path string, c *coded, err error) error {
	r.shown.step(path)
	if err != nil && !unusable(err) {
		return err
	}
	if err != nil || len(c.doc.Rejects) > 0 && c.ready != nil {
		r.shown.clear()
		r.tellRejects(path, c.doc, err)
		r.summary.Rejects = append(r.summary.Rejects, path)
	}
	r.summary.why[c.id] = c.why
	if c.ready == nil {
		return nil
	}
	return r.data.Commit(c.ready)
}

func (r *runner) report(asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(r.out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r.summary); err != nil {
			return err
		}
	} else if _, err := io.WriteString(r.out, r.summary.text(r.chain.base)+r.summary.next(self())); err != nil {
		return err
	}
	if len(r.summary.Rejects) > 0 {
		return told(setAside)
	}
	return nil
}

// self is how the user called the program.
func self() string {
	if name := os.Args[0]; filepath.Base(name) == "annals" {
		return name
	}
	return "annals"
}
