package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// nearest is the rule for the verb of f most of whose conditions hold, at
// least so many of them and all but one at most, nil where there is none.
func (s *Set) nearest(f *frame, least int) *Rule {
	var best *Rule
	most := 0
	g := f.s.chunks[f.s.clauses[f.clause].verb].verb
	types, all := map[schemas.EventType]int{}, 0
	for _, v := range s.verbs[f.key()] {
		if fits(v.forms, g) && f.tail(v.tail) {
			types[v.rule.Type]++
			all++
		}
	}
	for _, v := range s.verbs[f.key()] {
		if !fits(v.forms, g) || !f.tail(v.tail) {
			continue
		}
		held, missed, positive := len(v.tail), 0, 0
		for i := range v.rule.Conditions {
			c := &v.rule.Conditions[i]
			switch ok := f.holds(c); {
			case !ok && c.Not:
				missed = 2
			case !ok:
				missed++
			case !c.Not:
				held++
				if c.Slot != "subject" || len(c.Words) > 0 || !slices.Contains(c.Classes, "party") && !slices.Contains(c.Classes, "person") && !slices.Contains(c.Classes, "thing") && !slices.Contains(c.Classes, "country") { // who acts tells little of what is done
					positive++
				}
			}
		}
		if positive == 0 && (2*types[v.rule.Type] <= all || light(f.s.words[f.head].Norm)) { // a verb of many senses tells nothing alone
			continue
		}
		if missed <= 1 && positive >= least && held+1 > most {
			best, most = v.rule, held+1
		}
	}
	return best
}

// light says whether a verb form means next to nothing without its object.
func light(w string) bool {
	for _, stem := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "es")} {
		switch stem {
		case "be", "have", "has", "had", "get", "got", "take", "took", "make", "made", "come", "came", "go", "goe", "went", "put", "give", "gave", "see", "saw", "hold", "held", "show", "fall", "fell", "rise", "rose",
			"start", "begin", "began", "open", "close", "set", "leave", "left", "run", "ran", "break", "broke", "keep", "kept", "lose", "lost", "turn", "bring", "brought", "call", "carry", "carri", "carried", "move",
			"land", "reach", "find", "found", "fail", "spend", "spent", "pas", "pass", "lead", "led", "cut", "approve", "approved", "decide", "decided", "declare", "declared", "face", "faced", "direct", "walk", "force":
			return true
		}
	}
	return false
}
