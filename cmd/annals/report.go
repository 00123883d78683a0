package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"annals/pipeline/contents"
	"annals/pipeline/report"

	"github.com/spf13/cobra"
)

const reportManual = `Writes one HTML file of a dataset, to open in a browser, to keep or to send: a timeline,
a table, the sources with what was found in them, why it was found, a network of who
deals with whom, a calendar, and what had no event or was set aside. The views are
linked: what is chosen in one is chosen in all, and the address keeps it.

The file needs no network and asks for nothing. Without scripts, and on paper, it reads
as it is. With --watch it is written again whenever the dataset changes, until Ctrl-C.`

type reportFlags struct {
	output string
	title  string
	watch  bool
}

func (p *program) report() *cobra.Command {
	var f reportFlags
	cmd := &cobra.Command{
		Use:     "report DIR",
		Short:   "Write a dataset as one HTML file to look at",
		Long:    reportManual,
		Example: "  annals report data/ -o report.html\n  annals report data/ --watch",
		Args:    cobra.MatchAll(atLeast(1, "the folder of a dataset"), atMost(1)),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			if err := p.writeReport(args[0], f); err != nil || !f.watch {
				return err
			}
			return p.watch(cmd.Context(), args[0], f)
		}),
	}
	cmd.Flags().StringVarP(&f.output, "output", "o", "report.html", "file to write")
	cmd.Flags().StringVar(&f.title, "title", "", "title, instead of that of the documents")
	cmd.Flags().BoolVar(&f.watch, "watch", false, "write it again whenever the dataset changes")
	return cmd
}

func (p *program) writeReport(dir string, f reportFlags) error {
	c, err := dataset(dir)
	if err != nil {
		return err
	}
	o := report.Options{Title: f.title, Dataset: filepath.ToSlash(filepath.Clean(dir)), Version: release}
	size, err := writeFile(f.output, func(to *os.File) error { return report.Write(to, c, o) })
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "%s: %s, %s, %.1f MB\n", f.output, count(len(c.Documents), "document"), count(len(c.Events()), "event"), float64(size)/1e6)
	return err
}

// writeFile writes a file beside its place and moves it there, so that who
// reads it never sees half of it. It returns the size.
func writeFile(path string, write func(to *os.File) error) (int64, error) {
	to, err := os.CreateTemp(filepath.Dir(path), ".annals-*")
	if err != nil {
		return 0, err
	}
	defer os.Remove(to.Name()) // fails where it was moved
	err = write(to)
	size := int64(0)
	if info, sizeErr := to.Stat(); sizeErr == nil {
		size = info.Size()
	}
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(to.Name(), 0o644)
	}
	if err != nil {
		return 0, err
	}
	return size, os.Rename(to.Name(), path)
}

// watch writes the report again whenever the manifest, which a run replaces
// when it is done, is another. A dataset that cannot be read at the moment is
// told of once and read again at its next change.
func (p *program) watch(ctx context.Context, dir string, f reportFlags) error {
	p.warn("watching %s; Ctrl-C ends it", dir)
	last := contents.Stamp(dir)
	tick := time.NewTicker(300 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		now := contents.Stamp(dir)
		if now == last {
			continue
		}
		last = now
		if err := p.writeReport(dir, f); err != nil {
			p.warn("%v", err)
		}
	}
}
