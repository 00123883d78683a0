package entries

import (
	"strconv"
	"strings"

	"annals/extractors/dates"
	"annals/schemas"
)

// draft is an entry while its rows are being collected.
type draft struct {
	first     int // row
	parts     []stretch
	label     string
	labelSpan schemas.Span
	heading   schemas.Heading
	section   int
	marker    mark
	indent    int
	item      bool // an item under a label or heading of its own line
}

// holder is a label or date heading on a line of its own. What stands below
// without a label of its own belongs to it.
type holder struct {
	row  int
	text bool // a paragraph stands directly under it
}

// walker goes over the rows once and puts each where it belongs.
type walker struct {
	rs      []row
	h       habits
	drafts  []*draft
	cur     *draft
	holder  *holder
	heading schemas.Heading
	section int
	notes   bool
	kinds   []string // kind of furniture by row
	caption bool     // text directly under a date heading is no entry here
	broken  bool     // a blank row stands before
	foot    bool     // the notes are those of a page
}

func (w *walker) walk() {
	w.kinds = make([]string, len(w.rs))
	w.captions()
	for i := range w.rs {
		r := &w.rs[i]
		switch {
		case r.blank:
			w.kinds[i] = "blank"
			w.broken = true
			continue
		case r.kind == furniture:
			if w.kinds[i] = furnitureOf(r); w.kinds[i] == "" {
				w.kinds[i] = "page"
			}
			if w.kinds[i] == "trailer" && w.cur != nil {
				w.close()
				w.holder = nil
			}
			if len(r.text) >= 5 && rule(strings.TrimSpace(r.text)) && w.footnotes(i) {
				w.notes, w.foot = true, true
			}
			continue
		case r.kind == start:
			w.open(i)
		case w.notes && w.foot && r.page:
			w.notes, w.foot = false, false
			w.content(i)
		case w.notes:
			w.kinds[i] = "notes"
		case r.kind == heading:
			w.head(i)
		case r.kind == dateHeading:
			w.hold(i)
		default:
			w.content(i)
		}
		w.broken = false
	}
	w.close()
	w.teasers()
}

// footnotes says whether a line drawn at i parts footnotes from the text: the
// next row begins with the number one or a footnote's mark.
func (w *walker) footnotes(i int) bool {
	if w.cur == nil && len(w.drafts) == 0 {
		return false
	}
	for i++; i < len(w.rs); i++ {
		if r := &w.rs[i]; !r.blank {
			return r.kind != start && r.kind != dateHeading && noteNumber(r.text, 1)
		}
	}
	return false
}

// noteNumber says whether a row begins with the number of a footnote: "1 See",
// "[1] See", "1. See".
func noteNumber(s string, n int) bool {
	rest := strings.TrimPrefix(strings.TrimLeft(s, " \t"), "[")
	after, ok := strings.CutPrefix(rest, strconv.Itoa(n))
	if !ok {
		return n == 1 && (strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "† "))
	}
	trimmed := strings.TrimLeft(after, "].) \t")
	return trimmed != after && trimmed != "" && (upper(trimmed) || trimmed[0] == 'h') && !strings.HasPrefix(after, ".0")
}

// teasers takes out the cut beginning of a text, "... Read more", that the
// whole text follows.
func (w *walker) teasers() {
	for _, d := range w.drafts {
		for k := 0; k+1 < len(d.parts); k++ {
			p, q := d.parts[k], d.parts[k+1]
			head, cut := teaser(w.rs[p.row].text[p.from:p.to])
			if !cut || !strings.HasPrefix(strings.TrimSpace(w.rs[q.row].text[q.from:q.to]), head) {
				continue
			}
			w.kinds[p.row] = "navigation"
			d.parts = append(d.parts[:k], d.parts[k+1:]...)
			k--
		}
	}
}

// teaser returns what a text that was cut short begins with.
func teaser(s string) (string, bool) {
	s = strings.TrimSpace(s)
	for _, more := range [...]string{"Read more", "Read More", "read more", "[more]", "More"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, more))
	}
	head := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, "…"), "..."))
	return head, len(head) < len(s) && len(head) >= 15
}

func (w *walker) close() {
	if w.cur != nil {
		w.drafts = append(w.drafts, w.cur)
		w.cur = nil
	}
}

// head takes a heading that is no date.
func (w *walker) head(i int) {
	r := &w.rs[i]
	w.close()
	w.kinds[i] = "heading"
	if len(w.drafts) == 0 && w.holder == nil && w.section == 0 && w.heading.Words == "" {
		w.kinds[i] = "title"
	}
	if notesHeading(r.text[r.body:]) {
		w.notes = true
		w.kinds[i] = "notes"
		return
	}
	if len(w.drafts) > 0 {
		w.section++
	}
	if w.holder != nil {
		w.holder.text = false
		if fine(w.rs[w.holder.row].label) && len(w.drafts) > 0 {
			return // a topic under a day: the day still holds
		}
	}
	w.heading.Words = r.text[r.body:]
}

// hold takes a label on a line of its own.
func (w *walker) hold(i int) {
	r := &w.rs[i]
	w.close()
	w.notes = false
	w.kinds[i] = "heading"
	w.holder = &holder{row: i}
	w.under(r)
}

// under carries what a date heading says of year, month and day to what
// follows it.
func (w *walker) under(r *row) {
	l := r.label
	h := &w.heading
	h.Words = strings.TrimSpace(r.text[r.name.Start:r.name.End])
	p := l.From
	if p.Year != 0 {
		h.Year, h.Month, h.Day = p.Year, 0, 0
	} else if l.To.Year != 0 {
		h.Year, h.Month, h.Day = l.In(0).From.Year, 0, 0
	}
	if l.Ranged() && l.To.Year != p.Year && p.Year != 0 && l.To.Year != 0 {
		h.Year = 0 // a heading that spans years gives none
	}
	if p.Month != 0 {
		h.Month, h.Day = p.Month, 0
		if l.Ranged() && l.To.Month != p.Month {
			h.Month = 0
		}
	}
	if p.Unit == dates.ByDay {
		h.Day = p.Day
	}
}

// open begins an entry at a row with a label, or at a colon that lost its
// label.
func (w *walker) open(i int) {
	r := &w.rs[i]
	w.close()
	w.notes = false
	d := &draft{first: i, heading: w.heading, section: w.section, marker: r.marker, indent: r.indent}
	from := r.body
	if r.label != nil && (r.sep != none || w.h.narrative) && r.sep != noSeparator && r.name.Len() > 0 {
		d.label = strings.Join(strings.Fields(r.text[r.name.Start:r.name.End]), " ")
		d.labelSpan = schemas.Span{Start: r.at(r.name.Start), End: r.at(r.name.End-1) + 1}
		from = r.rest
		if w.h.trailing || w.h.narrative {
			from = r.body
		}
	}
	to := len(r.text)
	if w.h.trailing && r.label != nil && r.sep == cell {
		to = r.rest
	}
	d.parts = append(d.parts, stretch{i, from, to})
	w.cur = d
	if w.holder != nil && r.marker == noMark && fine(w.rs[w.holder.row].label) && r.label != nil && fine(r.label) {
		w.holder = nil
	}
}

// content takes a row without a label: an item under a holder, or more of the
// entry that is open, or furniture.
func (w *walker) content(i int) {
	r := &w.rs[i]
	item := r.marker == bulletMark || r.marker == numberMark
	switch {
	case w.holder != nil && item && !w.holder.text && (w.cur == nil || w.cur.item && r.indent <= w.cur.indent):
		w.item(i)
	case w.holder != nil && w.cur == nil && !item && w.holds():
		w.item(i)
		w.holder.text = true
		w.cur.item = false
	case w.cur != nil && item && (w.cur.marker == bulletMark || w.cur.marker == numberMark) && r.marker == w.cur.marker &&
		r.indent <= w.cur.indent && !w.cur.item && !w.broken && upper(r.text[r.body:]):
		// an item of the same list that prints no label of its own
		before := w.cur
		w.close()
		w.cur = &draft{first: i, label: before.label, labelSpan: before.labelSpan, heading: before.heading, section: before.section,
			marker: before.marker, indent: before.indent, parts: []stretch{{i, r.body, len(r.text)}}}
	case w.cur != nil && w.h.tight && w.broken && !r.page && !item && r.indent <= w.cur.indent:
		w.close()
		w.kinds[i] = "caption"
	case w.cur != nil:
		from := 0
		if item {
			from = r.body
		}
		w.cur.parts = append(w.cur.parts, stretch{i, from, len(r.text)})
	default:
		w.kinds[i] = "preamble"
		if len(w.drafts) > 0 {
			w.kinds[i] = "caption"
		}
	}
}

// holds says whether text may stand directly under the holder.
func (w *walker) holds() bool {
	return fine(w.rs[w.holder.row].label) || !w.caption
}

// item begins an entry that repeats the holder's label.
func (w *walker) item(i int) {
	r := &w.rs[i]
	w.close()
	hold := &w.rs[w.holder.row]
	from := r.body
	if r.marker != bulletMark && r.marker != numberMark {
		from = 0
	}
	w.cur = &draft{first: i, heading: w.heading, section: w.section, marker: r.marker, indent: r.indent, item: true,
		label:     strings.Join(strings.Fields(hold.text[hold.name.Start:hold.name.End]), " "),
		labelSpan: schemas.Span{Start: hold.at(hold.name.Start), End: hold.at(hold.name.End-1) + 1},
		parts:     []stretch{{i, from, len(r.text)}}}
}

// captions learns whether text directly under the headings of months and
// years is an entry in this document: not where labels mostly stand there.
func (w *walker) captions() {
	text, labels := 0, 0
	for i := range w.rs {
		if w.rs[i].kind != dateHeading || fine(w.rs[i].label) {
			continue
		}
		j := i + 1
		for j < len(w.rs) && (w.rs[j].blank || w.rs[j].kind == furniture) {
			j++
		}
		if j == len(w.rs) {
			break
		}
		switch w.rs[j].kind {
		case content:
			text++
		case start:
			labels++
		case dateHeading:
			if fine(w.rs[j].label) || w.rs[j].label.From.Unit == dates.ByMonth && w.rs[i].label.From.Unit == dates.ByYear {
				labels++
			}
		}
	}
	w.caption = labels > text
}
