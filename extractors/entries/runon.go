package entries

import (
	"strings"
	"unicode/utf8"

	"annals/extractors/dates"
)

// runOn is the length from which a row may hold several entries.
const runOn = 200

// inline is a label inside a row.
type inline struct {
	at  int
	sep separator
	yr  bool // a bare year that holds for the labels after it
	has bool // the label gives a year
}

// split cuts rows that hold several entries before each of their labels.
func split(rs []row) []row {
	var found map[int][]inline
	rest := false
	for i := range rs {
		if rs[i].blank || len(rs[i].text) < runOn && !rs[i].page {
			continue
		}
		// the rest of a page may hold a single label
		if cuts := inlines(&rs[i], rest && rs[i].page && rs[i].label == nil); len(cuts) > 0 {
			rest = rest || len(cuts) >= 3
			if found == nil {
				found = map[int][]inline{}
			}
			found[i] = cuts
		}
	}
	if found == nil {
		return rs
	}
	total := 0
	for _, cuts := range found {
		total += len(cuts)
	}
	out := make([]row, 0, len(rs)+total)
	for i := range rs {
		out = rs[i].cutAt(found[i], out)
	}
	return out
}

// inlines finds the labels inside a row that stand behind the end of a
// sentence and are parted from what follows as labels are. One alone is taken
// for a label only where single says so.
func inlines(r *row, single bool) []inline {
	var all []inline
	s := r.text
	count := [none + 1]int{}
	from := r.rest
	if r.marker == noMark && len(s) > 4 && digits(s[:4]) { // a year that holds for the labels after it
		from = 0
	}
	for i := from; i < len(s); i++ {
		c := s[i]
		if !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') || i > 0 && !afterStop(s, i) {
			continue
		}
		l, n, ok := dates.ParseLabel(s[i:])
		if !ok || !l.Dated() {
			continue
		}
		sep, rest := parted(s, i+n)
		if l.Shape == "year" && sep == gap && rest < len(s) {
			if next, m, ok := dates.ParseLabel(s[rest:]); ok && fine(&next) && !next.HasYear() {
				if after, _ := parted(s, rest+m); after == colon || after == dash {
					all = append(all, inline{at: i, sep: after, yr: true})
					count[after]++
					i = rest - 1
					continue
				}
			}
		}
		switch {
		case sep == colon, sep == dash && l.HasYear() && fine(&l), sep == semicolon && l.HasYear(), sep == stop && l.HasYear() && fine(&l):
			if l.Shape == "year" && sep != colon {
				continue
			}
			all = append(all, inline{at: i, sep: sep, has: l.HasYear()})
			count[sep]++
			i += n - 1
		}
	}
	best := colon
	for s := range count {
		if count[s] > count[best] {
			best = separator(s)
		}
	}
	first := 0
	if r.label != nil && r.sep == best {
		first = 1
	}
	if single && len(all) > 0 {
		return all
	}
	if count[best]+first < 2 || first == 1 && count[best] < 2 && len(s) < 4*runOn && !opensWithYear(r, all) {
		return nil
	}
	kept := all[:0]
	for _, c := range all {
		if c.sep == best || c.has {
			kept = append(kept, c)
		}
	}
	return kept
}

// opensWithYear says whether the row begins with a label that has a year and
// every label inside it has one too.
func opensWithYear(r *row, all []inline) bool {
	if !r.label.HasYear() {
		return false
	}
	for _, c := range all {
		if !c.has {
			return false
		}
	}
	return true
}

// afterStop says whether a sentence or heading ends before i.
func afterStop(s string, i int) bool {
	if s[i-1] != ' ' && s[i-1] != '\t' && !strings.HasSuffix(s[:i], "\u00a0") {
		return false
	}
	t := strings.TrimRight(s[:i], " \t\u00a0")
	if t == "" {
		return true
	}
	for n := 0; n < 6 && t != ""; n++ {
		c, m := utf8.DecodeLastRuneInString(t)
		switch c {
		case '.', '!', '?', ':', '…':
			return true
		case ')': // a source in brackets behind the sentence
			if open := strings.LastIndexByte(t, '('); open > 0 && len(t)-open < 80 {
				t = strings.TrimRight(t[:open], " ")
				continue
			}
			t = t[:len(t)-m]
			continue
		case '"', '”', '’', '\'', ']', '»':
			t = t[:len(t)-m]
			continue
		}
		if c >= '0' && c <= '9' { // [3], a year heading, the number of a page
			t = t[:len(t)-m]
			continue
		}
		return c == '[' || n > 0 && (c == ' ' || c == '(')
	}
	return t == "" // a year at the head of the row
}

// cutAt appends the parts of the row to out.
func (r row) cutAt(cuts []inline, out []row) []row {
	if len(cuts) == 0 {
		return append(out, r)
	}
	from := 0
	points := make([]int, 0, len(cuts)+1)
	for _, c := range cuts {
		points = append(points, c.at)
		if c.yr {
			points = append(points, skip(r.text, c.at+4))
		}
	}
	points = append(points, len(r.text))
	start := r.span.Start
	for n, to := range points {
		if to <= from {
			continue
		}
		part := row{indent: r.indent, cut: n > 0, page: r.page && n == 0}
		part.text, part.from = r.sub(from, to)
		part.span.Start, part.span.End = start, r.span.End
		if to < len(r.text) {
			part.span.End = r.at(to)
		}
		start = part.span.End
		part.blank = strings.TrimSpace(part.text) == ""
		part.head(false)
		out = append(out, part)
		from = to
	}
	return out
}
