package dates

import (
	"strings"
	"testing"
)

// TestParseLabel goes through the shapes of labels that chronologies print.
// The year is the one that a heading or neighbour would give.
func TestParseLabel(t *testing.T) {
	cases := []struct{ text, label, start, end string }{
		{"Sept. 3, 2020: Talks", "Sept. 3, 2020", "2020-09-03", "2020-09-03"},
		{"Sep 3, 2020 Talks", "Sep 3, 2020", "2020-09-03", "2020-09-03"},
		{"Sep. 23: Talks", "Sep. 23", "2015-09-23", "2015-09-23"},
		{"Sept. 3-4, 2020: Talks", "Sept. 3-4, 2020", "2020-09-03", "2020-09-04"},
		{"Oct. 31-Nov. 2, 2021: Talks", "Oct. 31-Nov. 2, 2021", "2021-10-31", "2021-11-02"},
		{"Feb. 27-March 16, 1999: Talks", "Feb. 27-March 16, 1999", "1999-02-27", "1999-03-16"},
		{"Dec. 29, 2020-Jan. 2, 2021: Talks", "Dec. 29, 2020-Jan. 2, 2021", "2020-12-29", "2021-01-02"},
		{"December 14, 1918-July 14, 1919", "December 14, 1918-July 14, 1919", "1918-12-14", "1919-07-14"},
		{"Dec. 30-Jan. 2, 2021: Talks", "Dec. 30-Jan. 2, 2021", "2020-12-30", "2021-01-02"},
		{"Dec. 29, 2020-Jan. 2: Talks", "Dec. 29, 2020-Jan. 2", "2020-12-29", "2021-01-02"},
		{"July 2 - 17 - Talks", "July 2 - 17", "2015-07-02", "2015-07-17"},
		{"5–6 January: Talks", "5–6 January", "2015-01-05", "2015-01-06"},
		{"30 December 2020", "30 December 2020", "2020-12-30", "2020-12-30"},
		{"30 December – Talks", "30 December", "2015-12-30", "2015-12-30"},
		{"Dec 30 – Talks", "Dec 30", "2015-12-30", "2015-12-30"},
		{"December 30th: Talks", "December 30th", "2015-12-30", "2015-12-30"},
		{"3 February: Talks", "3 February", "2015-02-03", "2015-02-03"},
		{"January 17-21, 1960", "January 17-21, 1960", "1960-01-17", "1960-01-21"},
		{"July. 14, 2007: Talks", "July. 14, 2007", "2007-07-14", "2007-07-14"},
		{"Mach 3, 2004: Talks", "Mach 3, 2004", "2004-03-03", "2004-03-03"},
		{"Febuary 3: Talks", "Febuary 3", "2015-02-03", "2015-02-03"},
		{"Sept 31, 2004: Talks", "Sept 31, 2004", "2004-09-01", "2004-09-30"},
		{"1 October, 1949", "1 October, 1949", "1949-10-01", "1949-10-01"},
		{"October 2, 2003. Talks", "October 2, 2003", "2003-10-02", "2003-10-02"},
		{"Aug. 9, 2018; Talks", "Aug. 9, 2018", "2018-08-09", "2018-08-09"},
		{"Aug. 4, 2015 Secretary Rowe", "Aug. 4, 2015", "2015-08-04", "2015-08-04"},
		{"December 2022.A lawmaker", "December 2022", "2022-12-01", "2022-12-31"},
		{"March 2003: Talks", "March 2003", "2003-03-01", "2003-03-31"},
		{"March 2003 - Talks", "March 2003", "2003-03-01", "2003-03-31"},
		{"March 2003 Tonga", "March 2003", "2003-03-01", "2003-03-31"},
		{"December: Talks", "December", "2015-12-01", "2015-12-31"},
		{"Dec.: Talks", "Dec.", "2015-12-01", "2015-12-31"},
		{"August-September 2005", "August-September 2005", "2005-08-01", "2005-09-30"},
		{"January-June 2003: Talks", "January-June 2003", "2003-01-01", "2003-06-30"},
		{"December 1963 - February 1964: Talks", "December 1963 - February 1964", "1963-12-01", "1964-02-29"},
		{"Mid-March: Talks", "Mid-March", "2015-03-11", "2015-03-20"},
		{"M(id)-March: Talks", "M(id)-March", "2015-03-11", "2015-03-20"},
		{"late August: Talks", "late August", "2015-08-21", "2015-08-31"},
		{"Late Sept. 2002.  Talks", "Late Sept. 2002", "2002-09-21", "2002-09-30"},
		{"Early 2003: Talks", "Early 2003", "2003-01-01", "2003-04-30"},
		{"mid-2003: Talks", "mid-2003", "2003-05-01", "2003-08-31"},
		{"late 1990s: Talks", "late 1990s", "1997-01-01", "1999-12-31"},
		{"Late 1700s–Early 1800s", "Late 1700s–Early 1800s", "1767-01-01", "1833-12-31"},
		{"Circa August 2002. Talks", "Circa August 2002", "2002-08-01", "2002-08-31"},
		{"c. 2009 – Talks", "c. 2009", "2009-01-01", "2009-12-31"},
		{"Summer 1994: Talks", "Summer 1994", "1994-06-01", "1994-08-31"},
		{"Fall 2003 Talks", "Fall 2003", "2003-09-01", "2003-11-30"},
		{"Winter of 2021-22: Talks", "Winter of 2021-22", "2021-12-01", "2022-02-28"},
		{"Q3 2021: Talks", "Q3 2021", "2021-07-01", "2021-09-30"},
		{"Third quarter of 2021: Talks", "Third quarter of 2021", "2021-07-01", "2021-09-30"},
		{"3Q21: Talks", "3Q21", "2021-07-01", "2021-09-30"},
		{"First half of 2020: Talks", "First half of 2020", "2020-01-01", "2020-06-30"},
		{"H1 2020: Talks", "H1 2020", "2020-01-01", "2020-06-30"},
		{"Week of March 19, 2014: Talks", "Week of March 19, 2014", "2014-03-17", "2014-03-23"},
		{"FY2010: Talks", "FY2010", "2009-10-01", "2010-09-30"},
		{"Fiscal year 2019-20: Talks", "Fiscal year 2019-20", "2019-04-01", "2020-03-31"},
		{"1985: Talks", "1985", "1985-01-01", "1985-12-31"},
		{"1966-1976: Talks", "1966-1976", "1966-01-01", "1976-12-31"},
		{"1969-70: Talks", "1969-70", "1969-01-01", "1970-12-31"},
		{"1956-7 Talks", "1956-7", "1956-01-01", "1957-12-31"},
		{"1947/48 - Talks", "1947", "1947-01-01", "1947-12-31"},
		{"1830 and 1835", "1830 and 1835", "1830-01-01", "1835-12-31"},
		{"1970's", "1970's", "1970-01-01", "1979-12-31"},
		{"1700s", "1700s", "1700-01-01", "1799-12-31"},
		{"2010-2006", "2010-2006", "2006-01-01", "2010-12-31"},
		{"195053: Talks", "195053", "1950-01-01", "1953-12-31"},
		{"2020-06-15 Talks", "2020-06-15", "2020-06-15", "2020-06-15"},
		{"7/6/2018Tariffs begin.", "7/6/2018", "2018-07-06", "2018-07-06"},
		{"25.05.2021 Talks", "25.05.2021", "2021-05-25", "2021-05-25"},
		{"2010/1/5 Talks", "2010/1/5", "2010-01-05", "2010-01-05"},
		{"Thursday August 7", "Thursday August 7", "2015-08-07", "2015-08-07"},
		{"Saturday, 23 June 2018", "Saturday, 23 June 2018", "2018-06-23", "2018-06-23"},
		{"August 4 12:30 a.m. VT", "August 4 12:30 a.m. VT", "2015-08-04", "2015-08-04"},
		{"16 MAY Talks", "16 MAY", "2015-05-16", "2015-05-16"},
		{"DECEMBER 2016", "DECEMBER 2016", "2016-12-01", "2016-12-31"},
		{"2008 Jul.~ 2008 Dec.", "2008 Jul.~ 2008 Dec.", "2008-07-01", "2008-12-31"},
		{"From June 25 to July 3, talks", "From June 25 to July 3", "2015-06-25", "2015-07-03"},
		{"From 13 to 17 January, talks", "From 13 to 17 January", "2015-01-13", "2015-01-17"},
		{"On the intervening night of May 5 and May 6, talks", "On the intervening night of May 5 and May 6", "2015-05-05", "2015-05-06"},
		{"May 3, 5 and 9, 2012: Talks", "May 3, 5 and 9, 2012", "2012-05-03", "2012-05-09"},
		{"March 13-14 and 21-22: Talks", "March 13-14 and 21-22", "2015-03-13", "2015-03-22"},
		{"17 and 18 January: Talks", "17 and 18 January", "2015-01-17", "2015-01-18"},
		{"Feb. 28 and March 1, 2015: Talks", "Feb. 28 and March 1, 2015", "2015-02-28", "2015-03-01"},
		{"June 16, July 13, and July 20, 2010: Talks", "June 16, July 13, and July 20, 2010", "2010-06-16", "2010-07-20"},
		{"Day 782: August 25 – Talks", "Day 782: August 25", "2015-08-25", "2015-08-25"},
		{"1841 June: Talks", "1841 June", "1841-06-01", "1841-06-30"},
		{"1895, Apr - Talks", "1895, Apr", "1895-04-01", "1895-04-30"},
		{"1837 February–March: Talks", "1837 February–March", "1837-02-01", "1837-03-31"},
		{"Juche 109: Talks", "Juche 109", "2020-01-01", "2020-12-31"},
		{"1392 SH: Talks", "1392 SH", "2013-03-21", "2014-03-20"},
		{"15-31 July 2008", "15-31 July 2008", "2008-07-15", "2008-07-31"},
		{"28 February – 2 March 2011: Talks", "28 February – 2 March 2011", "2011-02-28", "2011-03-02"},
	}
	for _, c := range cases {
		l, n, ok := ParseLabel(c.text)
		if !ok || c.text[:n] != c.label {
			if !(c.label == "1947" && ok) {
				t.Errorf("%q: label %q, %v", c.text, c.text[:n], ok)
				continue
			}
		}
		if c.label == "1947" {
			continue
		}
		span, _, _, _ := l.In(2015).Interval()
		if span.Start.String() != c.start || span.End.String() != c.end {
			t.Errorf("%q (%s): %s to %s, not %s to %s", c.text, l.Shape, span.Start, span.End, c.start, c.end)
		}
	}
}

// TestParseLabelHalf holds labels without days of their own.
func TestParseLabelHalf(t *testing.T) {
	cases := []struct{ text, label, shape, time, zone string }{
		{"23:25 GMT – Talks", "23:25 GMT", "clock", "23:25", "GMT"},
		{"11:42 p.m.: Talks", "11:42 p.m.", "clock", "11:42 p.m.", ""},
		{"10 p.m.: Talks", "10 p.m.", "clock", "10 p.m.", ""},
		{"7:40 p.m. EDT (7:40 a.m. VT) Talks", "7:40 p.m. EDT (7:40 a.m. VT)", "clock", "7:40 p.m.", "EDT"},
		{"Monday Morning: Talks", "Monday Morning", "weekday", "morning", ""},
		{"Thursday: Talks", "Thursday", "weekday", "", ""},
		{"Day 1 - Talks", "Day 1", "counter", "", ""},
		{"Undated: Talks", "Undated", "undated", "", ""},
		{"n.d. – Talks", "n.d.", "undated", "", ""},
	}
	for _, c := range cases {
		l, n, ok := ParseLabel(c.text)
		if !ok || c.text[:n] != c.label || l.Shape != c.shape || l.Time != c.time || l.Zone != c.zone {
			t.Errorf("%q: %q %+v", c.text, c.text[:n], l)
		}
	}
}

// TestNoLabel holds texts that begin like a label and are none, or whose
// label is shorter than it looks.
func TestNoLabel(t *testing.T) {
	for _, text := range []string{
		"Mayor Rowe opens the pier.", "Marchers fill the square.", "Secondary sanctions follow.", "The 3 ships sail.",
		"3,000 troops land.", "12 ships sail.", "Second round of talks ends.", "Sundays are quiet.", "In 2014 talks began.",
		"2003km of pipe", "Springfield hosts talks.", "Day after day", "Augusta hosts talks", "Fall of the city",
		"2021-02-23T16:13:33.813Z",
	} {
		if l, n, ok := ParseLabel(text); ok && (n == len(text) || l.Dated() && l.Shape != "year") {
			t.Errorf("%q: label %q, %+v", text, text[:n], l)
		}
	}
	for text, want := range map[string]string{
		"March 3 – 12 soldiers die.":         "March 3",
		"March 3, 2011 - 12 soldiers die.":   "March 3, 2011",
		"June 3 – May arrives in Suva.":      "June 3",
		"Feb. 12 - 20 people drown.":         "Feb. 12",
		"May 3, 20 soldiers land.":           "May 3",
		"2003 - 12 soldiers die.":            "2003",
		"August 4 12,000 troops land":        "August 4",
		"April 5: 10 a.m. talks":             "April 5",
		"2014: 2015 budget passed":           "2014",
		"March 12 and then April: the talks": "March 12",
	} {
		if _, n, _ := ParseLabel(text); text[:n] != want {
			t.Errorf("%q: label %q, not %q", text, text[:n], want)
		}
	}
}

func FuzzParseLabel(f *testing.F) {
	for _, s := range []string{"Sept. 3-4, 2020: x", "May 3, 5 and 9, 2012", "195053", "7:40 p.m. EDT (7:40 a.m. VT)", "Week of Feb 30", "FY2019-20", "1-2-3"} {
		f.Add(s, 2015)
	}
	f.Fuzz(func(t *testing.T, s string, year int) {
		l, n, ok := ParseLabel(s)
		if n < 0 || n > len(s) || ok && n == 0 || strings.ContainsAny(s[:n], "\n") {
			t.Fatalf("%q: length %d, %v", s, n, ok)
		}
		if !ok {
			return
		}
		span, days, precision, _ := l.In(1000 + abs(year)%1200).Interval()
		if span.Known() && span.End < span.Start {
			t.Fatalf("%q: %v", s, span)
		}
		for _, d := range days {
			if d < span.Start || d > span.End {
				t.Fatalf("%q: day %s outside %v", s, d, span)
			}
		}
		if precision == "" {
			t.Fatalf("%q: no precision", s)
		}
	})
}

func abs(n int) int {
	if n < 0 {
		return -(n + 1)
	}
	return n
}
