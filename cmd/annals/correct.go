package main

import (
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"annals/pipeline"
	"annals/pipeline/corrections"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const correctManual = `Notes what is wrong with an event or a mention, so that every later run puts it right.
The correction is a line of a file in the folder corrections of the dataset, with what
the field said, what it is to say, the words of the text that it is about, who says so,
when and why: keep that folder under version control. The next run applies it, after all
rules, and writes origin "human" to the table evidence.

Fields of an event: type, mode, format, time, status, main, actors, targets, people,
location, date. Of a mention: type, entity_id, country, sector, office. Lists are written
CHN,RUS; a date 2020-12-15 or 2020-12-15..2020-12-17; nothing after = empties a field.

When rules or sources change, the words find the record again. The run says of each
correction whether it was applied, is redundant (the program says the same by now), stale
(the words are gone) or in conflict (the record says something else by now).`

const correctExamples = `  annals correct evt-0a1b2c3d4e5f6071.type=visit --reason "he travels, nobody is met"
  annals correct men-5f60718293a4b5c6.entity_id=wei-fenghe --reason "the minister of 2019"
  annals correct evt-0a1b2c3d4e5f6071.actors=CHN,RUS --reason "both sign" --who "J. Doe" -o data/`

type correctFlags struct {
	output, folder, reason, who string
}

func (p *program) correct() *cobra.Command {
	var f correctFlags
	cmd := &cobra.Command{
		Use:     "correct ID.FIELD=VALUE... --reason WHY",
		Short:   "Correct an event or a mention for good",
		Long:    correctManual,
		Example: correctExamples,
		Args:    atLeast(1, "a correction, ID.FIELD=VALUE"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.correctAll(args, f)
		}),
	}
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "folder of the dataset (by default the one that stands here)")
	cmd.Flags().StringVar(&f.folder, "corrections", "", "folder of corrections (by default corrections in the dataset)")
	cmd.Flags().StringVar(&f.reason, "reason", "", "why (needed)")
	cmd.Flags().StringVar(&f.who, "who", "", "who says so (by default the name of the account)")
	return cmd
}

func (p *program) correctAll(args []string, f correctFlags) error {
	if f.output == "" {
		f.output = datasetHere()
	}
	switch {
	case f.output == "":
		return fail(usage, "annals correct needs the dataset: -o data/")
	case strings.TrimSpace(f.reason) == "":
		return fail(usage, "annals correct needs the reason, for those who come after you: --reason \"...\"")
	}
	if err := hasDataset(f.output); err != nil {
		return err
	}
	data, err := pipeline.ReadDataset(f.output, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		return err
	}
	if f.who == "" {
		f.who = account()
	}
	lines := make([]corrections.Line, len(args))
	for i, arg := range args { // all are read before one is written
		if lines[i], err = correction(data, f.output, arg); err != nil {
			return err
		}
		lines[i].Who, lines[i].When, lines[i].Why = f.who, time.Now().UTC().Format(time.DateOnly), f.reason
	}
	for i := range lines {
		path, err := corrections.Append(correctionsIn(f.output, f.folder), &lines[i])
		if err != nil {
			return err
		}
		fmt.Fprintf(p.out, "%s: %s.%s: %q becomes %q, of %q\n", path, lines[i].Target, lines[i].Field, lines[i].Was, lines[i].Now, lines[i].Words)
	}
	_, err = fmt.Fprintln(p.out, "the next annals run applies it")
	return err
}

// datasetHere is the dataset in the current folder, "" where there is none or
// more than one.
func datasetHere() string {
	found, err := filepath.Glob("*/manifest.json")
	if hasDataset(".") == nil {
		return "."
	}
	if err != nil || len(found) != 1 {
		return ""
	}
	return filepath.Dir(found[0])
}

func account() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return filepath.Base(u.Username)
	}
	return os.Getenv("USER")
}

// correction makes a line of ID.FIELD=VALUE.
func correction(data *pipeline.Dataset, dir, arg string) (corrections.Line, error) {
	name, now, ok := strings.Cut(arg, "=")
	target, field, ok2 := strings.Cut(name, ".")
	if !ok || !ok2 || !strings.HasPrefix(target, "evt-") && !strings.HasPrefix(target, "men-") {
		return corrections.Line{}, fail(usage, "%q is not ID.FIELD=VALUE, such as evt-0a1b2c3d4e5f6071.type=visit", arg)
	}
	l := corrections.Line{Target: target, Field: field, Now: now}
	if l.Kind() == "mention" && field == "id" {
		l.Field = "entity_id"
	}
	if !corrections.Known(l.Kind(), l.Field) {
		return l, fail(usage, "%s: no field %q of %ss can be corrected, but %s", arg, l.Field, l.Kind(), strings.Join(corrections.Fields(l.Kind()), ", "))
	}
	if err := allowed(&l); err != nil {
		return l, err
	}
	for _, id := range data.IDs() {
		found, err := locate(data, id, &l)
		if err != nil {
			return l, err
		}
		if !found {
			continue
		}
		switch {
		case l.Words == "":
			return l, fail(usage, "%s: the dataset has no words to tie a correction to: correct one with words, and pass its corrections with --corrections", dir)
		case l.Was == l.Now:
			return l, fail(usage, "%s.%s is %q already", l.Target, l.Field, l.Was)
		}
		return l, nil
	}
	return l, fail(usage, "%s: the dataset has no %s of that id", target, l.Kind())
}

// allowed checks a label before it is written.
func allowed(l *corrections.Line) error {
	for _, s := range schemas.NewCodebook().Labels {
		if s.Name != l.Kind()+"s."+l.Field {
			continue
		}
		var names []string
		for _, x := range s.Labels {
			names = append(names, x.Name)
		}
		if !slices.Contains(names, l.Now) {
			return fail(usage, "%q is no label of %ss.%s: there are %s", l.Now, l.Kind(), l.Field, strings.Join(names, ", "))
		}
	}
	return nil
}
