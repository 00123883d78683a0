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

// addresses says whether a verb form takes the person told as its object.
func addresses(w string) bool {
	for _, stem := range []string{"tell", "told", "inform", "assur", "reassur", "remind", "warn", "notif", "convinc", "caution", "promis"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
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

// thatKind tells "says that" from "a statement that deplores".
func (c *chunker) thatKind() kind {
	if n := len(c.out); n > 0 && c.out[n-1].kind == np && !c.afterSpeech() {
		return rel
	}
	return sub
}

// afterSpeech says whether "that" after a noun phrase opens what somebody
// says: "tells Xi that talks", "says in Rome that talks"; right after the
// object of "announces a plan that" it opens a relative clause.
func (c *chunker) afterSpeech() bool {
	n := len(c.out)
	for k := n - 1; k >= 0; k-- {
		switch c.out[k].kind {
		case np, prep, adverb:
		case vg:
			if !c.set.introduces(c.ws[c.out[k].head].Norm) {
				return false
			}
			ph := c.out[n-1].phrase
			if k == n-2 { // the only noun phrase is its object: a person told, or a thing said
				for _, m := range ph.mentions {
					if c.acts(m) && c.ws[c.out[n-1].head].mention == m {
						return true
					}
				}
				return ph.pronoun != "" || addresses(c.ws[c.out[k].head].Norm)
			}
			return true
		default:
			return false
		}
	}
	return false
}

func isSubordinator(w string) bool {
	switch w {
	case "as", "after", "before", "since", "until", "till", "when", "while", "once", "if", "because", "although", "though", "whether", "where", "unless", "lest", "whereas", "that", "than":
		return true
	}
	return false
}

// clauseFollows says whether a noun phrase and a finite verb come next, so
// that "after" opens a clause and not a phrase.
func (c *chunker) clauseFollows(i int) bool {
	noun := false
	for ; i < len(c.ws) && !c.ws[i].quoted; i++ {
		w := c.ws[i]
		switch {
		case w.skip:
		case w.surface == "," || w.surface == ";" || w.surface == ":" || w.surface == "." && w.mention < 0 || w.pos == "DASH":
			return noun && w.surface == "," && c.resumes(i+1)
		case w.mention >= 0 && c.e.Mentions[w.mention].Type == schemas.DateOf: // since May
		case noun && (w.pos == "VBZ" || w.pos == "VBD" || w.pos == "VBP" || w.pos == "MD") && w.mention < 0:
			return true
		case strings.HasPrefix(w.pos, "N") || strings.HasPrefix(w.pos, "PRP") || w.mention >= 0 || w.pos == "EX":
			noun = true
		case w.pos == "TO", w.pos == "VBG" && !noun:
			return false
		}
	}
	return false
}

// afterVerb says whether the word at i comes right after a verb group.
func (c *chunker) afterVerb(i int) bool {
	n := len(c.out)
	return n > 0 && c.out[n-1].kind == vg && c.out[n-1].last == i
}

// resumes says whether an apposition that opens at i is closed by a comma with
// a finite verb after it.
func (c *chunker) resumes(i int) bool {
	for end := i + 8; i < len(c.ws) && i < end; i++ {
		switch w := c.ws[i]; {
		case w.surface == ",":
			return i+1 < len(c.ws) && c.ws[i+1].mention < 0 && (c.ws[i+1].pos == "VBZ" || c.ws[i+1].pos == "VBD" || c.ws[i+1].pos == "MD")
		case w.mention < 0 && strings.HasPrefix(w.pos, "V"):
			return false
		}
	}
	return false
}

func (c *chunker) verbFollows(i int) bool {
	for ; i < len(c.ws); i++ {
		switch w := c.ws[i]; {
		case w.skip || w.pos == "RB" && w.mention < 0:
			continue
		case w.mention >= 0:
			return false
		case w.pos == "JJ" && c.is(i, base) && c.afterVerb(i-1):
			return true
		default:
			return w.pos == "VB" || w.pos == "VBP" || c.is(i, base) && w.pos != "NNS" && !strings.HasPrefix(w.pos, "DT") && w.pos != "NNP" && w.pos != "JJ"
		}
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
