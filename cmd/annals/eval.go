package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"annals/pipeline/corrections"
	"annals/pipeline/score"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const evalManual = `Compares coded entries with gold annotations and prints precision, recall and F1 per
layer and label. GOLD is a JSONL file in the form of extract, or a folder of them.

Without --pred the program codes the chronology beside each gold file itself
(issue.txt for issue.jsonl, or a file of that name in the folder that --source
names). With --pred it scores a file that was made before, by any program.

In entries whose label the gold has, dates are right when the days are the same. In
entries without a label an interval that covers the true days is right, and its width
is reported. --min makes a gate of a figure: exit code 1 where it is missed.`

const evalExamples = `  annals eval gold/issue.jsonl
  annals eval gold/ --errors 10
  annals eval gold/issue.jsonl --pred issue.jsonl --json
  annals eval gold/ --min "events F1=0.55" --min "date exact=0.95"`

type evalFlags struct {
	pred   []string
	source string
	errors int
	json   bool
	min    []string
	fixes  string
	overlays
}

func (p *program) eval() *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:     "eval GOLD...",
		Short:   "Score coded entries against gold annotations",
		Long:    evalManual,
		Example: evalExamples,
		Args:    atLeast(1, "a file or folder of gold annotations"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.evaluate(cmd.Context(), args, f)
		}),
	}
	cmd.Flags().StringArrayVar(&f.pred, "pred", nil, "file of coded entries to score (may be repeated)")
	cmd.Flags().StringVar(&f.source, "source", "", "folder of the chronologies, where they are not beside the gold files")
	cmd.Flags().IntVar(&f.errors, "errors", 0, "also print up to `N` errors of each kind")
	cmd.Flags().BoolVar(&f.json, "json", false, "print as JSON")
	f.flags(cmd)
	cmd.Flags().StringVar(&f.fixes, "corrections", "", "folder of corrections to apply first; without it the program alone is scored")
	cmd.Flags().StringArrayVar(&f.min, "min", nil, `gate: "NAME=VALUE" fails below the value (may be repeated)`)
	return cmd
}

func (p *program) evaluate(ctx context.Context, args []string, f evalFlags) error {
	gates, err := parseGates(f.min)
	if err != nil {
		return err
	}
	files, err := inputs(args, gold)
	if err != nil {
		return err
	}
	var want, got score.Corpus
	for _, path := range files {
		if err := readScored(&want, path); err != nil {
			return err
		}
	}
	for _, path := range f.pred {
		if err := readScored(&got, path); err != nil {
			return err
		}
	}
	if len(f.pred) == 0 {
		if err := p.code(ctx, f, &got, files); err != nil {
			return err
		}
	}
	report, err := score.Compare(&want, &got)
	if err != nil {
		return &failure{usage, err}
	}
	if err := p.printScores(report, f); err != nil {
		return err
	}
	return p.gate(report, gates)
}

// readScored adds a file of annotations to a corpus.
func readScored(c *score.Corpus, path string) error {
	in, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fail(usage, "%s: no such file; check the name and the folder", path)
	}
	if err != nil {
		return err
	}
	defer in.Close()
	if err := c.Read(path, in); errors.Is(err, score.ErrForm) {
		return fail(usage, "%w; annals codebook --schema prints the form", err)
	} else if err != nil {
		return err
	}
	return nil
}

// code runs the chain on the chronologies of gold files.
func (p *program) code(ctx context.Context, f evalFlags, into *score.Corpus, files []string) error {
	c, err := f.chain()
	if err != nil {
		return err
	}
	var fixes *corrections.Set
	if f.fixes != "" {
		if fixes, err = corrections.Load(f.fixes); err != nil {
			return &failure{usage, err}
		}
	}
	human := corrections.NewApplier()
	for _, path := range files {
		text, err := sourceOf(path, f.source)
		if err != nil {
			return err
		}
		d, err := c.document(ctx, text, "", p.in)
		if unusable(err) {
			p.warn("%v", err) // its entries count as missed
			continue
		}
		if err != nil {
			return err
		}
		human.Apply(d, fixes.Of(d.ID))
		if err := into.Read(text, bytes.NewReader(schemas.AppendEntries(nil, d))); err != nil {
			return err
		}
	}
	return nil
}

// sourceOf finds the chronology that a gold file annotates.
func sourceOf(goldFile, folder string) (string, error) {
	stem := strings.TrimSuffix(filepath.Base(goldFile), ".jsonl")
	dir := cmp.Or(folder, filepath.Dir(goldFile))
	for _, ext := range []string{".txt", ".md", ".html", ".txt.gz"} {
		path := filepath.Join(dir, stem+ext)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", fail(usage, "%s: the chronology %s.txt is not in %s; name its folder with --source, or a coded file with --pred",
		goldFile, stem, dir)
}

func (p *program) printScores(r *score.Report, f evalFlags) error {
	if f.json {
		return json.NewEncoder(p.out).Encode(r)
	}
	if err := r.Text(p.out); err != nil {
		return err
	}
	if f.errors > 0 {
		return r.FaultText(p.out, f.errors)
	}
	return nil
}
