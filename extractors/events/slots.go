package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// frame is a clause, or a noun that carries one, with its slots filled: what
// rules are matched against.
type frame struct {
	s                     *sentence
	e                     *schemas.Entry
	clause                int // -1 for a noun that stands alone
	trigger               schemas.Span
	head                  int // word of the trigger
	noun                  int // chunk of a noun trigger, -1 for verbs
	slots                 map[string][]int
	that, to, quoted, ing bool
	places                bool // a place stands for its state
}

// verbFrame fills the slots of a clause.
func (s *sentence) verbFrame(e *schemas.Entry, i int) *frame {
	cl := &s.clauses[i]
	ch := s.chunks[cl.verb]
	f := &frame{s: s, e: e, clause: i, head: ch.head, noun: -1, trigger: s.words[ch.head].Span, slots: map[string][]int{},
		that: cl.that, to: cl.to, quoted: cl.quoted}
	for k := cl.verb + 1; k < cl.last && k < len(s.chunks); k++ {
		if s.chunks[k].kind == adverb && s.words[s.chunks[k].head].Kind == schemas.Word {
			f.slots["predicate"] = append(f.slots["predicate"], k)
		}
	}
	f.slots["said"] = s.nounsIn(s.complementOf(i))
	f.ing = cl.last < len(s.chunks) && s.chunks[cl.last].kind == vg && s.chunks[cl.last].verb.ing
	for _, p := range cl.phrases {
		f.slots[p.prep] = append(f.slots[p.prep], p.nouns...)
	}
	if passive(ch.verb) && !(ch.verb.bare && assembles(s.words[ch.head].Norm)) {
		f.slots["object"] = append(slices.Clone(cl.subject), cl.object...)
		f.slots["subject"] = f.slots["by"]
	} else {
		f.slots["subject"] = cl.subject
		f.slots["object"] = cl.object
	}
	return f
}

// assembles says whether a participle tells what those it qualifies have done
// themselves: "leaders gathered in Bucharest".
func assembles(w string) bool {
	return w == "gathered" || w == "assembled" || w == "met" || w == "arrived" || w == "convened"
}

func passive(g *verbGroup) bool { return g.passive || g.bare && !g.ing }

// extended is a noun phrase with the of-phrases that directly follow it.
func (s *sentence) extended(k int) []int {
	out := []int{k}
	for k+2 < len(s.chunks) && s.chunks[k+1].kind == prep && s.prepAt(k+1) == "of" && s.chunks[k+2].kind == np {
		k += 2
		out = append(out, k)
	}
	return out
}

// contains says whether the words w stand in chunk k, the last of them in
// singular or plural.
func (s *sentence) contains(k int, w Phrase) bool {
	ch := s.chunks[k]
	var plain []string
	for i := ch.first; i < ch.last; i++ {
		t := s.words[i]
		if len(w) == 1 && i != ch.head && i+1 < ch.last && s.words[i+1].pos == "HYPH" {
			continue // no missile is meant by "guided-missile destroyer"
		}
		if t.Kind != schemas.Punct && !t.skip {
			plain = append(plain, t.Norm)
		}
	}
	for i := 0; i+len(w) <= len(plain); i++ {
		if !slices.Equal(plain[i:i+len(w)-1], w[:len(w)-1]) {
			continue
		}
		if slices.Contains(singulars(plain[i+len(w)-1]), w[len(w)-1]) {
			return true
		}
	}
	return false
}

// spanOf is the stretch of the text from word a to word b, exclusive, without
// punctuation at its end.
func (s *sentence) spanOf(a, b int) schemas.Span {
	for b > a+1 && (s.words[b-1].Kind == schemas.Punct && !strings.ContainsAny(s.words[b-1].surface, "”\"%)") || s.words[b-1].pos == "POS") {
		b--
	}
	return schemas.Span{Start: s.words[a].Start, End: s.words[b-1].End}
}
