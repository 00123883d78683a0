package events

import (
	"context"
	"embed"
	"io/fs"
	"slices"

	"annals/pipeline"
	"annals/schemas"
)

//go:embed rules/*.rules
var files embed.FS

// EmbeddedFS is the folder of the rules that come with the program.
func EmbeddedFS() (fs.FS, error) { return fs.Sub(files, "rules") }

// Embedded parses the rules that come with the program.
func Embedded() (*Set, error) {
	sub, err := fs.Sub(files, "rules")
	if err != nil {
		return nil, err
	}
	return Parse(sub)
}

// Stage codes the events of every entry with the rules of a set.
func Stage(set *Set) pipeline.Stage {
	return pipeline.Stage{
		Name:  "events",
		Doc:   "codes what happened: type, parties, place, days, form",
		Needs: []pipeline.Layer{pipeline.Dates, pipeline.Mentions, pipeline.Links},
		Gives: pipeline.Events,
		Run: func(ctx context.Context, d *schemas.Document) error {
			past, focus := narrativePast(d), focus(d)
			for _, e := range d.Entries {
				if err := ctx.Err(); err != nil {
					return err
				}
				e.Events = set.Code(e, d.Dyad, focus, past)
			}
			return nil
		},
	}
}

// Code returns the events of one entry. dyad is what "the two sides" means
// where the entry names none, focus what the document is about; past says that the document is written in the
// past tense, so that a past tense says nothing of an event's time.
func (s *Set) Code(e *schemas.Entry, dyad, focus []string, past bool) []schemas.Event {
	c := &coder{set: s, e: e, past: past}
	c.mem.dyad, c.mem.focus = dyad, focus
	for n, span := range e.Sentences {
		ws := words(e, span)
		if len(ws) == 0 {
			continue
		}
		sent := c.read(ws)
		c.sentenceEvents(n, sent)
		c.verbless(n, sent)
	}
	if len(c.out) == 0 {
		c.fallback()
	}
	c.complete()
	c.choose()
	out := make([]schemas.Event, len(c.out))
	for i := range c.out {
		out[i] = c.out[i].Event
	}
	return out
}

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

// listed says whether a verb form stands in one of the lists that the engine
// itself uses; they are in the rule files as "list engine-...".
func (s *Set) listed(list, word string) bool { return len(s.engine[list][word]) > 0 }

// heads says whether the verb of frame f, with its tail, stands in a list.
func (s *Set) heads(list string, f *frame) bool {
	for _, tail := range s.engine[list][f.s.words[f.head].Norm] {
		if f.tail(tail) {
			return true
		}
	}
	return false
}
