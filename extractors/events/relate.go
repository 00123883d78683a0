package events

import "strings"

// relate finds the subject of clause i and how it stands to those before it.
func (s *sentence) relate(i int) {
	cl := &s.clauses[i]
	g := s.chunks[cl.verb].verb
	k := cl.verb - 1
	for k >= 0 && s.chunks[k].kind == adverb {
		k--
	}
	prev := i - 1
	cl.governor = prev
	if k < 0 { // the sentence begins with its verb
		if g.bare {
			cl.relation = fronted
		} else {
			cl.relation, cl.open = mainClause, true
		}
		return
	}
	before := s.chunks[k]
	switch {
	case g.to:
		cl.relation = infinitive
		s.share(cl, prev)
		if prev >= 0 && len(s.clauses[prev].object) > 0 && s.clauses[prev].last == cl.verb && !strings.HasPrefix(s.word(s.clauses[prev].verb).Norm, "becom") && s.word(s.clauses[prev].verb).Norm != "became" {
			cl.subject = s.clauses[prev].object // urges X to reject
		}
	case g.bare:
		s.relateParticiple(cl, k, prev)
	case before.kind == rel:
		cl.relation = relative
		cl.subject = s.antecedent(k)
	case before.kind == sub:
		cl.relation = subordinate
		s.share(cl, prev)
	case before.kind == conj || before.kind == comma:
		s.relateCoordinate(cl, k, prev)
	default:
		s.relateFinite(cl, k, prev)
		s.bareList(cl)
		if g.past && !g.perfect && !g.copula && s.words[s.chunks[cl.verb].head].pos == "VBD" {
			s.shortPassive(cl)
		}
	}
}

func (s *sentence) share(cl *clause, prev int) {
	if prev >= 0 {
		cl.subject = s.clauses[prev].subject
		cl.open = s.clauses[prev].open
	} else {
		cl.open = true
	}
}

// antecedent is the noun phrase before a relative pronoun.
func (s *sentence) antecedent(k int) []int {
	for k--; k >= 0; k-- {
		if s.chunks[k].kind == np {
			for k > 1 && s.chunks[k-1].kind == prep && s.prepAt(k-1) == "of" && s.chunks[k-2].kind == np {
				k -= 2
			}
			return []int{k}
		}
		if s.chunks[k].kind != comma && s.chunks[k].kind != prep && s.chunks[k].kind != adverb {
			return nil
		}
	}
	return nil
}

// relateCoordinate handles a finite verb right after a conjunction or comma.
func (s *sentence) relateCoordinate(cl *clause, k, prev int) {
	cl.relation = coordinated
	if prev < 0 { // Sarkozy, the president, says: the comma closes an apposition
		cl.relation = mainClause
		cl.subject = s.subjectBefore(k)
		cl.open = cl.subject == nil
		return
	}
	p := s.clauses[prev]
	switch {
	case p.relation == fronted:
		cl.relation = mainClause
		if cl.subject = s.subjectBetween(p.verb, k); cl.subject == nil { // Macron, after speaking with Merkel, announces
			cl.subject = s.subjectBefore(p.verb - 1)
		}
		cl.open = cl.subject == nil
	case p.relation == relative || p.relation == reduced || p.relation == infinitive || p.relation == trailing || p.relation == complement || p.relation == subordinate:
		// the clause that was interrupted goes on
		at := prev
		for at >= 0 && s.clauses[at].relation != mainClause && s.clauses[at].relation != coordinated {
			at--
		}
		if at < 0 {
			cl.relation = mainClause
			cl.subject = s.subjectBefore(k)
			cl.open = cl.subject == nil
			return
		}
		afresh := k > 0 && s.chunks[k-1].kind == comma && sameForm(s.chunks[s.clauses[at].verb].verb, s.chunks[cl.verb].verb) // ", yet proposes": a comma closes the complement
		if s.chunks[k].kind == conj && !afresh && p.relation != reduced && p.relation != trailing && sameForm(s.chunks[p.verb].verb, s.chunks[cl.verb].verb) {
			cl.relation, cl.subject, cl.governor = p.relation, p.subject, p.governor
			return
		}
		cl.governor = at
		cl.subject, cl.open = s.clauses[at].subject, s.clauses[at].open
	default:
		s.share(cl, prev)
	}
}

func sameForm(a, b *verbGroup) bool {
	return a.to == b.to && a.modal == b.modal && a.past == b.past && a.perfect == b.perfect
}
