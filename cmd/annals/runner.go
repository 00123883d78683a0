package main

import (
	"cmp"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"time"

	"annals/pipeline"
	"annals/pipeline/corrections"
	"annals/schemas"
)

// runner is one run: it tells the user what becomes of each input.
type runner struct {
	*program
	job      *job
	data     *pipeline.Dataset
	dir      string
	shown    *progress
	outcomes []pipeline.Outcome
	why      map[string]string // what the run did with each document, for the summary
	rejects  []string
	failed   bool
	fixes    []fixed
}

// take notes what came of one input.
func (r *runner) take(o pipeline.Outcome) {
	if o.Did != "missing" && o.Did != "removed" {
		r.shown.step(o.Path)
	}
	r.shown.clear()
	r.why[o.Document] = o.Why
	switch o.Did {
	case "failed":
		r.failed = true
		r.why[o.Document] = "failed; kept as it was"
		r.warn("%v", o.Err)
	case "rejected":
		r.why[o.Document] = "set aside"
		if o.Kept {
			r.why[o.Document] = "set aside; kept as it was"
		}
		r.rejects = append(r.rejects, o.Path)
		r.tellRejected(&o)
	case "written", "unchanged":
		if o.Counts.Rejects > 0 && (o.Read != nil || o.Did == "unchanged") {
			r.rejects = append(r.rejects, o.Path)
			r.tellRejected(&o)
		}
	case "missing":
		r.why[o.Document] = "not among the inputs"
	case "removed":
		delete(r.why, o.Document)
		r.warn("%s: %s: %s", o.Path, o.Did, o.Why)
	}
	for _, c := range o.Corrections {
		r.fix(o.Document, c)
	}
	o.Read = nil // a document is large
	r.outcomes = append(r.outcomes, o)
}

// tellRejected says what could not be used of a document, from the document
// or, where it was left as it is, from its table.
func (r *runner) tellRejected(o *pipeline.Outcome) {
	switch {
	case o.Stack != "":
		r.warn("%s: a fault of annals, please report it with this text: %s\n%s", o.Path, o.Why, o.Stack)
	case o.Cause != nil:
		r.warn("%v", o.Cause)
	case o.Read != nil && len(o.Read.Entries) == 0:
		r.warn("%v", noEntries(o.Read))
	case o.Read != nil:
		r.tellRejects(o.Path, o.Read, nil)
	default:
		state := r.data.Document(o.Document)
		list, err := rows[schemas.RejectRow](r.dir, state, "rejects")
		if err != nil {
			r.warn("%v", err)
		}
		for _, x := range list {
			if x.Words == nil {
				r.warn("%s: %s", o.Path, x.Reason)
				continue
			}
			r.warn("%s: %s set aside: %s: %q", o.Path, x.Stage, x.Reason, *x.Words)
		}
	}
}

// fixed is a correction with what became of it.
type fixed struct {
	Document string `json:"document_id"`
	pipeline.CorrectionState
}

func (r *runner) fix(document string, c pipeline.CorrectionState) {
	r.fixes = append(r.fixes, fixed{document, c})
	if c.Status == corrections.Stale || c.Status == corrections.Conflict {
		r.warn("correction %s.%s of %s is %s: %s", c.Target, c.Field, document, standing(c.Status), c.Why)
	}
}

// standing is a status in a sentence.
func standing(status string) string {
	if status == corrections.Conflict {
		return "in conflict"
	}
	return status
}

// unused says which corrections are of documents that the dataset has not.
func (r *runner) unused() {
	for _, id := range r.job.fixes.Documents() {
		if r.data.Document(id) != nil {
			continue
		}
		for _, l := range r.job.fixes.Of(id) {
			r.fix(id, pipeline.CorrectionState{Target: l.Target, Field: l.Field, Status: corrections.Stale, Why: "the dataset has no such document"})
		}
	}
}

func (r *runner) report(asJSON bool, start time.Time) error {
	s, err := summarize(r.dir, r.data.Manifest(), r.job.base)
	if err != nil {
		return err
	}
	for i := range s.Documents {
		s.Documents[i].Why = cmp.Or(r.why[s.Documents[i].ID], "not among the inputs")
	}
	s.Output, s.Seconds, s.Fixes = r.dir, time.Since(start).Seconds(), r.fixes
	s.Rejects = append(s.Rejects, r.rejects...)
	if asJSON {
		enc := json.NewEncoder(r.out)
		enc.SetEscapeHTML(false)
		err = enc.Encode(s)
	} else {
		_, err = io.WriteString(r.out, s.text()+s.next(self()))
	}
	if err != nil {
		return err
	}
	return r.code()
}

// code is what the run comes to.
func (r *runner) code() error {
	switch {
	case r.failed:
		return told(fault)
	case len(r.rejects) > 0:
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
