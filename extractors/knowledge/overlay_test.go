package knowledge

import (
	"strings"
	"testing"
	"testing/fstest"

	"annals/schemas"
)

func TestOverlayWins(t *testing.T) {
	base, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	over, err := base.Overlay(fstest.MapFS{
		"people.csv": {Data: []byte("person_id,name,family_name,given_name,name_order,aliases,country,wikidata\nada-novak,Ada Novak,Novak,Ada,given_first,,SVN,\n")},
		"terms.csv":  {Data: []byte("office_id,person_id,start,end,confidence,verified_to\nsvn-foreign-minister,ada-novak,2031-01-01,,high,\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	day, _ := schemas.NewDay(2031, 5, 1)
	got := over.Who("foreign minister", "SVN", schemas.On(day))
	if len(got) == 0 || got[len(got)-1].Person.ID != "ada-novak" {
		t.Errorf("who was foreign minister of SVN: %v", got)
	}
	if len(over.People) != len(base.People)+1 {
		t.Errorf("%d people over %d", len(over.People), len(base.People))
	}
}

func TestOverlayFaults(t *testing.T) {
	base, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		fs   fstest.MapFS
		want string
	}{
		"unknown table": {fstest.MapFS{"persons.csv": {}}, "persons.csv: no such table"},
		"empty folder":  {fstest.MapFS{}, "holds no .csv tables"},
		"bad date": {fstest.MapFS{"terms.csv": {Data: []byte("office_id,person_id,start,end,confidence,verified_to\nx,y,2020-13,,high,\n")}},
			`terms.csv:2:5: start "2020-13" is not a date`},
	} {
		if _, err := base.Overlay(c.fs); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestWho(t *testing.T) {
	base, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, country, on, want string }{
		{"foreign minister", "CHN", "2023-05-10", "qin-gang"},
		{"foreign minister", "CHN", "2023-08-28", "wang-yi"},
		{"president", "USA", "2004-03-01", "george-w-bush"},
	} {
		d, err := schemas.ParseDay(c.on)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, h := range base.Who(c.query, c.country, schemas.On(d)) {
			found = found || h.Person.ID == c.want
		}
		if !found {
			t.Errorf("%s of %s on %s is not %s", c.query, c.country, c.on, c.want)
		}
	}
	if len(base.Who("wang-yi", "", schemas.Unknown())) < 2 {
		t.Error("wang-yi has fewer than two terms")
	}
}
