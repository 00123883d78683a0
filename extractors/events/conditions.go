package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// holds says whether condition c is true of the frame; a condition on "any"
// looks at every slot.
func (f *frame) holds(c *Condition) bool {
	return f.present(c) != c.Not
}

func (f *frame) present(c *Condition) bool {
	for _, class := range c.Classes {
		switch class {
		case "that":
			if f.that {
				return true
			}
		case "to":
			if f.to {
				return true
			}
		case "quote":
			if f.quoted {
				return true
			}
		case "ing":
			if f.ing {
				return true
			}
		case "agentless": // a passive that does not say who did it
			if f.clause >= 0 && passive(f.s.chunks[f.s.clauses[f.clause].verb].verb) && len(f.slots["by"]) == 0 {
				return true
			}
		case "negated":
			if f.clause >= 0 && f.s.chunks[f.s.clauses[f.clause].verb].verb.negated {
				return true
			}
		case "two": // calls Putin a killer
			if f.clause >= 0 && f.twoObjects() {
				return true
			}
		}
	}
	if c.Slot == "said" || c.Slot == "sequel" {
		return f.said(c)
	}
	if c.Slot == "any" {
		for slot, nouns := range f.slots {
			if slot != "said" && f.among(nouns, c) {
				return true
			}
		}
		return false
	}
	return f.among(f.slots[c.Slot], c)
}

// twoObjects says whether two noun phrases stand right after the verb without
// anything between them.
func (f *frame) twoObjects() bool {
	k := f.s.clauses[f.clause].verb
	return k+2 < len(f.s.chunks) && f.s.chunks[k+1].kind == np && f.s.chunks[k+2].kind == np && !f.s.chunks[k+2].phrase.date
}

func (f *frame) among(nouns []int, c *Condition) bool {
	if slices.Contains(c.Classes, "several") && f.several(nouns) {
		return true
	}
	for _, n := range nouns {
		for _, k := range f.s.extended(n) {
			for _, w := range c.Words {
				if f.s.contains(k, w) {
					return true
				}
			}
			for _, class := range c.Classes {
				if f.is(k, class) {
					return true
				}
			}
		}
	}
	return false
}

// several says whether the noun phrases name more than one who can act.
func (f *frame) several(nouns []int) bool {
	if len(nouns) > 1 {
		return true
	}
	for _, k := range nouns {
		ph := f.s.chunks[k].phrase
		switch ph.pronoun {
		case "they", "both", "each":
			return true
		}
		if len(f.named(k)) > 1 {
			return true
		}
		if head := f.s.words[f.s.chunks[k].head]; head.pos == "NNS" || head.mention >= 0 && f.e.Mentions[head.mention].Type == schemas.Role && strings.HasSuffix(head.Norm, "s") {
			return true
		}
	}
	return false
}

// is says whether chunk k holds a mention of a class.
func (f *frame) is(k int, class string) bool {
	if class == "thing" { // anything but a time
		return !f.s.chunks[k].phrase.date
	}
	for _, i := range f.s.chunks[k].phrase.mentions {
		m := &f.e.Mentions[i]
		switch class {
		case "person":
			if m.Type.IsPerson() || m.Type == schemas.Role {
				return true
			}
		case "leader", "minister", "official":
			if string(m.Type) == class {
				return true
			}
		case "place":
			if m.Type == schemas.Location || m.Type == schemas.Country {
				return true
			}
		case "party":
			if m.Country != "" && m.Type != schemas.Location || m.Type == schemas.Forum {
				return true
			}
		case "money":
			if m.Type == schemas.QuantityOf && m.Quantity != nil && m.Quantity.Class == "money" {
				return true
			}
		case "people":
			if m.Type == schemas.QuantityOf && m.Quantity != nil && m.Quantity.Class == "people" {
				return true
			}
		default:
			if string(m.Type) == class {
				return true
			}
		}
	}
	if class == "person" {
		switch f.s.chunks[k].phrase.pronoun {
		case "he", "she", "him", "her", "they", "them", "who":
			return !f.s.chunks[k].phrase.possessive
		}
	}
	return false
}
