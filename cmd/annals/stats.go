package main

import (
	"encoding/json"
	"io"
	"os"

	"annals/cmd/annals/internal/terminal"
	"annals/pipeline/contents"

	"github.com/spf13/cobra"
)

const statsManual = `Counts what a dataset holds and draws the counts as bars: events by type, by month or
year and by actor, what dates rest on, how sure the program is, entries in which nothing
was found, and what was set aside.`

func (p *program) stats() *cobra.Command {
	var asJSON bool
	var color string
	cmd := &cobra.Command{
		Use:     "stats DIR",
		Short:   "Summarize a dataset with small bar charts",
		Long:    statsManual,
		Example: "  annals stats data/\n  annals stats data/ --json",
		Args:    cobra.MatchAll(atLeast(1, "the folder of a dataset"), atMost(1)),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			when, err := terminal.ParseWhen(color)
			if err != nil {
				return &failure{usage, err}
			}
			c, err := dataset(args[0])
			if err != nil {
				return err
			}
			s := contents.Count(c)
			if asJSON {
				enc := json.NewEncoder(p.out)
				enc.SetEscapeHTML(false)
				return enc.Encode(s)
			}
			_, err = io.WriteString(p.out, chart(s, c, terminal.Of(p.out, when, os.Getenv)))
			return err
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the counts as JSON")
	cmd.Flags().StringVar(&color, "color", "auto", "auto, always or never")
	return cmd
}
