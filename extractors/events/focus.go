package events

import (
	"cmp"
	"slices"

	"annals/schemas"
)

// focus lists the states that at least half of a document's entries name, the
// most named first: what nobody is named for is theirs. pair is what a title
// would call "X-Y relations": the two states that three entries in five name
// together, and no third as often.
func focus(d *schemas.Document) (out, pair []string) {
	count := map[string]int{}
	named := make([][]string, len(d.Entries))
	for n, e := range d.Entries {
		for i := range e.Mentions {
			m := &e.Mentions[i]
			if m.Type != schemas.DateOf && m.Type != schemas.QuantityOf && isState(m.Country) && !slices.Contains(named[n], m.Country) {
				named[n] = append(named[n], m.Country)
				count[m.Country]++
			}
		}
	}
	var all []string
	for id := range count {
		all = append(all, id)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	for _, id := range all {
		if n := count[id]; n >= 3 && 2*n >= len(d.Entries) {
			out = append(out, id)
		}
	}
	if len(out) != 2 {
		return out, nil
	}
	together := 0
	for _, states := range named {
		if slices.Contains(states, out[0]) && slices.Contains(states, out[1]) {
			together++
		}
	}
	if 5*together < 3*len(d.Entries) || len(all) > 2 && 10*count[all[2]] > 3*len(d.Entries) {
		return out, nil
	}
	return out, out
}
