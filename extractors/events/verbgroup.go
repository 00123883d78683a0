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
		if w.pos == "VBZ" && before != nil && before.mention >= 0 && isDemonym(before.Norm) { // Pakistani troops
			c.ws[i].pos = "NNS"
			return false
		}
		if w.pos == "VBZ" && i+1 < len(c.ws) && c.set.forms(w.Norm)&third == 0 && strings.HasPrefix(c.ws[i+1].pos, "V") && c.is(i+1, base|past) {
			return false // National Guard troops keep
		}
		if (w.pos == "VB" || w.pos == "VBP") && c.inside && c.nounAfter(i) && c.verbLater(i+1) {
			return false // the fisheries patrol boat seizes
		}
		return !c.hyphenated(i)
	case "VBG", "VBN":
		if participlePreposition(w.Norm) && (before == nil || !c.auxiliary(c.indexOf(before))) {
			return false
		}
		if before != nil && (before.pos == "DT" || before.pos == "PRP$" || before.pos == "POS" || before.pos == "HYPH" || before.pos == "CD") ||
			before != nil && before.pos == "JJ" && before.mention < 0 ||
			before != nil && before.mention >= 0 && isDemonym(before.Norm) && c.nounAfter(i) {
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
	case "DT", "PRP", "PRP$", "CC", "TO", "POS", "CD", "HYPH", "DASH", "$":
		return false
	}
	return c.headline(i)
}

func isModal(w string) bool {
	switch w {
	case "will", "would", "can", "could", "may", "might", "shall", "should", "must", "ought", "'ll", "'d", "wo", "ca", "cannot":
		return true
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
	if before == nil || w.surface != w.Norm || before.mention >= 0 && isDemonym(before.Norm) {
		return false
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
		case "VB", "VBP": // heaps scorn: two verbs in a row make the second a noun
			return c.is(i, third) && !c.verbLater(j+1)
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
	return after.mention >= 0 && after.pos != "IN" || after.pos == "DT" || after.pos == "PRP$" || after.pos == "PRP"
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
		case w.mention < 0 && (w.pos == "VBZ" || w.pos == "MD" || w.pos == "VBP"):
			return true
		case w.mention < 0 && w.pos == "VBD" && (isPast(w.Norm) || !strings.HasSuffix(w.Norm, "ed") && c.set.forms(w.Norm)&participle == 0):
			return true // no participle: "fighters holed up in a valley" is one
		}
	}
	return false
}

// isDemonym tells "Chinese" from "China" by its ending.
func isDemonym(w string) bool {
	switch w {
	case "greek", "czech", "swiss", "french", "dutch", "thai", "serb", "croat", "slovak", "uzbek", "tajik", "kazakh", "kyrgyz", "turkmen", "cypriot", "philippine", "filipino",
		"saudi", "qatari", "emirati", "kuwaiti", "omani", "yemeni", "israeli", "iraqi", "bangladeshi", "nepali", "azerbaijani", "bahraini", "german", "burmese":
		return true
	case "japan", "iran", "oman", "sudan", "jordan", "bhutan", "taiwan", "azerbaijan", "vatican", "san":
		return false
	}
	for _, tail := range [...]string{"ese", "ish", "stani"} {
		if strings.HasSuffix(w, tail) {
			return true
		}
	}
	return len(w) > 4 && strings.HasSuffix(w, "an") && !strings.HasSuffix(w, "stan")
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
