package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

const manual = `annals reads chronologies of foreign affairs, as analysts publish them, and writes
validated event data. Everything it says about a text carries the words it was
read from and the rule that said it.

A first look, entry by entry, as JSON lines or for people:

  annals extract issue.txt
  annals extract --format text issue.txt

A dataset of Parquet tables from a folder of issues:

  annals run issues/ -o data/

How good is it? Compare with annotations made by hand:

  annals eval gold/issue.jsonl

Exit codes: 0 done; 1 a check or gate that was asked for failed; 2 wrong usage, a
missing input, a broken rule or table; 3 done, but a document or an entry had to
be set aside; 4 a fault of the program or its surroundings.`

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "annals",
		Short:         "From chronologies to event data",
		Long:          manual,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return cmd.Help()
		},
	}
	root.AddCommand(p.extract(), p.run(), p.status(), p.validate(), p.correct(), p.rehydrate(), p.eval(), p.codebook(), p.rules(), p.knowledge(), p.who(), p.show(), p.stats(), p.report(), p.plot(), p.explain(), p.trace(), p.version())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fail(usage, "%w; %s --help shows the flags", err, cmd.CommandPath())
	})
	return root
}

// atLeast asks for n arguments and says what they are.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return fail(usage, "%s needs %s; %s --help shows examples", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}

// atMost allows n arguments.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return fail(usage, "%s takes at most %d arguments, not %q; %s --help shows examples", cmd.CommandPath(), n, args[n:], cmd.CommandPath())
		}
		return nil
	}
}

// group is a command that only holds others.
func group(use, short, long string, sub ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: short, Long: long,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fail(usage, "%s has no command %q; %s --help lists them", cmd.CommandPath(), args[0], cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	cmd.AddCommand(sub...)
	return cmd
}

// warn tells the user of something that does not stop the run.
func (p *program) warn(format string, args ...any) {
	fmt.Fprintf(p.err, "annals: "+format+"\n", args...)
}
