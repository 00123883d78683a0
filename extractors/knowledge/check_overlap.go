package knowledge

import (
	"slices"
	"strings"

	"annals/schemas"
)

// overlaps reports two persons in a post for one. Ends that are only known to
// a month or year are taken at their narrowest, so that what is reported did
// overlap if the rows are right.
func (c *checker) overlaps() {
	for _, o := range c.base.Offices {
		if o.Multiple {
			continue
		}
		terms := slices.Clone(c.base.holders[o.ID])
		for n, i := range terms {
			for _, j := range terms[n+1:] {
				a, b := c.base.Terms[i], c.base.Terms[j]
				if a.Person == b.Person {
					continue
				}
				if !a.End.Known() && !b.End.Known() {
					continue // open: nothing says that the earlier one stayed
				}
				from, to := max(a.Start.End, b.Start.End), lastDay(a, b)
				if to-from > overlapDays {
					c.add("terms.csv", j, true, "%s holds %s together with %s (line %d) for %d days, from %s; end one, or mark the office multi_holder",
						b.Person, o.ID, a.Person, i+2, to-from, from)
				}
			}
		}
	}
}

// lastDay is the day that the first of two terms surely ended.
func lastDay(a, b Term) schemas.Day {
	switch {
	case !a.End.Known():
		return b.End.Start
	case !b.End.Known():
		return a.End.Start
	}
	return min(a.End.Start, b.End.Start)
}

// name is one spelling of a row.
type name struct {
	row  int
	id   string
	text string
}

// ambiguities reports spellings that stand for two rows of one table. They
// are allowed where the world is so (AFP); context has to decide then.
func (c *checker) ambiguities() {
	b := c.base
	gather := func(file string, n int, of func(int) (id string, names []string)) {
		var all []name
		for i := range n {
			id, names := of(i)
			seen := map[string]bool{}
			for _, s := range names {
				if s == "" {
					c.add(file, i, false, "an alias is empty; take out the extra |")
				} else if !seen[s] {
					all = append(all, name{i, id, s})
				}
				seen[s] = true
			}
		}
		c.twice(file, all)
	}
	gather("countries.csv", len(b.Countries), func(i int) (string, []string) {
		r := b.Countries[i]
		if r.Valid.End != schemas.NoDay {
			return r.ISO3, nil // a state that is no more shares names with its successor
		}
		names := with(r.Name, slices.Concat(r.Demonyms, r.Aliases))
		if r.ShortName != "" {
			names = append(names, r.ShortName)
		}
		return r.ISO3, names
	})
	gather("forums.csv", len(b.Forums), func(i int) (string, []string) { r := b.Forums[i]; return r.ID, with(r.Name, r.Aliases) })
	gather("weapons.csv", len(b.Weapons), func(i int) (string, []string) { r := b.Weapons[i]; return r.ID, with(r.Name, r.Aliases) })
	gather("exercises.csv", len(b.Exercises), func(i int) (string, []string) {
		r := b.Exercises[i]
		return r.ID, with(r.Name, r.Aliases)
	})
	gather("documents.csv", len(b.Documents), func(i int) (string, []string) {
		r := b.Documents[i]
		return r.ID, with(r.Name, r.Aliases)
	})
	gather("places.csv", len(b.Places), func(i int) (string, []string) { r := b.Places[i]; return r.ID, with(r.Name, r.Aliases) })
	gather("organizations.csv", len(b.Organizations), func(i int) (string, []string) {
		r := b.Organizations[i]
		return r.ID, with(r.Name, r.Aliases)
	})
	gather("people.csv", len(b.People), func(i int) (string, []string) { r := b.People[i]; return r.ID, with(r.Name, r.Aliases) })
}

func with(name string, aliases []string) []string {
	return append([]string{name}, aliases...)
}

// twice reports each spelling of several rows once, at the last of them.
func (c *checker) twice(file string, all []name) {
	by := map[string][]name{}
	for _, n := range all {
		by[n.text] = append(by[n.text], n)
	}
	for _, n := range all {
		same := by[n.text]
		if len(same) < 2 || same[len(same)-1] != n {
			continue
		}
		var others []string
		for _, s := range same[:len(same)-1] {
			others = append(others, s.id)
		}
		c.add(file, n.row, true, "%q is also a name of %s", n.text, strings.Join(others, ", "))
	}
}
