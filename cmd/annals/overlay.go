package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"annals/extractors/events"
	"annals/extractors/knowledge"

	"github.com/spf13/cobra"
)

// overlays are the folders of a user's own tables and rules.
type overlays struct {
	knowledge string
	rules     string
}

// flags adds the flags that name them to a command.
func (o *overlays) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.knowledge, "knowledge", "", "folder of your own knowledge tables; their rows win over those of the program")
	cmd.Flags().StringVar(&o.rules, "rules", "", "folder of your own event rules; a file of the same name replaces that of the program, others are added")
}

// chain loads the program's tables and rules with the user's laid over them.
func (o overlays) chain() (*chain, error) {
	base, err := o.base()
	if err != nil {
		return nil, err
	}
	set, err := o.set()
	if err != nil {
		return nil, err
	}
	return chainOf(base, set)
}

func (o overlays) base() (*knowledge.Base, error) {
	base, err := knowledge.Embedded()
	if err != nil || o.knowledge == "" {
		return base, err
	}
	dir, err := folderNamed(o.knowledge)
	if err != nil {
		return nil, err
	}
	over, err := base.Overlay(dir)
	if err != nil {
		return nil, fail(usage, "%s: the tables cannot be used:\n%w", o.knowledge, err)
	}
	return over, nil
}

func (o overlays) set() (*events.Set, error) {
	if o.rules == "" {
		return events.Embedded()
	}
	dir, err := folderNamed(o.rules)
	if err != nil {
		return nil, err
	}
	if own, err := fs.Glob(dir, "*.rules"); err == nil && len(own) == 0 {
		return nil, fail(usage, "%s: holds no *.rules file; extractors/events/rules/README.md tells how to write one", o.rules)
	}
	under, err := events.EmbeddedFS()
	if err != nil {
		return nil, err
	}
	set, err := events.Parse(layered{dir, under})
	if err != nil {
		return nil, fail(usage, "%s: the rules cannot be used:\n%w", o.rules, err)
	}
	return set, nil
}

// tables is a hash of the knowledge tables in use.
func (o overlays) tables() (string, error) {
	version, err := knowledgeVersion()
	if err != nil || o.knowledge == "" {
		return version, err
	}
	dir, err := folderNamed(o.knowledge)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	fmt.Fprintln(sum, version)
	names, err := fs.Glob(dir, "*.csv")
	for _, name := range names {
		data, failed := fs.ReadFile(dir, name)
		err = errors.Join(err, failed)
		fmt.Fprintf(sum, "%s %d\n%s", name, len(data), data)
	}
	return hex.EncodeToString(sum.Sum(nil)[:8]), err
}

// layered is two folders seen as one: a file of over hides one of under.
type layered struct{ over, under fs.FS }

func (l layered) Open(name string) (fs.File, error) {
	f, err := l.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return l.under.Open(name)
	}
	return f, err
}

// Glob lists the files of both folders.
func (l layered) Glob(pattern string) ([]string, error) {
	over, err := fs.Glob(l.over, pattern)
	if err != nil {
		return nil, err
	}
	under, err := fs.Glob(l.under, pattern)
	names := append(over, under...)
	slices.SortFunc(names, strings.Compare)
	return slices.Compact(names), err
}
