package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const rulesManual = `Event rules say which words report an event, of which type, and who plays which part
in it. They are plain text; extractors/events/rules/README.md tells how to write one.`

const rulesCheckManual = `Reads every *.rules file of a folder (without one, those that come with the program),
names mistakes by file, line and column, and runs the examples that each rule carries:
a "yes" sentence must match its rule and give what stands after the arrow, a "no"
sentence must not match it.

Exit code 1 where an example fails, 2 where a file cannot be read as rules.`

func (p *program) rules() *cobra.Command {
	var asJSON bool
	check := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check event rules and run their examples",
		Long:  rulesCheckManual,
		Example: `  annals rules check
  annals rules check my-rules/`,
		Args: atMost(1),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			base, err := knowledge.Embedded()
			if err != nil {
				return err
			}
			set, err := readRules(args)
			if err != nil {
				return err
			}
			return p.checkExamples(cmd.Context(), base, set, asJSON)
		}),
	}
	check.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return group("rules", "Work with the event rules", rulesManual, check)
}

// readRules reads the rules of the folder named, or those of the program.
func readRules(args []string) (*events.Set, error) {
	if len(args) == 0 {
		return events.Embedded()
	}
	dir, err := folderNamed(args[0])
	if err != nil {
		return nil, err
	}
	set, err := events.Parse(dir)
	if err != nil {
		return nil, fail(usage, "%s: the rules cannot be used:\n%w", args[0], err)
	}
	return set, nil
}

// folderNamed opens a folder that the user named.
func folderNamed(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fail(usage, "%s: no such folder; check the name", path)
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, fail(usage, "%s: is a file; name the folder that holds it", path)
	}
	return os.DirFS(path), nil
}

// checkExamples runs the examples of a set and prints what fails.
func (p *program) checkExamples(ctx context.Context, base *knowledge.Base, set *events.Set, asJSON bool) error {
	c, err := chainOf(base, set)
	if err != nil {
		return err
	}
	failed := []string{}
	for _, err := range set.Check(func(day schemas.Day, sentence string) ([]schemas.Event, error) {
		d := oneEntry("example", "example", sentence, day.String())
		err := apply(ctx, c.one, d)
		return d.Entries[0].Events, err
	}) {
		var f *events.Fault
		if !errors.As(err, &f) {
			return err
		}
		failed = append(failed, f.Error())
	}
	examples := 0
	for _, r := range set.Rules {
		examples += len(r.Yes) + len(r.No)
	}
	if asJSON {
		enc := json.NewEncoder(p.out)
		enc.SetEscapeHTML(false)
		err = enc.Encode(struct {
			Schema   string   `json:"schema"`
			Version  string   `json:"version"`
			Rules    int      `json:"rules"`
			Examples int      `json:"examples"`
			Failed   []string `json:"failed"`
		}{"annals.rules/1", set.Version, len(set.Rules), examples, failed})
	} else {
		for _, f := range failed {
			fmt.Fprintln(p.out, f)
		}
		_, err = fmt.Fprintf(p.out, "%s, %s, %d failed\n", count(len(set.Rules), "rule"), count(examples, "example"), len(failed))
	}
	if err == nil && len(failed) > 0 {
		return told(findings)
	}
	return err
}
