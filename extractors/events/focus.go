package events

import (
	"slices"

	"annals/schemas"
)

// focus lists the states that at least half of a document's entries name, the
// most named first: what nobody is named for is theirs.
func focus(d *schemas.Document) []string {
	count := map[string]int{}
	for _, e := range d.Entries {
		seen := map[string]bool{}
		for i := range e.Mentions {
			m := &e.Mentions[i]
			if m.Type != schemas.DateOf && m.Type != schemas.QuantityOf && isState(m.Country) && !seen[m.Country] {
				seen[m.Country] = true
				count[m.Country]++
			}
		}
	}
	var out []string
	for id, n := range count {
		if n >= 3 && 2*n >= len(d.Entries) {
			out = append(out, id)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		if a < b {
			return -1
		}
		return 1
	})
	return out
}
