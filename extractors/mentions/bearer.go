package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// bearer is the class of a person with a title. A president or minister whom
// the tables do not know and whom no state claims heads a company or a club;
// in South Asia a foreign or defence secretary is a civil servant.
func (s *scan) bearer(t title, first int, known bool, state string) schemas.MentionType {
	class := titleClass(t)
	if class == schemas.Leader && first > 0 { // "National Security Office head", "Boeing president"
		for back := 1; back <= 6; back++ {
			if o := s.at(first-back, matches.Organization); o != nil && o.Last == first {
				switch s.orgs[o.IDs[0]].Sector {
				case "business", "media", "academic":
					return schemas.Person
				}
				return schemas.Official
			}
		}
		if s.is("body", s.norm(first-1)) && s.capital(first-1) {
			return schemas.Official
		}
	}
	if strings.HasSuffix(t.Title.Title, " secretary") && class == schemas.Minister {
		civil := 0
		for _, c := range []string{"IND", "PAK", "BGD", "NPL", "LKA"} {
			civil += s.doc.focus[c]
			if state == c {
				return schemas.Official
			}
		}
		if state == "" && civil > s.doc.focus["USA"]+s.doc.focus["GBR"]+s.doc.focus["PHL"] {
			return schemas.Official
		}
	}
	if !known && state == "" && class == schemas.Leader && (t.Title.Title == "president" || t.Title.Title == "chairman" || t.Title.Title == "leader") {
		return schemas.Person
	}
	return class
}

func titleClass(t title) schemas.MentionType { return schemas.MentionType(t.Class) }

// elect says whether the office is yet to be taken: "President-elect X".
func (s *scan) elect(i, tFirst int) bool {
	for at := tFirst; at < i; at++ {
		switch s.norm(at) {
		case "elect", "designate", "nominee", "candidate", "hopeful":
			return true
		}
	}
	return false
}
