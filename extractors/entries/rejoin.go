package entries

import (
	"strings"

	"annals/schemas"
)

// rejoin makes one row of each paragraph whose lines were broken wherever they
// were full, in documents that run their entries on: there labels stand inside
// the lines more often than at their heads.
func rejoin(rs []row, whole func(joined, hyphened string) bool) []row {
	if width(rs) == 0 {
		return rs
	}
	type paragraph struct {
		from, to int
		row      row
	}
	var found []paragraph
	heads, inside := 0, 0
	for i := 0; i < len(rs); {
		end := i
		for end < len(rs) && !rs[end].blank && (end == i || rs[end].marker == noMark) {
			end++
		}
		if end-i >= 2 {
			r := joined(rs[i:end], whole)
			n := len(inlines(&r, false))
			if len(r.text) < runOn {
				n = 0
			}
			for _, line := range rs[i+1 : end] {
				if line.label != nil && (line.sep == colon || line.sep == dash || line.sep == lineEnd) {
					heads++
				}
			}
			if inside += n; n > 0 || len(r.text) >= runOn {
				found = append(found, paragraph{i, end, r})
			}
		}
		i = max(end, i+1)
	}
	if inside < 3 || inside < 3*heads {
		return rs
	}
	out := make([]row, 0, len(rs)) // what is left of a page may hold no label but the rest of an entry
	at := 0
	for _, p := range found {
		out = append(append(out, rs[at:p.from]...), p.row)
		at = p.to
	}
	return append(out, rs[at:]...)
}

// joined is one row of several.
func joined(rs []row, whole func(joined, hyphened string) bool) row {
	r := rs[0]
	var o show
	for i := range rs {
		part := &rs[i]
		if i > 0 && !o.mend(part.text, whole) {
			o.put(" ", part.span.Start, 0)
		}
		shift := len(o.text)
		o.text = append(o.text, part.text...)
		for _, a := range part.from {
			a.Text.Start, a.Text.End = a.Text.Start+shift, a.Text.End+shift
			o.from = append(o.from, a)
		}
	}
	r.text, r.from = string(o.text), o.from
	r.span = schemas.Span{Start: rs[0].span.Start, End: rs[len(rs)-1].span.End}
	r.blank = strings.TrimSpace(r.text) == ""
	r.head(false)
	return r
}
