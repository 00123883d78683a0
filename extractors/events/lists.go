package events

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
