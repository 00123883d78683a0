package events

import (
	"slices"
	"strings"
)

// index prepares the lookups from word forms to rules.
func (s *Set) index(lists map[string][]string) {
	odd := irregular()
	s.engineForms = map[string]form{}
	s.engine = map[string]map[string][][]string{}
	for name, verbs := range lists {
		if !strings.HasPrefix(name, "engine-") {
			continue
		}
		s.engine[name] = map[string][][]string{}
		for _, v := range verbs {
			words := strings.Fields(v)
			for form, f := range inflections(words[0], odd) {
				s.engineForms[form] |= f
				s.engine[name][form] = append(s.engine[name][form], words[1:])
			}
		}
	}
	s.verbs, s.nouns = map[string][]verbEntry{}, map[string][]nounEntry{}
	for _, r := range s.Rules {
		for _, v := range r.Verbs {
			if v[0] == "*" {
				s.verbs["*"] = append(s.verbs["*"], verbEntry{rule: r})
				continue
			}
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
		"with", "within", "without", "aboard", "amidst", "underneath", "opposite", "involving", "pending", "excluding", "notwithstanding":
		return true
	}
	return false
}

// introduces says whether some rule lets the verb form w take a that-clause.
func (s *Set) introduces(w string) bool {
	for _, v := range s.verbs[w] {
		if v.rule.Opaque {
			return true
		}
		for _, c := range v.rule.Conditions {
			if !c.Not && slices.Contains(c.Classes, "that") {
				return true
			}
		}
	}
	return false
}
