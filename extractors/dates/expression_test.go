package dates_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extractors/dates"
	"annals/extractors/matches"
	"annals/schemas"
)

// marked takes the brackets «» out of a text and returns what stood in them.
func marked(s string) (text string, want []string) {
	for {
		a := strings.Index(s, "«")
		if a < 0 {
			return text + s, want
		}
		b := strings.Index(s, "»")
		want = append(want, s[a+len("«"):b])
		text += s[:a] + s[a+len("«"):b]
		s = s[b+len("»"):]
	}
}

func interval(t *testing.T, s string) schemas.Interval {
	t.Helper()
	if s == "-" {
		return schemas.Unknown()
	}
	from, to, ranged := strings.Cut(s, "/")
	if !ranged {
		to = from
	}
	a, err := schemas.ParseDay(from)
	if err != nil {
		t.Fatal(err)
	}
	b, err := schemas.ParseDay(to)
	if err != nil {
		t.Fatal(err)
	}
	return schemas.Interval{Start: a, End: b}
}

func TestExpressions(t *testing.T) {
	for _, c := range []struct {
		entry, text, days string // days: one for each expression, - for none
	}{
		// Days.
		{"2014-06-10", "The accord, signed on «May 3, 2012», lapses on «June 30».", "2012-05-03 2014-06-30"},
		{"2011-01-04", "The envoy had left Lomé on «28 December» and returned on «2 January».", "2010-12-28 2011-01-02"},
		{"1999-04-10", "Talks are held in Suva from «April 9-10».", "1999-04-09/1999-04-10"},
		{"1999-04-10", "Talks are held in Suva from «9 to 12 April 1999» and again on «the 3rd of May».", "1999-04-09/1999-04-12 1999-05-03"},
		{"2003-01-05", "The fleets train from «Dec. 30 to Jan. 4».", "2002-12-30/2003-01-04"},
		{"2003-01-05", "The cruise of «Dec. 29, 2002-Jan. 2, 2003» ends.", "2002-12-29/2003-01-02"},
		{"2012-05-10", "Rounds are held on «May 3, 5 and 9» in Quito.", "2012-05-03/2012-05-09"},
		{"2015-08-20", "It votes between «Aug. 24 and 28».", "2015-08-24/2015-08-28"},
		{"2018-07-06", "A levy of «2018-07-06» replaces that of «25.05.2017» and of «7/1/2016».", "2018-07-06 2017-05-25 2016-07-01"},
		{"1988-03-02", "On «February 29th» the strait is closed.", "1988-02-29"},
		{"1988-03-02", "The line of «Feb. 30» is a slip.", "-"},
		{"2009-07-01", "The decree of «1 July, 2009» is read out on «Wednesday, July 1».", "2009-07-01 2009-07-01"},
		{"2009-07-01", "The raid of «the night of June 29-30» is denied.", "2009-06-29/2009-06-30"},
		// Weekdays: before the entry in general, after it where the text says so.
		{"2019-05-16", "The Sejm had voted on «Tuesday» and will vote again «next Monday».", "2019-05-14 2019-05-20"},
		{"2019-05-16", "He flies out «Friday night».", "2019-05-10"},
		{"2019-05-16", "Flights will resume on «Saturday».", "2019-05-18"},
		// Months.
		{"2005-02-11", "The pact was agreed in «November» and will be signed in «March».", "2004-11-01/2004-11-30 2005-03-01/2005-03-31"},
		{"2005-02-11", "It is the first visit since «June 1998».", "1998-06-01/1998-06-30"},
		{"2005-02-11", "He recalled his «October» trip.", "2004-10-01/2004-10-31"},
		{"2005-02-11", "Quotas for «January-June 2003» had been kept in «March to May».", "2003-01-01/2003-06-30 2004-03-01/2004-05-31"},
		{"2005-06-11", "It met in «late August», in «early May» and in «mid-July 2004».", "2005-08-21/2005-08-31 2005-05-01/2005-05-10 2004-07-11/2004-07-20"},
		{"2005-06-11", "Troops leave by «the end of September»; some left at «the end of April».", "2005-09-30 2005-04-21/2005-04-30"},
		{"2005-06-11", "In «the first week of May» and «the last week of March» shots are heard.", "2005-05-01/2005-05-07 2005-03-25/2005-03-31"},
		{"2018-03-20", "They agree on a summit in «May»; she was freed in «April».", "2018-05-01/2018-05-31 2017-04-01/2017-04-30"},
		{"2018-04-06", "It was to lapse on «Friday» the week; by «the end of March» it had not, though it rose in «the 1990's».", "2018-04-06 2018-03-31 1990-01-01/1999-12-31"},
		// Years and their parts.
		{"1994-06-11", "Between «1991 and 1993» the border was shut, unlike in «1985».", "1991-01-01/1993-12-31 1985-01-01/1985-12-31"},
		{"1994-06-11", "The «1987-88» talks failed in «early 1989»; the «1972» accord held until «late 1990».", "1987-01-01/1988-12-31 1989-01-01/1989-04-30 1972-01-01/1972-12-31 1990-09-01/1990-12-31"},
		{"1994-06-11", "Fighting in «the 1960s» and «the early 1980s» is recalled.", "1960-01-01/1969-12-31 1980-01-01/1983-12-31"},
		{"2021-06-11", "Deliveries are due in «the third quarter of 2022» or «the second half of 2023».", "2022-07-01/2022-09-30 2023-07-01/2023-12-31"},
		{"2021-06-11", "Exports in «Q1 2021» beat «the spring of 2019».", "2021-01-01/2021-03-31 2019-03-01/2019-05-31"},
		{"2021-06-11", "It rises by «the end of 2022» from the level of «mid-2009».", "2022-12-31 2009-05-01/2009-08-31"},
		{"2021-11-11", "Harvests fell in «the summer» and «last spring».", "2021-06-01/2021-08-31 2021-03-01/2021-05-31"},
		// Relative to the entry.
		{"2016-02-29", "«The next day» Praia protests; «the previous evening» it had agreed.", "2016-03-01 2016-02-28"},
		{"2016-02-29", "He met the king «earlier in the day» and the premier «a day before».", "2016-02-29 2016-02-28"},
		{"2016-02-29", "The crew was freed «two days later»; «three weeks earlier» it had been seized.", "2016-03-02 2016-02-08"},
		{"2016-02-29", "«Ten days ago» the levy rose; «a year earlier» it fell; «two months later» it is gone.", "2016-02-19 2015-01-01/2015-12-31 2016-04-01/2016-04-30"},
		{"2016-03-02", "«Last week», «this month», «next year» and «the following week» are meant.", "2016-02-22/2016-02-28 2016-03-01/2016-03-31 2017-01-01/2017-12-31 2016-03-07/2016-03-13"},
		{"2016-03-02", "It will open «later this year», unlike «earlier this month» and «late last year».", "2016-03-02/2016-12-31 2016-03-01/2016-03-02 2015-09-01/2015-12-31"},
		{"2016-03-02", "Fishing stops for «the rest of the year» and by «the end of the month».", "2016-03-02/2016-12-31 2016-03-31"},
		{"2016-03-02", "Aid went out «two days after» the quake.", "2016-02-29"},
		{"2016-03-02", "«The day after» the vote, and «a week before» the feast, they met.", "2016-03-01 2016-03-09"},
		{"2016-03-02", "«Days later» the strike ends, «hours later» the curfew.", "- 2016-03-02"},
		{"2016-03-02/2016-03-04", "On «the second day» they dine, on «the last day» they sign.", "2016-03-03 2016-03-04"},
		{"2016-12-20", "They wish for calm in «the new year» and agreed so «yesterday».", "2017-01-01/2017-12-31 2016-12-19"},
		{"2016-12-20", "«That night» guns fell silent until «Christmas Day».", "2016-12-20 2016-12-25"},
		// One expression counts from another.
		{"2016-06-10", "On «June 12» a trawler sinks; «the following day» a second one does.", "2016-06-12 2016-06-13"},
		{"2016-06-10", "He will fly out on «June 20». «The next day» Lima demurs.", "2016-06-20 2016-06-11"},
		// No times.
		{"2016-03-02", "Resolution 2270, Section 301, Flight 1967 and the March 1 Movement are named.", ""},
		{"2016-03-02", "The 1961 Vienna Convention, Vostok 2010, Cobra Gold 2016 and COVID-19 are named.", ""},
		{"2016-03-02", "Some 2000 troops and 1900 refugees of 35 years march three days, and may marched on.", ""},
		{"2016-03-02", "A day earlier than planned, a three-day visit, ten days of talks, within hours, a 90-minute call and one day a spring broke.", ""},
		{"2016-03-02", "Bloody Sunday, Theresa May, April Glaspie, Mar-a-Lago, Dong Jun and Black September.", ""},
		{"2016-03-02", "It spent $2015 on the Winter Olympics, and the 10th round ended by 12 votes.", ""},
		{"2018-03-02", "PM Theresa May calls; by May's account she wrote last in «May 2017».", "2017-05-01/2017-05-31"},
	} {
		text, want := marked(c.text)
		entry := interval(t, c.entry)
		days := strings.Fields(c.days)
		var got, gotDays []string
		for _, m := range dates.Expressions(matches.Tokenize(text), text) {
			got = append(got, m.Span.Of(text))
			d, ok := m.Expr.(dates.Expression).Resolve(entry, dates.Unknown)
			switch {
			case !ok:
				gotDays = append(gotDays, "-")
			case d.Start == d.End:
				gotDays = append(gotDays, d.Start.String())
			default:
				gotDays = append(gotDays, d.Start.String()+"/"+d.End.String())
			}
		}
		if a, b := strings.Join(got, "|"), strings.Join(want, "|"); a != b {
			t.Errorf("%s\n got %s\nwant %s", text, a, b)
		} else if a, b := strings.Join(gotDays, " "), strings.Join(days, " "); a != b {
			t.Errorf("%s\n got %s\nwant %s", text, a, b)
		}
	}
}

// What counts from an entry whose own days are in doubt carries the doubt on.
func TestExpressionInDoubt(t *testing.T) {
	text := "The next day, on Tuesday and on the last day of it, this month and this year, and on May 3."
	want := []string{"2001-05-02/2001-05-12", "-", "-", "2001-05-01/2001-05-31", "2001-01-01/2001-12-31", "2001-05-03"}
	date := schemas.Date{Interval: interval(t, "2001-05-01/2001-05-11"), Precision: "interval"}
	var got []string
	for _, m := range dates.Expressions(matches.Tokenize(text), text) {
		switch d := m.Expr.(dates.Expression).In(date); {
		case !d.Known():
			got = append(got, "-")
		case d.Start == d.End:
			got = append(got, d.Start.String())
		default:
			got = append(got, d.Start.String()+"/"+d.End.String())
		}
	}
	if a, b := strings.Join(got, " "), strings.Join(want, " "); a != b {
		t.Errorf("got  %s\nwant %s", a, b)
	}
}

func BenchmarkExpressions(b *testing.B) {
	text := strings.Repeat("Talks on Oct. 13, 2009 failed; the next day, in early 2010, some 2,000 troops left and he said that they had met in March. ", 200)
	tokens := matches.Tokenize(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dates.Expressions(tokens, text)
	}
}

func FuzzExpressions(f *testing.F) {
	for _, s := range []string{"On Nov. 28, 2016, the next day", "from 5-6 January to the end of 2015", "(2006) 1990's '90s", "the 1-2-3 of May 3, 5 and", "a day after a day"} {
		f.Add(s, int32(17000), int32(3))
	}
	f.Fuzz(func(t *testing.T, text string, day, length int32) {
		if !utf8.ValidString(text) { // source decodes before
			t.Skip()
		}
		entry := schemas.Interval{Start: schemas.Day(day % 1000000), End: schemas.Day(day%1000000 + length%40)}
		last := 0
		for _, m := range dates.Expressions(matches.Tokenize(text), text) {
			if !m.Span.OnRuneEdges(text) || m.Start < last || m.End <= m.Start || m.Kind != "date" {
				t.Fatalf("bad match %+v after %d", m, last)
			}
			last = m.End
			x := m.Expr.(dates.Expression)
			for _, e := range []schemas.Interval{entry, schemas.Unknown()} {
				for _, dir := range []dates.Direction{dates.Unknown, dates.Past, dates.Future} {
					if d, ok := x.Resolve(e, dir); ok && (!d.Known() || d.End < d.Start && e.Start <= e.End) {
						t.Fatalf("%q resolves to %v", m.Span.Of(text), d)
					}
				}
			}
		}
	})
}
