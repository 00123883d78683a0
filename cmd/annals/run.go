package main

import (
	"context"
	"errors"
	"slices"
	"time"

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
	overlays
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
	f.flags(cmd)
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
	c, err := f.chain()
	if err != nil {
		return err
	}
	tables, err := f.tables()
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
