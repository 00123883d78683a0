package mentions

import (
	"slices"
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// identify returns the id of the person named by [i,last), and the ids of all
// whom the tables know by that name.
func (s *scan) identify(i, last int, m *schemas.Match, t title, hint string) (string, []string) {
	var ids []string
	if m != nil {
		ids = m.IDs
	} else {
		ids = s.similar(i, last)
	}
	if len(ids) > 0 {
		return s.likeliest(ids, t, hint), ids
	}
	return schemas.Slug(s.words(i, last)), nil
}

// similar returns people of the tables whose family name and first given name
// or initial stand in the name.
func (s *scan) similar(i, last int) []string {
	var ids []string
	try := func(family int, rest []int) {
		m := s.at(family, matches.Surname)
		if m == nil || m.Last > last {
			return
		}
		for _, id := range m.IDs {
			p, _ := s.base.Person(id)
			given := matches.Tokenize(p.Given)
			if len(given) == 0 || !strings.Contains(matches.Fold(p.Family), s.norm(family)) {
				continue
			}
			if p.FamilyFirst { // all of the given name, however it is cut
				printed, tabled := "", ""
				for _, r := range rest {
					printed += s.norm(r)
				}
				for _, g := range given {
					tabled += g.Norm
				}
				if clean(printed) == clean(tabled) && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
				continue
			}
			if w := s.norm(rest[0]); (w == given[0].Norm || s.short[w+" "+given[0].Norm] || len(w) > 4 && near(w, given[0].Norm)) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	upto := func(from, to int) (out []int) {
		for at := from; at < to; at++ {
			out = append(out, at)
		}
		return out
	}
	for at := i + 1; at < last; at++ {
		try(at, upto(i, at))
	}
	if s.families[s.norm(i)] && i+1 < last {
		try(i, upto(i+1, last))
	}
	if len(ids) == 0 && s.toks[last-1].Kind == schemas.Word {
		for _, id := range s.partial[s.norm(i)+" "+s.norm(last-1)] {
			if p, _ := s.base.Person(id); s.within(i, last, p.Name) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// within says whether every word of [i,last) stands in a name.
func (s *scan) within(i, last int, name string) bool {
	words := map[string]bool{}
	for _, t := range matches.Tokenize(name) {
		words[t.Norm] = true
	}
	for at := i; at < last; at++ {
		if !words[s.norm(at)] {
			return false
		}
	}
	return true
}

// clean leaves the letters of a given name that may be hyphenated or not.
func clean(s string) string { return strings.NewReplacer("-", "", ".", "", "'", "").Replace(s) }

// near says whether two words differ by one letter at most.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(a) < 4 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return a[i+1:] == b[i+1:] && len(a) == len(b) || a[i:] == b[i+1:] && len(a) < len(b) || len(a) == len(b) && false
		}
	}
	return true
}

// likeliest picks among people of one name: who holds the office that the
// text says, who is of the state that it names, who is in office at all.
func (s *scan) likeliest(ids []string, t title, hint string) string {
	best, bestScore := ids[0], -1
	for _, id := range ids {
		score := 0
		p, _ := s.base.Person(id)
		if hint != "" && p.Country == hint {
			score += 6
		}
		if s.doc.focus[p.Country] > 1 {
			score += 2
		}
		for _, term := range s.base.TermsOf(id) {
			if !term.On(s.e.Date.Interval) {
				continue
			}
			o, _ := s.base.Office(term.Office)
			score += 1 + rankOf(classOf(s.base, o))
			if t.OfficeClass != "" && o.Class == t.OfficeClass {
				score += 8
			}
			break
		}
		if score > bestScore {
			best, bestScore = id, score
		}
	}
	return best
}
