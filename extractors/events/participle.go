package events

import (
	"strings"

	"annals/schemas"
)

// shortPassive takes a lone past form for a passive without its auxiliary, as
// telegraphic style has it: "Agreement signed in Skopje", "Three soldiers
// killed by mine". In a text told in the past only what follows "by" says so.
func (s *sentence) shortPassive(cl *clause) {
	ch := s.chunks[cl.verb]
	if cl.relation != mainClause || len(cl.object) > 0 || cl.that || cl.to || cl.quoted || ch.first+1 != ch.last || !s.set.participial(s.words[ch.head].Norm) {
		return
	}
	for _, p := range cl.phrases {
		if p.prep == "by" && len(p.nouns) > 0 && !s.chunks[p.nouns[0]].phrase.date {
			ch.verb.passive, ch.verb.past = true, false
			return
		}
	}
	if !s.present {
		return
	}
	for _, k := range cl.subject {
		for _, m := range s.chunks[k].phrase.mentions {
			switch t := s.e.Mentions[m].Type; {
			case t.IsPerson(), t == schemas.Forum, t == schemas.Country && s.words[s.chunks[k].head].mention == m, t == schemas.Organization, t == schemas.Role:
				return
			}
		}
	}
	ch.verb.passive, ch.verb.past = true, false
}

func (s *sentence) relateParticiple(cl *clause, k, prev int) {
	before := s.chunks[k]
	switch {
	case before.kind == prep || before.kind == sub:
		w := s.words[before.first].Norm
		cl.relation = complement
		s.share(cl, prev)
		if w == "after" || w == "before" || w == "while" || w == "by" || w == "on" || w == "when" || w == "upon" {
			cl.relation = subordinate
			if prev < 0 {
				cl.relation = fronted
				cl.subject = nil
			}
		}
	case before.kind == comma && prev >= 0 && s.clauses[prev].relation == reduced && len(cl.object) > 0 && !s.chunks[cl.verb].verb.ing && !s.anyFinite():
		g := s.chunks[cl.verb].verb // ECOWAS, meeting in Accra, imposed a ban
		g.bare, g.past = false, true
		s.relateCoordinate(cl, k, prev)
	case before.kind == comma && prev >= 0 && s.clauses[prev].relation == relative && !s.chunks[cl.verb].verb.ing && s.commaBeforeRelative(&s.clauses[prev]) && !s.mainBefore(prev):
		g := s.chunks[cl.verb].verb // Sarkozy, whose country held the chair, settled
		g.bare, g.past = false, true
		s.relateCoordinate(cl, k, prev)
	case before.kind == comma || before.kind == conj:
		cl.relation = trailing
		if prev < 0 {
			if sub := s.subjectBefore(k); sub != nil && before.kind == comma && !s.chunks[cl.verb].verb.ing && !s.independent() { // Rice, the secretary of state, arrived
				g := s.chunks[cl.verb].verb
				g.bare, g.past = false, true
				cl.relation, cl.subject = mainClause, sub
				return
			}
			if s.subjectBefore(k) != nil { // Lavrov, speaking in Moscow, says
				cl.relation = reduced
				cl.subject = s.subjectBefore(k)
			} else {
				cl.relation = fronted
			}
			return
		}
		s.share(cl, prev)
		if between := s.subjectBetween(s.clauses[prev].verb, k); between != nil && s.chunks[s.clauses[prev].verb].verb.bare && s.clauses[prev].relation == fronted {
			cl.subject = between
		}
		if before.kind == conj && s.clauses[prev].relation != mainClause && s.clauses[prev].relation != coordinated {
			cl.relation = s.clauses[prev].relation
		}
	case before.kind == np:
		cl.relation = reduced
		cl.subject = s.antecedent(k + 1)
		if s.loneParticiple(cl) && !s.chunks[cl.verb].verb.ing {
			g := s.chunks[cl.verb].verb
			g.bare, g.past = false, true
			s.relateFinite(cl, k, prev)
			s.shortPassive(cl)
		}
	case before.kind == vg || before.kind == quote || before.kind == rel:
		cl.relation = complement
		s.share(cl, prev)
	default:
		cl.relation = fronted
	}
}

// mainBefore says whether a main clause stands before clause i.
func (s *sentence) mainBefore(i int) bool {
	for j := range s.clauses[:i] {
		if s.clauses[j].relation == mainClause {
			return true
		}
	}
	return false
}

// independent says whether a finite verb stands outside relative and other
// dependent clauses.
func (s *sentence) independent() bool {
	for i := range s.clauses {
		if !s.chunks[s.clauses[i].verb].verb.finite() {
			continue
		}
		k := s.clauses[i].verb - 1
		for k >= 0 && s.chunks[k].kind != vg && s.chunks[k].kind != rel && s.chunks[k].kind != sub && s.chunks[k].kind != stop {
			k--
		}
		if k < 0 || s.chunks[k].kind == vg || s.chunks[k].kind == stop {
			return true
		}
	}
	return false
}

// anyFinite says whether the sentence has a finite verb.
func (s *sentence) anyFinite() bool {
	for i := range s.clauses {
		if s.chunks[s.clauses[i].verb].verb.finite() {
			return true
		}
	}
	return false
}

// reduce takes a past form that a second finite verb follows without anything
// that could be its subject for a participle: "Rockets fired from Gaza hit".
func (s *sentence) reduce(i int) {
	if i+1 >= len(s.clauses) {
		return
	}
	cl, next := &s.clauses[i], &s.clauses[i+1]
	v := s.chunks[cl.verb]
	if g := v.verb; !g.past || g.bare || g.copula || g.perfect || v.first+1 != v.last || !strings.HasSuffix(s.words[v.head].Norm, "ed") && s.words[v.head].pos != "VBN" ||
		cl.verb == 0 || s.chunks[cl.verb-1].kind != np || !s.chunks[next.verb].verb.finite() || len(cl.object) > 0 || next.verb < cl.verb+2 {
		return
	}
	for k := cl.verb + 1; k < next.verb; k++ {
		switch s.chunks[k].kind {
		case prep, adverb:
		case np:
			if s.chunks[k-1].kind != prep {
				return
			}
		default:
			return
		}
	}
	v.verb.bare, v.verb.past = true, false
	cl.object, cl.phrases, cl.that = nil, nil, false
	s.arguments(i) // what stands before the other verb is its own
}

// loneParticiple says whether no finite verb stands in the clause of cl, so
// that what the tagger took for a participle is its past tense.
func (s *sentence) loneParticiple(cl *clause) bool {
	for k := cl.verb - 1; k >= 0 && s.chunks[k].kind != stop; k-- {
		if s.chunks[k].kind == vg && s.chunks[k].verb.finite() {
			return false
		}
	}
	for k := cl.verb + 1; k < len(s.chunks) && s.chunks[k].kind != stop; k++ {
		if s.chunks[k].kind == vg && s.chunks[k].verb.finite() {
			return false
		}
	}
	return true
}
