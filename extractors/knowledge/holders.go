package knowledge

import "annals/schemas"

// link builds the indexes that the lookups below use.
func (b *Base) link() {
	b.country = make(map[string]int, len(b.Countries))
	for i := range b.Countries {
		b.country[b.Countries[i].ISO3] = i
	}
	b.office = make(map[string]int, len(b.Offices))
	b.byClass = make(map[string][]int, len(b.Offices))
	for i, o := range b.Offices {
		b.office[o.ID] = i
		b.byClass[o.Country+" "+o.Class] = append(b.byClass[o.Country+" "+o.Class], i)
	}
	b.person = make(map[string]int, len(b.People))
	for i := range b.People {
		b.person[b.People[i].ID] = i
	}
	b.forum = make(map[string]int, len(b.Forums))
	for i := range b.Forums {
		b.forum[b.Forums[i].ID] = i
	}
	b.held = make(map[string][]int, len(b.People))
	b.holders = make(map[string][]int, len(b.Offices))
	for i, t := range b.Terms {
		b.held[t.Person] = append(b.held[t.Person], i)
		b.holders[t.Office] = append(b.holders[t.Office], i)
	}
}

// Country returns the state or territory with an ISO 3166-1 alpha-3 code.
func (b *Base) Country(iso3 string) (Country, bool) {
	i, ok := b.country[iso3]
	if !ok {
		return Country{}, false
	}
	return b.Countries[i], true
}

// Office returns the office with an id.
func (b *Base) Office(id string) (Office, bool) {
	i, ok := b.office[id]
	if !ok {
		return Office{}, false
	}
	return b.Offices[i], true
}

// Person returns the person with an id.
func (b *Base) Person(id string) (Person, bool) {
	i, ok := b.person[id]
	if !ok {
		return Person{}, false
	}
	return b.People[i], true
}

// Forum returns the forum with an id.
func (b *Base) Forum(id string) (Forum, bool) {
	i, ok := b.forum[id]
	if !ok {
		return Forum{}, false
	}
	return b.Forums[i], true
}

// OfficesOf returns the offices of a class that a state or organization has.
func (b *Base) OfficesOf(country, class string) []Office {
	var out []Office
	for _, i := range b.byClass[country+" "+class] {
		out = append(out, b.Offices[i])
	}
	return out
}

// TermsOf returns every term of a person, in the order of the table.
func (b *Base) TermsOf(person string) []Term {
	out := make([]Term, 0, len(b.held[person]))
	for _, i := range b.held[person] {
		out = append(out, b.Terms[i])
	}
	return out
}

// Holders returns who held an office on any of some days. Days that are not
// known match no term.
func (b *Base) Holders(office string, days schemas.Interval) []Term {
	var out []Term
	for _, i := range b.holders[office] {
		if b.Terms[i].On(days) {
			out = append(out, b.Terms[i])
		}
	}
	return out
}

// On says whether the term lies over any of some days, its ends taken at
// their widest.
func (t Term) On(days schemas.Interval) bool {
	if !days.Known() {
		return false
	}
	if t.Start.Known() && t.Start.Start > days.End {
		return false
	}
	return !t.End.Known() || t.End.End >= days.Start
}

// Within says how many days of a term's start and end a day is away from it:
// 0 inside.
func (t Term) Within(d schemas.Day) int {
	switch {
	case t.Start.Known() && d < t.Start.Start:
		return int(t.Start.Start - d)
	case t.End.Known() && d > t.End.End:
		return int(d - t.End.End)
	}
	return 0
}
