package main

import (
	"context"
	"errors"
	"fmt"

	"annals/extractors/source"
	"annals/pipeline"

	"github.com/spf13/cobra"
)

const rehydrateManual = `Puts the words of the sources back into a dataset that was written with --no-text, and
writes the result to another folder. SOURCE is your own copy of the chronologies: files,
folders or patterns. Each must be the very text that was coded, which its hash shows;
what was coded is kept as it stands, whatever this program would make of the text today.

Documents without a source are told and left out (exit code 3).`

func (p *program) rehydrate() *cobra.Command {
	var f datasetFlags
	cmd := &cobra.Command{
		Use:     "rehydrate DIR SOURCE... -o OUT",
		Short:   "Put the words back into a dataset without text",
		Long:    rehydrateManual,
		Example: `  annals rehydrate public/ issues/ -o data/`,
		Args:    atLeast(2, "a dataset and the sources that it was made from"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.rehydrateAll(cmd.Context(), args[0], args[1:], f)
		}),
	}
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "folder of the dataset with words (needed)")
	cmd.Flags().BoolVar(&f.nested, "nested", false, "also write one nested table, a row an entry")
	return cmd
}

func (p *program) rehydrateAll(ctx context.Context, dir string, args []string, f datasetFlags) error {
	if f.output == "" {
		return fail(usage, "annals rehydrate needs the folder to write to: annals rehydrate %s %s -o data/", dir, args[0])
	}
	if err := hasDataset(dir); err != nil {
		return err
	}
	files, err := inputs(args, readable)
	if err != nil {
		return err
	}
	if err := distinct(files); err != nil {
		return err
	}
	j, err := f.job()
	if err != nil {
		return err
	}
	from, err := j.open(dir, false)
	if err != nil {
		return err
	}
	wanted, rest := sourcesFor(from, files)
	if len(wanted) == 0 {
		return fail(usage, "%s: none of the sources is of a document of this dataset", dir)
	}
	to, err := j.open(f.output, true)
	if err != nil {
		return err
	}
	h := &hydration{program: p, from: from, to: to, left: len(rest) > 0}
	b := p.batch(j)
	err = b.Each(ctx, wanted, h.take)
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	for _, id := range rest {
		p.warn("%s: its source, %s, is not among those given", id, from.Document(id).Name)
	}
	fmt.Fprintf(p.out, "%s with their words in %s\n", count(h.done, "document"), f.output)
	if h.left {
		return told(setAside)
	}
	return nil
}

// sourcesFor are the files that documents of the dataset were made from, and
// the documents that have none.
func sourcesFor(data *pipeline.Dataset, files []string) (wanted []pipeline.Input, rest []string) {
	have := map[string]bool{}
	for _, in := range sources(files) {
		if data.Document(in.ID()) != nil {
			wanted = append(wanted, in)
			have[in.ID()] = true
		}
	}
	return wanted, data.Missing(have)
}

// hydration is one such run.
type hydration struct {
	*program
	from, to *pipeline.Dataset
	done     int
	left     bool
}

func (h *hydration) take(r *pipeline.Result) error {
	var u *source.Unusable
	switch {
	case r.Err != nil && !errors.As(r.Err, &u):
		return r.Err
	case r.Document == nil:
		h.left = true
		return nil
	}
	out, err := h.to.Rehydrate(h.from, r.Document)
	if errors.Is(err, pipeline.ErrEdition) {
		h.warn("%v; find the edition that was coded", err)
		h.left = true
		return nil
	}
	if err != nil {
		return err
	}
	if out.Lost > 0 {
		h.warn("%s: %s cut otherwise by this program: use the version that wrote the dataset", r.Input.Path, count(out.Lost, "entry"))
		h.left = true
	}
	h.done++
	return h.to.Commit(out.Prepared)
}
