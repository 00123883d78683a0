package events

import "strings"

// index prepares the lookups from word forms to rules.
func (s *Set) index(lists map[string][]string) {
	odd := irregular()
	s.engine = map[string]map[string]bool{}
	for name, verbs := range lists {
		if !strings.HasPrefix(name, "engine-") {
			continue
		}
		s.engine[name] = map[string]bool{}
		for _, v := range verbs {
			for form := range inflections(v, odd) {
				s.engine[name][form] = true
			}
		}
	}
	s.verbs, s.nouns = map[string][]verbEntry{}, map[string][]nounEntry{}
	for _, r := range s.Rules {
		for _, v := range r.Verbs {
			for surface, forms := range inflections(v[0], odd) {
				key := strings.ReplaceAll(surface, "-", "")
				s.verbs[key] = append(s.verbs[key], verbEntry{r, forms, v[0], v[1:]})
			}
		}
		for _, n := range r.Nouns {
			last := n[len(n)-1]
			for _, l := range []string{last, thirdPerson(last)} {
				words := append(append([]string{}, n[:len(n)-1]...), l)
				s.nouns[words[0]] = append(s.nouns[words[0]], nounEntry{r, words})
			}
		}
	}
}

// isPreposition says whether a word opens a prepositional phrase.
func isPreposition(w string) bool {
	switch w {
	case "about", "above", "across", "after", "against", "ahead", "along", "alongside", "amid", "among", "around", "as", "at", "before", "behind", "below", "beneath", "beside",
		"besides", "between", "beyond", "by", "concerning", "despite", "down", "during", "except", "following", "for", "from", "in", "including", "inside", "into", "like", "near", "of", "off",
		"on", "onto", "out", "outside", "over", "past", "per", "regarding", "since", "through", "throughout", "to", "toward", "towards", "under", "until", "up", "upon", "versus", "via",
		"with", "within", "without", "aboard", "amidst", "underneath", "opposite", "notwithstanding":
		return true
	}
	return false
}
