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
	tight      bool           // entries stand line under line, without blank lines
}

// learn looks at all rows once.
func learn(rs []row) habits {
	var h habits
	if h.wrapped = width(rs); eachLabelled(rs) {
		h.wrapped = 0
	}
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
	h.flow = blanks <= 3 || blanks*12 < len(rs)
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

// tight says whether entries stand line under line, so that a paragraph set
// off by blank lines is none of theirs.
func tight(rs []row) bool {
	starts, close, loose := 0, 0, 0
	last := content
	for i := range rs {
		r := &rs[i]
		if r.blank || r.kind == furniture {
			continue
		}
		open := i > 0 && rs[i-1].blank
		switch {
		case r.kind == start:
			if starts++; last == start && !open {
				close++
			}
		case r.kind == content && open && starts > 0:
			loose++
		}
		last = r.kind
	}
	return starts >= 4 && close*5 >= (starts-1)*3 && loose*3 <= starts
}

// eachLabelled says whether most lines begin with a label of their own, so that
// no line is the rest of the one before.
func eachLabelled(rs []row) bool {
	labels, lines := 0, 0
	for i := range rs {
		if rs[i].blank {
			continue
		}
		lines++
		if rs[i].label != nil && (rs[i].sep == colon || rs[i].sep == dash) {
			labels++
		}
	}
	return labels >= 3 && labels*2 > lines
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
	usual := map[form]int{}
	for i := range rs {
		if f, ok := formOf(&rs[i]); ok && (i == 0 || rs[i-1].blank || finished(rs[i-1].text)) {
			usual[f]++
		}
	}
	for i := 1; i < len(rs); i++ {
		r, before := &rs[i], &rs[i-1]
		if before.blank || r.blank || r.marker != noMark && r.marker != numberMark || r.label == nil || rule(strings.TrimSpace(before.text)) {
			continue
		}
		leans := leansOn(before.text)
		if f, ok := formOf(r); ok && !leans && usual[f] >= 3 { // a label of the document's usual kind
			continue
		}
		long := len([]rune(before.text))*10 >= width*6 || leans
		if long && !finished(before.text) && before.sep != lineEnd && (r.sep != colon || !r.label.HasYear()) {
			r.label, r.sep = nil, noSeparator
			if r.marker == numberMark {
				r.marker, r.body = noMark, 0
			}
		}
	}
}

// form is what labels of one kind have in common.
type form struct {
	sep  separator
	unit dates.Unit
	year bool
}

// formOf is the form of a row's label, where what stands behind it is a mark
// that parts labels from text.
func formOf(r *row) (form, bool) {
	if r.blank || r.label == nil {
		return form{}, false
	}
	switch r.sep {
	case colon, dash, semicolon, cell:
	case lineEnd:
		if strings.HasSuffix(r.text, ".") {
			return form{}, false
		}
	default:
		return form{}, false
	}
	return form{r.sep, r.label.From.Unit, r.label.HasYear()}, true
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
