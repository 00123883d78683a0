package events

import (
	"slices"

	"annals/schemas"
)

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
