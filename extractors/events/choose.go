package events

import (
	"slices"

	"annals/schemas"
)

// choose marks the event that the entry is there to report: the first that a
// main clause reports as of the day, else the first of any kind.
func (c *coder) choose() {
	if len(c.out) == 0 {
		return
	}
	slices.SortStableFunc(c.out, func(a, b coded) int { return a.Trigger.Start - b.Trigger.Start })
	best, bestScore := 0, -1
	for i, ev := range c.out {
		score := 0
		if ev.relation == mainClause || ev.relation == coordinated {
			score += 8
		}
		if ev.Time == schemas.Current {
			score += 4
		}
		if ev.sentence == 0 {
			score += 12
		}
		if ev.Status == schemas.Occurred {
			score++
		}
		if ev.rule != nil && ev.rule.NeverMain {
			score -= 6
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	c.out[best].Main = true
}

// narrativePast says whether the document tells its story in the past tense,
// from the first verbs of its entries.
func narrativePast(d *schemas.Document) bool {
	pastTense, present := 0, 0
	for _, e := range d.Entries {
		for _, t := range e.Tokens {
			if t.POS == "VBD" {
				pastTense++
				break
			}
			if t.POS == "VBZ" || t.POS == "VBP" {
				present++
				break
			}
		}
	}
	return pastTense > present
}
