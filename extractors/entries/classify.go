package entries

import (
	"strings"
	"unicode"

	"annals/extractors/dates"
)

// classify decides what each row is: it reads the row, its neighbours and the
// document's habits, nothing else.
func classify(rs []row, h *habits, running map[string]bool) {
	first := true
	for i := range rs {
		r := &rs[i]
		if r.blank {
			continue
		}
		r.kind = content
		kind := furnitureOf(r)
		if kind != "" && h.wrapped > 0 && goesOn(rs, i) {
			kind = ""
		}
		switch {
		case r.marker == colonMark:
			r.kind = start
			if r.body >= len(r.text) && r.label == nil {
				r.kind = furniture
			}
		case kind != "" && !(kind == "page" && h.dayNumbers && r.label != nil):
			r.kind = furniture
		case !(h.wrapped > 0 && goesOn(rs, i)) && (running[runningKey(r)] || running[headerKey(rs, i)]) && r.marker != headingMark && !notesHeading(r.text):
			r.kind = furniture
		case h.starts(rs, i):
			r.kind = start
		case r.label != nil && r.sep == lineEnd && r.rest >= len(r.text) && (r.label.Dated() || r.label.Weekday != 0 || r.label.Shape == "clock"):
			r.kind = dateHeading
			if first && len(r.text) > 0 && !fine(r.label) && titled(rs, i) {
				r.kind = content // the period under the title
			}
		case r.marker == headingMark:
			r.kind = heading
		}
		first = first && r.kind != start
	}
	headings(rs, h)
}

// goesOn says whether a row is the end of a sentence that the row before
// leaves open.
func goesOn(rs []row, i int) bool {
	if i == 0 || rs[i-1].blank || finished(rs[i-1].text) || rs[i-1].kind == furniture || rs[i-1].kind == heading {
		return false
	}
	return finished(rs[i].text) && rs[i].marker == noMark && (leansOn(rs[i-1].text) || len(rs[i-1].text) > 40)
}

// titled says whether the row stands under the document's title and gives its
// period: a range, before any other date.
func titled(rs []row, i int) bool {
	if rs[i].marker == headingMark && !rs[i].label.Ranged() {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if rs[j].kind == dateHeading {
			return false
		}
	}
	return rs[i].label.Ranged() && i > 0
}

// headings finds the headings that no mark announces: a short row on its own,
// without a full stop, before an entry or a date.
func headings(rs []row, h *habits) {
	for i := range rs {
		r := &rs[i]
		if r.blank || r.kind != content || r.marker != noMark && !chapter(rs, i, h.flow) {
			continue
		}
		if notesHeading(r.text) && (i == 0 || rs[i-1].blank || h.flow) {
			r.kind = heading
			continue
		}
		if h.narrative || !shortTitle(r.text[chapterMark(r.text):]) {
			continue
		}
		before := i == 0 || rs[i-1].blank || h.flow && finished(rs[i-1].text) || rs[i-1].kind != content
		if !before {
			continue
		}
		j := i + 1
		for j < len(rs) && (rs[j].blank || rs[j].kind == furniture) {
			j++
		}
		if j >= len(rs) {
			continue
		}
		next := rs[j].kind == start || rs[j].kind == dateHeading || rs[j].kind == heading || rs[j].marker == bulletMark
		if next && !(i > 0 && rs[i-1].kind == dateHeading) {
			r.kind = heading
		}
	}
}

// chapter says whether a row that begins with a number stands alone, as the
// heading of a chapter does and the item of a list does not.
func chapter(rs []row, i int, flow bool) bool {
	if rs[i].marker != numberMark || i > 1 && rs[i-1].blank && rs[i-2].marker == numberMark {
		return false
	}
	before := i == 0 || rs[i-1].blank
	after := i+1 == len(rs) || rs[i+1].blank
	if flow && i > 0 && i+1 < len(rs) {
		before = before || finished(rs[i-1].text) && rs[i-1].marker != numberMark
		after = after || rs[i+1].kind == dateHeading
	}
	return before && after
}

// chapterMark is the length of the number before a heading: "2.", "IV.",
// "A.", "Part II:".
func chapterMark(s string) int {
	n := skip(s, 0)
	for _, w := range [...]string{"Part ", "PART ", "Chapter ", "CHAPTER ", "Section ", "SECTION "} {
		if strings.HasPrefix(s[n:], w) {
			n += len(w)
			break
		}
	}
	i := n
	for i < len(s) && i-n < 6 && (s[i] >= '0' && s[i] <= '9' || strings.IndexByte("IVXL.", s[i]) >= 0) {
		i++
	}
	if i == n && i+1 < len(s) && s[i] >= 'A' && s[i] <= 'H' {
		i++
	}
	if i > n && i < len(s) && (strings.IndexByte(".):", s[i]) >= 0 || s[i-1] == '.') {
		for i < len(s) && strings.IndexByte(".):", s[i]) >= 0 {
			i++
		}
		if after := skip(s, i); after > i {
			return after
		}
	}
	return 0
}

// shortTitle says whether words look like a heading: few, beginning with a
// capital, without the stop of a sentence.
func shortTitle(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 100 || !upper(s) || len(strings.Fields(s)) > 12 {
		return false
	}
	if strings.Contains(s, ". ") || strings.HasSuffix(s, ":") && len(strings.Fields(s)) > 4 {
		return false
	}
	last := rune(s[len(s)-1])
	if strings.ContainsRune(".!?;,…", last) || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "\"") {
		return false
	}
	r := []rune(s)
	return unicode.IsUpper(r[0]) || unicode.IsDigit(r[0])
}

// numberDays finds the bare day numbers under the headings of months, and
// gives their rows a label.
func numberDays(rs []row, h *habits) {
	months, days, labels := 0, 0, 0
	for i := range rs {
		r := &rs[i]
		switch {
		case r.blank:
		case r.label != nil && r.sep == lineEnd && r.label.From.Unit == dates.ByMonth:
			months++
		case r.label != nil && fine(r.label) && r.sep != none:
			labels++
		default:
			if _, _, ok := dayNumber(r); ok {
				days++
			}
		}
	}
	if days < 3 || days < labels || months == 0 && !monthTitle(rs) {
		return
	}
	h.dayNumbers = true
	under := months == 0
	for i := range rs {
		r := &rs[i]
		if r.blank {
			continue
		}
		if r.label != nil && r.sep == lineEnd && r.label.From.Month != 0 {
			under = true
			continue
		}
		if !under || r.label != nil && r.sep != none {
			continue
		}
		if l, n, ok := dayNumber(r); ok {
			r.label = &l
			r.name.Start, r.name.End = r.body, r.body+n
			r.sep, r.rest = parted(r.text, r.body+n)
			if r.rest >= len(r.text) {
				r.sep = lineEnd
			}
		}
	}
}

// dayNumber reads a bare day at the head of a row: alone, or with an ordinal
// ending and a mark behind it.
func dayNumber(r *row) (dates.Label, int, bool) {
	if r.marker == numberMark || r.marker == colonMark {
		return dates.Label{}, 0, false
	}
	l, n, ok := dates.ParseDayNumber(r.text[r.body:])
	if !ok {
		return l, 0, false
	}
	sep, rest := parted(r.text, r.body+n)
	switch {
	case sep == lineEnd || rest >= len(r.text):
		return l, n, true
	case sep == colon, sep == dash && rest-r.body-n >= 2, sep == cell:
		return l, n, true
	case sep == stop || sep == gap || sep == comma:
		return l, n, n > 2 && r.text[r.body+n-1] >= 'a' // 24th
	}
	return l, 0, false
}

// monthTitle says whether the title names a single month.
func monthTitle(rs []row) bool {
	for i := 0; i < len(rs) && i < 6; i++ {
		if rs[i].blank {
			continue
		}
		if words, span, _ := period(rs[i].text); words != "" && span.Days() <= 31 {
			return true
		}
	}
	return false
}
