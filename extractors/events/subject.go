package events

import (
	"strings"

	"annals/schemas"
)

// bareList makes subjects of all names that only commas part before a plural
// verb: "Russia, China sign a pact".
func (s *sentence) bareList(cl *clause) {
	if cl.relation != mainClause || len(cl.subject) != 1 {
		return
	}
	if w := s.word(cl.verb); w.pos == "VBZ" || strings.HasSuffix(w.Norm, "s") || s.chunks[cl.verb].verb.passive {
		return
	}
	list := cl.subject
	for k := cl.subject[0] + 1; k < cl.verb; k += 2 {
		if k+1 >= cl.verb || s.chunks[k].kind != comma || s.chunks[k+1].kind != np || !s.actor(k+1) {
			return
		}
		list = append(list, k+1)
	}
	if len(list) > 1 && s.actor(list[0]) {
		cl.subject = list
	}
}

// actor says whether noun phrase k ends in the name of a state, forum or person.
func (s *sentence) actor(k int) bool {
	m := s.word(k).mention
	if m < 0 {
		return false
	}
	t := s.e.Mentions[m].Type
	return t == schemas.Country && !isDemonym(s.word(k).Norm) || t == schemas.Forum || t.IsPerson()
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
			if s.land(j, to) { // in Newport, Wales, leaders agree
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

// land says whether noun phrase j only says in which land the place before
// it lies.
func (s *sentence) land(j, to int) bool {
	if j < 2 || j+2 > to || s.chunks[j-1].kind != comma || s.chunks[j+1].kind != comma || s.chunks[j-2].kind != np || len(s.chunks[j].phrase.mentions) != 1 {
		return false
	}
	b, m := s.word(j-2).mention, s.word(j).mention
	if b < 0 || m < 0 || s.e.Mentions[b].Type != schemas.Location {
		return false
	}
	if t := s.e.Mentions[m].Type; t != schemas.Location && t != schemas.Country {
		return false
	}
	for k := j + 2; k <= to; k++ {
		if s.chunks[k].kind == np && s.chunks[k-1].kind != prep {
			return true
		}
	}
	return false
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
