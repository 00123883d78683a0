package main

import (
	"context"
	"time"

	"annals/pipeline"

	"github.com/spf13/cobra"
)

const runManual = `Codes chronologies and writes a dataset of Parquet tables. INPUT is files, folders
(searched for text and Markdown files; hidden ones are left out) or patterns.

The dataset is a folder with a folder for each table and in it one part for each
document; README.md, codebook.md and datapackage.json describe it. Run it again when
issues were added or corrected: documents that did not change are left as they are. Those
of earlier runs that are not among the inputs are reported and kept, unless --prune.
--dry-run says what would be done and why, and writes nothing.

Equal input gives byte-equal files. A run that is interrupted leaves every document as
it was or as it is to be; the next run completes it. A second run on the same folder
refuses to start while the first is under way.

Corrections that annals correct made are applied last, in every run; the run says which
were applied, which are redundant by now, stale or in conflict.

--no-text leaves all words of the sources out of the dataset, for those that may not be
passed on; annals rehydrate puts them back from the sources.`

const runExamples = `  annals run issues/ -o data/
  annals run issue-1.txt issue-2.txt -o data/
  annals run 'issues/2020*.txt' -o data/ --json
  annals run issues/ -o data/ --dry-run
  annals run issues/ -o public/ --no-text`

type runFlags struct {
	json   bool
	dryRun bool
	prune  bool
	datasetFlags
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
	cmd.Flags().BoolVar(&f.json, "json", false, "print the summary as JSON")
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "say what would be done and why, and write nothing")
	cmd.Flags().BoolVar(&f.prune, "prune", false, "remove documents whose source is not among the inputs")
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
	j, err := f.job()
	if err != nil {
		return err
	}
	if f.noText && f.corrections == "" && len(j.fixes.Documents()) > 0 {
		p.warn("%s holds words of the sources: move it out of a dataset that you pass on, and name it with --corrections", correctionsIn(f.output, ""))
	}
	data, err := j.open(f.output, !f.dryRun)
	if err != nil {
		return err
	}
	r := &runner{program: p, job: j, data: data, dir: f.output, shown: newProgress(p.err, len(files)), why: map[string]string{}}
	err = data.Run(ctx, p.batch(j), sources(files), pipeline.RunOptions{DryRun: f.dryRun, Prune: f.prune}, r.take)
	r.shown.clear()
	if closed := data.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	r.unused()
	if f.dryRun {
		return r.tellPlan(f.json, f.output)
	}
	return r.report(f.json, start)
}
