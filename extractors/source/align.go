package source

import (
	"sort"

	"annals/schemas"
)

// put adds words that stand at the n bytes from at of the source. Words of
// another length than n (an entity, a mark that the source does not print) keep
// a stretch of their own.
func (t *text) put(words string, at, n int) {
	if words == "" {
		return
	}
	start := len(t.buf)
	t.buf = append(t.buf, words...)
	if k := len(t.origin) - 1; k >= 0 && len(words) == n {
		if last := &t.origin[k]; last.Source.End == at && last.Text.Len() == last.Source.Len() {
			last.Text.End, last.Source.End = len(t.buf), at+n
			return
		}
	}
	t.origin = append(t.origin, schemas.Alignment{
		Text:   schemas.Span{Start: start, End: len(t.buf)},
		Source: schemas.Span{Start: at, End: at + n},
	})
}

// through leads alignments with a text that was itself decoded on to the bytes
// it was decoded from.
func through(outer, inner []schemas.Alignment) []schemas.Alignment {
	if len(inner) == 1 && inner[0].Text.Len() == inner[0].Source.Len() { // plain UTF-8
		shift := inner[0].Source.Start - inner[0].Text.Start
		for i := range outer {
			outer[i].Source.Start += shift
			outer[i].Source.End += shift
		}
		return outer
	}
	out := make([]schemas.Alignment, 0, len(outer))
	for _, a := range outer {
		if a.Text.Len() != a.Source.Len() {
			a.Source = schemas.Span{Start: sourceOf(inner, a.Source.Start, false), End: sourceOf(inner, a.Source.End, true)}
			a.Source.End = max(a.Source.Start, a.Source.End)
			out = append(out, a)
			continue
		}
		k := sort.Search(len(inner), func(k int) bool { return inner[k].Text.End > a.Source.Start })
		for at := a.Source.Start; at < a.Source.End && k < len(inner); k++ {
			end := min(inner[k].Text.End, a.Source.End)
			part := schemas.Alignment{Text: schemas.Span{Start: a.Text.Start + at - a.Source.Start, End: a.Text.Start + end - a.Source.Start}}
			part.Source = inner[k].Source
			if inner[k].Text.Len() == inner[k].Source.Len() {
				part.Source.Start += at - inner[k].Text.Start
				part.Source.End = part.Source.Start + end - at
			}
			out = append(out, part)
			at = end
		}
	}
	return out
}

// sourceOf maps one offset; where the map is coarse, to the start of the
// stretch that holds it or, for the end of a span, to the stretch's end.
func sourceOf(inner []schemas.Alignment, at int, end bool) int {
	k := sort.Search(len(inner), func(k int) bool { return inner[k].Text.End > at })
	if k == len(inner) {
		if k == 0 {
			return at
		}
		return inner[k-1].Source.End
	}
	a := inner[k]
	switch {
	case a.Text.Len() == a.Source.Len():
		return a.Source.Start + at - a.Text.Start
	case end && at > a.Text.Start:
		return a.Source.End
	}
	return a.Source.Start
}
