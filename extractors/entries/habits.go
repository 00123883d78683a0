package entries

import (
	"strings"

	"annals/extractors/dates"
)

// habits is what a document does as a rule, learnt from all its rows before
// any is decided on.
type habits struct {
	seps       [none + 1]bool // separators that part labels from text here
	stripped   bool           // items begin with a colon that lost its label
	dayNumbers bool           // bare days under the heading of a month
	trailing   bool           // the date stands behind the text
	narrative  bool           // the date is part of a sentence
	wrapped    int            // the width at which lines were broken, 0 for none
	flow       bool           // no blank lines: a line is a paragraph
}

// learn looks at all rows once.
func learn(rs []row) habits {
	var h habits
	h.wrapped = width(rs)
	unwrap(rs, h.wrapped)
	var with, year [none + 1]int
	colons, starts, blanks := 0, 0, 0
	for i := range rs {
		r := &rs[i]
		if r.blank {
			blanks++
			continue
		}
		if i == 0 || rs[i-1].blank || r.marker != noMark || r.label != nil {
			starts++
		}
		if r.marker == colonMark && r.label == nil {
			colons++
		}
		if r.label == nil || r.sep == none {
			continue
		}
		with[r.sep]++
		if r.label.HasYear() && fine(r.label) {
			year[r.sep]++
		}
	}
	h.flow = blanks <= 3
	h.stripped = colons >= 3 || colons > 0 && colons*2 >= starts-2
	labelled := 0
	for _, n := range with {
		labelled += n
	}
	for s := lineEnd; s < none; s++ {
		switch s {
		case lineEnd, colon, dash, semicolon, cell:
			h.seps[s] = true
		case stop:
			h.seps[s] = year[s] > 0 || with[s] >= 3
		case gap, glued, comma:
			h.seps[s] = with[s] >= 3 && with[s]*3 >= labelled && with[s]*3 >= starts
		}
	}
	return h
}

// fine says whether a label names days.
func fine(l *dates.Label) bool {
	return len(l.Set) > 0 || l.From.Unit == dates.ByDay || l.From.Unit == dates.ByWeek
}

// width is where most lines were broken, 0 where lines are whole paragraphs.
func width(rs []row) int {
	var hist [161]int
	lines, follow := 0, 0
	for i := range rs {
		if rs[i].blank {
			continue
		}
		lines++
		n := len([]rune(rs[i].text[:min(len(rs[i].text), 1000)]))
		if n > 160 {
			return 0
		}
		hist[n]++
		if i > 0 && !rs[i-1].blank {
			follow++
		}
	}
	if lines < 4 || follow*3 < lines {
		return 0
	}
	seen := 0
	for n := 160; n > 0; n-- {
		if seen += hist[n]; seen*10 >= lines {
			if n < 40 {
				return 0
			}
			return n
		}
	}
	return 0
}

// unwrap takes the label from rows that only continue a broken sentence.
func unwrap(rs []row, width int) {
	if width == 0 {
		return
	}
	for i := 1; i < len(rs); i++ {
		r, before := &rs[i], &rs[i-1]
		if before.blank || r.blank || r.marker != noMark && r.marker != numberMark || r.label == nil {
			continue
		}
		long := len([]rune(before.text))*10 >= width*6 || leansOn(before.text)
		if long && !finished(before.text) && before.sep != lineEnd && (r.sep != colon || !r.label.HasYear()) {
			r.label, r.sep = nil, noSeparator
			if r.marker == numberMark {
				r.marker, r.body = noMark, 0
			}
		}
	}
}

// leansOn says whether a line ends in a word that cannot end a sentence.
func leansOn(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "on", "of", "in", "by", "to", "from", "until", "since", "before", "after", "the", "and", "between", "for", "at", "than", "or":
		return true
	}
	return false
}

// starts says whether the row opens an entry of its own by its label.
func (h *habits) starts(rs []row, i int) bool {
	r := &rs[i]
	if r.label == nil || r.sep == none || r.sep == noSeparator || r.sep == lineEnd {
		return false
	}
	if h.seps[r.sep] {
		return r.sep != gap || r.label.Shape != "year" || h.years(rs)
	}
	// A survivor among stripped labels may have lost its separator.
	opens := i == 0 || rs[i-1].blank || h.flow || r.marker != noMark
	return opens && (r.sep == gap || r.sep == glued && r.label.HasYear()) && fine(r.label) && r.label.HasYear()
}

// years says whether labels without a month are the rule.
func (h *habits) years(rs []row) bool {
	n, all := 0, 0
	for i := range rs {
		if rs[i].label == nil || rs[i].sep == none {
			continue
		}
		all++
		if rs[i].label.Shape == "year" || rs[i].label.Shape == "year range" {
			n++
		}
	}
	return n*2 > all
}
