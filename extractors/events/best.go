package events

// best returns the rule that fits the verb frame best, nil for none, and what
// it beat.
func (s *Set) best(f *frame) (*Rule, string) {
	key := f.key()
	g := f.s.chunks[f.s.clauses[f.clause].verb].verb
	var best *Rule
	beat, bestScore := "", -1
	for _, v := range s.verbs[key] {
		if !fits(v.forms, g) || !f.tail(v.tail) {
			continue
		}
		if !v.rule.fits(f) {
			continue
		}
		score := v.rule.weight() + 4*len(v.tail)
		if score > bestScore {
			if best != nil {
				beat = best.ID
			}
			best, bestScore = v.rule, score
		} else if best != v.rule && beat == "" {
			beat = v.rule.ID
		}
	}
	if best == nil && len(s.verbs["*"]) > 0 { // rules for any verb come last
		for _, v := range s.verbs["*"] {
			if v.rule.fits(f) {
				return v.rule, ""
			}
		}
	}
	return best, beat
}

// key is the form under which the verb of a frame is looked up.
func (f *frame) key() string {
	w := f.s.words[f.head].Norm
	if f.head >= 2 && f.s.words[f.head-1].pos == "HYPH" {
		if whole := f.s.words[f.head-2].Norm + w; f.s.set.verbs[whole] != nil || !f.s.words[f.head-1].skip {
			return whole
		}
	}
	return w
}

// fits says whether a verb in one of forms can head group g.
func fits(forms form, g *verbGroup) bool {
	switch {
	case g.to || g.modal || g.beTo:
		return forms&(base|participle|progressive) != 0
	case g.passive, g.perfect:
		return forms&(participle|past|progressive) != 0
	case g.ing:
		return forms&progressive != 0
	}
	return true
}

// tail says whether the words of a verb's fixed tail follow it, a lone
// particle possibly after the object.
func (f *frame) tail(tail []string) bool {
	if len(tail) == 0 {
		return true
	}
	at := f.head + 1
	match := func(at int) bool {
		for _, w := range tail {
			for at < len(f.s.words) && (f.s.words[at].skip || f.s.words[at].pos == "HYPH" || (f.s.words[at].pos == "RB" || f.s.words[at].pos == "PRP$") && f.s.words[at].Norm != w) {
				at++
			}
			if at >= len(f.s.words) || f.s.words[at].Norm != w {
				return false
			}
			at++
		}
		return true
	}
	if match(at) {
		return true
	}
	if len(tail) == 1 && isParticle(tail[0]) {
		cl := &f.s.clauses[f.clause]
		for k := cl.verb + 1; k < cl.last && k < cl.verb+4; k++ {
			if f.s.words[f.s.chunks[k].first].Norm == tail[0] {
				return true
			}
		}
	}
	return false
}

func isParticle(w string) bool {
	switch w {
	case "off", "out", "up", "down", "back", "over", "in", "on", "away", "aside", "through", "along", "apart", "together", "around":
		return true
	}
	return false
}
