package mentions

import (
	"strings"

	"annals/schemas"
)

// acronym learns "Lancang-Mekong Cooperation (LMC)": what stands in brackets
// means what stands before them.
func (s *scan) acronym(i int) {
	if !s.capital(i+1) || s.norm(i+2) != ")" || i == 0 {
		return
	}
	short := s.surface(i + 1)
	if strings.ToUpper(short) != short && !mixedAcronym(short) || len(short) < 2 {
		return
	}
	for n := len(s.out) - 1; n >= 0; n-- {
		c := s.out[n]
		if c.last != i || c.typ != schemas.Forum && c.typ != schemas.Organization && c.typ != schemas.DocumentName {
			continue
		}
		c.first, c.last, c.rule, c.basis, c.rank = i+1, i+2, "acronym", "acronym", 3
		s.doc.acronym[short] = c
		s.add(c)
		return
	}
}

// mixedAcronym is an acronym with a small letter inside: LeT, JeM, MoD.
func mixedAcronym(w string) bool {
	if len(w) > 5 || len(w) < 3 {
		return false
	}
	return w[0] >= 'A' && w[0] <= 'Z' && w[len(w)-1] >= 'A' && w[len(w)-1] <= 'Z'
}

// acronyms marks the acronyms that the document introduced anywhere.
func (s *scan) acronyms() {
	for i := range s.toks {
		c, ok := s.doc.acronym[s.surface(i)]
		if ok && len(s.surface(i)) > 1 {
			c.first, c.last, c.rule, c.basis, c.rank = i, i+1, "acronym", "acronym", 3
			s.add(c)
		}
	}
}
