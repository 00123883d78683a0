package events

import (
	"fmt"
	"slices"
	"strings"

	"annals/schemas"
)

// Check runs the examples of every rule and returns those that do not come
// out as written, each as a Fault. code reads a sentence as the entry of a day
// through every stage.
func (s *Set) Check(code func(schemas.Day, string) ([]schemas.Event, error)) []error {
	var faults []error
	for _, r := range s.Rules {
		for _, x := range r.Yes {
			events, err := code(x.Day, x.Sentence)
			if err != nil {
				return append(faults, err)
			}
			if got := r.outcome(events); !sameOutcome(got, x.Want) {
				faults = append(faults, &Fault{r.file, x.Line, 1, fmt.Sprintf("rule %s: %q should give %q, but gives %s", r.ID, x.Sentence, x.Want, got)})
			}
		}
		for _, x := range r.No {
			events, err := code(x.Day, x.Sentence)
			if err != nil {
				return append(faults, err)
			}
			// a guess of low confidence is made where no rule fits
			if slices.ContainsFunc(events, func(v schemas.Event) bool { return v.Rule == r.ID && v.Confidence != "low" }) {
				faults = append(faults, &Fault{r.file, x.Line, 1, fmt.Sprintf("rule %s: %q should not match, but does", r.ID, x.Sentence)})
			}
		}
	}
	return faults
}

// outcome is what rule r made of a sentence, or what came in its place.
func (r *Rule) outcome(events []schemas.Event) string {
	other := "nothing"
	for _, v := range events {
		out := fmt.Sprintf("%s %s > %s", v.Type, strings.Join(v.Actors, ","), strings.Join(v.Targets, ","))
		if v.Rule == r.ID {
			return out
		}
		if other == "nothing" || v.Main {
			other = fmt.Sprintf("%s (rule %s)", out, v.Rule)
		}
	}
	return other
}

// sameOutcome compares "type A,B > C" without regard to order and spacing.
func sameOutcome(a, b string) bool {
	split := func(s string) (string, []string, []string) {
		left, right, _ := strings.Cut(s, ">")
		kind, actors, _ := strings.Cut(strings.TrimSpace(left), " ")
		list := func(s string) []string {
			out := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
			slices.Sort(out)
			return out
		}
		return kind, list(actors), list(right)
	}
	ak, aa, at := split(a)
	bk, ba, bt := split(b)
	return ak == bk && slices.Equal(aa, ba) && slices.Equal(at, bt)
}
