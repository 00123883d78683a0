package events

import "strings"

// verbAt reads a verb group that begins at i and returns where it ends, i
// where there is none.
func (c *chunker) verbAt(i int) int {
	g := &verbGroup{}
	j := i
	if c.ws[j].Norm == "to" && c.ws[j].mention < 0 {
		if !c.verbFollows(j + 1) {
			return i
		}
		g.to = true
		j++
	} else if !c.verbal(j) {
		return i
	}
	main := -1
	for j < len(c.ws) {
		w := c.ws[j]
		switch {
		case w.skip || w.quoted && main < 0:
			if w.quoted {
				return c.closeVerb(i, j, main, g)
			}
		case w.Norm == "not" || w.Norm == "n't" || w.Norm == "never" || w.Norm == "cannot":
			g.negated = true
		case w.mention >= 0:
			return c.closeVerb(i, j, main, g)
		case w.pos == "MD":
			g.modal = true
			if w.Norm == "will" || w.Norm == "would" || w.Norm == "shall" || w.Norm == "'ll" {
				g.will = true
			}
			if strings.HasSuffix(w.surface, "not") {
				g.negated = true
			}
		case isBe(w.Norm), isHave(w.Norm), isDo(w.Norm), w.Norm == "get" || w.Norm == "gets" || w.Norm == "got":
			if main >= 0 && !c.auxiliary(main) {
				return c.closeVerb(i, j, main, g)
			}
			main = j
		case w.Norm == "to" && main >= 0 && isBe(c.ws[main].Norm) && c.verbFollows(j+1):
			g.beTo = true
		case w.pos == "RB" || w.pos == "RBR" || w.Norm == "also" || w.Norm == "then" || w.Norm == "jointly" || w.Norm == "formally":
			if main >= 0 && !c.auxiliary(main) {
				return c.closeVerb(i, j, main, g)
			}
		case c.verbal(j) || g.to && main < 0 || (g.modal || main >= 0 && c.auxiliary(main)) && (strings.HasPrefix(w.pos, "V") || c.is(j, participle|progressive|base) && (w.pos == "JJ" || w.pos == "NN")):
			if main >= 0 {
				if !c.auxiliary(main) {
					return c.closeVerb(i, j, main, g)
				}
				if !c.govern(g, main, j) {
					return c.closeVerb(i, j, main, g)
				}
			}
			main = j
		default:
			return c.closeVerb(i, j, main, g)
		}
		j++
	}
	return c.closeVerb(i, j, main, g)
}

// govern notes what the auxiliary at a says of the verb at v, false where it
// is no auxiliary to that form.
func (c *chunker) govern(g *verbGroup, a, v int) bool {
	aux, w := c.ws[a].Norm, c.ws[v]
	ing := strings.HasSuffix(w.Norm, "ing")
	switch {
	case g.beTo:
	case isBe(aux) || strings.HasPrefix(aux, "g"):
		if ing {
			g.progressive = true
		} else {
			g.passive = true
		}
	case isHave(aux):
		if ing {
			return false
		}
		g.perfect = true
		if aux == "had" {
			g.past = true
		}
	}
	if aux == "was" || aux == "were" {
		g.past = true
	}
	return true
}

func (c *chunker) auxiliary(i int) bool {
	n := c.ws[i].Norm
	return isBe(n) || isHave(n) || isDo(n) || n == "get" || n == "gets" || n == "got"
}

func (c *chunker) closeVerb(i, j, main int, g *verbGroup) int {
	for j > i && c.ws[j-1].skip {
		j--
	}
	if main < 0 {
		return i
	}
	w := c.ws[main]
	if main+1 < j && !c.auxiliary(main) { // trailing adverbs belong to what follows
		j = main + 1
	}
	head := main
	// a hyphenated verb: test-fires
	if j+1 < len(c.ws) && c.ws[j].pos == "HYPH" && c.set.verbs[w.Norm+c.ws[j+1].Norm] != nil {
		head = j + 1
		j += 2
		w = c.ws[head]
	}
	aux := g.modal || g.perfect || g.passive || g.progressive || g.beTo
	if !aux && !g.to {
		switch {
		case w.pos == "VBG" || strings.HasSuffix(w.Norm, "ing") && w.pos != "VB" && w.pos != "VBP":
			g.bare, g.ing = true, true
		case w.pos == "VBN":
			g.bare = true
		case w.pos == "VBD" || isPast(w.Norm):
			g.past = true
		}
	}
	if isBe(w.Norm) && !aux {
		g.copula = true
		g.past = w.Norm == "was" || w.Norm == "were"
	}
	out := c.add(vg, i, j)
	out.head, out.verb = head, g
	return j
}

func isPast(w string) bool { return w == "had" || w == "did" || w == "was" || w == "were" }

// verbal says whether the word at i is read as a verb here.
func (c *chunker) verbal(i int) bool {
	w := c.ws[i]
	if w.mention >= 0 || w.skip || w.quoted {
		return false
	}
	before := c.before(i)
	switch w.pos {
	case "MD":
		return true
	case "VBZ", "VBP", "VBD", "VB":
		if before != nil && (before.pos == "DT" || before.pos == "PRP$" || before.pos == "POS" || before.pos == "HYPH") {
			return before.pos == "HYPH" && w.pos != "VB" && c.is(i, third|past)
		}
		if (w.pos == "VB" || w.pos == "VBP") && c.nounAfter(i) && before != nil && strings.HasPrefix(before.pos, "J") {
			return false
		}
		return !c.hyphenated(i)
	case "VBG", "VBN":
		if before != nil && (before.pos == "DT" || before.pos == "PRP$" || before.pos == "POS" || before.pos == "HYPH" || before.pos == "CD") ||
			before != nil && before.pos == "JJ" && before.mention < 0 {
			return false
		}
		if c.hyphenated(i) {
			return false
		}
		// "released prisoners", "shelling incidents": a participle before a noun with no object of its own
		if w.pos == "VBN" && c.nounAfter(i) && (before == nil || before.pos == "IN" || before.pos == "CC" || before.surface == ",") {
			return false
		}
		return true
	case "NNS", "NN", "NNP", "NNPS", "JJ", "RB", "IN", "UH":
		return c.headline(i)
	}
	return false
}

// hyphenated says whether the word is the first part of a compound that is
// no verb: "face-to-face", "strike-capable".
func (c *chunker) hyphenated(i int) bool {
	return i+2 < len(c.ws) && c.ws[i+1].pos == "HYPH" && c.set.verbs[c.ws[i].Norm+c.ws[i+2].Norm] == nil
}

func (c *chunker) before(i int) *word {
	for i--; i >= 0; i-- {
		if !c.ws[i].skip {
			return &c.ws[i]
		}
	}
	return nil
}

func (c *chunker) nounAfter(i int) bool {
	for i++; i < len(c.ws); i++ {
		if w := c.ws[i]; !w.skip {
			return strings.HasPrefix(w.pos, "NN") && w.mention < 0
		}
	}
	return false
}

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
	if before == nil || w.surface != w.Norm {
		return false
	}
	for k := len(c.out) - 1; k >= 0 && c.out[k].kind != stop; k-- {
		if c.out[k].kind == vg && c.out[k].verb.finite() && before.pos != "CC" {
			return false
		}
	}
	n := len(c.out)
	if n == 0 || c.out[n-1].kind == prep {
		return false
	}
	actor := before.mention >= 0 && c.acts(before.mention) || before.pos == "NNS" && c.is(i, base)
	if n > 1 && c.out[n-1].kind == np && c.out[n-2].kind == prep && !(n > 2) {
		return false
	}
	if !actor || i+1 >= len(c.ws) {
		return false
	}
	for j := i + 1; j < len(c.ws); j++ {
		after := c.ws[j]
		if after.skip {
			continue
		}
		return after.mention >= 0 || after.quoted || after.pos == "DT" || after.pos == "IN" || after.pos == "TO" || after.pos == "CD" || after.pos == "PRP$" || after.pos == "PRP" ||
			after.pos == "RB" || after.pos == "JJ" || after.pos == "NNP" || strings.HasPrefix(after.pos, "RP") || after.pos == "$" || after.pos == "NNS" && c.is(i, third)
	}
	return false
}

// acts says whether a mention can be who does something.
func (c *chunker) acts(m int) bool {
	x := c.e.Mentions[m]
	return x.Type.IsPerson() || x.Type == "country" || x.Type == "forum" || x.Type == "organization" || x.Type == "role" || x.Type == "weapon"
}

func isBe(w string) bool {
	switch w {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'re":
		return true
	}
	return false
}

func isHave(w string) bool {
	return w == "have" || w == "has" || w == "had" || w == "having" || w == "'ve"
}

func isDo(w string) bool { return w == "do" || w == "does" || w == "did" }
