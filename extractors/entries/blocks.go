package entries

import (
	"strings"

	"annals/schemas"
)

// blocks makes entries of a chronology that lost all its labels and the marks
// before them: what stands between lone dashes, or, under a header that states
// a period, the paragraphs.
func blocks(d *schemas.Document, rs []row) bool {
	dashes, first := 0, -1
	for i := range rs {
		if t := strings.TrimSpace(rs[i].text); t == "-" || t == "–" || t == "—" || t == "*" {
			if dashes++; first < 0 {
				first = i
			}
		}
	}
	if dashes >= 2 {
		opens := false
		for i := range rs {
			r := &rs[i]
			switch {
			case i < first || r.blank:
			case rule(strings.TrimSpace(r.text)):
				opens = true
			case opens && r.kind != furniture:
				r.kind, opens = start, false
			}
		}
		return true
	}
	if !chronological(rs) {
		return false
	}
	found := 0
	for i := range rs {
		r := &rs[i]
		opens := i == 0 || rs[i-1].blank || r.marker == bulletMark || r.marker == numberMark
		if r.kind == content && opens && finished(r.text) && len(strings.Fields(r.text)) >= 5 && len(r.text) < 1500 && !byline(r.text) {
			r.kind = start
			found++
		}
	}
	return found >= 2
}

// chronological says whether the first rows call the text a chronology and
// state a period.
func chronological(rs []row) bool {
	said, dated, seen := false, false, 0
	for i := range rs {
		if rs[i].blank {
			continue
		}
		if seen++; seen > 5 {
			break
		}
		low := strings.ToLower(rs[i].text)
		if len(low) < 150 && (strings.Contains(low, "chronolog") || strings.Contains(low, "timeline")) {
			said = true
		}
		if len(low) < 150 {
			if _, span, _ := period(rs[i].text); span.Known() {
				dated = true
			}
		}
	}
	return said && dated
}

// byline recognizes "Compiled by ...", "By A. Pell".
func byline(s string) bool {
	for _, p := range [...]string{"By ", "Compiled ", "Prepared by", "Edited by", "Source:", "Sources:", "Written by", "Note:", "Dates are"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
