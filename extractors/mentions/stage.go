// Package mentions marks what an entry's text names: persons, states, bodies,
// weapons, documents, places, quantities and times.
package mentions

import (
	"context"

	"annals/extractors/dates"
	"annals/extractors/knowledge"
	"annals/extractors/matches"
	"annals/pipeline"
	"annals/schemas"
)

// Stage fills Mentions of every entry.
func Stage(base *knowledge.Base) pipeline.Stage {
	f := newFinder(base)
	return pipeline.Stage{
		Name:  "mentions",
		Doc:   "marks persons, states, bodies, weapons, documents, places, quantities and times",
		Needs: []pipeline.Layer{pipeline.Matches, pipeline.Dates},
		Gives: pipeline.Mentions,
		Run: func(ctx context.Context, d *schemas.Document) error {
			return f.run(ctx, d)
		},
	}
}

// run reads the document twice: what is named in full anywhere is known
// everywhere.
func (f *finder) run(ctx context.Context, d *schemas.Document) error {
	doc := newDocument(d)
	scans := make([]*scan, len(d.Entries))
	for i, e := range d.Entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		s := newScan(f, e, doc)
		s.times()
		s.fullNames()
		s.states()
		s.bodies()
		s.things()
		s.documents()
		scans[i] = s
	}
	for _, s := range scans {
		if err := ctx.Err(); err != nil {
			return err
		}
		s.acronyms()
		s.surnames()
		s.locations()
		s.roles()
		s.quantities()
		s.e.Mentions = s.e.Mentions[:0]
		for _, c := range s.settle() {
			s.e.Mentions = append(s.e.Mentions, s.mention(c))
		}
	}
	return nil
}

func (s *scan) mention(c candidate) schemas.Mention {
	m := schemas.Mention{
		Span: s.span(c.first, c.last), Type: c.typ, ID: c.id, Country: c.country, Sector: c.sector, Office: c.office,
		Rule: c.rule, Basis: c.basis, Quantity: c.quantity, Beat: c.beat, Days: schemas.Unknown(),
	}
	switch c.typ {
	case schemas.Country:
		m.Country, m.Sector = c.id, "government"
	case schemas.DateOf:
		m.Days = c.days
	}
	return m
}

// times marks the time expressions that the matches stage found.
func (s *scan) times() {
	for i := range s.toks {
		m := s.at(i, matches.Date)
		if m == nil {
			continue
		}
		c := candidate{first: m.First, last: m.Last, typ: schemas.DateOf, rule: "expression", basis: "shape", rank: 4, days: schemas.Unknown()}
		if x, ok := m.Expr.(dates.Expression); ok {
			c.days = x.In(s.e.Date)
		}
		s.add(c)
	}
}
