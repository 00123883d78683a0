package events

import (
	"slices"

	"annals/schemas"
)

type person struct {
	id      string
	mention int
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
		if !found { // the ambassador to China, Denisov: the name closes a phrase of the title
			for j := k + 1; j+1 < len(f.s.chunks) && f.s.chunks[j].kind == prep && f.s.chunks[j+1].kind == np; j += 2 {
				if w := f.s.prepAt(j); w != "of" && w != "to" && w != "for" {
					break
				}
				if ms := f.s.chunks[j+1].phrase.mentions; len(ms) > 0 {
					if last := ms[len(ms)-1]; f.e.Mentions[last].Type.IsPerson() && f.e.Mentions[last].ID != "" && f.s.word(j+1).mention == last && titled(f, k) {
						out = append(out, person{f.e.Mentions[last].ID, last})
						found = true
						break
					}
				}
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

// titled says whether chunk k ends in the name of an office.
func titled(f *frame, k int) bool {
	switch f.s.word(k).Norm {
	case "ambassador", "ambassadors", "envoy", "director", "chairman", "chairwoman", "chair", "chief", "head", "commander", "president", "minister", "secretary", "representative", "deputy", "member", "general", "consul", "commissioner",
		"speaker", "governor", "mayor", "leader", "spokesman", "spokesperson", "spokeswoman", "adviser", "advisor", "coordinator", "dean", "editor":
		return true
	}
	return false
}
