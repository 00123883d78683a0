package events

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
			governed := slot >= 0 && len(cl.phrases[slot].nouns) == 0 && s.chunks[cl.verb].verb.bare // leaders gathered in Bucharest promised
			if !governed && end < len(s.chunks) && s.chunks[end].kind == vg && s.chunks[end].verb.finite() && !s.passiveTail(cl, end) {
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
