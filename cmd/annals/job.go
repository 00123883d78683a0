package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"

	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/extractors/source"
	"annals/pipeline"
	"annals/pipeline/corrections"
	"annals/schemas"

	"github.com/spf13/cobra"
)

// datasetFlags say how a dataset is written.
type datasetFlags struct {
	output      string
	noText      bool
	nested      bool
	corrections string
	overlays
}

func (f *datasetFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "folder of the dataset (needed)")
	cmd.Flags().BoolVar(&f.noText, "no-text", false, "leave out all words of the sources; annals rehydrate puts them back")
	cmd.Flags().BoolVar(&f.nested, "nested", false, "also write one nested table, a row an entry")
	cmd.Flags().StringVar(&f.corrections, "corrections", "", "folder of corrections (by default corrections in the dataset)")
	f.overlays.flags(cmd)
}

// correctionsIn is the folder of a dataset's corrections.
func correctionsIn(dataset, named string) string {
	if named != "" {
		return named
	}
	return filepath.Join(dataset, "corrections")
}

// job is what it takes to bring a dataset up to date. The tables and stages
// are loaded when the first document needs them: most runs find little new.
type job struct {
	set      *events.Set
	base     func() (*knowledge.Base, error)
	chain    func() (*chain, error)
	versions pipeline.Versions
	rows     schemas.RowOptions
	fixes    *corrections.Set
}

func (f *datasetFlags) job() (*job, error) {
	set, err := f.set()
	if err != nil {
		return nil, err
	}
	tables, err := f.tables()
	if err != nil {
		return nil, err
	}
	if f.corrections != "" {
		if _, err := os.Stat(f.corrections); err != nil {
			return nil, fail(usage, "%s: no such folder of corrections; check the name", f.corrections)
		}
	}
	fixes, err := corrections.Load(correctionsIn(f.output, f.corrections))
	if errors.Is(err, corrections.ErrForm) {
		return nil, &failure{usage, err}
	}
	if err != nil {
		return nil, err
	}
	j := &job{set: set, fixes: fixes, base: sync.OnceValues(f.base)}
	j.chain = sync.OnceValues(func() (*chain, error) {
		base, err := j.base()
		if err != nil {
			return nil, err
		}
		return chainOf(base, set)
	})
	j.versions = pipeline.Versions{Program: release, Rules: set.Version, Knowledge: tables, Nested: f.nested}
	known := sync.OnceValue(func() func(kind, id string) (schemas.EntityFacts, bool) {
		base, err := j.base()
		if err != nil { // then no stage ran either
			return func(string, string) (schemas.EntityFacts, bool) { return schemas.EntityFacts{}, false }
		}
		return facts(base)
	})
	j.rows = schemas.RowOptions{NoWords: f.noText, Entity: func(kind, id string) (schemas.EntityFacts, bool) { return known()(kind, id) }}
	return j, nil
}

// open opens the dataset for writing, or for looking only.
func (j *job) open(dir string, write bool) (*pipeline.Dataset, error) {
	how := pipeline.ReadDataset
	if write {
		how = pipeline.OpenDataset
	}
	data, err := how(dir, j.versions, j.rows)
	switch {
	case errors.Is(err, pipeline.ErrLocked):
		return nil, &failure{fault, err}
	case err != nil:
		return nil, fail(fault, "%s: %w", dir, err)
	}
	data.Correct(j.fixes)
	return data, nil
}

// batch says how files become documents.
func (p *program) batch(j *job) pipeline.Batch {
	return pipeline.Batch{
		Load: func(_ context.Context, path string) ([]byte, error) { return source.Load(path, p.in) },
		Read: source.Read,
		Unusable: func(err error) (string, bool) {
			var u *source.Unusable
			if errors.As(err, &u) {
				return u.Reason, true
			}
			return "", false
		},
		Pipeline: func() (*pipeline.Pipeline, error) {
			c, err := j.chain()
			if err != nil {
				return nil, err
			}
			return c.text, nil
		},
	}
}

// sources are files as inputs of a batch.
func sources(files []string) []pipeline.Input {
	out := make([]pipeline.Input, len(files))
	for i, path := range files {
		out[i] = pipeline.Input{Path: path, Name: source.NameOf(path)}
	}
	return out
}
