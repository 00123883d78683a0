package entries

import (
	"strings"

	"annals/extractors/dates"
	"annals/schemas"
)

// trailing finds labels that stand behind the text, "(Aug. 22-24)" or a last
// date after the end of a sentence, where most items have one and none has a
// label before it.
func trailing(rs []row, h *habits) {
	items, with, before := 0, 0, 0
	type hit struct {
		row  int
		l    dates.Label
		name schemas.Span
		end  int
	}
	var hits []hit
	for i := range rs {
		r := &rs[i]
		if r.blank || r.marker == headingMark || furnitureOf(r) != "" {
			continue
		}
		if r.label != nil && r.sep != none && r.sep != lineEnd {
			before++
			continue
		}
		if len(strings.Fields(r.text)) < 3 {
			continue
		}
		items++
		if l, name, end, ok := trailer(r.text, r.body); ok {
			with++
			hits = append(hits, hit{i, l, name, end})
		}
	}
	if with < 3 || with*5 < items*3 || before > with/4 || h.stripped {
		return
	}
	h.trailing = true
	for _, x := range hits {
		r := &rs[x.row]
		l := x.l
		r.label, r.name, r.sep, r.rest = &l, x.name, cell, x.end
	}
}

// trailer reads the label at the end of s. end is where the text before it
// stops.
func trailer(s string, from int) (l dates.Label, name schemas.Span, end int, ok bool) {
	t := strings.TrimRight(s, " \t.;")
	if strings.HasSuffix(t, ")") || strings.HasSuffix(t, "]") {
		open := strings.LastIndexAny(t, "([")
		if open <= from {
			return l, name, 0, false
		}
		at := skip(t, open+1)
		l, n, ok := dates.ParseLabel(t[at : len(t)-1])
		if !ok || !l.Dated() || strings.TrimSpace(t[at+n:len(t)-1]) != "" {
			return l, name, 0, false
		}
		return l, schemas.Span{Start: at, End: at + n}, len(strings.TrimRight(t[:open], " \t")), true
	}
	// the last sentence is nothing but a date
	for tries, at := 0, len(t); tries < 4; tries++ {
		at = strings.LastIndex(t[:at], " ")
		if at <= from {
			break
		}
		begin := at + 1
		l, n, ok := dates.ParseLabel(s[begin:])
		if !ok || !fine(&l) || begin+n < len(t) {
			continue
		}
		head := strings.TrimRight(s[:at], " \t")
		if strings.HasSuffix(head, ".") || strings.HasSuffix(head, "–") || strings.HasSuffix(head, "—") || strings.HasSuffix(head, " -") || strings.HasSuffix(head, "|") {
			return l, schemas.Span{Start: begin, End: begin + n}, len(strings.TrimRight(head, " -–—|")), true
		}
	}
	return l, name, 0, false
}
