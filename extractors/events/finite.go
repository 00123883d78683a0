package events

// relateFinite finds the subject of a finite verb that follows a noun phrase,
// a phrase or a quotation.
func (s *sentence) relateFinite(cl *clause, k, prev int) {
	cl.relation = mainClause
	from := 0
	boundary := -1
	served := false // the relative pronoun or subordinator to the left has its verb
	for j := k; j >= 0; j-- {
		ch := s.chunks[j]
		if ch.kind == vg && ch.verb.finite() && s.embedded(j) {
			served = true
			continue
		}
		if (ch.kind == rel || ch.kind == sub) && served {
			served = false
			continue
		}
		if ch.kind == stop || ch.kind == sub || ch.kind == rel || ch.kind == vg && ch.verb.finite() && !s.embedded(j) {
			boundary, from = j, j+1
			break
		}
	}
	if boundary < 0 || s.chunks[boundary].kind == stop {
		cl.subject = s.firstFreeAfterParticiple(from, k)
		cl.open = cl.subject == nil
		cl.governor = -1
		return
	}
	switch b := s.chunks[boundary]; b.kind {
	case sub:
		cl.relation = subordinate
		if s.words[b.first].Norm == "that" || s.words[b.first].Norm == "whether" || s.words[b.first].Norm == "how" {
			cl.relation = complement
		}
		cl.subject = s.firstFree(from, k)
	case rel:
		cl.relation = relative
		cl.subject = s.firstFree(from, k)
		if len(cl.subject) == 0 {
			cl.subject = s.antecedent(boundary)
		}
	default: // the subject stands after the earlier clause's arguments
		at := s.clauseOf(boundary)
		cl.governor = at
		start := s.lastBreak(boundary, k)
		if start < 0 { // no comma or conjunction: a complement without "that"
			cl.relation = complement
			cl.subject = s.firstFree(s.clauses[at].last, k)
			if cl.subject == nil {
				cl.subject = s.firstFree(boundary+1, k)
			}
			return
		}
		cl.subject = s.firstFree(start+1, k)
		if cl.subject == nil {
			cl.subject, cl.relation = s.clauses[at].subject, coordinated
		}
		if r := s.clauses[at].relation; r == complement && s.chunks[start].kind == conj {
			cl.relation = complement
		}
	}
}

// embedded says whether the verb at chunk j belongs to a relative clause that
// a comma has closed, so that it is no boundary for what follows.
func (s *sentence) embedded(j int) bool {
	for i := range s.clauses {
		if s.clauses[i].verb == j {
			return s.clauses[i].relation == relative || s.clauses[i].relation == subordinate && s.clauses[i].first == 0
		}
	}
	return false
}

func (s *sentence) clauseOf(verb int) int {
	for i := range s.clauses {
		if s.clauses[i].verb == verb {
			return i
		}
	}
	return -1
}

// lastBreak is the comma or conjunction that opens the clause whose verb
// follows chunk k, -1 where none stands between it and the earlier verb.
func (s *sentence) lastBreak(verb, k int) int {
	for j := k; j > verb; j-- {
		if s.chunks[j].kind == conj || s.chunks[j].kind == comma {
			// "and Lavrov and Shoygu fly": step over coordinated subjects
			if s.chunks[j].kind == conj && j > verb+1 && s.chunks[j-1].kind == np && j+1 <= k && s.chunks[j+1].kind == np {
				for b := j - 1; b > verb; b-- {
					if s.chunks[b].kind == comma || s.chunks[b].kind == conj {
						if s.chunks[b].kind == comma && b+1 < j && s.chunks[b+1].kind == conj || s.chunks[b].kind == comma {
							return b
						}
					}
				}
			}
			return j
		}
	}
	return -1
}
