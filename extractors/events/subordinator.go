package events

import (
	"strings"

	"annals/schemas"
)

// addresses says whether a verb form takes the person told as its object.
func addresses(w string) bool {
	for _, stem := range []string{"tell", "told", "inform", "assur", "reassur", "remind", "warn", "notif", "convinc", "caution", "promis"} {
		if strings.HasPrefix(w, stem) {
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
