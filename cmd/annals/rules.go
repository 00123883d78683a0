package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

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
	failed, examples, err := c.failing(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		err = json.NewEncoder(p.out).Encode(struct {
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

// exampleDay is the day on which an example without one takes place.
const exampleDay = "2020-06-15"

// failing runs the examples of all rules and says which fail, and how many
// there are.
func (c *chain) failing(ctx context.Context) (failed []string, n int, err error) {
	failed = []string{}
	for _, r := range c.set.Rules {
		for _, list := range []struct {
			examples []events.Example
			yes      bool
		}{{r.Yes, true}, {r.No, false}} {
			for _, x := range list.examples {
				n++
				got, err := c.example(ctx, r, x)
				if err != nil {
					return nil, n, err
				}
				if why := disagrees(got, x, list.yes); why != "" {
					file, _, _ := strings.Cut(r.ID, ".")
					failed = append(failed, fmt.Sprintf("%s.rules:%d: rule %s: %s: %s", file, x.Line, r.ID, why, x.Sentence))
				}
			}
		}
	}
	return failed, n, nil
}

// example returns what a rule makes of an example, all events that are its
// own first, then those of other rules.
func (c *chain) example(ctx context.Context, r *events.Rule, x events.Example) (outcome, error) {
	day := exampleDay
	if x.Day != 0 && x.Day != schemas.NoDay {
		day = x.Day.String()
	}
	d := oneEntry("example", r.ID, x.Sentence, day)
	if err := c.one.Run(ctx, d); err != nil {
		return outcome{}, err
	}
	var out outcome
	for i := range d.Entries[0].Events {
		v := &d.Entries[0].Events[i]
		if v.Rule == r.ID {
			out.own = append(out.own, written(v))
		} else {
			out.others = append(out.others, v.Rule+": "+written(v))
		}
	}
	return out, nil
}

// outcome is the events of an example in the form "agreement CHN,RUS >".
type outcome struct{ own, others []string }

func written(v *schemas.Event) string {
	return string(v.Type) + " " + list(v.Actors) + " > " + list(v.Targets)
}

func list(ids []string) string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return strings.Join(ids, ",")
}

// disagrees says in what an outcome differs from what the example asks for.
func disagrees(got outcome, x events.Example, yes bool) string {
	switch {
	case !yes && len(got.own) > 0:
		return fmt.Sprintf("must not match, but gives %q", got.own[0])
	case !yes:
		return ""
	case len(got.own) == 0 && len(got.others) > 0:
		return fmt.Sprintf("does not match; what does: %s", strings.Join(got.others, "; "))
	case len(got.own) == 0:
		return "does not match"
	}
	want := normal(x.Want)
	for _, o := range got.own {
		if normal(o) == want {
			return ""
		}
	}
	return fmt.Sprintf("gives %q, not %q", strings.TrimSpace(got.own[0]), x.Want)
}

// normal puts "type A,B > C" in one form: lists sorted, no spaces.
func normal(s string) string {
	left, targets, _ := strings.Cut(s, ">")
	typ, actors, _ := strings.Cut(strings.TrimSpace(left), " ")
	ids := func(s string) string {
		return list(strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' }))
	}
	return typ + " " + ids(actors) + ">" + ids(targets)
}
