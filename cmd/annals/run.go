package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"annals/extractors/source"
	"annals/pipeline"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const runManual = `Codes chronologies and writes a dataset of Parquet tables. INPUT is files, folders
(searched for text and Markdown files; hidden ones are left out) or patterns.

The dataset is a folder with a folder for each table and in it one part for each
document. Run it again when issues were added or corrected: documents that did not
change are left as they are, and so are those of earlier runs that are not among the
inputs. Equal input gives byte-equal files. A run that is interrupted leaves every
document as it was or as it is to be; the next run completes it.`

const runExamples = `  annals run issues/ -o data/
  annals run issue-1.txt issue-2.txt -o data/
  annals run 'issues/2020*.txt' -o data/ --json`

type runFlags struct {
	output string
	json   bool
}

func (p *program) run() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:     "run INPUT...",
		Short:   "Write a dataset of Parquet tables from chronologies",
		Long:    runManual,
		Example: runExamples,
		Args:    atLeast(1, "chronologies: files, folders or patterns"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.runAll(cmd.Context(), args, f)
		}),
	}
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "folder of the dataset (needed)")
	cmd.Flags().BoolVar(&f.json, "json", false, "print the summary as JSON")
	return cmd
}

func (p *program) runAll(ctx context.Context, args []string, f runFlags) error {
	start := time.Now()
	if f.output == "" {
		return fail(usage, "annals run needs the folder to write to: annals run %s -o data/", args[0])
	}
	files, err := inputs(args, readable)
	if err != nil {
		return err
	}
	if err := distinct(files); err != nil {
		return err
	}
	c, err := newChain()
	if err != nil {
		return err
	}
	tables, err := knowledgeVersion()
	if err != nil {
		return err
	}
	data, err := pipeline.OpenDataset(f.output,
		pipeline.Versions{Program: release, Rules: c.set.Version, Knowledge: tables},
		schemas.RowOptions{Entity: facts(c.base)})
	if err != nil {
		return fail(fault, "%s: %w; name another folder with -o", f.output, err)
	}
	r := &runner{program: p, chain: c, data: data, summary: newSummary(f.output), shown: newProgress(p.err, len(files))}
	err = inOrder(ctx, slices.Values(files), r.prepare, r.commit)
	r.shown.clear()
	if err = errors.Join(err, data.Close()); err != nil {
		return err
	}
	if err := r.summary.read(f.output, data.Manifest()); err != nil {
		return err
	}
	r.summary.Seconds = time.Since(start).Seconds()
	return r.report(f.json)
}

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
		return nil, err
	}
	d, err := source.Read(path, content)
	if err != nil {
		return nil, err
	}
	step := r.data.Plan(d.ID, d.Hash)
	out := &coded{id: d.ID, why: step.Why, doc: d}
	if had := r.data.Manifest().Documents[d.ID]; !step.Write && had.Counts.Rejects == 0 {
		return out, nil
	}
	if err := r.chain.text.Run(ctx, d); err != nil {
		return nil, err
	}
	if len(d.Entries) == 0 {
		return nil, noEntries(d)
	}
	out.ready, err = r.data.Prepare(d)
	return out, err
}

// commit writes a document and notes what came of it.
func (r *runner) commit(path string, c *coded, err error) error {
	r.shown.step(path)
	switch {
	case err != nil && !unusable(err):
		return err
	case err != nil:
		r.shown.clear()
		r.tellRejects(path, nil, err)
		r.summary.Rejects = append(r.summary.Rejects, err.Error())
		return nil
	}
	r.summary.why[c.id] = c.why
	if c.ready == nil {
		return nil
	}
	if len(c.doc.Rejects) > 0 {
		r.shown.clear()
		r.tellRejects(path, c.doc, nil)
		r.summary.Rejects = append(r.summary.Rejects, fmt.Sprintf("%s: %s", path, count(len(c.doc.Rejects), "stretch")))
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
