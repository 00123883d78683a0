package events

import (
	"slices"
	"strings"
)

// read cuts a sentence into chunks and clauses. Taggers trained on running
// prose take headline verbs for nouns ("Caracas expels ..."); where a sentence
// comes out without a finite main verb, the word that most looks like one is
// taken for it.
func (c *coder) read(ws []word) *sentence {
	s := c.set.parse(c, ws, -1)
	for from := 0; from < len(ws); { // every stretch between full stops and semicolons
		to := from
		for to < len(ws) && !(ws[to].surface == ";" && !ws[to].quoted) {
			to++
		}
		if !s.predicates(from, to, !c.past) {
			if i := c.set.verbCandidate(ws, from, to); i >= 0 {
				pos := ws[i].pos
				if t := c.set.parse(c, ws, i); t.predicates(from, to, !c.past) {
					s = t
				} else {
					ws[i].forced, ws[i].pos = false, pos
				}
			}
		}
		from = to + 1
	}
	return s
}

// parse reads a sentence with the word at forced, if any, taken for a verb.
func (s *Set) parse(c *coder, ws []word, forced int) *sentence {
	if forced >= 0 {
		ws[forced].forced, ws[forced].pos = true, "VBP"
	}
	ch := &chunker{e: c.e, set: s, ws: ws, present: !c.past}
	for i := 0; i < len(ws); {
		i = ch.next(i)
	}
	return s.analyse(ch)
}

// predicates says whether a finite main verb stands in words [from, to). In a
// text told in the present a lone past form after a comma is a participle.
func (s *sentence) predicates(from, to int, present bool) bool {
	for i := range s.clauses {
		cl := &s.clauses[i]
		ch := s.chunks[cl.verb]
		if ch.first >= from && ch.first < to && (cl.relation == mainClause || cl.relation == coordinated) && ch.verb.finite() {
			if v := s.word(cl.verb); present && i == 0 && (v.pos == "VBD" || v.pos == "VBN") && ch.verb.past && s.chunks[cl.verb].first+1 == s.chunks[cl.verb].last && cl.verb > 0 && s.chunks[cl.verb-1].kind == comma {
				continue
			}
			return true
		}
	}
	return false
}

// verbCandidate is the word of [from, to) that is a finite form of a verb of
// the rules and may stand after the subject: third persons first, then pasts,
// then base forms after a plural. It returns -1 where there is none.
func (s *Set) verbCandidate(ws []word, from, to int) int {
	noun, plural := false, false
	best, bestRank := -1, 0
	var before *word
	for i := from; i < to; i++ {
		w := &ws[i]
		if w.skip || w.quoted {
			continue
		}
		if best >= 0 && w.mention < 0 && opensClause(w.Norm) {
			break
		}
		if noun && before != nil && w.mention < 0 && w.surface == w.Norm && !strings.HasPrefix(w.pos, "V") && s.follows(before) && !(i+1 < to && ws[i+1].pos == "HYPH") {
			rank := 0
			switch f := s.forms(w.Norm); {
			case f&third != 0:
				rank = 3
			case f&past != 0 && w.pos != "VBN":
				rank = 2
			case f&base != 0 && plural && !(i+1 < to && ws[i+1].Norm == "of"):
				rank = 1
			}
			if rank > bestRank {
				best, bestRank = i, rank
			}
		}
		if w.mention >= 0 || strings.HasPrefix(w.pos, "N") {
			noun = true
		}
		switch w.Norm {
		case "and", "police", "people", "aircraft", "personnel":
			plural = true
		}
		if w.pos == "NNS" || w.pos == "NNPS" {
			plural = true
		}
		before = w
	}
	return best
}

// opensClause says whether a word opens a dependent clause whatever follows.
func opensClause(w string) bool {
	switch w {
	case "who", "which", "whose", "where", "while", "because", "although", "though", "if", "when", "whereas", "that":
		return true
	}
	return false
}

// follows says whether a finite verb may stand right after the word.
func (s *Set) follows(w *word) bool {
	if w.mention >= 0 {
		return w.Kind != 2 || w.surface == "." || w.surface == ")"
	}
	switch w.pos {
	case "DT", "PRP$", "POS", "HYPH", "IN", "TO", "CD", "$", "JJ", "JJR", "JJS", "MD", "VBZ", "VBD", "VBP":
		return false
	}
	return true
}

// participial says whether a word is the participle of a verb of the rules that
// takes an object.
func (s *Set) participial(w string) bool {
	for _, v := range s.verbs[w] {
		if v.forms&participle == 0 {
			continue
		}
		for i := range v.rule.Conditions {
			if c := &v.rule.Conditions[i]; c.Slot == "object" && !c.Not {
				return true
			}
		}
		if slices.Contains(v.rule.Targets, "object") {
			return true
		}
	}
	return false
}

// forms is what a word may be as a verb of the rules or of the engine's lists.
func (s *Set) forms(w string) form {
	var f form
	for _, v := range s.verbs[w] {
		f |= v.forms
	}
	return f | s.engineForms[w]
}
