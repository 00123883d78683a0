package events

import (
	"fmt"
	"strings"

	"annals/schemas"
)

// Explain prints how the engine reads an entry: the words with their tags,
// the chunks, and the clauses with their slots. It is for writers of rules.
func (s *Set) Explain(e *schemas.Entry) string {
	var b strings.Builder
	for _, span := range e.Sentences {
		ws := words(e, span)
		if len(ws) == 0 {
			continue
		}
		sent := (&coder{set: s, e: e}).read(ws)
		for i := range ws {
			fmt.Fprintf(&b, "%s/%s ", ws[i].surface, ws[i].pos)
		}
		b.WriteByte('\n')
		for k := range sent.chunks {
			fmt.Fprintf(&b, "%d:%s[%s] ", k, kindNames[sent.chunks[k].kind], sent.textOf(k))
		}
		b.WriteByte('\n')
		for i := range sent.clauses {
			cl := &sent.clauses[i]
			fmt.Fprintf(&b, "  clause %d %s of %d: %s\n", i, relationNames[cl.relation], cl.governor, sent.textOf(cl.verb))
			f := sent.verbFrame(e, i)
			for slot, nouns := range f.slots {
				for _, k := range nouns {
					fmt.Fprintf(&b, "    %s: %s\n", slot, sent.textOf(k))
				}
			}
			if r, beat := s.best(f); r != nil {
				fmt.Fprintf(&b, "    rule %s beat %s\n", r.ID, beat)
			}
		}
	}
	return b.String()
}

var kindNames = [...]string{"np", "vg", "prep", "conj", "comma", "stop", "rel", "sub", "quote", "adverb"}

var relationNames = [...]string{"main", "coordinated", "complement", "relative", "subordinate", "infinitive", "fronted", "trailing", "reduced"}

func (s *sentence) textOf(k int) string {
	var words []string
	for i := s.chunks[k].first; i < s.chunks[k].last; i++ {
		words = append(words, s.words[i].surface)
	}
	return strings.Join(words, " ")
}
