package events

import "slices"

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
	pronoun := ph.pronoun
	if c := f.s.chunks[k]; c.head > c.first && (pronoun == "both" || pronoun == "each" || pronoun == "all") {
		pronoun = "" // both countries
	}
	switch pronoun {
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
			if j := k + 1; first == "the" && second != "two" && j < len(f.s.chunks) && f.s.chunks[j].kind == prep && f.s.prepAt(j) == "of" {
				return nil // the leaders of the G7
			}
			if len(m.all) == 1 && !isState(m.all[0].id) {
				return m.all
			}
			pair := m.dyad
			if len(pair) != 2 && len(m.focus) == 2 {
				pair = m.focus
			}
			for _, d := range pair {
				out = append(out, party{d, -1, "dyad"})
			}
			return out
		}
	}
	return nil
}
