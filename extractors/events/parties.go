package events

import (
	"slices"

	"annals/schemas"
)

// party is a state or forum that takes part, and the mention it comes from.
type party struct {
	id      string
	mention int
	basis   string
}

// memory is what later clauses of an entry refer back to.
type memory struct {
	subject []party // of the last event
	people  []person
	all     []party // every party named so far, in order
	dyad    []string
	focus   []string // states that most entries of the document name
}

// parties lists who stands behind the noun phrases of a slot.
func (f *frame) parties(slot string, mem *memory) []party {
	var out []party
	for _, k := range f.slots[slot] {
		ps := f.named(k)
		if slot != "possessor" {
			ps = f.partiesOf(k, mem)
		}
		for _, p := range ps {
			if !slices.ContainsFunc(out, func(q party) bool { return q.id == p.id }) {
				out = append(out, p)
			}
		}
	}
	return out
}

func (f *frame) partiesOf(k int, mem *memory) []party {
	out := f.named(k)
	ph := f.s.chunks[k].phrase
	if len(out) == 0 {
		if other := mem.other(ph.pronoun); len(other) > 0 && !ph.possessive && !f.isSubject(k) {
			return other
		}
		if back := mem.refer(ph, f, k); len(back) > 0 {
			return back
		}
		for j := k + 1; !occasion(f.s.word(k).Norm) && j+1 < len(f.s.chunks) && f.s.chunks[j].kind == prep && f.s.chunks[j+1].kind == np; { // villagers of X
			if w := f.s.prepAt(j); w != "of" && w != "from" && w != "by" && w != "between" && w != "among" {
				break
			}
			nouns, end := f.s.nounsFrom(j + 1)
			for _, n := range nouns {
				out = append(out, f.named(n)...)
			}
			if len(out) > 0 {
				return out
			}
			j = end
		}
		out = f.apposed(k)
	}
	if len(out) == 0 {
		out = f.bracketed(k)
	}
	for _, p := range f.led(k) {
		if !slices.ContainsFunc(out, func(q party) bool { return q.id == p.id }) {
			out = append(out, p)
		}
	}
	return out
}

// named lists the parties that mentions of chunk k stand for.
func (f *frame) named(k int) []party {
	var out []party
	for _, i := range f.s.chunks[k].phrase.mentions {
		m := &f.e.Mentions[i]
		id, basis := "", "named"
		switch m.Type {
		case schemas.Country:
			id = m.ID
		case schemas.Forum:
			if id = m.ID; generic(id) {
				id = ""
			}
		case schemas.Leader, schemas.Minister, schemas.Official, schemas.Person:
			id, basis = m.Country, "office"
		case schemas.Role:
			id, basis = m.Country, "role"
		case schemas.Organization:
			id, basis = m.Country, "attributed"
		case schemas.Weapon:
			id, basis = m.Country, "attributed"
		case schemas.Location:
			if f.places {
				id, basis = m.Country, "place"
			}
		}
		if id != "" && !slices.ContainsFunc(out, func(q party) bool { return q.id == id }) {
			out = append(out, party{id, i, basis})
		}
	}
	return out
}

// occasion says whether what follows "of" after a noun is only where or when
// something happens: on the sidelines of the summit.
func occasion(w string) bool {
	switch w {
	case "sidelines", "margins", "fringes", "sideline", "margin", "occasion", "eve", "anniversary", "day", "end", "beginning", "start", "opening":
		return true
	}
	return false
}

// generic says whether the name of a meeting is only its kind: such a
// dialogue is held by states and does nothing itself.
func generic(forum string) bool {
	switch forum {
	case "strategic-dialogue", "economic-dialogue", "security-dialogue", "political-dialogue", "defense-dialogue", "defence-dialogue", "strategic-and-economic-dialogue", "foreign-and-strategic-dialogue",
		"human-rights-dialogue", "joint-commission", "intergovernmental-commission", "working-group", "energy-dialogue", "summit":
		return true
	}
	return false
}

// isSubject says whether noun phrase k is the subject of the frame's clause.
func (f *frame) isSubject(k int) bool { return slices.Contains(f.slots["subject"], k) }
