package main

import (
	"fmt"
	"strconv"
	"strings"

	"annals/schemas"

	"github.com/spf13/cobra"
)

const explainManual = `Prints how one entry was read: its mentions and events with the rules that found them,
then, sentence by sentence, the words with their parts of speech, the phrases, the
clauses with who and what stands in each slot, the rule that fits a clause best and
the rules that it beat. For writers of rules.`

func (p *program) explain() *cobra.Command {
	var o overlays
	cmd := &cobra.Command{
		Use:   "explain FILE:ENTRY",
		Short: "Show how an entry was read, for writers of rules",
		Long:  explainManual,
		Example: `  annals explain issue.txt:12
  annals explain issue.txt:12 --rules my-rules/`,
		Args: atLeast(1, "a file and the number of an entry"),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			path, number, ok := cutLast(args[0])
			n, err := strconv.Atoi(number)
			if !ok || err != nil || n < 1 {
				return fail(usage, "%s: name the file and the number of the entry, such as issue.txt:12", args[0])
			}
			c, err := o.chain()
			if err != nil {
				return err
			}
			d, err := c.document(cmd.Context(), path, "", p.in)
			if err != nil {
				if unusable(err) {
					return fail(setAside, "%w", err)
				}
				return err
			}
			if n > len(d.Entries) {
				return fail(usage, "%s has %d entries, no entry %d", path, len(d.Entries), n)
			}
			return p.explainEntry(c, d, n-1)
		}),
	}
	o.flags(cmd)
	return cmd
}

// cutLast cuts "file:12" at the last colon: names of files may hold others.
func cutLast(arg string) (path, number string, ok bool) {
	at := strings.LastIndexByte(arg, ':')
	if at < 1 {
		return arg, "", false
	}
	return arg[:at], arg[at+1:], true
}

func (p *program) explainEntry(c *chain, d *schemas.Document, i int) error {
	var b strings.Builder
	e := d.Entries[i]
	r := schemas.NewEntryRecord(d, e, schemas.NewIDs(d)[i])
	entryLines(&b, r)
	for j := range r.Mentions {
		mentionLine(&b, &r.Mentions[j])
	}
	for j := range r.Events {
		eventLines(&b, &r.Events[j])
	}
	_, err := fmt.Fprintf(p.out, "%s\n%s", b.String(), c.set.Explain(e))
	return err
}
