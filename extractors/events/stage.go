package events

import (
	"context"
	"embed"
	"io/fs"

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
			past, dyad := narrativePast(d), d.Dyad
			focus, pair := focus(d)
			if len(dyad) != 2 {
				dyad = pair
			}
			for _, e := range d.Entries {
				if err := ctx.Err(); err != nil {
					return err
				}
				e.Events = set.Code(e, dyad, focus, past)
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
