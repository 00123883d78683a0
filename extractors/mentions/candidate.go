package mentions

import (
	"slices"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// candidate is a span that may become a mention.
type candidate struct {
	first, last int
	typ         schemas.MentionType
	id          string
	country     string
	sector      string
	office      string
	rule        string
	basis       string
	rank        int // wins over a longer candidate of lower rank
	quantity    *schemas.Quantity
	days        schemas.Interval
	beat        []string // readings that lost, best first
}

// title is an office noun in the text.
type title struct {
	knowledge.Title
	last   int // token after it
	plural bool
}

func (s *scan) add(c candidate) {
	if c.first < c.last {
		s.out = append(s.out, c)
	}
}

// taken returns the candidate of at least a rank that covers token i.
func (s *scan) taken(i int, types ...schemas.MentionType) *candidate {
	for n := range s.out {
		c := &s.out[n]
		if c.first <= i && i < c.last && (len(types) == 0 || slices.Contains(types, c.typ)) {
			return c
		}
	}
	return nil
}

// settle chooses among overlapping candidates: higher rank, then the longer,
// then the one found first.
func (s *scan) settle() []candidate {
	slices.SortStableFunc(s.out, func(a, b candidate) int {
		if a.rank != b.rank {
			return b.rank - a.rank
		}
		return (b.last - b.first) - (a.last - a.first)
	})
	holder := make([]int, len(s.toks)) // the kept candidate at a token, counted from 1
	var kept []candidate
next:
	for _, c := range s.out {
		for i := c.first; i < c.last; i++ {
			if n := holder[i]; n > 0 {
				kept[n-1].lost(c, s.words(c.first, c.last))
				continue next
			}
		}
		kept = append(kept, c)
		for i := c.first; i < c.last; i++ {
			holder[i] = len(kept)
		}
	}
	slices.SortFunc(kept, func(a, b candidate) int { return a.first - b.first })
	return kept
}

// maxBeat bounds the losing readings that a mention keeps.
const maxBeat = 5

// lost remembers a reading that c won over: another type, other words or
// another entity.
func (c *candidate) lost(other candidate, words string) {
	if other.typ == c.typ && other.id == c.id && other.first == c.first && other.last == c.last || len(c.beat) >= maxBeat {
		return
	}
	reading := string(other.typ) + " " + words
	if other.id != "" {
		reading = string(other.typ) + " " + other.id
	}
	if !slices.Contains(c.beat, reading) {
		c.beat = append(c.beat, reading)
	}
}

// others remembers the persons that a name might have meant.
func (c *candidate) others(ids []string) {
	for _, id := range ids {
		if id != c.id && len(c.beat) < maxBeat {
			c.beat = append(c.beat, string(schemas.Person)+" "+id)
		}
	}
}
