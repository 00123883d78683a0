package entries

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extractors/dates"
	"annals/schemas"
)

// row is one line of the document, a run of blank lines, or a stretch of a
// line that holds several entries.
type row struct {
	span   schemas.Span // of Document.Text, with the line break
	text   string       // what is seen: markup removed, trimmed
	from   []schemas.Alignment
	indent int
	blank  bool
	page   bool // a page break stands before it
	cut    bool // split off from the row before it
	kind   kind

	marker mark
	level  int // of a heading, or the width of a marker's indent
	body   int // where text begins behind marker and leaked markup
	label  *dates.Label
	name   schemas.Span // the label in text
	sep    separator
	rest   int // where text begins behind label and separator
}

// kind is what a row turns out to be.
type kind uint8

const (
	content kind = iota
	heading
	dateHeading
	start // the first row of an entry
	furniture
)

// mark is what stands at the head of a row.
type mark uint8

const (
	noMark mark = iota
	colonMark
	bulletMark
	numberMark
	headingMark
	cellMark
)

// separator is what parts a label from its text.
type separator uint8

const (
	noSeparator separator = iota // no label
	lineEnd
	colon
	semicolon
	stop
	dash
	comma
	gap   // blank space only
	glued // nothing at all
	cell
	none // the label is only the head of a sentence
)

// maxRows bounds the lines of a document: the layers built over them cost more
// memory than the text.
const maxRows = 3_000_000

// rows splits text at line breaks. Runs of blank lines make one row. It
// returns nil where there are too many.
func rows(text string, md bool, holes []schemas.Span) []row {
	out := make([]row, 0, strings.Count(text, "\n")+1)
	page := false
	for at := 0; at < len(text); {
		end, next := lineEnds(text, at)
		if text[end:next] == "\f" {
			page = true
		}
		span := schemas.Span{Start: at, End: next}
		at = next
		if blankLine(text[span.Start:end]) {
			if n := len(out); n > 0 && out[n-1].blank {
				out[n-1].span.End = next
			} else {
				out = append(out, row{span: span, blank: true})
			}
			continue
		}
		if len(out) >= maxRows {
			return nil
		}
		r := row{span: span, page: page}
		page = false
		for len(holes) > 0 && holes[0].End <= span.Start {
			holes = holes[1:]
		}
		r.look(text, schemas.Span{Start: span.Start, End: end}, md, holes)
		out = append(out, r)
	}
	return out
}

func lineEnds(text string, at int) (end, next int) {
	i := strings.IndexAny(text[at:], "\n\r\f\v")
	if i < 0 {
		return len(text), len(text)
	}
	end = at + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

func blankLine(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && r != 0xFEFF && r != 0x200B {
			return false
		}
	}
	return true
}

// look fills in what the row shows and how its head parses.
func (r *row) look(text string, line schemas.Span, md bool, holes []schemas.Span) {
	r.indent = 0
	for _, c := range text[line.Start:line.End] {
		if c == '\t' {
			r.indent += 4 - r.indent%4
		} else if unicode.IsSpace(c) {
			r.indent++
		} else {
			break
		}
	}
	r.text, r.from = visible(text, line, md)
	if len(holes) > 0 && holes[0].Start < line.End {
		r.without(holes)
	}
	r.blank = strings.TrimSpace(r.text) == ""
	r.head(md)
}

// without leaves page stamps out of what the row shows, a blank in their
// place.
func (r *row) without(holes []schemas.Span) {
	var o show
	for _, a := range r.from {
		for k, at := 0, a.Source.Start; at < a.Source.End; k++ {
			for k < len(holes) && holes[k].End <= at {
				k++
			}
			end := a.Source.End
			if k < len(holes) && holes[k].Start < end {
				end = max(holes[k].Start, at)
			}
			if a.Text.Len() != a.Source.Len() {
				if end == a.Source.End {
					o.put(r.text[a.Text.Start:a.Text.End], at, a.Source.Len())
				}
				break
			}
			from := a.Text.Start + at - a.Source.Start
			o.put(r.text[from:from+end-at], at, end-at)
			if k < len(holes) && end < a.Source.End {
				hole := min(holes[k].End, a.Source.End)
				o.put(" ", end, hole-end)
				at = hole
			} else {
				at = end
			}
		}
	}
	r.text, r.from = string(o.text), o.from
}

// at maps an offset of the row's text to one of the document.
func (r *row) at(i int) int {
	off := r.span.Start
	for _, a := range r.from {
		if i < a.Text.Start {
			break
		}
		if off = a.Source.End; i < a.Text.End {
			off = a.Source.Start
			if a.Text.Len() == a.Source.Len() {
				off += i - a.Text.Start
			}
			break
		}
	}
	return off
}

// finished says whether a text ends as sentences do, a source in brackets
// behind it or not.
func finished(s string) bool {
	for range 4 {
		s = strings.TrimRightFunc(s, unicode.IsSpace)
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case ')', ']':
			open := strings.LastIndexAny(s, "([")
			if inner := s[:max(open, 0)]; open > 0 && len(s)-open < 120 && stops(strings.TrimRightFunc(inner, unicode.IsSpace)) {
				return true
			}
			s = s[:len(s)-n]
			continue
		}
		return stops(s)
	}
	return false
}

// stops says whether a text ends in a full stop or the like, quotation marks
// and the mark of a footnote aside.
func stops(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '"', '\'', '”', '’', ')', ']', '»':
			s = s[:len(s)-n]
			continue
		case '.', '!', '?', '…', ':', ';':
			return true
		}
		if r >= '0' && r <= '9' { // a footnote mark behind the stop
			return strings.Contains(tail(s, 6), ".[") || strings.Contains(tail(s, 6), "][") || raisedMark(s)
		}
		return false
	}
	return false
}

// raisedMark says whether a text ends in the number of a footnote, set right
// behind the stop: "in Apia.1".
func raisedMark(s string) bool {
	i := len(s)
	for i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
		i--
	}
	return len(s)-i <= 3 && i > 1 && s[i-1] == '.' && (s[i-2] >= 'a' && s[i-2] <= 'z' || s[i-2] >= utf8.RuneSelf)
}

func tail(s string, n int) string { return s[max(0, len(s)-n):] }

// upper says whether s begins with a capital, a digit or a quotation.
func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("“\"‘'«(„[$€£", r) || unicode.In(r, unicode.Han, unicode.Hangul)
}

// sub returns the part of the row's text from one offset to another, with its
// own alignments.
func (r *row) sub(from, to int) (string, []schemas.Alignment) {
	var o show
	for _, a := range r.from {
		start, end := max(a.Text.Start, from), min(a.Text.End, to)
		if start >= end {
			continue
		}
		if a.Text.Len() == a.Source.Len() {
			o.put(r.text[start:end], a.Source.Start+start-a.Text.Start, end-start)
		} else {
			o.put(r.text[start:end], a.Source.Start, a.Source.Len())
		}
	}
	return string(o.text), o.from
}
