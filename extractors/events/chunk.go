package events

import (
	"strings"

	"annals/schemas"
)

// kind is the kind of a chunk.
type kind uint8

const (
	np     kind = iota // a base noun phrase
	vg                 // a verb group: auxiliaries, adverbs and the verb
	prep               // a preposition
	conj               // and, or, but
	comma              // a comma or a dash
	stop               // a semicolon or colon
	rel                // who, which, that, whose, where after a noun
	sub                // a subordinator: that, as, while, if, because
	quote              // quoted speech
	adverb             // adverbs, adjectives after a verb, the rest
)

// chunk is a stretch of words that the clause parser takes as one.
type chunk struct {
	kind        kind
	first, last int // words, last exclusive
	head        int // the verb, or the last noun
	verb        *verbGroup
	phrase      *nounPhrase
}

type verbGroup struct {
	to, modal, will, perfect, progressive, passive, negated, past bool
	bare                                                          bool // a participle or progressive without auxiliary
	ing                                                           bool // the main verb is an -ing form
	copula                                                        bool // a form of be that governs no verb
	beTo                                                          bool // is to resume
}

type nounPhrase struct {
	mentions   []int // in order, possessors included
	possessors []int // those before a possessive
	date       bool  // nothing but a time expression
	pronoun    string
	possessive bool // his, her, its, their at the start
}

func (v *verbGroup) finite() bool { return !v.bare && !v.to }

type chunker struct {
	e   *schemas.Entry
	set *Set
	ws  []word
	out []chunk

	present bool // the text is told in the present tense
	inside  bool // a noun phrase is being read
}

func (c *chunker) add(k kind, first, last int) *chunk {
	c.out = append(c.out, chunk{kind: k, first: first, last: last, head: last - 1, phrase: &nounPhrase{}})
	return &c.out[len(c.out)-1]
}

func (c *chunker) next(i int) int {
	w := c.ws[i]
	switch {
	case w.skip:
		return i + 1
	case w.quoted:
		j := i
		for j < len(c.ws) && c.ws[j].quoted {
			j++
		}
		c.add(quote, i, j)
		return j
	case w.surface == "," || w.pos == "DASH":
		c.add(comma, i, i+1)
		return i + 1
	case w.surface == ";" || w.surface == ":" || w.surface == "." && i+1 < len(c.ws):
		if w.surface == "." && w.mention >= 0 {
			return i + 1
		}
		c.add(stop, i, i+1)
		return i + 1
	}
	if j := c.verbAt(i); j > i {
		return j
	}
	if w.mention < 0 {
		switch {
		case w.pos == "CC" || w.Norm == "and" || w.Norm == "or" || w.Norm == "but" || w.Norm == "yet":
			c.add(conj, i, i+1)
			return i + 1
		case w.pos == "WDT" || w.pos == "WP" || w.pos == "WP$" || w.Norm == "where" || w.Norm == "whose" || w.Norm == "who" || w.Norm == "which":
			c.add(rel, i, i+1)
			return i + 1
		case w.Norm == "that" && (w.pos == "IN" || w.pos == "WDT"):
			c.add(c.thatKind(), i, i+1)
			return i + 1
		case isSubordinator(w.Norm) && c.clauseFollows(i+1):
			c.add(sub, i, i+1)
			return i + 1
		case c.approximates(i):
			c.add(adverb, i, i+1)
			return i + 1
		case c.particle(i):
			c.add(adverb, i, i+1)
			return i + 1
		case isPreposition(w.Norm) && w.pos != "RP" && !(w.Norm == "to" && c.verbFollows(i+1)):
			c.add(prep, i, i+1)
			return i + 1
		case w.Norm == "when" || w.Norm == "if" || w.Norm == "because" || w.Norm == "although" || w.Norm == "though" || w.Norm == "while" || w.Norm == "whether" || w.Norm == "unless" || w.Norm == "how" || w.Norm == "what":
			c.add(sub, i, i+1)
			return i + 1
		}
	}
	if j := c.nounPhrase(i); j > i {
		return j
	}
	c.add(adverb, i, i+1)
	return i + 1
}

// approximates says whether a word such as "about" qualifies the number that
// follows and is no preposition.
func (c *chunker) approximates(i int) bool {
	switch c.ws[i].Norm {
	case "about", "around", "nearly", "almost", "roughly", "approximately":
	case "over", "under", "up":
		if i > 0 {
			return false
		}
	default:
		return false
	}
	return i+1 < len(c.ws) && (c.ws[i+1].pos == "CD" || c.ws[i+1].pos == "$")
}

// particle says whether the word at i belongs to the verb right before it and
// governs nothing: "calls off the talks", "pulls out of the treaty".
func (c *chunker) particle(i int) bool {
	switch c.ws[i].Norm {
	case "off", "out", "up", "down", "back", "away", "aside", "apart", "along", "over":
	default:
		return false
	}
	n := len(c.out)
	if n == 0 || c.out[n-1].kind != vg || c.out[n-1].last != i {
		return false
	}
	for _, v := range c.set.verbs[c.ws[c.out[n-1].head].Norm] {
		if len(v.tail) > 0 && v.tail[0] == c.ws[i].Norm {
			return true
		}
	}
	return false
}

// afterVerb says whether the word at i comes right after a verb group.
func (c *chunker) afterVerb(i int) bool {
	n := len(c.out)
	return n > 0 && c.out[n-1].kind == vg && c.out[n-1].last == i
}

func (c *chunker) verbFollows(i int) bool {
	for ; i < len(c.ws); i++ {
		switch w := c.ws[i]; {
		case w.skip || w.pos == "RB" && w.mention < 0:
			continue
		case w.mention >= 0 || isMeal(w.Norm) && !(i+1 < len(c.ws) && c.ws[i+1].pos == "IN" && c.ws[i+1].Norm == "on"):
			return false
		case w.pos == "JJ" && c.is(i, base) && c.afterVerb(i-1):
			return true
		default:
			return w.pos == "VB" || w.pos == "VBP" || c.is(i, base) && w.pos != "NNS" && !strings.HasPrefix(w.pos, "DT") && w.pos != "NNP" && w.pos != "JJ"
		}
	}
	return false
}

// isMeal says whether a word that looks like a verb is what one is invited to.
func isMeal(w string) bool {
	switch w {
	case "breakfast", "lunch", "dinner", "supper", "tea", "talks":
		return true
	}
	return false
}

// is says whether the word at i may be a verb of the rules in form f.
func (c *chunker) is(i int, f form) bool {
	for _, v := range c.set.verbs[c.ws[i].Norm] {
		if v.forms&f != 0 {
			return true
		}
	}
	return false
}
