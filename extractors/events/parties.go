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
}

type person struct {
	id      string
	mention int
}

// parties lists who stands behind the noun phrases of a slot.
func (f *frame) parties(slot string, mem *memory) []party {
	var out []party
	for _, k := range f.slots[slot] {
		for _, p := range f.partiesOf(k, mem) {
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
		if back := mem.refer(ph, f, k); len(back) > 0 {
			return back
		}
		for j := k + 1; j+1 < len(f.s.chunks) && f.s.chunks[j].kind == prep && f.s.chunks[j+1].kind == np; { // villagers of X
			if w := f.s.prepAt(j); w != "of" && w != "from" && w != "between" && w != "among" {
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
			id = m.ID
		case schemas.Leader, schemas.Minister, schemas.Official, schemas.Person:
			id, basis = m.Country, "office"
		case schemas.Role:
			id, basis = m.Country, "role"
		case schemas.Organization:
			id, basis = m.Country, "attributed"
		case schemas.Weapon:
			id, basis = m.Country, "attributed"
		}
		if id != "" && !slices.ContainsFunc(out, func(q party) bool { return q.id == id }) {
			out = append(out, party{id, i, basis})
		}
	}
	return out
}

// refer resolves a pronoun or "the two sides" to parties named before.
func (m *memory) refer(ph *nounPhrase, f *frame, k int) []party {
	switch ph.pronoun {
	case "he", "she", "it", "him", "his", "her", "its":
		return m.subject
	case "they", "them", "their", "both", "each":
		if len(m.subject) > 1 || len(m.all) < 2 {
			return m.subject
		}
		return m.all
	}
	head := f.s.words[f.s.chunks[k].head].Norm
	switch head {
	case "sides", "parties", "countries", "neighbors", "neighbours", "nations", "leaders", "ministers", "presidents", "two", "pair", "men", "governments", "armies", "militaries", "delegations", "capitals", "counterparts", "foes", "rivals", "allies":
		first := f.s.words[f.s.chunks[k].first].Norm
		second := ""
		if f.s.chunks[k].first+1 < len(f.s.words) {
			second = f.s.words[f.s.chunks[k].first+1].Norm
		}
		if first == "both" || first == "the" || first == "two" || second == "two" {
			if len(m.all) >= 2 {
				return m.all
			}
			var out []party
			for _, d := range m.dyad {
				out = append(out, party{d, -1, "dyad"})
			}
			return out
		}
	}
	return nil
}

// persons lists the people of a slot: named, or resolved from a role.
func (f *frame) persons(slot string, mem *memory) []person {
	var out []person
	for _, k := range f.slots[slot] {
		ph := f.s.chunks[k].phrase
		found := false
		for _, i := range ph.mentions {
			m := &f.e.Mentions[i]
			if slices.Contains(ph.possessors, i) {
				continue
			}
			switch {
			case (m.Type.IsPerson() || m.Type == schemas.Role) && m.ID != "":
				out = append(out, person{m.ID, i})
				found = true
			case m.Type == schemas.Role:
				for _, id := range m.People {
					out = append(out, person{id, i})
				}
				found = true
			}
		}
		if !found {
			switch ph.pronoun {
			case "he", "she", "they", "him", "them", "both":
				out = append(out, mem.people...)
			}
		}
	}
	return out
}

func ids(ps []party) []string {
	out := []string{}
	for _, p := range ps {
		if !slices.Contains(out, p.id) {
			out = append(out, p.id)
		}
	}
	return out
}
