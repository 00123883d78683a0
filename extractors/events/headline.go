package events

import (
	"strings"

	"annals/schemas"
)

// headline reads "Xi visits Moscow" and "Wang, Lavrov exchange views" where
// the tagger sees nouns: a known verb form after a name that can act, with
// what may follow a verb after it, and no verb before it in the clause.
func (c *chunker) headline(i int) bool {
	w := c.ws[i]
	if !c.is(i, third|base|past) {
		if i+2 >= len(c.ws) || c.ws[i+1].pos != "HYPH" {
			return false
		}
		known := false
		for _, v := range c.set.verbs[w.Norm+c.ws[i+2].Norm] {
			known = known || v.forms&(third|base|past) != 0
		}
		if !known {
			return false
		}
	} else if c.hyphenated(i) || i > 0 && c.ws[i-1].pos == "HYPH" {
		return false
	}
	before := c.before(i)
	if before != nil && before.surface == "," && w.surface == w.Norm && c.interrupted(i) {
		return true
	}
	if before != nil && (before.pos == "CC" || before.Norm == "then" || before.surface == "," && (c.is(i, third) || w.pos == "JJ" || c.tailed(i))) && w.surface == w.Norm && c.is(i, third|base) && c.goesOn(i) {
		return true
	}
	if before == nil || w.surface != w.Norm || c.demonym(before) {
		return false
	}
	if isUnits(w.Norm) && i+1 < len(c.ws) && c.ws[i+1].mention < 0 && c.is(i+1, base|past|third) && c.ws[i+1].pos != "NNS" {
		return false
	}
	if c.unknownName(i) { // Zelensky sacks his minister
		return true
	}
	if !(before.mention >= 0 && c.acts(before.mention) || before.pos == "NNS" && c.is(i, base)) || !c.subjectEnds() {
		return false
	}
	plural := c.is(i, base) && (c.joined() || before.pos == "NNS" || before.mention >= 0 && c.manyNamed(before))
	next := i + 1
	if i+3 < len(c.ws) && c.ws[i+1].pos == "HYPH" && !c.hyphenated(i) { // test-fires
		next = i + 3
	}
	for j := next; j < len(c.ws); j++ {
		after := c.ws[j]
		if after.skip {
			continue
		}
		if after.mention >= 0 && c.e.Mentions[after.mention].Type == schemas.QuantityOf {
			return !c.verbLater(j)
		}
		switch after.pos {
		case "DT", "TO", "CD", "PRP$", "PRP", "RB", "JJ", "NNP", "RP", "$":
			return !c.verbLater(j) || after.pos == "DT"
		case "IN", "WDT":
			return after.Norm == "that" || !c.verbLater(j)
		case "NN", "NNS":
			return (c.is(i, third) || plural) && !c.verbLater(j)
		case "VB", "VBP", "VBZ": // heaps scorn: two verbs in a row make the second a noun
			if !c.is(i, third) || c.verbLater(j+1) || after.pos == "VBZ" && !strings.HasSuffix(after.Norm, "s") {
				return false
			}
			if after.pos == "VBZ" {
				c.ws[j].pos = "NNS"
			}
			return true
		}
		return after.mention >= 0 || after.quoted
	}
	return false
}

// goesOn says whether the word at i, after "and", is one more verb of a
// clause in the present tense: "convenes in Lima and rules out the use of force".
func (c *chunker) goesOn(i int) bool {
	if i+1 >= len(c.ws) || c.verbLater(i+1) {
		return false
	}
	singular := c.is(i, third)
	for k := len(c.out) - 1; ; k-- {
		if k < 0 || c.out[k].kind == stop {
			return false
		}
		if c.out[k].kind == vg && c.out[k].verb.finite() {
			w := c.ws[c.out[k].head].Norm
			if strings.HasSuffix(w, "s") != singular || isPast(w) || !singular && !c.is(c.out[k].head, base) {
				return false
			}
			break
		}
	}
	after := c.ws[i+1]
	if after.mention >= 0 && after.pos != "IN" || after.pos == "DT" || after.pos == "PRP$" || after.pos == "PRP" || after.Norm == "to" || after.Norm == "that" {
		return true
	}
	if singular && (after.pos == "NN" || after.pos == "NNS" || after.pos == "JJ" || after.pos == "CD") {
		return true // a plural noun hardly stands before another
	}
	return c.tailed(i) || !singular && c.ws[i].pos == "JJ" && after.pos == "NNS"
}

// tailed says whether the fixed tail of a rule's verb follows the word at i.
func (c *chunker) tailed(i int) bool {
	if i+1 >= len(c.ws) {
		return false
	}
	for _, v := range c.set.verbs[c.ws[i].Norm] {
		if len(v.tail) > 0 && v.tail[0] == c.ws[i+1].Norm {
			return true
		}
	}
	return false
}

// unknownName says whether the verb form at i stands second in its sentence, after
// a name that nobody knows and before what can only be its object.
func (c *chunker) unknownName(i int) bool {
	b := &c.ws[max(i-1, 0)]
	if i != 1 || b.mention >= 0 || !strings.HasPrefix(b.pos, "NNP") || b.surface == b.Norm || !c.is(i, third) || i+1 >= len(c.ws) {
		return false
	}
	after := c.ws[i+1]
	return after.pos == "PRP$" || after.pos == "DT" || after.mention >= 0 && c.acts(after.mention)
}

// manyNamed says whether a name that ends in w is a plural: the Guards.
func (c *chunker) manyNamed(w *word) bool {
	switch c.e.Mentions[w.mention].Type {
	case schemas.Organization, schemas.Role, schemas.Weapon:
		return strings.HasSuffix(w.Norm, "s") && !strings.HasSuffix(w.Norm, "ss")
	}
	return false
}

// interrupted says whether the word at i goes on, after a phrase between
// commas, with a subject that opened the clause: "X, in a statement, urge Y".
func (c *chunker) interrupted(i int) bool {
	commas, noun := 0, false
	for k := len(c.out) - 1; k >= 0 && c.out[k].kind != stop; k-- {
		switch c.out[k].kind {
		case vg:
			if c.out[k].verb.finite() {
				return false
			}
		case comma:
			commas++
		case np:
			for _, m := range c.out[k].phrase.mentions {
				noun = noun || c.acts(m)
			}
		}
	}
	if commas < 2 || !noun || c.verbLater(i+1) || i+1 >= len(c.ws) {
		return false
	}
	after := c.ws[i+1]
	return after.mention >= 0 && after.pos != "IN" || after.pos == "DT" || after.pos == "PRP$" || after.pos == "PRP" || c.is(i, third) && (after.pos == "NN" || after.pos == "NNS" || after.pos == "JJ" || after.pos == "VBP")
}

// subjectEnds says whether the noun phrase that ends here, read or being
// read, can be the subject of a verb that comes next.
func (c *chunker) subjectEnds() bool {
	at := len(c.out) - 1 // the chunk before that phrase
	if !c.inside {
		if at < 0 || c.out[at].kind != np {
			return false
		}
		at--
	}
	if at < 0 {
		return true
	}
	switch k := c.out[at]; k.kind {
	case prep: // the ministers of China and Russia meet
		return at > 0 && c.out[at-1].kind == np && !c.verbBefore(at)
	case conj, comma:
		return true
	}
	return !c.verbBefore(at)
}

// verbBefore says whether a finite verb stands in the clause up to chunk k.
func (c *chunker) verbBefore(k int) bool {
	for ; k >= 0 && c.out[k].kind != stop && c.out[k].kind != sub; k-- {
		if c.out[k].kind == vg && c.out[k].verb.finite() {
			return true
		}
	}
	return false
}

// joined says whether the subject that ends here is joined by "and".
func (c *chunker) joined() bool {
	n := len(c.out)
	if !c.inside {
		n--
	}
	return n > 0 && c.out[n-1].kind == conj
}

// verbLater says whether a certain finite verb follows before the clause ends,
// so that what stands here is a noun.
func (c *chunker) verbLater(j int) bool {
	for ; j < len(c.ws); j++ {
		w := c.ws[j]
		switch {
		case w.skip:
		case w.quoted, w.surface == ",", w.surface == ";", w.surface == ":", w.pos == "CC", w.pos == "WDT", w.pos == "WP", w.pos == "WP$", w.pos == "TO", w.pos == "DASH", w.mention < 0 && isSubordinator(w.Norm):
			return false
		case w.mention < 0 && (w.pos == "VBZ" || w.pos == "MD"), w.mention < 0 && w.pos == "VBP" && (c.set.forms(w.Norm) != 0 || isBe(w.Norm) || isHave(w.Norm) || isDo(w.Norm)):
			return true
		case w.mention < 0 && w.pos == "VBD" && (isPast(w.Norm) || !strings.HasSuffix(w.Norm, "ed") && c.set.forms(w.Norm)&participle == 0):
			return true // no participle: "fighters holed up in a valley" is one
		}
	}
	return false
}
