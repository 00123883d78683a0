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
	if passive(ch.verb) {
		f.slots["object"] = append(slices.Clone(cl.subject), cl.object...)
		f.slots["subject"] = f.slots["by"]
	} else {
		f.slots["subject"] = cl.subject
		f.slots["object"] = cl.object
	}
	return f
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

// holds says whether condition c is true of the frame; a condition on "any"
// looks at every slot.
func (f *frame) holds(c *Condition) bool {
	return f.present(c) != c.Not
}

func (f *frame) present(c *Condition) bool {
	for _, class := range c.Classes {
		switch class {
		case "that":
			if f.that {
				return true
			}
		case "to":
			if f.to {
				return true
			}
		case "quote":
			if f.quoted {
				return true
			}
		case "ing":
			if f.ing {
				return true
			}
		}
	}
	if c.Slot == "said" || c.Slot == "sequel" {
		return f.said(c)
	}
	if c.Slot == "any" {
		for slot, nouns := range f.slots {
			if slot != "said" && f.among(nouns, c) {
				return true
			}
		}
		return false
	}
	return f.among(f.slots[c.Slot], c)
}

func (f *frame) among(nouns []int, c *Condition) bool {
	if slices.Contains(c.Classes, "several") && f.several(nouns) {
		return true
	}
	for _, n := range nouns {
		for _, k := range f.s.extended(n) {
			for _, w := range c.Words {
				if f.s.contains(k, w) {
					return true
				}
			}
			for _, class := range c.Classes {
				if f.is(k, class) {
					return true
				}
			}
		}
	}
	return false
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

// several says whether the noun phrases name more than one who can act.
func (f *frame) several(nouns []int) bool {
	if len(nouns) > 1 {
		return true
	}
	for _, k := range nouns {
		ph := f.s.chunks[k].phrase
		switch ph.pronoun {
		case "they", "both", "each":
			return true
		}
		if len(f.named(k)) > 1 {
			return true
		}
		if head := f.s.words[f.s.chunks[k].head]; head.pos == "NNS" || head.mention >= 0 && f.e.Mentions[head.mention].Type == schemas.Role && strings.HasSuffix(head.Norm, "s") {
			return true
		}
	}
	return false
}

// is says whether chunk k holds a mention of a class.
func (f *frame) is(k int, class string) bool {
	if class == "thing" { // anything but a time
		return !f.s.chunks[k].phrase.date
	}
	for _, i := range f.s.chunks[k].phrase.mentions {
		m := &f.e.Mentions[i]
		switch class {
		case "person":
			if m.Type.IsPerson() || m.Type == schemas.Role {
				return true
			}
		case "leader", "minister", "official":
			if string(m.Type) == class {
				return true
			}
		case "place":
			if m.Type == schemas.Location || m.Type == schemas.Country {
				return true
			}
		case "party":
			if m.Country != "" && m.Type != schemas.Location || m.Type == schemas.Forum {
				return true
			}
		case "money":
			if m.Type == schemas.QuantityOf && m.Quantity != nil && m.Quantity.Class == "money" {
				return true
			}
		case "people":
			if m.Type == schemas.QuantityOf && m.Quantity != nil && m.Quantity.Class == "people" {
				return true
			}
		default:
			if string(m.Type) == class {
				return true
			}
		}
	}
	if class == "person" {
		switch f.s.chunks[k].phrase.pronoun {
		case "he", "she", "him", "her", "they", "them", "who":
			return !f.s.chunks[k].phrase.possessive
		}
	}
	return false
}

// best returns the rule that fits the verb frame best, nil for none, and what
// it beat.
func (s *Set) best(f *frame) (*Rule, string) {
	key := f.key()
	g := f.s.chunks[f.s.clauses[f.clause].verb].verb
	var best *Rule
	beat, bestScore := "", -1
	for _, v := range s.verbs[key] {
		if !fits(v.forms, g) || !f.tail(v.tail) {
			continue
		}
		ok := true
		for i := range v.rule.Conditions {
			ok = ok && f.holds(&v.rule.Conditions[i])
		}
		if !ok {
			continue
		}
		score := 0
		for _, c := range v.rule.Conditions {
			if c.Not {
				score++
			} else {
				score += 10
			}
		}
		score += 4 * len(v.tail)
		if score > bestScore {
			if best != nil {
				beat = best.ID
			}
			best, bestScore = v.rule, score
		} else if best != v.rule && beat == "" {
			beat = v.rule.ID
		}
	}
	if best == nil && len(s.verbs["*"]) > 0 { // rules for any verb come last
		for _, v := range s.verbs["*"] {
			ok := true
			for i := range v.rule.Conditions {
				ok = ok && f.holds(&v.rule.Conditions[i])
			}
			if ok {
				return v.rule, ""
			}
		}
	}
	return best, beat
}

// key is the form under which the verb of a frame is looked up.
func (f *frame) key() string {
	w := f.s.words[f.head].Norm
	if f.head >= 2 && f.s.words[f.head-1].pos == "HYPH" {
		return f.s.words[f.head-2].Norm + w
	}
	return w
}

// fits says whether a verb in one of forms can head group g.
func fits(forms form, g *verbGroup) bool {
	switch {
	case g.to || g.modal || g.beTo:
		return forms&(base|participle|progressive) != 0
	case g.passive, g.perfect:
		return forms&(participle|past|progressive) != 0
	case g.ing:
		return forms&progressive != 0
	}
	return true
}

// tail says whether the words of a verb's fixed tail follow it, a lone
// particle possibly after the object.
func (f *frame) tail(tail []string) bool {
	if len(tail) == 0 {
		return true
	}
	at := f.head + 1
	match := func(at int) bool {
		for _, w := range tail {
			for at < len(f.s.words) && (f.s.words[at].skip || f.s.words[at].pos == "HYPH" || (f.s.words[at].pos == "RB" || f.s.words[at].pos == "PRP$") && f.s.words[at].Norm != w) {
				at++
			}
			if at >= len(f.s.words) || f.s.words[at].Norm != w {
				return false
			}
			at++
		}
		return true
	}
	if match(at) {
		return true
	}
	if len(tail) == 1 && isParticle(tail[0]) {
		cl := &f.s.clauses[f.clause]
		for k := cl.verb + 1; k < cl.last && k < cl.verb+4; k++ {
			if f.s.words[f.s.chunks[k].first].Norm == tail[0] {
				return true
			}
		}
	}
	return false
}

func isParticle(w string) bool {
	switch w {
	case "off", "out", "up", "down", "back", "over", "in", "on", "away", "aside", "through", "along", "apart", "together", "around":
		return true
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
