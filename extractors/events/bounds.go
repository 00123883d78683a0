package events

import (
	"strings"

	"annals/schemas"
)

// goesOnTo says whether the word at i may follow a verb but hardly a noun.
func (c *chunker) goesOnTo(i int) bool {
	if i >= len(c.ws) {
		return false
	}
	w := c.ws[i]
	return w.pos == "TO" || w.pos == "DT" || w.pos == "PRP$" || w.mention >= 0 && c.acts(w.mention)
}

// afterNoun says whether a word is an adverb wherever it follows a noun: hold
// a summit online.
func afterNoun(w string) bool {
	switch w {
	case "online", "abroad", "overnight", "offshore", "downtown", "overseas", "afterwards", "afterward", "today", "anew":
		return true
	}
	return false
}

// adjectives says whether the comma or "and" at j stands between adjectives
// of one noun: "bilateral, regional and global issues".
func (c *chunker) adjectives(j int) bool {
	if w := c.ws[j]; w.surface != "," && w.Norm != "and" {
		return false
	}
	if b := c.ws[j-1]; b.mention >= 0 || b.pos != "JJ" && b.surface != "," {
		return false
	}
	for k := j + 1; k < len(c.ws); k++ {
		switch w := c.ws[k]; {
		case w.mention >= 0:
			return false
		case w.pos == "JJ", w.surface == ",", w.Norm == "and":
		case w.pos == "NN" || w.pos == "NNS":
			return c.ws[k-1].pos == "JJ"
		default:
			return false
		}
	}
	return false
}

// dayBefore says whether the phrase from i to j is the day on which the one
// named at j did something: "on March 4 Ambassador X is told".
func (c *chunker) dayBefore(i, j int) bool {
	m, w := c.ws[i].mention, c.ws[j]
	if m < 0 || w.mention == m || c.e.Mentions[m].Type != schemas.DateOf || c.e.Mentions[m].Days.Days() != 1 {
		return false
	}
	for k := i; k < j; k++ {
		if c.ws[k].mention != m && !c.ws[k].skip {
			return false
		}
	}
	return w.mention >= 0 && c.acts(w.mention) || w.mention < 0 && (strings.HasPrefix(w.pos, "NNP") || w.Norm == "thousands" || w.Norm == "hundreds" || w.Norm == "dozens" || w.Norm == "crowds")
}

// breaksBefore says whether the mention at j begins a phrase of its own
// although it follows a noun: a time ("meets Wang the next day"), or a person
// after another mention that ended ("hands Kim Moon's letter" is rare enough).
func (c *chunker) breaksBefore(j int) bool {
	m := c.ws[j].mention
	if j > 0 && c.ws[j-1].mention == m {
		return false
	}
	return c.e.Mentions[m].Type == schemas.DateOf && c.ws[j-1].pos != "POS"
}

// leaves says whether the mention at j begins the subject after a time or
// place that opens the clause without a comma: "The next day Moscow froze",
// "In Prague Rice signed".
func (c *chunker) leaves(i, j int) bool {
	m, last := c.ws[j].mention, c.ws[j-1].mention
	if last < 0 || last == m {
		return false
	}
	switch before := c.e.Mentions[last]; before.Type {
	case schemas.DateOf:
		for k := i; k < j; k++ { // all of it is the time
			if c.ws[k].mention != last && c.ws[k].pos != "DT" {
				return false
			}
		}
		return before.Len() != 4 // a year qualifies what follows: 2021 BRICS summit
	case schemas.Location, schemas.Country:
		n := len(c.out)
		if n == 0 || c.out[n-1].kind != prep || isDemonym(c.ws[j-1].Norm) || c.ws[j-1].pos == "POS" {
			return false
		}
		switch p := c.ws[c.out[n-1].first].Norm; p {
		case "in", "at", "near":
			t := c.e.Mentions[m].Type
			return t.IsPerson() || t == schemas.Forum || t == schemas.Country
		}
	}
	return false
}
