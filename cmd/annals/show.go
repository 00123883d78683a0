package main

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"

	"annals/cmd/annals/internal/terminal"
	"annals/pipeline/contents"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const showManual = `Prints entries with what was found in them: mentions marked in the text, and the events
under it, each with its days, what the days rest on, and the rule and words that it
rests on. * marks what an entry is there to report.

The argument is a dataset that annals run wrote, a chronology, or a folder of
chronologies. ENTRY is the number of an entry, DOCUMENT:NUMBER where there are several
documents, the id of an entry, event or mention, or a day. Without it all are shown.

Colours are used on a terminal; NO_COLOR and --color never turn them off. Lines are as
long as the window is wide; in a pipe they are not broken, unless COLUMNS is set.`

const showExamples = `  annals show data/ | less
  annals show data/ cuba-us-2016:3
  annals show data/ 2015-04-11
  annals show issue.txt 12
  annals show --color always issue.txt | less -R`

type showFlags struct {
	color    string
	mentions bool
	overlays
}

func (p *program) show() *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:     "show FILE|DIR [ENTRY]",
		Short:   "Show entries with their mentions and events",
		Long:    showManual,
		Example: showExamples,
		Args:    cobra.MatchAll(atLeast(1, "a dataset or a chronology"), atMost(2)),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.showAll(cmd.Context(), args, f)
		}),
	}
	cmd.Flags().StringVar(&f.color, "color", "auto", "auto, always or never")
	cmd.Flags().BoolVar(&f.mentions, "mentions", false, "list each mention with who or what it means")
	f.flags(cmd)
	return cmd
}

func (p *program) showAll(ctx context.Context, args []string, f showFlags) error {
	when, err := terminal.ParseWhen(f.color)
	if err != nil {
		return &failure{usage, err}
	}
	c, rejected, err := p.contentsOf(ctx, args[0], &f.overlays)
	if err != nil {
		return err
	}
	one := len(args) > 1
	list := c.All()
	if one {
		if list, err = wanted(c, args[0], args[1]); err != nil {
			return err
		}
	}
	out := bufio.NewWriter(p.out)
	defer out.Flush()
	v := &viewer{screen: terminal.Of(p.out, when, os.Getenv), c: c, mentions: f.mentions}
	var last *contents.Document
	for _, d := range c.Documents {
		if !one {
			v.document(d)
		}
		for _, e := range list {
			if e.Document != d {
				continue
			}
			if one && last != d {
				v.document(d)
			}
			last = d
			v.entry(e)
			if _, err := out.WriteString(v.take()); err != nil {
				return err
			}
		}
		if !one {
			v.rejects(d)
		}
	}
	if _, err := out.WriteString(v.take()); err != nil {
		return err
	}
	return closing(nil, out, rejected)
}

// contentsOf reads a dataset, or codes chronologies and shows what would be
// in one. It says whether something had to be set aside on the way.
func (p *program) contentsOf(ctx context.Context, path string, o *overlays) (*contents.Contents, bool, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		c, err := contents.Read(path)
		if err == nil || !errors.Is(err, contents.ErrNoDataset) {
			return c, false, err
		}
	}
	files := []string{path}
	if path != "-" {
		var err error
		if files, err = inputs(files, readable); err != nil {
			return nil, false, err
		}
	}
	if err := distinct(files); err != nil {
		return nil, false, err
	}
	chain, err := o.chain()
	if err != nil {
		return nil, false, err
	}
	var all []*schemas.Rows
	rejected := false
	shown := newProgress(p.err, len(files))
	work := func(ctx context.Context, path string) (*schemas.Document, error) {
		return chain.document(ctx, path, "", p.in)
	}
	err = inOrder(ctx, slices.Values(files), work, func(path string, d *schemas.Document, err error) error {
		shown.step(path)
		switch {
		case err != nil && !unusable(err):
			return err
		case err != nil:
			shown.clear()
			p.warn("%v", err)
			rejected = true
		default:
			rejected = rejected || len(d.Rejects) > 0
			all = append(all, schemas.NewRows(d, schemas.RowOptions{Entity: facts(chain.base)}))
		}
		return nil
	})
	shown.clear()
	if err == nil && len(all) == 0 {
		err = told(setAside)
	}
	return contents.FromRows(all...), rejected, err
}

// dataset reads a dataset, with words of advice where there is none.
func dataset(dir string) (*contents.Contents, error) {
	c, err := contents.Read(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fail(usage, "%w; the dataset is not whole, or no such folder", err)
	case errors.Is(err, contents.ErrNoDataset):
		return nil, fail(usage, "%w; write one with annals run issues/ -o %s", err, dir)
	}
	return c, err
}
