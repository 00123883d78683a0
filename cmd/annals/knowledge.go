package main

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"annals/extractors/knowledge"

	"github.com/spf13/cobra"
)

func (p *program) knowledge() *cobra.Command {
	var asJSON bool
	check := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Check the knowledge tables",
		Long: `Reads the CSV tables of a folder (without one, those that come with the program) and
checks their form, keys, dates and references. Mistakes are named by file, line and
column.

Exit code 1 where rows disagree with each other, 2 where a table cannot be read.`,
		Example: `  annals knowledge check
  annals knowledge check my-tables/`,
		Args: atMost(1),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			tables, err := readTables(args)
			if err != nil {
				return err
			}
			return p.checkTables(tables, asJSON)
		}),
	}
	check.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
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

func (p *program) checkTables(tables fs.FS, asJSON bool) error {
	base, err := knowledge.Load(tables)
	if err != nil {
		return fail(usage, "the tables cannot be used:\n%w", err)
	}
	faults := []string{}
	for _, f := range base.Check() {
		faults = append(faults, f.Error())
	}
	if asJSON {
		err = json.NewEncoder(p.out).Encode(struct {
			Schema string   `json:"schema"`
			People int      `json:"people"`
			Terms  int      `json:"terms"`
			Faults []string `json:"faults"`
		}{"annals.knowledge/1", len(base.People), len(base.Terms), faults})
	} else {
		for _, f := range faults {
			fmt.Fprintln(p.out, f)
		}
		_, err = fmt.Fprintf(p.out, "%d states, %d people, %d terms in %d offices, %d forums with %d sessions, %d weapons, %d places: %s\n",
			len(base.Countries), len(base.People), len(base.Terms), len(base.Offices), len(base.Forums), len(base.Sessions),
			len(base.Weapons), len(base.Places), count(len(faults), "fault"))
	}
	if err == nil && len(faults) > 0 {
		return told(findings)
	}
	return err
}
