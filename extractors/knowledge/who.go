package knowledge

import (
	"slices"
	"strings"

	"annals/schemas"
)

// Holding is a person's term in an office, with both rows.
type Holding struct {
	Term
	Person Person
	Office Office
}

// Who answers a question by person or by office. A query that names a person
// (id, name, alias or family name) gives that person's terms; one that names
// an office gives its holders. country narrows to a state or organization, ""
// for any; days to who held office then, Unknown() for any time.
func (b *Base) Who(query, country string, days schemas.Interval) []Holding {
	var out []Holding
	named := b.named(query)
	for _, t := range b.Terms {
		p, _ := b.Person(t.Person)
		o, _ := b.Office(t.Office)
		if country != "" && o.Country != country && p.Country != country || days.Known() && !t.On(days) {
			continue
		}
		if named[t.Person] || len(named) == 0 && o.called(query) {
			out = append(out, Holding{t, p, o})
		}
	}
	slices.SortStableFunc(out, func(x, y Holding) int {
		if x.Office.ID != y.Office.ID && len(named) == 0 {
			return strings.Compare(x.Office.ID, y.Office.ID)
		}
		return int(x.Start.Start) - int(y.Start.Start)
	})
	return out
}

// named returns the ids of the people whom a query names.
func (b *Base) named(query string) map[string]bool {
	out := map[string]bool{}
	for _, p := range b.People {
		names := append([]string{p.ID, p.Name, p.Given + " " + p.Family, p.Family + " " + p.Given}, p.Aliases...)
		for _, n := range names {
			if strings.EqualFold(n, query) {
				out[p.ID] = true
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, p := range b.People {
		if p.Family != "" && strings.EqualFold(p.Family, query) {
			out[p.ID] = true
		}
	}
	return out
}

// called says whether an office bears a title, as printed or in another word
// order ("foreign minister", "Minister of Foreign Affairs"), or is of the
// class that a title names.
func (o Office) called(title string) bool {
	title = strings.ToLower(title)
	for _, n := range append([]string{o.Title, o.ID, o.Class, strings.ReplaceAll(o.Class, "_", " ")}, o.Aliases...) {
		if strings.EqualFold(n, title) {
			return true
		}
	}
	return strings.HasPrefix(strings.ToLower(o.Title), title+" ")
}
