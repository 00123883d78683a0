// Package knowledge holds what annals knows of the world: states, offices and
// who held them when, forums and their sessions, weapons, exercises, treaties,
// places, anniversaries. The facts are CSV tables in tables/ (see
// tables/README.md); this package reads, checks and answers from them.
package knowledge

import "annals/schemas"

// Base is the knowledge base. Slices stand in the order of the tables; all of
// it is read-only once loaded.
type Base struct {
	Countries     []Country
	Offices       []Office
	People        []Person
	Terms         []Term
	Forums        []Forum
	Sessions      []Session
	Memberships   []Membership
	Weapons       []Weapon
	Exercises     []Exercise
	Documents     []Document
	Places        []Place
	Anniversaries []Anniversary
	Organizations []Organization
	Titles        []Title
	Nouns         []Noun
	ShortNames    []ShortName

	country map[string]int
	office  map[string]int
	person  map[string]int
	forum   map[string]int
	held    map[string][]int // terms by person
	holders map[string][]int // terms by office
	byClass map[string][]int // offices by country and class
}

// Country is a state or territory.
type Country struct {
	ISO3, ISO2, Name, ShortName string
	Demonyms, Aliases           []string
	Capital                     string
	Metonyms                    []string
	COW, GWNo, Wikidata         string
	Valid                       schemas.Interval // NoDay at an open end
}

// Office is a post that persons hold, of a state or an organization.
type Office struct {
	ID       string
	Country  string // ISO3, or the forum id of an organization
	Class    string // head_of_state, head_of_government, foreign_minister, defense_minister, other_minister, ambassador, ...
	Title    string
	Aliases  []string
	Multiple bool // held by several at once
}

// Person is someone who holds or held an office.
type Person struct {
	ID, Name, Family, Given string
	FamilyFirst             bool
	Aliases                 []string
	Country                 string
	Wikidata                string
}

// Term says who held which office from when to when. A start or end known to
// the month or year only is taken at its widest.
type Term struct {
	Office, Person string
	Start          schemas.Interval
	End            schemas.Interval // Unknown() where still in office or not known
	Confidence     string           // sourced, high, medium
}

// Forum is an intergovernmental organization or a recurring meeting.
type Forum struct {
	ID, Name string
	Aliases  []string
	Kind     string // organization, mechanism, conference, summit, ministerial, dialogue
	Members  []string
}

// Session is one dated meeting of a forum.
type Session struct {
	Forum, Level  string
	Ordinal       int // 0 unknown
	Days          schemas.Interval
	City, Country string
	Format        string
}

// Membership is a state's belonging to a forum.
type Membership struct {
	Forum, Country, Status string
	Days                   schemas.Interval // NoDay at an open end
}

// Weapon is a weapon, a platform or a kind of them.
type Weapon struct {
	ID, Name string
	Aliases  []string
	Class    string // "generic" for kinds
	Origin   string
}

// Exercise is a named military exercise, operation or patrol.
type Exercise struct {
	ID, Name     string
	Aliases      []string
	Participants []string
}

// Document is a treaty, agreement, resolution or law.
type Document struct {
	ID, Name string
	Aliases  []string
	Kind     string
	Day      schemas.Interval
	Parties  []string
}

// Place is a city, sea, island, region, base or building.
type Place struct {
	ID, Name string
	Aliases  []string
	Kind     string
	Country  string
	Lat, Lon float64
	GeoNames string
}

// Anniversary is a day of the year that is commemorated.
type Anniversary struct {
	ID, Name   string
	Aliases    []string
	Month, Day int
	FirstYear  int // 0 unknown
	Countries  []string
}

// Organization is a named body that is no intergovernmental forum.
type Organization struct {
	ID, Name string
	Aliases  []string
	Country  string // the state it is attributed to, "" where none or where the text says which
	Sector   string
}

// Title is an office noun or rank, in the singular and in lower case.
type Title struct {
	Title       string
	Class       string // leader, minister, official, person: the class of a bearer
	OfficeClass string // as in Office.Class, "" where none fits
	BeforeName  bool
	Role        bool // may stand alone as a role mention
}

// Noun is a common noun that tells what kind of thing a name is of: "Gulf" in
// "Gulf of Tonkin", "Command" in "Eastern Theater Command".
type Noun struct {
	Noun string // singular, lower case; a ship's prefix as printed
	Kind string // body, forum, place, document, weapon, weapon_modifier, ship, ship_prefix
}

// ShortName is a familiar form of a given name: Jim for James. A form may
// stand for several names.
type ShortName struct {
	Short, Name string // lower case
}
