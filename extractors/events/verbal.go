package events

import "strings"

// verbal says whether the word at i is read as a verb here.
func (c *chunker) verbal(i int) bool {
	w := c.ws[i]
	if w.mention >= 0 || w.skip || w.quoted {
		return false
	}
	if w.forced {
		return true
	}
	before := c.before(i)
	if before != nil && strings.HasPrefix(w.pos, "N") && w.surface == w.Norm && c.is(i, third|past) && c.quoteEnds(i) {
		return true // "Absurd," retorts Sun
	}
	if before != nil && before.pos == "PRP" && strings.HasPrefix(w.pos, "N") && c.is(i, third|past) {
		switch before.Norm {
		case "he", "she", "it", "they", "we", "i":
			return true // he issues a statement
		}
	}
	if isMeal(w.Norm) && w.Norm != "talks" {
		return false
	}
	if before != nil && before.mention < 0 && (isBe(w.Norm) || isHave(w.Norm)) && standsAlone(before.Norm) {
		return true // all are set free
	}
	switch w.pos {
	case "MD":
		return isModal(w.Norm) || c.headline(i)
	case "VBZ", "VBP", "VBD", "VB":
		if (w.pos == "VB" || w.pos == "VBP") && c.afterVerb(i) && c.out[len(c.out)-1].verb.finite() && !strings.HasPrefix(c.ws[c.out[len(c.out)-1].head].Norm, "help") {
			return false // expresses hope
		}
		if i >= 2 && before != nil && before.Norm == "to" && c.ws[i-2].Norm == w.Norm {
			return false // face to face
		}
		if before != nil && (before.pos == "DT" || before.pos == "PRP$" || before.pos == "POS" || before.pos == "HYPH") {
			return before.pos == "HYPH" && w.pos != "VB" && c.is(i, third|past)
		}
		if (w.pos == "VB" || w.pos == "VBP") && c.nounAfter(i) && before != nil && strings.HasPrefix(before.pos, "J") {
			return false
		}
		if n := len(c.out); !c.inside && n > 0 && c.out[n-1].kind == vg && c.out[n-1].verb.finite() && c.out[n-1].last == i && c.set.forms(w.Norm) == 0 {
			return false // confer online
		}
		if n := len(c.out); c.inside && w.pos == "VBZ" && n > 0 && c.out[n-1].kind == vg && c.out[n-1].verb.finite() && c.set.listed("engine-supporting", c.ws[c.out[n-1].head].Norm) && len(c.set.nouns[w.Norm]) > 0 {
			return false // resume their annual drills
		}
		if w.pos == "VBZ" && isUnits(w.Norm) && i+1 < len(c.ws) && c.ws[i+1].mention < 0 && c.is(i+1, base|past|third) && c.ws[i+1].pos != "NNS" {
			c.ws[i].pos = "NNS" // US forces kill
			if c.ws[i+1].pos == "NN" || c.ws[i+1].pos == "VB" || c.ws[i+1].pos == "JJ" {
				c.ws[i+1].pos = "VBP"
			}
			return false
		}
		if w.pos == "VBZ" && before != nil && c.demonym(before) { // Pakistani troops
			c.ws[i].pos = "NNS"
			return false
		}
		if w.pos == "VBZ" && i+1 < len(c.ws) && strings.HasPrefix(c.ws[i+1].pos, "V") && c.ws[i+1].mention < 0 && c.is(i+1, base|past) && !strings.HasPrefix(w.Norm, "help") &&
			(c.set.forms(w.Norm)&third == 0 || c.ws[i+1].pos != "VBN" && c.ws[i+1].pos != "VBG") {
			c.ws[i].pos = "NNS"
			return false // National Guard troops keep
		}
		if (w.pos == "VB" || w.pos == "VBP") && c.inside && c.nounAfter(i) && c.verbLater(i+1) {
			return false // the fisheries patrol boat seizes
		}
		if n := len(c.out); (w.pos == "VB" || w.pos == "VBP") && c.inside && n > 0 && c.out[n-1].kind == vg && c.out[n-1].verb.finite() && !c.set.introduces(c.ws[c.out[n-1].head].Norm) && before != nil && before.pos == "NNS" && c.opensWithDeterminer(i) {
			return false // lifts the arms embargo
		}
		return !c.hyphenated(i)
	case "VBG", "VBN":
		if participlePreposition(w.Norm) && (before == nil || !c.auxiliary(c.indexOf(before))) {
			return false
		}
		if before != nil && (before.pos == "DT" || before.pos == "PRP$" || before.pos == "POS" || before.pos == "HYPH" || before.pos == "CD") ||
			before != nil && before.pos == "JJ" && before.mention < 0 ||
			before != nil && c.demonym(before) && c.nounAfter(i) {
			return false
		}
		if c.hyphenated(i) {
			return false
		}
		if w.pos == "VBG" && i+1 < len(c.ws) && c.ws[i+1].mention < 0 && (c.ws[i+1].pos == "VBD" || c.ws[i+1].pos == "VBZ" || c.ws[i+1].pos == "MD") && (before == nil || !c.auxiliary(c.indexOf(before))) {
			return false // heavy fighting broke out
		}
		// "released prisoners", "shelling incidents": a participle before a noun with no object of its own
		if w.pos == "VBN" && c.nounAfter(i) && (before == nil || before.pos == "IN" || before.pos == "CC" || before.surface == ",") {
			return false
		}
		return true
	case "DT", "PRP", "PRP$", "CC", "TO", "POS", "CD", "HYPH", "DASH", "$":
		return false
	}
	return c.headline(i)
}

// isUnits says whether a word that looks like a verb form is who acts as a
// rule where a verb follows it.
func isUnits(w string) bool {
	switch w {
	case "forces", "ships", "planes", "troops", "guards", "islands", "states", "rebels", "boats", "drones", "police", "powers", "officers", "pilots", "bombers", "fighters", "jets", "votes", "masses", "mobs", "crowds", "sides", "rivals", "allies", "parties":
		return true
	}
	return false
}

// quoteEnds says whether a quotation ends right before the word at i.
func (c *chunker) quoteEnds(i int) bool {
	n := len(c.out)
	if n > 0 && c.out[n-1].kind == comma {
		n--
	}
	return n > 0 && c.out[n-1].kind == quote && c.out[n-1].last >= i-1
}

// opensWithDeterminer says whether the noun phrase being read up to i has an
// article.
func (c *chunker) opensWithDeterminer(i int) bool {
	for i--; i >= 0 && i >= c.out[len(c.out)-1].last; i-- {
		if c.ws[i].pos == "DT" || c.ws[i].pos == "PRP$" {
			return true
		}
	}
	return false
}

// standsAlone says whether a determiner can be a subject by itself.
func standsAlone(w string) bool {
	switch w {
	case "all", "both", "each", "some", "many", "most", "several", "this", "that", "these", "those", "none", "neither", "either", "two", "three", "four", "five", "six", "ten", "others", "another":
		return true
	}
	return false
}

// hyphenated says whether the word is the first part of a compound that is
// no verb: "face-to-face", "strike-capable".
func (c *chunker) hyphenated(i int) bool {
	return i+2 < len(c.ws) && c.ws[i+1].pos == "HYPH" && c.set.verbs[c.ws[i].Norm+c.ws[i+2].Norm] == nil
}

// participlePreposition says whether a participle serves as a preposition.
func participlePreposition(w string) bool {
	switch w {
	case "following", "including", "concerning", "regarding", "involving", "pending", "excluding":
		return true
	}
	return false
}

func (c *chunker) indexOf(w *word) int {
	for i := range c.ws {
		if &c.ws[i] == w {
			return i
		}
	}
	return -1
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
