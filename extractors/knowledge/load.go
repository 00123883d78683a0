package knowledge

import (
	"embed"
	"errors"
	"io/fs"

	"annals/schemas"
)

//go:embed tables/*.csv
var files embed.FS

// Embedded loads the tables that come with the program.
func Embedded() (*Base, error) {
	sub, err := fs.Sub(files, "tables")
	if err != nil {
		return nil, err
	}
	return Load(sub)
}

// EmbeddedFS is the folder of the tables that come with the program.
func EmbeddedFS() (fs.FS, error) { return fs.Sub(files, "tables") }

// Load reads the tables of a folder. The error joins every mistake in the
// form of a cell, each with file, line and column; Check finds mistakes
// between cells.
func Load(fsys fs.FS) (*Base, error) {
	b := &Base{}
	var faults []error
	b.loadStates(fsys, &faults)
	b.loadPeople(fsys, &faults)
	b.loadForums(fsys, &faults)
	b.loadThings(fsys, &faults)
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	b.link()
	return b, nil
}

func (b *Base) loadStates(fsys fs.FS, faults *[]error) {
	table(fsys, "countries.csv", []string{"iso3", "iso2", "name", "short_name", "demonyms", "aliases", "capital", "metonyms", "cow", "gwno", "wikidata", "valid_from", "valid_to"}, faults, func(r row) {
		b.Countries = append(b.Countries, Country{
			ISO3: r.need("iso3"), ISO2: r.text("iso2"), Name: r.need("name"), ShortName: r.text("short_name"),
			Demonyms: r.list("demonyms"), Aliases: r.list("aliases"), Capital: r.text("capital"), Metonyms: r.list("metonyms"),
			COW: r.text("cow"), GWNo: r.text("gwno"), Wikidata: r.text("wikidata"),
			Valid: schemas.Interval{Start: r.days("valid_from").Start, End: r.days("valid_to").End},
		})
	})
	table(fsys, "places.csv", []string{"place_id", "name", "aliases", "kind", "country", "lat", "lon", "geonames_id"}, faults, func(r row) {
		b.Places = append(b.Places, Place{
			ID: r.need("place_id"), Name: r.need("name"), Aliases: r.list("aliases"), Kind: r.need("kind"), Country: r.text("country"),
			Lat: r.degrees("lat", 90), Lon: r.degrees("lon", 180), GeoNames: r.text("geonames_id"),
		})
	})
	table(fsys, "anniversaries.csv", []string{"anniversary_id", "name", "aliases", "month", "day", "first_year", "country"}, faults, func(r row) {
		b.Anniversaries = append(b.Anniversaries, Anniversary{
			ID: r.need("anniversary_id"), Name: r.need("name"), Aliases: r.list("aliases"),
			Month: r.number("month"), Day: r.number("day"), FirstYear: r.number("first_year"), Countries: r.list("country"),
		})
	})
}

func (b *Base) loadPeople(fsys fs.FS, faults *[]error) {
	table(fsys, "people.csv", []string{"person_id", "name", "family_name", "given_name", "name_order", "aliases", "country", "wikidata"}, faults, func(r row) {
		b.People = append(b.People, Person{
			ID: r.need("person_id"), Name: r.need("name"), Family: r.text("family_name"), Given: r.text("given_name"),
			FamilyFirst: r.oneOf("name_order", "given_first", "family_first") == "family_first",
			Aliases:     r.list("aliases"), Country: r.text("country"), Wikidata: r.text("wikidata"),
		})
	})
	table(fsys, "offices.csv", []string{"office_id", "country", "class", "title", "title_aliases", "multi_holder"}, faults, func(r row) {
		b.Offices = append(b.Offices, Office{
			ID: r.need("office_id"), Country: r.need("country"), Class: r.need("class"), Title: r.need("title"), Aliases: r.list("title_aliases"),
			Multiple: r.oneOf("multi_holder", "yes", "no") == "yes",
		})
	})
	table(fsys, "terms.csv", []string{"office_id", "person_id", "start", "end", "confidence", "verified_to"}, faults, func(r row) {
		t := Term{Office: r.need("office_id"), Person: r.need("person_id"), Start: r.days("start"), End: r.days("end"),
			Confidence: r.oneOf("confidence", "sourced", "high", "medium")}
		if r.text("end") != "" && r.text("end") == r.text("verified_to") {
			t.End = schemas.Unknown() // known to have served until then; nothing says that it ended
		}
		if t.Start.Known() && t.End.Known() && t.End.End < t.Start.Start {
			r.fault("end", "lies before the start")
		}
		b.Terms = append(b.Terms, t)
	})
}

func (b *Base) loadForums(fsys fs.FS, faults *[]error) {
	table(fsys, "forums.csv", []string{"forum_id", "name", "aliases", "kind", "members"}, faults, func(r row) {
		b.Forums = append(b.Forums, Forum{ID: r.need("forum_id"), Name: r.need("name"), Aliases: r.list("aliases"), Kind: r.need("kind"), Members: r.list("members")})
	})
	table(fsys, "forum_sessions.csv", []string{"forum_id", "level", "ordinal", "start", "end", "venue_city", "venue_country", "format"}, faults, func(r row) {
		b.Sessions = append(b.Sessions, Session{
			Forum: r.need("forum_id"), Level: r.text("level"), Ordinal: r.number("ordinal"),
			Days: schemas.Interval{Start: r.days("start").Start, End: r.days("end").End},
			City: r.text("venue_city"), Country: r.text("venue_country"), Format: r.text("format"),
		})
	})
	table(fsys, "memberships.csv", []string{"forum_id", "iso3", "start", "end", "status"}, faults, func(r row) {
		b.Memberships = append(b.Memberships, Membership{
			Forum: r.need("forum_id"), Country: r.need("iso3"), Status: r.oneOf("status", "member", "observer", "dialogue_partner", "suspended"),
			Days: schemas.Interval{Start: r.days("start").Start, End: r.days("end").End},
		})
	})
}

func (b *Base) loadThings(fsys fs.FS, faults *[]error) {
	table(fsys, "weapons.csv", []string{"weapon_id", "name", "aliases", "class", "origin"}, faults, func(r row) {
		b.Weapons = append(b.Weapons, Weapon{ID: r.need("weapon_id"), Name: r.need("name"), Aliases: r.list("aliases"), Class: r.need("class"), Origin: r.text("origin")})
	})
	table(fsys, "exercises.csv", []string{"exercise_id", "name", "aliases", "participants"}, faults, func(r row) {
		b.Exercises = append(b.Exercises, Exercise{ID: r.need("exercise_id"), Name: r.need("name"), Aliases: r.list("aliases"), Participants: r.list("participants")})
	})
	table(fsys, "documents.csv", []string{"document_id", "name", "aliases", "kind", "date", "parties"}, faults, func(r row) {
		b.Documents = append(b.Documents, Document{ID: r.need("document_id"), Name: r.need("name"), Aliases: r.list("aliases"), Kind: r.need("kind"), Day: r.days("date"), Parties: r.list("parties")})
	})
	table(fsys, "organizations.csv", []string{"organization_id", "name", "aliases", "country", "sector"}, faults, func(r row) {
		b.Organizations = append(b.Organizations, Organization{ID: r.need("organization_id"), Name: r.need("name"), Aliases: r.list("aliases"), Country: r.text("country"), Sector: r.need("sector")})
	})
	table(fsys, "titles.csv", []string{"title", "class", "office_class", "before_name", "role"}, faults, func(r row) {
		b.Titles = append(b.Titles, Title{
			Title: r.need("title"), Class: r.oneOf("class", "leader", "minister", "official", "person"), OfficeClass: r.text("office_class"),
			BeforeName: r.oneOf("before_name", "yes", "no") == "yes", Role: r.oneOf("role", "yes", "no") == "yes",
		})
	})
	table(fsys, "nouns.csv", []string{"noun", "kind"}, faults, func(r row) {
		b.Nouns = append(b.Nouns, Noun{Noun: r.need("noun"), Kind: r.oneOf("kind", "body", "forum", "place", "document", "weapon", "weapon_modifier", "ship", "ship_prefix")})
	})
	table(fsys, "short_names.csv", []string{"short", "name"}, faults, func(r row) {
		b.ShortNames = append(b.ShortNames, ShortName{Short: r.need("short"), Name: r.need("name")})
	})
}
