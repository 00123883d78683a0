package events_test

import (
	"testing"
	"unicode/utf8"

	"annals/extractors/events"
	"annals/schemas"
)

// FuzzCode feeds any text through the chain: nothing may panic, every span
// must lie inside the text on rune edges, and exactly one event is main.
func FuzzCode(f *testing.F) {
	for _, s := range []string{
		"Putin meets Xi Jinping in Moscow.", "In Prague Rice and Lavrov sign a pact; talks resume.", "“We shall see,” says Modi — (AFP)",
		"Five hours of talks between Kyiv and Moscow, opened by Turkey, end.", "'", "to to to", "Kerry, Bishop and Kishida, in a statement, press Beijing.", "the",
	} {
		f.Add(s)
	}
	set, err := events.Embedded()
	if err != nil {
		f.Fatal(err)
	}
	code := coder(f, set)
	day, _ := schemas.NewDay(2020, 6, 15)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || !utf8.ValidString(text) { // as documents always are
			return
		}
		found, err := code(day, text)
		if err != nil {
			t.Fatal(err)
		}
		mains := 0
		for _, v := range found {
			for _, s := range []schemas.Span{v.Evidence, v.Trigger, v.Place} {
				if !s.OnRuneEdges(text) {
					t.Errorf("%s: span %v of %q", v.Rule, s, text)
				}
			}
			if v.Evidence.Len() == 0 {
				t.Errorf("%s: no evidence in %q", v.Rule, text)
			}
			if v.Location != v.Place.Of(text) {
				t.Errorf("%s: location %q is not its span", v.Rule, v.Location)
			}
			if v.Main {
				mains++
			}
		}
		if len(found) > 0 && mains != 1 {
			t.Errorf("%d main events in %q", mains, text)
		}
	})
}
