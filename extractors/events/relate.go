package events

import (
	"strings"

	"annals/schemas"
)

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
		if g.past && !g.perfect && !g.copula && s.words[s.chunks[cl.verb].head].pos == "VBD" {
			s.shortPassive(cl)
		}
	}
}

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
	case before.kind == comma || before.kind == conj:
		cl.relation = trailing
		if prev < 0 {
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

// subjectBefore is the first noun phrase up to chunk k that no preposition
// governs, from the start of the sentence or the last stop.
func (s *sentence) subjectBefore(k int) []int {
	from := 0
	for j := k; j >= 0; j-- {
		if s.chunks[j].kind == stop {
			from = j + 1
			break
		}
	}
	return s.firstFree(from, k)
}

func (s *sentence) subjectBetween(verb, k int) []int {
	for j := verb + 1; j < k; j++ {
		if s.chunks[j].kind == comma {
			return s.firstFree(j+1, k)
		}
	}
	return nil
}

// firstFree returns the first noun phrases in [from, to] that stand in no
// prepositional phrase and are no time expression.
func (s *sentence) firstFree(from, to int) []int {
	for j := from; j <= to && j < len(s.chunks); j++ {
		switch s.chunks[j].kind {
		case prep:
			if j+1 <= to && s.chunks[j+1].kind == np {
				_, end := s.nounsFrom(j + 1)
				if end > to { // "In Geneva, Lavrov and Wang meet": the comma ends the phrase
					for c := j + 2; c < end; c++ {
						if s.chunks[c].kind == comma {
							end = c
						}
					}
				}
				j = end - 1
			}
		case np:
			if s.chunks[j].phrase.date {
				continue
			}
			if n := s.adverbial(j); n > j && n < to { // Northwest of Hainan, sailors ...
				j = n
				continue
			}
			nouns, end := s.nounsFrom(j)
			if end > to+1 {
				nouns = []int{j}
			}
			return nouns
		}
	}
	return nil
}

// adverbial returns the comma that closes a noun phrase of direction or time
// at the head of a clause, 0 where chunk j is none.
func (s *sentence) adverbial(j int) int {
	switch s.word(j).Norm {
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "hours", "days", "weeks", "months", "minutes", "years", "moments", "day", "week", "month", "year", "hour", "morning", "evening", "time":
	default:
		return 0
	}
	for k := j + 1; k < len(s.chunks); k++ {
		switch s.chunks[k].kind {
		case comma:
			return k
		case np, prep, adverb:
		default:
			return 0
		}
	}
	return 0
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
		cl.subject = s.subjectBetween(p.verb, k)
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

// firstFreeAfterParticiple skips a fronted participle and its arguments:
// "Addressing X in Y, Yellen says".
func (s *sentence) firstFreeAfterParticiple(from, k int) []int {
	for j := from; j <= k; j++ {
		if s.chunks[j].kind == vg && s.chunks[j].verb.bare && (j == from || s.free(from, j)) {
			for c := j + 1; c <= k; c++ {
				if s.chunks[c].kind == comma {
					if found := s.firstFree(c+1, k); found != nil {
						from = c + 1
					}
				}
			}
			break
		}
		if s.chunks[j].kind == np && (j == from || s.chunks[j-1].kind != prep) && !s.chunks[j].phrase.date {
			break
		}
	}
	// a subject that a comma separates from what opens the sentence
	return s.firstFree(from, k)
}

func (s *sentence) free(from, to int) bool {
	for j := from; j < to; j++ {
		if k := s.chunks[j].kind; k != adverb && k != prep && k != sub && k != conj {
			return false
		}
	}
	return true
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
