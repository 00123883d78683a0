package main

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"

	"annals/extractors/source"
	"annals/schemas"

	"github.com/spf13/cobra"
)

const extractManual = `Prints one JSON object for each entry on standard output, files in the order given,
entries in document order. Offsets count code points of "text", end exclusive, as
Python slices: text[start:end] is what a mention marks.

A chronology is a list of dated items, for instance

  Jan. 12, 2020: The foreign ministers of A and B meet in Geneva.
  Jan. 15-16, 2020: A and B hold talks on trade.

Labels, headings of years and months, bullets, Markdown, run-on paragraphs and lists
that have lost their dates are understood. "-" reads standard input.

With --records each input line is a JSON object {"id", "text", "date"}, which is one
entry: any text column can be coded so. "doc" is then the id.`

const extractExamples = `  annals extract issue.txt > issue.jsonl
  annals extract --format text issue.txt | less
  curl -s https://example.org/issue.txt | annals extract --doc issue -
  echo '{"id": "n1", "text": "Xi visits Moscow.", "date": "2023-03-20"}' | annals extract --records -`

type extractFlags struct {
	doc     string
	records bool
	format  string
	overlays
}

func (p *program) extract() *cobra.Command {
	var f extractFlags
	cmd := &cobra.Command{
		Use:     "extract FILE...",
		Short:   "Print the entries of chronologies as JSON lines",
		Long:    extractManual,
		Example: extractExamples,
		Args:    atLeast(1, `a file, or "-" for standard input`),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.extractAll(cmd.Context(), args, f)
		}),
	}
	cmd.Flags().StringVar(&f.doc, "doc", "", "name of the document, instead of the file's (one file only)")
	cmd.Flags().BoolVar(&f.records, "records", false, `read JSON lines {"id", "text", "date"}, each one entry`)
	cmd.Flags().StringVar(&f.format, "format", "jsonl", "jsonl, or text for people")
	f.flags(cmd)
	return cmd
}

func (p *program) extractAll(ctx context.Context, args []string, f extractFlags) error {
	write := schemas.AppendEntries
	switch f.format {
	case "jsonl":
	case "text":
		write = appendOutline
	default:
		return fail(usage, "--format is jsonl or text, not %q", f.format)
	}
	if f.doc != "" && (len(args) > 1 || f.records) {
		return fail(usage, "--doc names one document; give one file and no --records with it")
	}
	if err := allThere(args); err != nil {
		return err
	}
	out := bufio.NewWriter(p.out)
	defer out.Flush()
	c, err := f.chain()
	if err != nil {
		return err
	}
	if f.records {
		return p.extractRecords(ctx, c, args, write, out)
	}
	if err := distinct(args); err != nil {
		return err
	}
	rejected := false
	work := func(ctx context.Context, path string) (*schemas.Document, error) {
		return c.document(ctx, path, f.doc, p.in)
	}
	err = inOrder(ctx, slices.Values(args), work, func(path string, d *schemas.Document, err error) error {
		if err != nil && !unusable(err) {
			return err
		}
		if p.tellRejects(path, d, err) {
			rejected = true
		}
		if err != nil {
			return nil
		}
		_, err = out.Write(write(nil, d))
		return err
	})
	return closing(err, out, rejected)
}

// closing flushes the output and returns what the run comes to.
func closing(err error, out *bufio.Writer, rejected bool) error {
	if err = errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if rejected {
		return told(setAside)
	}
	return nil
}

// allThere checks the named inputs before anything is written.
func allThere(paths []string) error {
	var missing []error
	for i, path := range paths {
		if path == "-" {
			if slices.Contains(paths[:i], "-") {
				return fail(usage, `"-" is standard input and can be read once only`)
			}
			continue
		}
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, fail(usage, "%s: no such file; check the name and the folder", path))
		case err != nil:
			return err
		case info.IsDir():
			return fail(usage, "%s: is a folder; annals run reads folders, extract takes files", path)
		}
	}
	if len(missing) > 0 {
		return &failure{usage, errors.Join(missing...)}
	}
	return nil
}

// distinct checks that no two inputs have one name: their records could not
// be told apart.
func distinct(paths []string) error {
	seen := map[string]string{}
	for _, path := range paths {
		name := source.NameOf(path)
		id := schemas.DocumentID(name)
		other, ok := seen[id]
		switch {
		case ok && source.NameOf(other) == name:
			return fail(usage, "%s and %s are both called %q; rename one of them", other, path, name)
		case ok:
			return fail(usage, "%s and %s would both have the id %q; rename one of them", other, path, id)
		}
		seen[id] = path
	}
	return nil
}

// tellRejects says what of a document could not be used, and whether anything.
func (p *program) tellRejects(path string, d *schemas.Document, err error) bool {
	if err != nil {
		p.warn("%v", err)
		return true
	}
	for _, r := range d.Rejects {
		p.warn("%s:%d: %s set aside: %s: %q", path, lineOf(d.Text, r.Start), r.Stage, r.Reason, r.Words)
	}
	return len(d.Rejects) > 0
}

// lineOf is the number of the line at a byte offset, from 1.
func lineOf(text string, at int) int {
	n := 1
	for i := 0; i < min(at, len(text)); i++ {
		if text[i] == '\n' {
			n++
		}
	}
	return n
}

// appender writes the entries of a document.
type appender func(dst []byte, d *schemas.Document) []byte
