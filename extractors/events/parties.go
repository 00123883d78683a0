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

type person struct {
	id      string
	mention int
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
		for j := k + 1; j+1 < len(f.s.chunks) && f.s.chunks[j].kind == prep && f.s.chunks[j+1].kind == np; { // villagers of X
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

// led lists who leads or joins what noun phrase k names: "Donors led by Japan
// and the EU", "troops, joined by 80 Australian soldiers".
func (f *frame) led(k int) []party {
	var out []party
	for i := range f.s.clauses {
		cl := &f.s.clauses[i]
		v := f.s.chunks[cl.verb]
		if cl.relation != reduced && cl.relation != trailing || !passive(v.verb) || i == f.clause || cl.verb <= k || cl.verb > k+8 {
			continue
		}
		switch f.s.words[v.head].Norm {
		case "led", "joined", "headed", "chaired":
		default:
			continue
		}
		object := f.s.verbFrame(f.e, i).slots["object"]
		if !slices.Contains(object, k) {
			continue
		}
		for _, p := range cl.phrases {
			if p.prep == "by" {
				for _, n := range p.nouns {
					out = append(out, f.named(n)...)
				}
			}
		}
	}
	return out
}

// bracketed lists the parties that brackets after a noun phrase name: "five
// states (Armenia, Belarus and others)".
func (f *frame) bracketed(k int) []party {
	last := len(f.s.words)
	if k+1 < len(f.s.chunks) {
		last = f.s.chunks[k+1].first
	}
	var out []party
	for w := f.s.chunks[k].first; w < last; w++ {
		x := f.s.words[w]
		if !x.skip || x.mention < 0 {
			continue
		}
		if m := &f.e.Mentions[x.mention]; m.Type == schemas.Country && !slices.ContainsFunc(out, func(q party) bool { return q.id == m.ID }) {
			out = append(out, party{m.ID, x.mention, "named"})
		}
	}
	return out
}

// apposed lists the parties of the apposition that follows a name: "Song Tao,
// head of the Chinese delegation, visits".
func (f *frame) apposed(k int) []party {
	s := f.s
	if len(s.chunks[k].phrase.mentions) == 0 || k+2 >= len(s.chunks) || s.chunks[k+1].kind != comma || s.chunks[k+2].kind != np {
		return nil
	}
	for j := k + 2; j < len(s.chunks) && s.chunks[j].kind != comma && s.chunks[j].kind != vg && s.chunks[j].kind != stop; j++ {
		if s.chunks[j].kind == np {
			if out := f.named(j); len(out) > 0 {
				for e := j; e < len(s.chunks); e++ { // an apposition is closed by a comma
					if s.chunks[e].kind == comma {
						return out
					}
					if s.chunks[e].kind == vg || s.chunks[e].kind == stop {
						break
					}
				}
				return nil
			}
		}
	}
	return nil
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

// isSubject says whether noun phrase k is the subject of the frame's clause.
func (f *frame) isSubject(k int) bool { return slices.Contains(f.slots["subject"], k) }

// other resolves a pronoun that is no subject to the last party named that is
// not the subject's.
func (m *memory) other(pronoun string) []party {
	switch pronoun {
	case "him", "her", "them":
	default:
		return nil
	}
	for i := len(m.all) - 1; i >= 0; i-- {
		if !slices.ContainsFunc(m.subject, func(q party) bool { return q.id == m.all[i].id }) {
			return m.all[i : i+1]
		}
	}
	return nil
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
