package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"annals/extractors/knowledge"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const whoManual = `Answers from the knowledge tables who held which office when. The query is a person
(an id, a name, a family name) or an office ("foreign minister", "president").

An end printed as "..." is not known: in office as far as the tables go. A day after
"by" is the latest that a date known to the month or year only may mean.`

func (p *program) who() *cobra.Command {
	var country, on string
	var asJSON bool
	var o overlays
	cmd := &cobra.Command{
		Use:   "who QUERY",
		Short: "Say who held which office when",
		Long:  whoManual,
		Example: `  annals who "foreign minister" --country CHN --on 2023-05-10
  annals who wang-yi`,
		Args: atLeast(1, "a person or an office"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			days := schemas.Unknown()
			if on != "" {
				d, err := schemas.ParseDay(on)
				if err != nil {
					return fail(usage, "--on: %w", err)
				}
				days = schemas.On(d)
			}
			base, err := o.base()
			if err != nil {
				return err
			}
			found := base.Who(strings.Join(args, " "), country, days)
			if asJSON {
				return json.NewEncoder(p.out).Encode(holdings(found))
			}
			return p.tellHoldings(found, args)
		}),
	}
	cmd.Flags().StringVar(&country, "country", "", "state (ISO 3166-1 alpha-3) or organization (forum id) of the office")
	cmd.Flags().StringVar(&on, "on", "", "day, YYYY-MM-DD; any time without it")
	cmd.Flags().StringVar(&o.knowledge, "knowledge", "", "folder of your own knowledge tables; their rows win over those of the program")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return cmd
}

type holding struct {
	Person     string      `json:"person"`
	Name       string      `json:"name"`
	Office     string      `json:"office"`
	Title      string      `json:"title"`
	Country    string      `json:"country"`
	Start      schemas.Day `json:"start"`
	End        schemas.Day `json:"end"` // null: not known to have ended
	Confidence string      `json:"confidence"`
}

func holdings(found []knowledge.Holding) []holding {
	out := make([]holding, 0, len(found))
	for _, h := range found {
		out = append(out, holding{h.Person.ID, h.Person.Name, h.Office.ID, h.Office.Title, h.Office.Country, h.Start.Start, h.End.End, h.Confidence})
	}
	return out
}

func (p *program) tellHoldings(found []knowledge.Holding, args []string) error {
	if len(found) == 0 {
		p.warn("the tables know nobody of that name or office then: %s", strings.Join(args, " "))
		return told(findings)
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, h := range found {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", h.Person.ID, h.Person.Name, h.Office.Country, h.Office.Title, served(h.Term), h.Confidence)
	}
	return w.Flush()
}

// served prints from when to when.
func served(t knowledge.Term) string {
	from, to := t.Start.Start.String(), "..."
	if t.Start.Days() > 1 {
		from += " by " + t.Start.End.String()
	}
	if t.End.Known() {
		to = t.End.End.String()
		if t.End.Days() > 1 {
			to = t.End.Start.String() + " by " + to
		}
	}
	return from + " to " + to
}
