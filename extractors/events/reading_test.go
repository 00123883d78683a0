package events_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals/extractors/events"
	"annals/schemas"
)

// told lists the events of a text as "type A,B > C", actors and targets sorted.
func told(t *testing.T, code func(schemas.Day, string) ([]schemas.Event, error), text string) []string {
	t.Helper()
	day, _ := schemas.NewDay(2019, 6, 15)
	found, err := code(day, text)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, v := range found {
		slices.Sort(v.Actors)
		slices.Sort(v.Targets)
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s > %s", v.Type, strings.Join(v.Actors, ","), strings.Join(v.Targets, ","))))
	}
	return out
}

// expect checks that a text tells each event wanted; what begins with "no "
// must not be told.
func expect(t *testing.T, tests []struct{ name, text, want string }) {
	t.Helper()
	set, err := events.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	code := coder(t, set)
	for _, tt := range tests {
		got := told(t, code, tt.text)
		for _, want := range strings.Split(tt.want, "; ") {
			if w, never := strings.CutPrefix(want, "no "); never {
				if slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g, w) }) {
					t.Errorf("%s: %q tells %q, should not tell %q", tt.name, tt.text, got, w)
				}
			} else if !slices.Contains(got, want) {
				t.Errorf("%s: %q tells %q, want %q", tt.name, tt.text, got, want)
			}
		}
	}
}

// TestReading checks how clauses are cut out of sentences whose words a tagger
// reads in more than one way.
func TestReading(t *testing.T) {
	expect(t, []struct{ name, text, want string }{
		{"noun before verb", "Saudi planes bomb Sanaa.", "attack SAU > YEM"},
		{"-s form after a name in -an", "Erdoğan travels to Moscow for talks with Putin.", "visit TUR > RUS; meeting RUS,TUR >"},
		{"prefix and hyphen", "Putin is re-elected with 76 percent.", "election RUS >"},
		{"a meal is no verb", "Lavrov and Pompeo have breakfast in Geneva.", "meeting RUS,USA >"},
		{"adverb after a noun", "Leaders of the Quad hold a summit online.", "videoconference quad >"},
		{"gerund as subject", "Heavy fighting broke out in Donetsk.", "attack  > UKR"},
		{"adjective as noun", "Turkey launched its third offensive in Syria.", "attack TUR > SYR"},
		{"base forms in a row", "Visiting Skopje, Macron and Merkel praise restraint, urge talks.", "no other"},
		{"names parted by commas", "Russia, China sign a border pact.", "agreement CHN,RUS >"},
		{"time inside the verb", "Russia had earlier in the day vetoed a resolution on Syria.", "no other"},
		{"participle between commas", "ASEAN foreign ministers, meeting in Bangkok, condemn North Korea.", "meeting asean >; accusation asean > PRK"},
		{"participle before the verb", "NATO leaders gathered in Brussels condemned Russia.", "meeting nato >; accusation nato > RUS"},
		{"past after an apposition", "Lavrov, the foreign minister of Russia, arrived in Tokyo.", "visit RUS > JPN"},
		{"past after a relative clause", "Macron, whose country holds the chair, met Putin in Moscow.", "meeting FRA,RUS >"},
		{"short passive", "Three Turkish soldiers killed by a mine near Idlib.", "attack  > TUR"},
		{"one-word quotation", "“Absurd,” retorts Lavrov.", "no other"},
		{"determiner as subject", "Iran detains ten US sailors. All are set free in the morning.", "legal_action IRN > USA"},
		{"place and its land", "At a summit in Newport, Wales, NATO leaders condemn Russia.", "accusation nato > RUS"},
		{"outcome of talks", "Talks between Lavrov and Pompeo produce a joint statement.", "meeting RUS,USA >"},
		{"call in the phrase that opens", "In a telephone call to Putin, Macron condemns the attack.", "phone_call FRA,RUS >"},
		{"negated act", "Macron does not meet Putin.", "no meeting"},
	})
}
