package score

import "slices"

// near is the similarity from which two texts are taken for one entry.
const near = 0.9

// pair is a gold entry with the predicted one that it was aligned to. One of
// the two is nil where nothing was.
type pair struct{ gold, pred *entry }

// alignment is how the entries of a document were aligned.
type alignment struct {
	equal, near   []pair
	missed, extra []*entry
}

// align pairs entries of equal text in order, then those of nearly equal text.
func align(gold, pred []*entry) alignment {
	var out alignment
	byText := map[string][]*entry{}
	var order []string // of first appearance
	for _, p := range pred {
		key := fold(p.text)
		if _, seen := byText[key]; !seen {
			order = append(order, key)
		}
		byText[key] = append(byText[key], p)
	}
	for _, g := range gold {
		key := fold(g.text)
		if same := byText[key]; len(same) > 0 {
			out.equal = append(out.equal, pair{g, same[0]})
			byText[key] = same[1:]
		} else {
			out.missed = append(out.missed, g)
		}
	}
	for _, key := range order {
		out.extra = append(out.extra, byText[key]...)
	}
	out.nearly()
	return out
}

// nearly moves entries of nearly equal text from missed and extra to near.
func (x *alignment) nearly() {
	var missed []*entry
	for _, g := range x.missed {
		best, bestAt := -1.0, -1
		text := []rune(g.text)
		for i, p := range x.extra {
			if q := quick(text, []rune(p.text)); q > best {
				best, bestAt = q, i
			}
		}
		if best < near { // an upper bound: the true figure is no better
			missed = append(missed, g)
			continue
		}
		p := x.extra[bestAt]
		from := []rune(p.text)
		same := blocks(from, text)
		if similarity(same, from, text) < near {
			missed = append(missed, g)
			continue
		}
		x.near = append(x.near, pair{g, p.moved(same)})
		x.extra = slices.Delete(x.extra, bestAt, bestAt+1)
	}
	x.missed = missed
}

// moved is the entry with its mentions' offsets carried over to the text that
// the blocks lead to. A mention whose ends have no counterpart goes nowhere.
func (e *entry) moved(same []block) *entry {
	carry := map[int]int{}
	for _, m := range same {
		for i := range m.n {
			carry[m.a+i] = m.b + i
		}
	}
	out := *e
	out.mentions = slices.Clone(e.mentions)
	for i := range out.mentions {
		m := &out.mentions[i]
		start, ok := carry[m.start]
		if !ok {
			start = -1
		}
		last, ok := carry[m.end-1]
		if !ok {
			last = -2
		}
		m.start, m.end = start, last+1
	}
	return &out
}
