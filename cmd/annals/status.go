package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"annals/pipeline"
	"annals/pipeline/corrections"

	"github.com/spf13/cobra"
)

const statusManual = `Compares chronologies with a dataset: which are new, which changed since they were coded
and why they would be coded again, which documents of the dataset have no source among
the inputs, and which corrections are stale or in conflict. It writes nothing.

Without INPUT the sources are looked for where the dataset read them from. Exit code 1
where a run would change something.`

func (p *program) status() *cobra.Command {
	var f datasetFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status [INPUT...] -o DIR",
		Short: "Compare chronologies with a dataset",
		Long:  statusManual,
		Example: `  annals status issues/ -o data/
  annals status -o data/`,
		Args: cobra.ArbitraryArgs,
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.statusOf(cmd.Context(), cmd, args, f, asJSON)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	f.flags(cmd)
	return cmd
}

func (p *program) statusOf(ctx context.Context, cmd *cobra.Command, args []string, f datasetFlags, asJSON bool) error {
	if f.output == "" && len(args) == 1 && hasDataset(args[0]) == nil { // annals status data/
		f.output, args = args[0], nil
	}
	if f.output == "" {
		return fail(usage, "annals status needs the dataset: annals status issues/ -o data/")
	}
	if err := hasDataset(f.output); err != nil {
		return err
	}
	f.like(cmd)
	j, err := f.job()
	if err != nil {
		return err
	}
	data, err := j.open(f.output, false)
	if err != nil {
		return err
	}
	files, err := statusInputs(data, args)
	if err != nil {
		return err
	}
	s := status{Schema: "annals.status/1", Dataset: f.output, Interrupted: interrupted(f.output), Documents: []pipeline.Outcome{}}
	err = data.Run(ctx, p.batch(j), sources(files), pipeline.RunOptions{DryRun: true}, func(o pipeline.Outcome) {
		if o.Did == "failed" {
			s.Documents = append(s.Documents, pipeline.Outcome{Path: o.Path, Document: o.Document, Did: "missing", Why: o.Why, Counts: o.Counts})
			return
		}
		s.Documents = append(s.Documents, o)
	})
	if err != nil {
		return err
	}
	if asJSON {
		enc := json.NewEncoder(p.out)
		enc.SetEscapeHTML(false)
		err = enc.Encode(s)
	} else {
		_, err = io.WriteString(p.out, s.text())
	}
	if err == nil && !s.current() {
		return told(findings)
	}
	return err
}

// like takes the choices that the dataset was written with, where the user
// makes none.
func (f *datasetFlags) like(cmd *cobra.Command) {
	m, err := manifestOf(f.output)
	if err != nil {
		return
	}
	for _, d := range m.Documents {
		if !cmd.Flags().Changed("no-text") {
			f.noText = !d.Versions.Words
		}
		if !cmd.Flags().Changed("nested") {
			f.nested = d.Versions.Nested
		}
		return
	}
}

// statusInputs are the files that the user names, or those that the dataset
// was read from.
func statusInputs(data *pipeline.Dataset, args []string) ([]string, error) {
	if len(args) == 0 {
		var out []string
		for _, id := range data.IDs() {
			out = append(out, data.Document(id).Path)
		}
		return out, nil
	}
	files, err := inputs(args, readable)
	if err != nil {
		return nil, err
	}
	return files, distinct(files)
}

// interrupted says whether a run has left something to be completed.
func interrupted(dir string) bool {
	for _, sub := range []string{"ready", "done"} {
		if files, err := os.ReadDir(filepath.Join(dir, ".annals", sub)); err == nil && len(files) > 0 {
			return true
		}
	}
	return false
}

type status struct {
	Schema      string             `json:"schema"`
	Dataset     string             `json:"dataset"`
	Interrupted bool               `json:"interrupted"`
	Documents   []pipeline.Outcome `json:"documents"`
}

func (s *status) current() bool {
	for _, o := range s.Documents {
		if o.Did == "written" {
			return false
		}
	}
	return !s.Interrupted
}

func (s *status) text() string {
	var b strings.Builder
	n, fixes := map[string]int{}, map[string]int{}
	row(&b, "%-28s %8s %8s %8s  %s", "document", "entries", "events", "rejects", "status")
	for _, o := range s.Documents {
		what := o.Why
		if o.Did == "missing" {
			what = "no source among the inputs"
			if o.Why != "" && !strings.Contains(o.Why, "--prune") {
				what = o.Why
			}
		}
		n[o.Did]++
		row(&b, "%-28s %8d %8d %8s  %s", clip(o.Document, 28), o.Counts.Entries, o.Counts.Events, orBlank(o.Counts.Rejects), what)
		for _, c := range o.Corrections {
			fixes[c.Status]++
			if c.Status == corrections.Stale || c.Status == corrections.Conflict {
				row(&b, "  correction %s.%s is %s: %s", c.Target, c.Field, standing(c.Status), c.Why)
			}
		}
	}
	fmt.Fprintf(&b, "\n%d up to date, %d to be written, %d without a source\n", n["unchanged"], n["written"], n["missing"])
	if len(fixes) > 0 {
		fmt.Fprintf(&b, "corrections: %d applied, %d redundant, %d stale, %d in conflict\n", fixes[corrections.Applied], fixes[corrections.Redundant],
			fixes[corrections.Stale], fixes[corrections.Conflict])
	}
	if s.Interrupted {
		b.WriteString("a run was interrupted or is under way: the next one completes it\n")
	}
	return b.String()
}
