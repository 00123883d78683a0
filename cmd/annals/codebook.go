package main

import (
	"encoding/json"
	"io"

	"annals/schemas"

	"github.com/spf13/cobra"
)

func (p *program) codebook() *cobra.Command {
	var asJSON, schema bool
	cmd := &cobra.Command{
		Use:   "codebook",
		Short: "Say what every label, table and column means",
		Long: `Prints the codebook as Markdown: what every label means, with an example, and what
every column of every table holds and what a missing value in it means. It is
generated from the program's own types.`,
		Example: `  annals codebook > codebook.md
  annals codebook --json | jq '.tables[].name'
  annals codebook --schema > entry.schema.json`,
		Args: atMost(0),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			switch {
			case schema:
				_, err := io.WriteString(p.out, schemas.EntrySchema)
				return err
			case asJSON:
				enc := json.NewEncoder(p.out)
				enc.SetEscapeHTML(false)
				return enc.Encode(struct {
					Schema string `json:"schema"`
					*schemas.Codebook
				}{"annals.codebook/1", schemas.NewCodebook()})
			}
			return schemas.NewCodebook().WriteMarkdown(p.out)
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of what extract prints")
	return cmd
}
