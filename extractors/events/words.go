package events

import (
	"slices"

	"annals/schemas"
)

// word is a token of a sentence with what the parser knows of it.
type word struct {
	schemas.Token
	surface string
	pos     string
	mention int  // index into the entry's mentions, -1
	skip    bool // in brackets, or a quotation mark of a short quote
	forced  bool // taken for a verb whatever its tag
	quoted  bool // inside a quotation long enough to be speech
}

// words lays the mentions over the tokens of one sentence.
func words(e *schemas.Entry, s schemas.Span) []word {
	var out []word
	first, _ := slices.BinarySearchFunc(e.Tokens, s.Start, func(t schemas.Token, at int) int { return t.Start - at })
	m, _ := slices.BinarySearchFunc(e.Mentions, s.Start, func(x schemas.Mention, at int) int { return x.End - at })
	for _, t := range e.Tokens[first:] {
		if t.Start >= s.End {
			break
		}
		if t.End > s.End {
			continue
		}
		for m < len(e.Mentions) && e.Mentions[m].End <= t.Start {
			m++
		}
		w := word{Token: t, surface: t.Of(e.Text), pos: t.POS, mention: -1}
		if m < len(e.Mentions) && e.Mentions[m].Start <= t.Start && t.End <= e.Mentions[m].End {
			w.mention = m
		}
		out = append(out, w)
	}
	brackets(out)
	quotes(out)
	retag(out, e)
	return out
}

// brackets marks what stands in brackets: glosses and sources, not clauses.
func brackets(ws []word) {
	for i := range ws {
		if ws[i].surface != "(" && ws[i].surface != "[" {
			continue
		}
		for j := i; j < len(ws) && j < i+24; j++ {
			if ws[j].surface == ")" || ws[j].surface == "]" {
				for k := i; k <= j; k++ {
					ws[k].skip = true
				}
				break
			}
		}
	}
}
