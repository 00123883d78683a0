package contents

import (
	"cmp"
	"slices"

	"annals/schemas"
)

// Counts sum a dataset up.
type Counts struct {
	Schema       string  `json:"schema"`
	Documents    int     `json:"documents"`
	Entries      int     `json:"entries"`
	Events       int     `json:"events"`
	Mentions     int     `json:"mentions"`
	Notes        int     `json:"notes"`
	Rejects      int     `json:"rejects"`
	Empty        int     `json:"entries_without_events"`
	Start        string  `json:"start"`
	End          string  `json:"end"`
	Types        []Tally `json:"types"`
	Unit         string  `json:"unit"` // of Times: month, or year where there are many
	Times        []Tally `json:"times"`
	Parties      []Tally `json:"parties"`
	People       []Tally `json:"people"`
	Realis       []Tally `json:"realis"`
	Confidence   []Tally `json:"confidence"`
	Basis        []Tally `json:"date_basis"`
	MentionTypes []Tally `json:"mention_types"`
}

// Tally says how often something occurs.
type Tally struct {
	Key string `json:"key"`
	N   int    `json:"n"`
}

// Count counts what is there.
func Count(c *Contents) *Counts {
	s := &Counts{Schema: "annals.stats/1", Documents: len(c.Documents), Unit: "month"}
	first, last := schemas.NoDay, schemas.NoDay
	for _, d := range c.Documents {
		s.Notes += int(d.NNotes)
		s.Rejects += len(d.Rejects)
		for _, e := range d.Entries {
			s.Entries++
			s.Mentions += len(e.Mentions)
			s.Events += len(e.Events)
			if len(e.Events) == 0 {
				s.Empty++
			}
			if days := e.Days(); days.Known() {
				if first == schemas.NoDay || days.Start < first {
					first = days.Start
				}
				last = max(last, days.End)
			}
		}
	}
	s.Start, s.End = first.String(), last.String()
	s.tally(c, first, last)
	return s
}

// manyMonths is the number of months above which events are counted by year.
const manyMonths = 24

func (s *Counts) tally(c *Contents, first, last schemas.Day) {
	cut := len("2006-01")
	if first != schemas.NoDay && last-first > manyMonths*31 {
		s.Unit, cut = "year", len("2006")
	}
	types, times, parties, people := tallies{}, tallies{}, tallies{}, tallies{}
	realis, confidence, basis, mentions := tallies{}, tallies{}, tallies{}, tallies{}
	for _, e := range c.All() {
		basis[cmp.Or(Words(e.Basis), "nothing")]++
		for _, m := range e.Mentions {
			mentions[m.Type]++
		}
		for _, v := range e.Events {
			types[v.Type]++
			realis[v.Realis]++
			confidence[cmp.Or(Words(v.Confidence), "not graded")]++
			if day := v.Days().Start.String(); day != "" {
				times[day[:cut]]++
			}
			for _, id := range v.Sides() {
				parties[id]++
			}
			for i := range v.People {
				people[PartyID(&v.People[i])]++
			}
		}
	}
	s.Types, s.Parties, s.People = types.ranked(), parties.ranked(), people.ranked()
	s.Realis, s.Confidence, s.Basis, s.MentionTypes = realis.ranked(), confidence.ranked(), basis.ranked(), mentions.ranked()
	s.Times = times.ranked()
	slices.SortFunc(s.Times, func(a, b Tally) int { return cmp.Compare(a.Key, b.Key) })
}

type tallies map[string]int

// ranked lists the most frequent first.
func (t tallies) ranked() []Tally {
	out := []Tally{}
	for key, n := range t {
		out = append(out, Tally{key, n})
	}
	slices.SortFunc(out, func(a, b Tally) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Key, b.Key)) })
	return out
}
