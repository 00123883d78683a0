package events

import "annals/schemas"

// relation says how a clause stands to the one that governs it.
type relation uint8

const (
	mainClause  relation = iota
	coordinated          // shares the subject of the clause before it
	complement           // what is said, asked or planned
	relative             // who ..., which ...
	subordinate          // while ..., after ...
	infinitive           // to ...
	fronted              // Meeting in Moscow, ...
	trailing             // ..., issuing a statement
	reduced              // signed in 2009, after its noun
)

// clause is a verb group with its arguments: indexes into the sentence's chunks.
type clause struct {
	verb     int
	relation relation
	governor int // index of the clause it belongs to, -1

	subject []int
	object  []int
	phrases []phrase

	that, to, quoted bool // what follows the verb
	open             bool // no subject of its own was found
	first, last      int  // chunks of the clause, last exclusive
}

// phrase is a preposition with what it governs.
type phrase struct {
	prep    string
	at      int // the preposition's chunk
	nouns   []int
	attach  int  // the noun phrase it directly follows, -1 after the verb
	leading bool // stands before the verb
}

// sentence is one analysed sentence.
type sentence struct {
	words   []word
	chunks  []chunk
	clauses []clause
	e       *schemas.Entry
	set     *Set
	present bool // the text is told in the present tense
}

func (s *Set) analyse(c *chunker) *sentence {
	out := &sentence{words: c.ws, chunks: c.out, e: c.e, set: s, present: c.present}
	for k := range out.chunks {
		if out.chunks[k].kind == vg {
			out.clauses = append(out.clauses, clause{verb: k, governor: -1, first: k, last: k + 1})
		}
	}
	for i := range out.clauses {
		out.arguments(i)
	}
	for i := range out.clauses {
		out.reduce(i)
	}
	for i := range out.clauses {
		out.relate(i)
	}
	for i := range out.clauses { // "...," retorts Sun: who speaks stands after the verb
		cl := &out.clauses[i]
		if cl.relation == mainClause && len(cl.subject) == 0 && len(cl.object) > 0 && out.afterQuote(cl.verb) {
			cl.subject, cl.object, cl.open, cl.quoted = cl.object, nil, false, true
		}
	}
	for i := range out.clauses { // fronted participles borrow the subject of the clause that follows
		cl := &out.clauses[i]
		if cl.relation == fronted && len(cl.subject) == 0 {
			for j := i + 1; j < len(out.clauses); j++ {
				if r := out.clauses[j].relation; r == mainClause {
					cl.subject, cl.governor = out.clauses[j].subject, j
					break
				}
			}
		}
	}
	return out
}

// afterQuote says whether only a comma stands between a quotation and the
// verb at chunk k.
func (s *sentence) afterQuote(k int) bool {
	for k--; k >= 0; k-- {
		switch s.chunks[k].kind {
		case comma:
		case quote:
			return true
		default:
			return false
		}
	}
	return false
}

func (s *sentence) word(k int) word { return s.words[s.chunks[k].head] }

func (s *sentence) prepAt(k int) string { return s.words[s.chunks[k].first].Norm }

// nounsFrom reads the coordinated noun phrases that begin at chunk k and
// returns them with the chunk after the last.
func (s *sentence) nounsFrom(k int) ([]int, int) {
	nouns := []int{k}
	end := k + 1
	if s.chunks[k].phrase.date || s.partOfDay(k) {
		return nouns, end
	}
	for {
		j := end
		// "A of X, B of Y and C": an of-phrase does not end a list
		for j+1 < len(s.chunks) && s.chunks[j].kind == prep && s.prepAt(j) == "of" && s.chunks[j+1].kind == np {
			j += 2
		}
		if j >= len(s.chunks) {
			return nouns, end
		}
		sep := j
		for sep < len(s.chunks) && (s.chunks[sep].kind == comma || s.chunks[sep].kind == conj) {
			sep++
		}
		if sep == j || sep >= len(s.chunks) || s.chunks[sep].kind != np || s.chunks[sep].phrase.date {
			return nouns, end
		}
		pair := len(nouns) == 1 && k > 0 && s.chunks[k-1].kind == prep && s.prepAt(k-1) == "between" && s.chunks[sep-1].kind == conj
		if !pair && !s.listGoesOn(j, sep) {
			return nouns, end
		}
		nouns = append(nouns, sep)
		end = sep + 1
	}
}

// partOfDay says whether noun phrase k is a time of day: in the morning.
func (s *sentence) partOfDay(k int) bool {
	if len(s.chunks[k].phrase.mentions) > 0 {
		return false
	}
	switch s.word(k).Norm {
	case "morning", "afternoon", "evening", "night", "noon", "midnight", "dawn", "dusk":
		return true
	}
	return false
}

// listGoesOn says whether the noun phrase at next continues the list that was
// interrupted at sep by a comma or a conjunction.
func (s *sentence) listGoesOn(sep, next int) bool {
	if s.chunks[next].phrase.pronoun != "" && !s.chunks[next].phrase.possessive {
		return false
	}
	after := next + 1
	for after+1 < len(s.chunks) && s.chunks[after].kind == prep && s.prepAt(after) == "of" && s.chunks[after+1].kind == np {
		after += 2
	}
	verbBefore := false
	for k := sep; k >= 0 && s.chunks[k].kind != stop && s.chunks[k].kind != sub; k-- {
		if s.chunks[k].kind == vg && s.chunks[k].verb.finite() {
			verbBefore = true
			break
		}
	}
	if verbBefore && after < len(s.chunks) { // a new clause begins here
		k := after
		for k+1 < len(s.chunks) && (s.chunks[k].kind == adverb || s.chunks[k].kind == prep && s.chunks[k+1].kind == np) {
			if s.chunks[k].kind == prep {
				k++
			}
			k++
		}
		if k < len(s.chunks) && s.chunks[k].kind == vg && s.chunks[k].verb.finite() {
			return false
		}
	}
	isConj := false
	for k := sep; k < next; k++ {
		isConj = isConj || s.chunks[k].kind == conj
	}
	if isConj {
		w := s.words[s.chunks[next-1].first].Norm
		return w != "but" && w != "yet"
	}
	// after a bare comma only a list that ends in "and" counts, else it is an apposition
	for k := next + 1; k < len(s.chunks) && k < next+24; k++ {
		switch s.chunks[k].kind {
		case conj:
			return k+1 < len(s.chunks) && s.chunks[k+1].kind == np && s.prepFree(next+1, k)
		case vg, stop, rel, sub, quote:
			return false
		}
	}
	return false
}

// prepFree says whether only of-phrases, names and commas stand between two
// chunks: anything else makes a list unlikely.
func (s *sentence) prepFree(from, to int) bool {
	for k := from; k < to; k++ {
		if s.chunks[k].kind == prep && s.prepAt(k) != "of" && s.prepAt(k) != "from" {
			return false
		}
		if s.chunks[k].kind == adverb {
			return false
		}
	}
	return true
}

// arguments collects what follows the verb of clause i.
func (s *sentence) arguments(i int) {
	cl := &s.clauses[i]
	k := cl.verb + 1
	last := -1 // the noun phrase that a following preposition may belong to
	slot := -1 // index into cl.phrases of the open phrase, -1 for the object
	for k < len(s.chunks) {
		ch := s.chunks[k]
		switch ch.kind {
		case np:
			nouns, end := s.nounsFrom(k)
			if end < len(s.chunks) && s.chunks[end].kind == vg && s.chunks[end].verb.finite() && !s.passiveTail(cl, end) {
				// the subject of a clause without "that": says Russia would not ...
				if len(nouns) == 1 || s.chunks[end-1].kind == np {
					if len(cl.phrases) == 0 && len(cl.object) == 0 {
						cl.that = true
					}
					cl.last = k
					return
				}
			}
			switch {
			case s.chunks[k].phrase.date && last < 0 && slot < 0:
			case slot >= 0 && len(cl.phrases[slot].nouns) == 0:
				cl.phrases[slot].nouns = nouns
			case (slot < 0 || len(cl.object) == 0 && !passive(s.chunks[cl.verb].verb) && s.chunks[k-1].kind == np) && !s.chunks[k].phrase.date:
				cl.object = append(cl.object, nouns...)
			}
			last = nouns[len(nouns)-1]
			k = end
		case prep:
			cl.phrases = append(cl.phrases, phrase{prep: s.prepAt(k), at: k, attach: last})
			slot = len(cl.phrases) - 1
			k++
			if k < len(s.chunks) && s.chunks[k].kind == vg && s.chunks[k].verb.bare { // of opening fire
				cl.last = k
				return
			}
		case adverb:
			k++
		case quote:
			if len(cl.object) == 0 && len(cl.phrases) == 0 {
				cl.quoted = true
			}
			k++
		case comma:
			next := k + 1
			for next < len(s.chunks) && s.chunks[next].kind == adverb {
				next++
			}
			switch {
			case next >= len(s.chunks):
				cl.last = k
				return
			case s.chunks[next].kind == prep, s.chunks[next].kind == quote:
				slot, last = -1, -1
				k = next
			case s.chunks[next].kind == np: // an apposition, or the next clause's subject
				end := s.skipApposition(next)
				if end < 0 {
					cl.last = k
					return
				}
				k = end
			default:
				cl.last = k
				return
			}
		case sub:
			cl.that = cl.that || s.words[ch.first].Norm == "that" || s.words[ch.first].Norm == "whether" || s.words[ch.first].Norm == "how"
			cl.last = k
			return
		case vg:
			if ch.verb.to {
				cl.to = true
			}
			cl.last = k
			return
		default:
			cl.last = k
			return
		}
	}
	cl.last = k
}

// passiveTail is for "has X signed": never read as a complement.
func (s *sentence) passiveTail(*clause, int) bool { return false }

// skipApposition returns the chunk after an apposition that begins at k and
// ends at a comma with the clause going on, -1 where there is none.
func (s *sentence) skipApposition(k int) int {
	for j := k; j < len(s.chunks) && j < k+12; j++ {
		switch s.chunks[j].kind {
		case np, prep, adverb, conj:
		case comma:
			if j+1 < len(s.chunks) && (s.chunks[j+1].kind == prep) {
				return j + 1
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}
