package matches_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"annals/extractors/matches"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"two dozen boats and a dozen crates":                "two dozen=24 a dozen=12",
		"twenty-five of one hundred and ten":                "twenty-five=25 one hundred and ten=110",
		"1.5 million, 12,900 and 3.25":                      "1.5 million=1.5e+06 12,900=12900 3.25=3.25",
		"half a million, a million, two and a half million": "half a million=500000 a million=1e+06 two and a half million=2.5e+06",
		"€3bn, $1.5m, 200k and 5 crore":                     "3bn=3e+09 1.5m=1.5e+06 200k=200000 5 crore=5e+07",
		"Tu-95, COVID-19 and the 12th of 7":                 "7=7",
		"two thousand five hundred":                         "two thousand five hundred=2500",
		"133.3 million":                                     "133.3 million=1.333e+08",
	} {
		var got []string
		for _, m := range matches.Numbers(matches.Tokenize(text), text) {
			got = append(got, fmt.Sprintf("%s=%g", m.Span.Of(text), m.Value))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

// quantities runs over a text with a few weapons and demonyms known.
func quantities(text string) []matches.Quantity {
	tokens := matches.Tokenize(text)
	return matches.Quantities(tokens, text,
		func(i int) (int, bool) {
			switch tokens[i].Norm {
			case "tanks", "missiles", "warships", "drones", "frigates":
				return i + 1, true
			case "anti":
				return i + 4, i+4 <= len(tokens)
			case "mirage":
				return i + 2, i+2 <= len(tokens)
			case "su":
				return i + 3, i+3 <= len(tokens)
			}
			return 0, false
		},
		func(i int) bool {
			switch tokens[i].Norm {
			case "french", "chadian", "tongan", "peruvian", "u", "us", "kenyan", "ethiopian", "danes", "kenyans", "japanese":
				return true
			case "s":
				return i > 1 && tokens[i-2].Norm == "u"
			}
			return false
		})
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// People.
		{"It sends some 1,200 peacekeepers to Juba.", "some 1,200 peacekeepers=1200 people"},
		{"Fewer than 40 of the crew, at least nine fishermen and up to 300 aid workers remain.", "at least nine fishermen=9 people|up to 300 aid workers=300 people"},
		{"Two dozen armed police officers and an estimated 5,000 protesters clash.", "Two dozen armed police officers=24 people|an estimated 5,000 protesters=5000 people"},
		{"Some 600 French and 1,400 Chadian soldiers move north.", "600=600 people|1,400=1400 people"},
		{"It expels 35 Tongan diplomats; 12 Danes leave.", "35=35 people|12 Danes=12 people"},
		{"The blast kills 14 and wounds more than 30.", "14=14 people|more than 30=30 people"},
		{"At least six people are dead and 40 were injured.", "At least six people=6 people|40=40 people"},
		{"Gunmen kill one soldier and three civilians.", "one soldier=1 people|three civilians=3 people"},
		{"It takes in 150 to 200 refugees and between 40 and 50 orphans.", "150 to 200 refugees=150 people|between 40 and 50 orphans=40 people"},
		{"A 3,000-strong force and 20 crew members land.", "3,000=3000 people|20 crew members=20 people"},
		{"He freed the 200 abducted schoolgirls and his two aides.", "200 abducted schoolgirls=200 people|two aides=2 people"},
		// Equipment.
		{"It gives Lomé 20 tanks, about 300 anti-tank missiles and 12 Peruvian trucks.", "20=20 equipment|300=300 equipment|12=12 equipment"},
		{"Two Su-30s and four Mirage jets pass six patrol boats.", "Two=2 equipment|four=4 equipment|six patrol boats=6 equipment"},
		{"It flies in 2 million doses, 500 ventilators and 40 tonnes of rice.", "2 million doses=2e+06 equipment|500 ventilators=500 equipment|40 tonnes=40 equipment"},
		{"It returns 12 stolen antiquities and 3 helicopters.", "12 stolen antiquities=12 equipment|3 helicopters=3 equipment"},
		// Money.
		{"A $2.5 billion loan, €300m in grants and nearly £40 million more.", "$2.5 billion=2.5e+09 money USD|€300m=3e+08 money EUR|nearly £40 million=4e+07 money GBP"},
		{"It lends US$50 million, A$7 million, 30 billion yen and Rs 500 crore.", "US$50 million=5e+07 money USD|A$7 million=7e+06 money AUD|30 billion yen=3e+10 money JPY|Rs 500 crore=5e+09 money INR"},
		{"It costs $2-3 billion, or $4 billion to $5 billion, not half a million euros.", "$2-3 billion=2e+09 money USD|$4 billion to $5 billion=4e+09 money USD|half a million euros=500000 money EUR"},
		{"The $11-billion plan of 12 pounds of gold.", "$11-billion=1.1e+10 money USD|12 pounds=12 equipment"},
		// No quantities.
		{"The two leaders, five states, 13 agreements, 12 votes and six ministers.", ""},
		{"In 2018 soldiers left; on May 30 soldiers came; a 60-day truce of 12 hours holds for 30 km.", ""},
		{"Hundreds of troops, dozens of tanks, several officers and 40 percent of soldiers.", ""},
		{"Flight 370 passengers, Resolution 2270, Group of 77, aged 35, by 12 votes to 3.", ""},
		{"On 12 March protesters meet at 6 p.m. in two cities over three years, as one official says.", ""},
		{"Two rounds of talks, three companies, 26 allies, 15 other parties and four phases.", ""},
		{"The two pledge to send officers; the three agreed on workers.", ""},
	} {
		var got []string
		for _, q := range quantities(c.text) {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s=%g %s %s", q.Span.Of(c.text), q.Value, q.Class, q.Currency)))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"more than 200 personnel", "$2-3 billion", "12 U.S. and 14 French and two", "a dozen million million", "between 1 and 2 Danes", "Rs. 500", "9999999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) { // source decodes before
			t.Skip()
		}
		tokens, last := matches.Tokenize(text), 0
		for _, m := range matches.Numbers(tokens, text) {
			if !m.Span.OnRuneEdges(text) || m.Start < last || m.Value < 0 || m.Value > 1e25 {
				t.Fatalf("bad number %+v", m)
			}
			last = m.End
		}
		last = 0
		for _, q := range quantities(text) {
			if !q.Span.OnRuneEdges(text) || q.Start < last || q.End <= q.Start || q.First >= q.Last || q.Value < 0 || q.Value > 1e25 || q.Low > q.High {
				t.Fatalf("bad quantity %+v after %d", q, last)
			}
			last = q.End
		}
	})
}
