package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// said says whether what a verb of speech introduces, quoted or not, holds
// one of the words or classes of a condition: the slot "said" of the rules,
// and "sequel" up to the end of the sentence.
// It tells "says the sanctions are unacceptable" from "says talks go on".
func (f *frame) said(c *Condition) bool {
	if f.clause < 0 {
		return false
	}
	from, to := f.s.complementOf(f.clause)
	if c.Slot == "sequel" { // with the participles that go on: "adopts a text, barring exports"
		to = from
		for to < len(f.s.chunks) && f.s.chunks[to].kind != stop {
			to++
		}
	}
	if from >= to {
		return false
	}
	var text []string
	for w := f.s.chunks[from].first; w < f.s.chunks[to-1].last; w++ {
		if f.s.words[w].Kind != schemas.Punct {
			text = append(text, f.s.words[w].Norm)
		}
	}
	for _, w := range c.Words {
		if phraseIn(text, w) {
			return true
		}
	}
	for k := from; k < to && len(c.Classes) > 0; k++ {
		if f.s.chunks[k].kind != np {
			continue
		}
		for _, class := range c.Classes {
			if f.is(k, class) {
				return true
			}
		}
	}
	return false
}

// phraseIn says whether the words of a phrase stand in a row in a text, the
// last of them in any of its forms.
func phraseIn(text []string, w Phrase) bool {
	n := len(w) - 1
	for i := 0; i+n < len(text); i++ {
		if slices.Equal(text[i:i+n], w[:n]) && (text[i+n] == w[n] || slices.Contains(stems(text[i+n]), w[n])) {
			return true
		}
	}
	return false
}

// stems lists what a word may be a form of, itself left out.
func stems(w string) []string {
	out := singulars(w)
	for _, end := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 {
			out = append(out, stem, stem+"e")
		}
	}
	return out
}

// complementOf is the stretch of chunks after the verb of clause i up to the
// next clause that does not depend on it.
func (s *sentence) complementOf(i int) (from, to int) {
	from, to = s.clauses[i].verb+1, len(s.chunks)
	for j := i + 1; j < len(s.clauses); j++ {
		if r := s.clauses[j].relation; r == mainClause || r == coordinated || r == trailing {
			to = s.clauses[j].verb
			for to > from && s.chunks[to-1].kind != comma && s.chunks[to-1].kind != conj && s.chunks[to-1].kind != stop {
				to--
			}
			break
		}
	}
	for k := from; k < to; k++ {
		if s.chunks[k].kind == stop || s.chunks[k].kind == sub && k > from && aside(s.words[s.chunks[k].first].Norm) {
			return from, k
		}
	}
	return from, to
}

// aside says whether a subordinator opens a clause that adds to what was said
// and is no part of it.
func aside(w string) bool {
	switch w {
	case "after", "before", "while", "when", "since", "until", "because", "as", "although", "though", "whereas", "once":
		return true
	}
	return false
}

// nounsIn lists the noun phrases of a stretch of chunks.
func (s *sentence) nounsIn(from, to int) []int {
	var out []int
	for k := from; k < to; k++ {
		if s.chunks[k].kind == np {
			out = append(out, k)
		}
	}
	return out
}
