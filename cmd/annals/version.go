package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"annals/extractors/events"

	"github.com/spf13/cobra"
)

// release is the version of the program; the changelog says what is in it.
const release = "0.1.0"

func (p *program) version() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its rules",
		Long: `Prints the version of the program, the commit it was built from where that is known,
and a hash of the event rules. The two together name what coded a dataset.`,
		Args: atMost(0),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			set, err := events.Embedded()
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(p.out).Encode(struct {
					Schema  string `json:"schema"`
					Version string `json:"version"`
					Commit  string `json:"commit"`
					Rules   string `json:"rules"`
					Go      string `json:"go"`
				}{"annals.version/1", release, commit(), set.Version, runtime.Version()})
			}
			_, err = fmt.Fprintf(p.out, "annals %s\ncommit %s\nrules  %s (%d rules)\n%s %s/%s\n", release, orDash(commit()),
				set.Version, len(set.Rules), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print as JSON")
	return cmd
}

// commit is the revision that the program was built from, "" where not known.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return ""
}
