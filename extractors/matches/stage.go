// Package matches finds what needs no date: tokens, sentences, parts of
// speech, and over the tokens one pass of names from the knowledge base, date
// expressions and numbers.
package matches

import (
	"context"
	"slices"

	"annals/extractors/dates"
	"annals/extractors/knowledge"
	"annals/pipeline"
	"annals/schemas"
)

// Stage fills Tokens, Sentences and Matches of every entry.
func Stage(base *knowledge.Base) pipeline.Stage {
	gazetteer, p := NewGazetteer(base), newProse()
	return pipeline.Stage{
		Name:  "matches",
		Doc:   "cuts entries into sentences and tokens, and finds names, date expressions and numbers",
		Needs: []pipeline.Layer{pipeline.Entries},
		Gives: pipeline.Matches,
		Run: func(ctx context.Context, d *schemas.Document) error {
			d.Dyad = gazetteer.states(d.Dyad)
			for _, e := range d.Entries {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := read(gazetteer, p, e); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func read(g *Gazetteer, p prose, e *schemas.Entry) (err error) {
	e.Tokens = Tokenize(e.Text)
	if e.Sentences, err = p.sentences(e.Text); err != nil {
		return err
	}
	if err = p.tag(e.Text, e.Tokens, e.Sentences); err != nil {
		return err
	}
	e.Matches = g.Find(e.Tokens, e.Text)
	e.Matches = append(e.Matches, dates.Expressions(e.Tokens, e.Text)...)
	slices.SortStableFunc(e.Matches, func(a, b schemas.Match) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return nil
}

// states turns the words of a header ("US", "Southeast Asia") into the codes
// of the states that they name; others are dropped.
func (g *Gazetteer) states(words []string) []string {
	var codes []string
	for _, w := range words {
		tokens := Tokenize(w)
		for _, m := range g.Find(tokens, w) {
			if (m.Kind == Country || m.Kind == Demonym) && m.First == 0 && m.Last == len(tokens) && !slices.Contains(codes, m.IDs[0]) {
				codes = append(codes, m.IDs[0])
			}
		}
	}
	return codes
}
