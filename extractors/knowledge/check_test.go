package knowledge

import (
	"strings"
	"testing"

	"annals/schemas"
)

// on is the one day of a date that a test knows to be right.
func on(t *testing.T, date string) schemas.Interval {
	t.Helper()
	d, ok := parseDays(date)
	if !ok {
		t.Fatalf("%q is not a date", date)
	}
	return d
}

// sound is a small base without any fault.
func sound(t *testing.T) *Base {
	t.Helper()
	return &Base{
		Countries: []Country{{ISO3: "CHN", Name: "China", Valid: schemas.Unknown()}, {ISO3: "RUS", Name: "Russia", Valid: schemas.Unknown()}},
		Offices:   []Office{{ID: "chn-president", Country: "CHN", Class: "head_of_state"}, {ID: "sco-sg", Country: "sco", Class: "org_head", Multiple: true}},
		People:    []Person{{ID: "hu-jintao", Name: "Hu Jintao", Country: "CHN"}, {ID: "xi-jinping", Name: "Xi Jinping", Country: "CHN"}},
		Terms: []Term{
			{Office: "chn-president", Person: "hu-jintao", Start: on(t, "2003-03-15"), End: on(t, "2013-03-14")},
			{Office: "chn-president", Person: "xi-jinping", Start: on(t, "2013-03-14"), End: schemas.Unknown()},
		},
		Forums:        []Forum{{ID: "sco", Name: "Shanghai Cooperation Organization", Aliases: []string{"SCO"}, Members: []string{"CHN", "RUS"}}},
		Sessions:      []Session{{Forum: "sco", Level: "leaders", Days: schemas.Interval{Start: on(t, "2018-06-09").Start, End: on(t, "2018-06-10").End}, Country: "CHN"}},
		Memberships:   []Membership{{Forum: "sco", Country: "CHN", Status: "member", Days: schemas.Interval{Start: on(t, "2001-06-15").Start, End: schemas.NoDay}}},
		Anniversaries: []Anniversary{{ID: "leap", Name: "Leap Day", Month: 2, Day: 29}},
		Organizations: []Organization{{ID: "huawei", Name: "Huawei", Country: "CHN", Sector: "business"}},
		Titles:        []Title{{Title: "president", Class: "leader", OfficeClass: "head_of_state"}},
	}
}

func TestCheck(t *testing.T) {
	for _, tc := range []struct {
		name  string
		spoil func(*Base)
		want  string // the one finding, "" none
	}{
		{"sound", func(*Base) {}, ""},
		{"key twice", func(b *Base) { b.People = append(b.People, b.People[0]); b.People[2].Name = "Hu" }, `people.csv:4: hu-jintao stands already in line 2; give the row a key of its own or join the two`},
		{"term twice", func(b *Base) { b.Terms = append(b.Terms, b.Terms[1]) }, `terms.csv:4: chn-president xi-jinping 2013-03-14 stands already in line 3; give the row a key of its own or join the two`},
		{"no such person", func(b *Base) { b.Terms[1].Person = "xi" }, `terms.csv:3: "xi" is no person_id of people.csv`},
		{"no such office", func(b *Base) { b.Terms[1].Office = "chn-king" }, `terms.csv:3: "chn-king" is no office_id of offices.csv`},
		{"no such state", func(b *Base) { b.People[0].Country = "CH" }, `people.csv:2: "CH" is no state of countries.csv; use its ISO 3166-1 alpha-3 code`},
		{"member of nothing", func(b *Base) { b.Forums[0].Members[1] = "XXX" }, `forums.csv:2: "XXX" is no state of countries.csv; use its ISO 3166-1 alpha-3 code`},
		{"office of nobody", func(b *Base) { b.Offices[1].Country = "nato" }, `offices.csv:3: "nato" is neither a state of countries.csv nor a forum_id of forums.csv`},
		{"session of nothing", func(b *Base) { b.Sessions[0].Forum = "nato" }, `forum_sessions.csv:2: "nato" is no forum_id of forums.csv`},
		{"sector", func(b *Base) { b.Organizations[0].Sector = "firm" }, `organizations.csv:2: "firm" is no sector; use one of government, military, legislature, party, media, business, civil_society, armed_group, judiciary, academic`},
		{"office class", func(b *Base) { b.Titles[0].OfficeClass = "tsar" }, `titles.csv:2: no office of offices.csv has the class "tsar"`},
		{"session backwards", func(b *Base) { b.Sessions[0].Days.End -= 2 }, `forum_sessions.csv:2: ends on 2018-06-08, before its start on 2018-06-09`},
		{"no such day", func(b *Base) { b.Anniversaries[0].Day = 30 }, `anniversaries.csv:2: there is no day 30 of month 2`},
		{"two presidents", func(b *Base) { b.Terms[1].Start = on(t, "2012") }, `terms.csv:3: warning: xi-jinping holds chn-president together with hu-jintao (line 2) for 73 days, from 2012-12-31; end one, or mark the office multi_holder`},
		{"several may hold it", func(b *Base) { b.Terms[1].Start = on(t, "2012"); b.Offices[0].Multiple = true }, ""},
		{"handover", func(b *Base) { b.Terms[1].Start = on(t, "2013-02-01") }, ""},
		{"two names alike", func(b *Base) {
			b.Forums = append(b.Forums, Forum{ID: "sco-summit", Name: "SCO summit", Aliases: []string{"SCO"}})
		}, `forums.csv:3: warning: "SCO" is also a name of sco`},
		{"alias twice in a row", func(b *Base) { b.Forums[0].Aliases = []string{"SCO", "SCO"} }, ""},
		{"empty alias", func(b *Base) { b.Forums[0].Aliases = []string{"SCO", ""} }, `forums.csv:2: an alias is empty; take out the extra |`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := sound(t)
			tc.spoil(b)
			b.link()
			var got []string
			for _, f := range b.Check() {
				got = append(got, f.Error())
			}
			if s := strings.Join(got, "\n"); s != tc.want {
				t.Errorf("got\n%s\nwant\n%s", s, tc.want)
			}
		})
	}
}

// TestTables holds the tables of the program to Check: warnings are allowed,
// faults are not.
func TestTables(t *testing.T) {
	b, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	warnings := map[string]int{}
	for _, f := range b.Check() {
		if !f.Warning {
			t.Error(f)
		}
		warnings[f.File]++
	}
	t.Log("findings:", warnings)
}
