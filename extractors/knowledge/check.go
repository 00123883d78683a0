package knowledge

import (
	"fmt"
	"slices"
	"strings"

	"annals/schemas"
)

// Finding is something in the tables that is wrong, or looks wrong.
type Finding struct {
	File    string
	Line    int  // 1 is the header
	Warning bool // true of some right rows too: look at it
	Message string
}

// Error gives the finding as file:line: message.
func (f Finding) Error() string {
	kind := ""
	if f.Warning {
		kind = "warning: "
	}
	return fmt.Sprintf("%s:%d: %s%s", f.File, f.Line, kind, f.Message)
}

// overlapDays is how long two holders of a post for one may stand side by
// side before it is worth a look: acting periods and handovers are shorter.
const overlapDays = 60

// Check holds the rows against each other: Load has seen to the form of each
// cell. Lines count as in the tables the base was read from, one row a line.
func (b *Base) Check() []Finding {
	c := &checker{base: b}
	c.keys()
	c.references()
	c.order()
	c.overlaps()
	c.ambiguities()
	return c.findings
}

type checker struct {
	base     *Base
	findings []Finding
}

func (c *checker) add(file string, i int, warning bool, format string, args ...any) {
	c.findings = append(c.findings, Finding{file, i + 2, warning, fmt.Sprintf(format, args...)})
}

// unique reports keys that stand twice.
func unique[T any](c *checker, file string, rows []T, key func(T) string) {
	first := make(map[string]int, len(rows))
	for i, r := range rows {
		k := key(r)
		if n, ok := first[k]; ok {
			c.add(file, i, false, "%s stands already in line %d; give the row a key of its own or join the two", k, n+2)
			continue
		}
		first[k] = i
	}
}

func (c *checker) keys() {
	b := c.base
	unique(c, "countries.csv", b.Countries, func(r Country) string { return r.ISO3 })
	unique(c, "offices.csv", b.Offices, func(r Office) string { return r.ID })
	unique(c, "people.csv", b.People, func(r Person) string { return r.ID })
	unique(c, "terms.csv", b.Terms, func(r Term) string { return r.Office + " " + r.Person + " " + r.Start.Start.String() })
	unique(c, "forums.csv", b.Forums, func(r Forum) string { return r.ID })
	unique(c, "forum_sessions.csv", b.Sessions, func(r Session) string {
		// The ordinal belongs to the key: ASEAN holds two summits in one day.
		return fmt.Sprintf("%s %s %d %s", r.Forum, r.Level, r.Ordinal, r.Days.Start)
	})
	unique(c, "memberships.csv", b.Memberships, func(r Membership) string {
		return r.Forum + " " + r.Country + " " + r.Status + " " + r.Days.Start.String()
	})
	unique(c, "weapons.csv", b.Weapons, func(r Weapon) string { return r.ID })
	unique(c, "exercises.csv", b.Exercises, func(r Exercise) string { return r.ID })
	unique(c, "documents.csv", b.Documents, func(r Document) string { return r.ID })
	unique(c, "places.csv", b.Places, func(r Place) string { return r.ID })
	unique(c, "anniversaries.csv", b.Anniversaries, func(r Anniversary) string { return r.ID })
	unique(c, "organizations.csv", b.Organizations, func(r Organization) string { return r.ID })
	unique(c, "titles.csv", b.Titles, func(r Title) string { return r.Title })
}

// references reports ids that lead nowhere.
func (c *checker) references() {
	b := c.base
	state := func(file string, i int, codes ...string) {
		for _, code := range codes {
			if _, ok := b.Country(code); !ok && code != "" {
				c.add(file, i, false, "%q is no state of countries.csv; use its ISO 3166-1 alpha-3 code", code)
			}
		}
	}
	forum := func(file string, i int, id string) {
		if _, ok := b.Forum(id); !ok {
			c.add(file, i, false, "%q is no forum_id of forums.csv", id)
		}
	}
	for i, r := range b.Offices {
		_, country := b.Country(r.Country)
		if _, ok := b.Forum(r.Country); !ok && !country {
			c.add("offices.csv", i, false, "%q is neither a state of countries.csv nor a forum_id of forums.csv", r.Country)
		}
	}
	for i, r := range b.People {
		state("people.csv", i, r.Country)
	}
	for i, r := range b.Terms {
		if _, ok := b.Office(r.Office); !ok {
			c.add("terms.csv", i, false, "%q is no office_id of offices.csv", r.Office)
		}
		if _, ok := b.Person(r.Person); !ok {
			c.add("terms.csv", i, false, "%q is no person_id of people.csv", r.Person)
		}
	}
	for i, r := range b.Forums {
		state("forums.csv", i, r.Members...)
	}
	for i, r := range b.Sessions {
		forum("forum_sessions.csv", i, r.Forum)
		state("forum_sessions.csv", i, r.Country)
	}
	for i, r := range b.Memberships {
		forum("memberships.csv", i, r.Forum)
		state("memberships.csv", i, r.Country)
	}
	for i, r := range b.Weapons {
		state("weapons.csv", i, r.Origin)
	}
	for i, r := range b.Exercises {
		state("exercises.csv", i, r.Participants...)
	}
	for i, r := range b.Documents {
		state("documents.csv", i, r.Parties...)
	}
	for i, r := range b.Places {
		state("places.csv", i, r.Country)
	}
	for i, r := range b.Anniversaries {
		state("anniversaries.csv", i, r.Countries...)
	}
	for i, r := range b.Organizations {
		state("organizations.csv", i, r.Country)
		if !slices.Contains(sectors(), r.Sector) {
			c.add("organizations.csv", i, false, "%q is no sector; use one of %s", r.Sector, strings.Join(sectors(), ", "))
		}
	}
	classes := map[string]bool{"": true}
	for _, o := range b.Offices {
		classes[o.Class] = true
	}
	for i, r := range b.Titles {
		if !classes[r.OfficeClass] {
			c.add("titles.csv", i, false, "no office of offices.csv has the class %q", r.OfficeClass)
		}
	}
}

func sectors() []string {
	return []string{"government", "military", "legislature", "party", "media", "business", "civil_society", "armed_group", "judiciary", "academic"}
}

// order reports spans of days that end before they begin, and days of the
// year that there are not.
func (c *checker) order() {
	b := c.base
	span := func(file string, i int, d schemas.Interval) {
		if d.Start != schemas.NoDay && d.End != schemas.NoDay && d.End < d.Start {
			c.add(file, i, false, "ends on %s, before its start on %s", d.End, d.Start)
		}
	}
	for i, r := range b.Countries {
		span("countries.csv", i, r.Valid)
	}
	for i, r := range b.Terms {
		span("terms.csv", i, schemas.Interval{Start: r.Start.Start, End: r.End.End})
	}
	for i, r := range b.Sessions {
		span("forum_sessions.csv", i, r.Days)
	}
	for i, r := range b.Memberships {
		span("memberships.csv", i, r.Days)
	}
	for i, r := range b.Anniversaries {
		// 2000 was a leap year: 29 February is a day that can be commemorated.
		if _, ok := schemas.NewDay(2000, r.Month, max(r.Day, 1)); !ok {
			c.add("anniversaries.csv", i, false, "there is no day %d of month %d", r.Day, r.Month)
		}
	}
}
