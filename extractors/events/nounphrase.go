package events

import (
	"strings"

	"annals/schemas"
)

// nounPhrase reads a base noun phrase that begins at i and returns where it
// ends, i where there is none.
func (c *chunker) nounPhrase(i int) int {
	p := &nounPhrase{}
	c.inside = true
	defer func() { c.inside = false }()
	head, j := -1, i
	for ; j < len(c.ws); j++ {
		w := c.ws[j]
		if w.skip {
			continue
		}
		if w.quoted {
			break
		}
		if head >= 0 && c.dayBefore(i, j) {
			break
		}
		if w.mention >= 0 {
			if head >= 0 && (c.breaksBefore(j) || c.leaves(i, j)) {
				break
			}
			if n := len(p.mentions); n == 0 || p.mentions[n-1] != w.mention {
				p.mentions = append(p.mentions, w.mention)
			}
			if w.Kind != schemas.Punct {
				head = j
			}
			continue
		}
		if w.pos == "POS" {
			p.possessors = append(p.possessors[:0], p.mentions...)
			continue
		}
		if w.pos == "PRP" {
			if head < 0 {
				p.pronoun = w.Norm
				head = j
				j++
			}
			break
		}
		if j > i && c.adjectives(j) {
			continue
		}
		if w.pos == "HYPH" || w.surface == "%" || w.pos == "$" || w.surface == "&" || w.surface == "’" || w.surface == "'" {
			continue
		}
		if w.surface == "." && j > i && j+1 < len(c.ws) && c.ws[j-1].End == w.Start && c.ws[j-1].mention < 0 && strings.HasPrefix(c.ws[j-1].pos, "NNP") {
			continue // Gen. X, U.S.
		}
		if (head >= 0 || j > i && (isBe(w.Norm) || isHave(w.Norm))) && c.verbal(j) {
			if head < 0 && standsAlone(c.ws[j-1].Norm) {
				head = j - 1
			}
			return c.closeNoun(i, j, head, p)
		}
		if head >= 0 && w.pos == "NNS" && c.ws[head].mention >= 0 && c.e.Mentions[c.ws[head].mention].Type == schemas.DateOf && c.is(j, third) && c.goesOnTo(j+1) {
			c.ws[j].pos = "VBZ" // the following day travels to
			return c.closeNoun(i, j, head, p)
		}
		if head >= 0 && j > i && afterNoun(w.Norm) {
			return c.closeNoun(i, j, head, p)
		}
		noun := strings.HasPrefix(w.pos, "NN") || w.pos == "FW"
		switch {
		case noun || w.pos == "CD":
			if head >= 0 && w.pos == "CD" && c.ws[head].pos != "CD" && c.ws[head].mention < 0 && !strings.HasPrefix(c.ws[head].pos, "NNP") {
				return c.closeNoun(i, j, head, p)
			}
			head = j
		case w.pos == "DT" || w.pos == "PDT" || w.pos == "PRP$":
			if head >= 0 {
				return c.closeNoun(i, j, head, p)
			}
			if w.pos == "PRP$" {
				p.possessive = true
				p.pronoun = w.Norm
			}
			if w.Norm == "both" || w.Norm == "each" || w.Norm == "all" {
				p.pronoun = w.Norm
			}
		case strings.HasPrefix(w.pos, "JJ"), w.pos == "VBN" && !c.verbal(j), w.pos == "VBG" && !c.verbal(j), w.pos == "VB" && !c.verbal(j), w.pos == "VBP" && !c.verbal(j),
			w.pos == "VBZ" && !c.verbal(j), w.pos == "VBD" && !c.verbal(j):
			if head >= 0 && w.Norm == "more" && c.ws[j-1].pos != "CD" {
				return c.closeNoun(i, j, head, p)
			}
			if !strings.HasPrefix(w.pos, "JJ") { // the bombing, a walk
				head = j
			} else if head >= 0 && c.ws[head].pos != "POS" && !c.nominalAfter(j) {
				return c.closeNoun(i, j, head, p)
			}
		case w.pos == "RB" && head < 0 && c.modifierAfter(j), (w.Norm == "than" || w.Norm == "about") && j > i && head < 0:
		default:
			return c.closeNoun(i, j, head, p)
		}
	}
	return c.closeNoun(i, j, head, p)
}

func (c *chunker) nominalAfter(j int) bool {
	for j++; j < len(c.ws); j++ {
		w := c.ws[j]
		switch {
		case w.skip || strings.HasPrefix(w.pos, "JJ") || w.pos == "HYPH" || w.pos == "CD":
		default:
			return strings.HasPrefix(w.pos, "NN") || w.mention >= 0
		}
	}
	return false
}

func (c *chunker) modifierAfter(j int) bool {
	for j++; j < len(c.ws); j++ {
		if w := c.ws[j]; !w.skip {
			return strings.HasPrefix(w.pos, "JJ") || w.pos == "CD" || w.pos == "VBN" && !c.verbal(j) || w.pos == "DT"
		}
	}
	return false
}

func (c *chunker) closeNoun(i, j, head int, p *nounPhrase) int {
	if head < 0 {
		if j > i+1 && (c.ws[i].pos == "DT" || c.ws[i].pos == "PRP$") && strings.HasPrefix(c.ws[j-1].pos, "JJ") {
			head = j - 1 // an offensive
		} else if p.pronoun == "both" || p.possessive {
			head = i
		} else {
			return i
		}
	}
	for j > head+1 && (c.ws[j-1].skip || c.ws[j-1].pos == "HYPH" || c.ws[j-1].mention < 0 && !strings.HasPrefix(c.ws[j-1].pos, "N") && c.ws[j-1].pos != "POS" && c.ws[j-1].Kind == schemas.Punct) {
		j--
	}
	p.date = len(p.mentions) > 0
	for k := i; k < j; k++ {
		w := c.ws[k]
		if w.skip || w.pos == "DT" {
			continue
		}
		if w.mention < 0 || c.e.Mentions[w.mention].Type != schemas.DateOf {
			p.date = false
		}
	}
	out := c.add(np, i, j)
	out.head, out.phrase = head, p
	return j
}
