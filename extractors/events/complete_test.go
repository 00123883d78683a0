package events_test

import (
	"context"
	"slices"
	"testing"

	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/extractors/links"
	"annals/extractors/matches"
	"annals/extractors/mentions"
	"annals/pipeline"
	"annals/schemas"
)

// TestSides checks who stands for what a clause leaves open.
func TestSides(t *testing.T) {
	expect(t, []struct{ name, text, want string }{
		{"the place of a visit", "Putin arrives in Ankara.", "visit RUS > TUR"},
		{"a visit as a noun", "Pompeo, on a visit to Warsaw, condemns Russia.", "visit USA > POL"},
		{"the place of an attack", "A bomb explodes in Kabul.", "attack  > AFG"},
		{"the only other state", "Turkey recalls its envoy. Israel had expelled a consul.", "diplomatic_measure TUR > ISR"},
		{"the sentence before the entry", "China imposes tariffs over a dispute with Australia. Japan welcomes talks.", "sanction CHN > AUS"},
		{"own institutions", "Trump urges Congress to act. China protests.", "no demand USA > CHN"},
		{"a joint statement", "Macron meets Putin in Moscow. He issues a joint statement on Syria.", "statement FRA,RUS >"},
		{"company", "Putin and Macron meet in Minsk alongside Merkel.", "meeting DEU,FRA,RUS >"},
		{"forces moved by nobody named", "The Greek navy is put on alert.", "deployment GRC >"},
		{"sidelines", "Modi and Xi meet on the sidelines of the G20 summit in Osaka.", "meeting CHN,IND >"},
		{"both countries", "Ethiopia and Eritrea go on fighting. The Security Council imposes an arms embargo on both countries.", "sanction unsc > ERI,ETH"},
	})
}

// TestPair checks that a document about two states gives an act without an
// addressee to the other one, and a document about three to nobody.
func TestPair(t *testing.T) {
	set, err := events.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		entries []string
		want    []string // targets of the last entry's main event
	}{
		{"two", []string{"Japan protests to South Korea.", "South Korea criticizes Japan.", "Japan and South Korea hold talks.", "Japan recalls its ambassador."}, []string{"KOR"}},
		{"three", []string{"Japan protests to South Korea.", "China criticizes Japan.", "Japan, China and South Korea hold talks.", "Japan recalls its ambassador."}, nil},
	}
	for _, tt := range tests {
		d := &schemas.Document{Name: "pair"}
		for i, text := range tt.entries {
			e := &schemas.Entry{Index: i + 1, Text: text}
			day, _ := schemas.NewDay(2019, 6, i+1)
			e.Date.Interval, e.Date.Precision = schemas.On(day), "day"
			d.Entries = append(d.Entries, e)
		}
		run(t, d, set)
		last := d.Entries[len(d.Entries)-1].Events
		if len(last) != 1 || !slices.Equal(last[0].Targets, tt.want) && len(last[0].Targets)+len(tt.want) > 0 {
			t.Errorf("%s: %+v, want targets %v", tt.name, last, tt.want)
		}
	}
}

func run(t *testing.T, d *schemas.Document, set *events.Set) {
	t.Helper()
	base, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []pipeline.Stage{matches.Stage(base), mentions.Stage(base), links.Stage(base), events.Stage(set)} {
		if err := s.Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
}
