package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"annals/pipeline"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const validateManual = `Reads a whole dataset and checks what must hold of it: parts are those that the manifest
knows, byte for byte; keys are unique and point to rows that exist; every mention and
every piece of evidence is what stands at its offsets; labels are in the codebook; counts
add up; one event of an entry is the main one; a dataset without words holds none.

Exit code 1 where something does not hold.`

// mostProblems is how many problems are printed.
const mostProblems = 50

func (p *program) validate() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "validate DIR",
		Short:   "Check every invariant of a dataset",
		Long:    validateManual,
		Example: `  annals validate data/`,
		Args:    oneDataset,
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.validateAll(args[0], asJSON)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return cmd
}

// oneDataset asks for the folder of a dataset.
func oneDataset(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fail(usage, "%s needs the folder of one dataset; %s --help shows examples", cmd.CommandPath(), cmd.CommandPath())
	}
	return nil
}

// hasDataset checks that a folder holds a dataset.
func hasDataset(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err == nil {
		return nil
	}
	if left, err := fs.Glob(os.DirFS(dir), ".annals/done/*.json"); err == nil && len(left) > 0 {
		return nil // a first run that was interrupted
	}
	return fail(usage, "%s: holds no dataset (no manifest.json); annals run INPUT -o %s writes one", dir, dir)
}

func (p *program) validateAll(dir string, asJSON bool) error {
	if err := hasDataset(dir); err != nil {
		return err
	}
	problems, err := pipeline.Verify(dir)
	if err != nil {
		return err
	}
	if asJSON {
		if problems == nil {
			problems = []string{}
		}
		err = json.NewEncoder(p.out).Encode(struct {
			Schema   string   `json:"schema"`
			Dataset  string   `json:"dataset"`
			Problems []string `json:"problems"`
		}{"annals.validate/1", dir, problems})
	} else {
		err = p.tellProblems(dir, problems)
	}
	if err != nil {
		return err
	}
	if len(problems) > 0 {
		return told(findings)
	}
	return nil
}

func (p *program) tellProblems(dir string, problems []string) error {
	for i, problem := range problems {
		if i == mostProblems {
			fmt.Fprintf(p.out, "... and %d more\n", len(problems)-i)
			break
		}
		fmt.Fprintln(p.out, problem)
	}
	if len(problems) > 0 {
		_, err := fmt.Fprintf(p.out, "%s: %s; run again to restore parts, or restore the folder\n", dir, count(len(problems), "problem"))
		return err
	}
	data, err := pipeline.ReadDataset(dir, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		return err
	}
	m, n := data.Manifest(), 0
	for _, d := range m.Documents {
		n += d.Counts.Events
	}
	_, err = fmt.Fprintf(p.out, "%s: every invariant holds: %s, %s\n", dir, count(len(m.Documents), "document"), count(n, "event"))
	return err
}
