package knowledge

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// tableNames are the files that a folder of tables may hold.
var tableNames = []string{"countries.csv", "offices.csv", "terms.csv", "people.csv", "forums.csv", "forum_sessions.csv", "memberships.csv", "weapons.csv",
	"exercises.csv", "documents.csv", "places.csv", "anniversaries.csv", "organizations.csv", "titles.csv", "nouns.csv", "short_names.csv"}

// partial is a folder that need not hold every table.
type partial struct{ fs.FS }

// Overlay returns a knowledge base with the tables of a folder laid over
// those of b: a row whose key b has replaces it, another is added. The folder
// needs to hold the tables it changes only, in the same form.
func (b *Base) Overlay(fsys fs.FS) (*Base, error) {
	files, err := fs.Glob(fsys, "*.csv")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("the folder holds no .csv tables; it may hold " + strings.Join(tableNames, ", "))
	}
	for _, f := range files {
		if !slices.Contains(tableNames, f) {
			return nil, fmt.Errorf("%s: no such table; the tables are %s", f, strings.Join(tableNames, ", "))
		}
	}
	over, err := Load(partial{fsys})
	if err != nil {
		return nil, err
	}
	out := &Base{
		Countries: lay(b.Countries, over.Countries, func(x Country) string { return x.ISO3 }),
		Offices:   lay(b.Offices, over.Offices, func(x Office) string { return x.ID }),
		People:    lay(b.People, over.People, func(x Person) string { return x.ID }),
		Terms:     lay(b.Terms, over.Terms, func(x Term) string { return x.Office + " " + x.Person + " " + x.Start.Start.String() }),
		Forums:    lay(b.Forums, over.Forums, func(x Forum) string { return x.ID }),
		Sessions:  lay(b.Sessions, over.Sessions, func(x Session) string { return x.Forum + " " + x.Days.Start.String() + " " + strconv.Itoa(x.Ordinal) }),
		Memberships: lay(b.Memberships, over.Memberships, func(x Membership) string {
			return x.Forum + " " + x.Country + " " + x.Status + " " + x.Days.Start.String()
		}),
		Weapons:       lay(b.Weapons, over.Weapons, func(x Weapon) string { return x.ID }),
		Exercises:     lay(b.Exercises, over.Exercises, func(x Exercise) string { return x.ID }),
		Documents:     lay(b.Documents, over.Documents, func(x Document) string { return x.ID }),
		Places:        lay(b.Places, over.Places, func(x Place) string { return x.ID }),
		Anniversaries: lay(b.Anniversaries, over.Anniversaries, func(x Anniversary) string { return x.ID }),
		Organizations: lay(b.Organizations, over.Organizations, func(x Organization) string { return x.ID }),
		Nouns:         lay(b.Nouns, over.Nouns, func(x Noun) string { return x.Kind + " " + x.Noun }),
		ShortNames:    lay(b.ShortNames, over.ShortNames, func(x ShortName) string { return x.Short + " " + x.Name }),
		Titles:        lay(b.Titles, over.Titles, func(x Title) string { return x.Title }),
	}
	out.link()
	return out, nil
}

// lay returns the rows of under with those of over in place of rows of the
// same key, and the others after them.
func lay[T any](under, over []T, key func(T) string) []T {
	if len(over) == 0 {
		return under
	}
	at := make(map[string]int, len(under))
	out := slices.Clone(under)
	for i, x := range out {
		at[key(x)] = i
	}
	for _, x := range over {
		if i, ok := at[key(x)]; ok {
			out[i] = x
			continue
		}
		at[key(x)] = len(out)
		out = append(out, x)
	}
	return out
}
