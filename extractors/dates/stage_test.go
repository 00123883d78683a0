package dates_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/extractors/dates"
	"annals/extractors/entries"
	"annals/extractors/knowledge"
	"annals/extractors/matches"
	"annals/schemas"
)

// dated runs a text through the stages up to dates.
func dated(t *testing.T, base *knowledge.Base, name, text string) *schemas.Document {
	t.Helper()
	d := &schemas.Document{Name: name, Text: text}
	ctx := context.Background()
	if err := entries.Stage().Run(ctx, d); err != nil {
		t.Fatal(err)
	}
	if err := matches.Stage(base).Run(ctx, d); err != nil {
		t.Fatal(err)
	}
	if err := dates.Stage(base).Run(ctx, d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestLayoutDates dates a document of every layout.
func TestLayoutDates(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "chronologies", "layouts")
	paths, _ := filepath.Glob(filepath.Join(folder, "*.*"))
	if len(paths) < 52 {
		t.Fatalf("%d files", len(paths))
	}
	for _, path := range paths {
		name, ext, _ := strings.Cut(filepath.Base(path), ".")
		if ext == "jsonl" {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d := dated(t, &knowledge.Base{}, name, string(text))
		f, err := os.Open(filepath.Join(folder, name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for lines := bufio.NewScanner(f); lines.Scan() && n < len(d.Entries); n++ {
			var want struct {
				Date struct {
					Label      string
					Start, End schemas.Day
				}
			}
			if err := json.Unmarshal(lines.Bytes(), &want); err != nil {
				t.Fatal(err)
			}
			e := d.Entries[n]
			if want.Date.Label != "" && (e.Date.Start != want.Date.Start || e.Date.End != want.Date.End) {
				t.Errorf("%s entry %d %q: %s to %s (%s), not %s to %s", name, n+1, e.Label, e.Date.Start, e.Date.End, e.Date.Basis, want.Date.Start, want.Date.End)
			}
			if want.Date.Label == "" && d.Period.Known() && !e.Date.Known() {
				t.Errorf("%s entry %d has no interval", name, n+1)
			}
		}
		f.Close()
	}
}

// TestYears gives labels without a year theirs.
func TestYears(t *testing.T) {
	cases := []struct{ name, head, labels, want, basis string }{
		{"year headings", "2013\n\n", "Feb 26|March 14", "2013-02-26 2013-03-14", "label+year-heading"},
		{"year once", "", "Dec. 12, 2002|Dec. 27|Jan. 10, 2003|Feb. 6", "2002-12-12 2002-12-27 2003-01-10 2003-02-06", "label+previous"},
		{"silent turn", "", "Nov. 12, 2002|Dec. 27|Jan. 10|Feb. 6", "2002-11-12 2002-12-27 2003-01-10 2003-02-06", "label+previous"},
		{"silent turn, newest first", "", "Feb. 6, 2003|Jan. 10|Dec. 27|Dec. 12", "2003-02-06 2003-01-10 2002-12-27 2002-12-12", "label+previous"},
		{"one inversion", "", "March 3, 2002|July 9|April 2|Aug. 5|Sept. 1", "2002-03-03 2002-07-09 2002-04-02 2002-08-05 2002-09-01", "label+previous"},
		{"header", "Events, November 2002 - February 2003\n\n", "Nov. 30|Dec. 27|Jan. 10|Feb. 6", "2002-11-30 2002-12-27 2003-01-10 2003-02-06", "label+previous"},
		{"header, newest first", "Events, November 2002 - February 2003\n\n", "Feb. 6|Jan. 10|Dec. 27|Nov. 30", "2003-02-06 2003-01-10 2002-12-27 2002-11-30", "label+previous"},
		{"year in the title", "Events of 2011\n\n", "March 3|April 4", "2011-03-03 2011-04-04", "label+previous"},
		{"year later", "", "Nov. 3|Dec. 4|Jan. 5, 2012|Feb. 3, 2012", "2011-11-03 2011-12-04 2012-01-05 2012-02-03", "label"},
		{"range over New Year", "", "Dec. 30, 2010-Jan. 2, 2011|Jan. 5", "2010-12-30 2011-01-05", "label+previous"},
		{"weekday", "Events of 2015\n\n", "Thursday August 7|Friday August 8", "2014-08-07 2014-08-08", "label+header+weekday"},
	}
	for _, c := range cases {
		text := c.head
		for _, l := range strings.Split(c.labels, "|") {
			text += l + ": Talks take place in Suva.\n\n"
		}
		d := dated(t, &knowledge.Base{}, "a", text)
		var got []string
		for _, e := range d.Entries {
			got = append(got, e.Date.Start.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, not %s", c.name, strings.Join(got, " "), c.want)
		}
		if n := len(d.Entries); n > 0 && c.name != "weekday" && d.Entries[n-1].Date.Basis != c.basis {
			t.Errorf("%s: basis %s, not %s", c.name, d.Entries[n-1].Date.Basis, c.basis)
		}
	}
}

// TestSets keeps the days of a set apart, and odd labels noted.
func TestSets(t *testing.T) {
	d := dated(t, &knowledge.Base{}, "a", "May 3, 5 and 9, 2012: Talks take place.\n\nSept. 31, 2012: Talks end.\n\n7/6/2013: Talks resume.\n\nOct. 1, 2013: Talks fail.\n")
	if e := d.Entries[0]; len(e.Date.Days) != 3 || e.Date.Precision != "set" || e.Date.End.String() != "2012-05-09" {
		t.Errorf("set: %+v", e.Date)
	}
	if e := d.Entries[1]; e.Date.Start.String() != "2012-09-01" || e.Date.End.String() != "2012-09-30" {
		t.Errorf("impossible day: %+v", e.Date)
	}
	if len(d.Notes) < 2 {
		t.Errorf("odd labels without a note: %v", d.Notes)
	}
}
