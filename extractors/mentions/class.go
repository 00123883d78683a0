package mentions

import (
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// ClassOn returns the mention type of a person on some days, and the office
// that decides it: leader before minister before official. Without an office
// on those days the person is a person.
func ClassOn(b *knowledge.Base, id string, days schemas.Interval) (schemas.MentionType, string) {
	best, office := schemas.Person, ""
	for _, t := range b.TermsOf(id) {
		if !t.On(days) {
			continue
		}
		o, ok := b.Office(t.Office)
		if !ok {
			continue
		}
		if c := classOf(b, o); rankOf(c) > rankOf(best) {
			best, office = c, o.ID
		}
	}
	return best, office
}

// classOf is the class of whoever holds an office.
func classOf(b *knowledge.Base, o knowledge.Office) schemas.MentionType {
	if _, state := b.Country(o.Country); !state {
		return schemas.Official // of an organization
	}
	switch o.Class {
	case "head_of_state", "head_of_government", "de_facto_leader":
		return schemas.Leader
	case "party_leader":
		if strings.HasPrefix(o.Title, "General Secretary") {
			return schemas.Leader
		}
	case "foreign_minister", "defense_minister":
		return schemas.Minister
	case "other_minister":
		for _, lower := range []string{"Vice Minister", "Vice-Minister", "Administrative Vice", "Deputy Minister", "Deputy Foreign", "Deputy Defense", "Assistant", "Deputy Secretary", "Under", "First Deputy Minister", "First Vice Minister", "Parliamentary", "State Secretary", "Permanent Secretary", "Minister of State"} {
			if strings.HasPrefix(o.Title, lower) {
				return schemas.Official
			}
		}
		return schemas.Minister
	}
	return schemas.Official
}

func rankOf(t schemas.MentionType) int {
	switch t {
	case schemas.Leader:
		return 3
	case schemas.Minister:
		return 2
	case schemas.Official:
		return 1
	}
	return 0
}

// CountryOn returns the state that a person stands for on some days: that of
// the office held then, else that of the person.
func CountryOn(b *knowledge.Base, id string, days schemas.Interval) string {
	if _, office := ClassOn(b, id, days); office != "" {
		if o, ok := b.Office(office); ok {
			return o.Country
		}
	}
	p, _ := b.Person(id)
	return p.Country
}
