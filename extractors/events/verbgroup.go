package events

import (
	"strings"

	"annals/schemas"
)

// verbAt reads a verb group that begins at i and returns where it ends, i
// where there is none.
func (c *chunker) verbAt(i int) int {
	g := &verbGroup{}
	j := i
	if c.ws[j].Norm == "to" && c.ws[j].mention < 0 {
		faceToFace := j > 0 && j+1 < len(c.ws) && c.ws[j-1].Norm == c.ws[j+1].Norm
		if faceToFace || !c.verbFollows(j+1) {
			return i
		}
		g.to = true
		g.negated = i > 0 && (c.ws[i-1].Norm == "not" || c.ws[i-1].Norm == "never")
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
		case (w.Norm == "not" || w.Norm == "never") && main >= 0 && !c.auxiliary(main): // agrees not to use force
			return c.closeVerb(i, j, main, g)
		case w.Norm == "not" || w.Norm == "n't" || w.Norm == "never" || w.Norm == "cannot":
			g.negated = true
		case w.mention >= 0:
			if n := c.timeBetween(i, j, main); n > j { // had earlier in the day voted
				j = n
				continue
			}
			return c.closeVerb(i, j, main, g)
		case w.pos == "MD" && isModal(w.Norm):
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
		case main >= 0 && isHave(c.ws[main].Norm) && isMeal(w.Norm): // have breakfast
			return c.closeVerb(i, j, main, g)
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

// timeBetween returns where the time at j ends if it stands between an
// auxiliary and its participle, else j.
func (c *chunker) timeBetween(i, j, main int) int {
	if main != j-1 || main < i || !c.auxiliary(main) || c.e.Mentions[c.ws[j].mention].Type != schemas.DateOf {
		return j
	}
	n, m := j, c.ws[j].mention
	for n < len(c.ws) && c.ws[n].mention == m {
		n++
	}
	if n < len(c.ws) && c.ws[n].mention < 0 && (c.ws[n].pos == "VBN" || c.ws[n].pos == "VBD" || c.ws[n].pos == "VBG" || c.is(n, participle)) {
		return n
	}
	return j
}

// govern notes what the auxiliary at a says of the verb at v, false where it
// is no auxiliary to that form.
func (c *chunker) govern(g *verbGroup, a, v int) bool {
	aux, w := c.ws[a].Norm, c.ws[v]
	ing := strings.HasSuffix(w.Norm, "ing")
	switch {
	case g.beTo && aux != "be":
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
	if isBe(w.Norm) {
		g.copula = true
		g.past = g.past || w.Norm == "was" || w.Norm == "were"
	}
	out := c.add(vg, i, j)
	out.head, out.verb = head, g
	return j
}

func isPast(w string) bool { return w == "had" || w == "did" || w == "was" || w == "were" }

func isModal(w string) bool {
	switch w {
	case "will", "would", "can", "could", "may", "might", "shall", "should", "must", "ought", "'ll", "'d", "wo", "ca", "cannot":
		return true
	}
	return false
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
