package main

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"annals/extractors/knowledge"

	"github.com/spf13/cobra"
)

func (p *program) knowledge() *cobra.Command {
	var asJSON, all bool
	check := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check the knowledge tables",
		Long: `Reads the CSV tables of a folder (without one, those that come with the program) and
checks their form, keys, dates and references. Mistakes are named by file and line.
What only looks wrong (two holders of one post at a time) is a warning.

Exit code 1 where rows disagree with each other, 2 where a table cannot be read.`,
		Example: `  annals knowledge check
  annals knowledge check my-tables/`,
		Args: atMost(1),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			tables, err := readTables(args)
			if err != nil {
				return err
			}
			return p.checkTables(tables, asJSON, all)
		}),
	}
	check.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	check.Flags().BoolVar(&all, "warnings", false, "also print what looks wrong but may be right")
	return group("knowledge", "Work with the knowledge tables",
		`The knowledge tables say who held which office when, what a state, forum, weapon or
place is called, when forums met. They are CSV files; extractors/knowledge/tables/README.md
tells what their columns mean.`, check)
}

// readTables opens the folder named, or the tables of the program.
func readTables(args []string) (fs.FS, error) {
	if len(args) == 0 {
		return knowledge.EmbeddedFS()
	}
	return folderNamed(args[0])
}

func (p *program) checkTables(tables fs.FS, asJSON, all bool) error {
	base, err := knowledge.Load(tables)
	if err != nil {
		return fail(usage, "the tables cannot be used:\n%w", err)
	}
	faults, warnings := []string{}, []string{}
	for _, f := range base.Check() {
		if f.Warning {
			warnings = append(warnings, f.Error())
		} else {
			faults = append(faults, f.Error())
		}
	}
	if asJSON {
		enc := json.NewEncoder(p.out)
		enc.SetEscapeHTML(false)
		err = enc.Encode(struct {
			Schema   string   `json:"schema"`
			People   int      `json:"people"`
			Terms    int      `json:"terms"`
			Faults   []string `json:"faults"`
			Warnings []string `json:"warnings"`
		}{"annals.knowledge/1", len(base.People), len(base.Terms), faults, warnings})
	} else {
		shown := faults
		if all {
			shown = append(shown, warnings...)
		}
		for _, f := range shown {
			fmt.Fprintln(p.out, f)
		}
		_, err = fmt.Fprintf(p.out, "%d states, %d people, %d terms in %d offices, %d forums with %d sessions, %d weapons, %d places: %s, %s\n",
			len(base.Countries), len(base.People), len(base.Terms), len(base.Offices), len(base.Forums), len(base.Sessions),
			len(base.Weapons), len(base.Places), count(len(faults), "fault"), count(len(warnings), "warning"))
	}
	if err == nil && len(faults) > 0 {
		return told(findings)
	}
	return err
}
