package entries

import (
	"strings"

	"annals/extractors/dates"
	"annals/schemas"
)

// narrative finds paragraphs whose date is part of a sentence, in documents
// that label nothing.
func narrative(rs []row, h *habits) {
	paragraphs, with, labels := 0, 0, 0
	type hit struct {
		row  int
		l    dates.Label
		name schemas.Span
	}
	var hits []hit
	for i := range rs {
		r := &rs[i]
		if r.blank || furnitureOf(r) != "" || r.marker == headingMark {
			continue
		}
		if r.label != nil && (fine(r.label) && r.sep == lineEnd || h.starts(rs, i)) {
			labels++
			continue
		}
		opens := i == 0 || rs[i-1].blank || r.marker == bulletMark || r.marker == numberMark || h.wrapped == 0
		if !opens || len(strings.Fields(r.text)) < 6 {
			continue
		}
		paragraphs++
		words, end := r.text, i
		if h.wrapped > 0 {
			for end+1 < len(rs) && !rs[end+1].blank && len(words) < 600 {
				end++
				words += " " + rs[end].text
			}
		}
		if l, name, ok := spoken(words, r.body); ok && name.End <= len(r.text) {
			with++
			hits = append(hits, hit{i, l, name})
		} else if ok {
			with++
			hits = append(hits, hit{row: i, l: l})
		}
	}
	if h.stripped || h.trailing || labels > 1 || with < 3 || with*2 < paragraphs {
		return
	}
	h.narrative = true
	for _, x := range hits {
		r := &rs[x.row]
		l := x.l
		r.label, r.name, r.sep, r.rest, r.kind = &l, x.name, none, r.body, start
	}
}

// spoken finds the date of a sentence: the first one that stands behind "on",
// or at the head of the text, with a day.
func spoken(s string, from int) (dates.Label, schemas.Span, bool) {
	for i := from; i < len(s); i++ {
		if i > 0 && word(s[i-1]) || !word(s[i]) {
			continue
		}
		lead := strings.ToLower(lastWord(s[:i]))
		if i > from && lead != "on" && lead != "from" && lead != "of" && lead != "," && lead != "between" {
			continue
		}
		l, n, ok := dates.ParseLabel(s[i:])
		if ok && fine(&l) && l.From.Month != 0 {
			return l, schemas.Span{Start: i, End: i + n}, true
		}
	}
	return dates.Label{}, schemas.Span{}, false
}

// lastWord is the word before the end of s, or the comma that ends it.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	if strings.HasSuffix(s, ",") {
		return ","
	}
	return s[strings.LastIndexAny(s, " (“\"")+1:]
}
