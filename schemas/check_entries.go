package schemas

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// checkEntry checks what an entry says of its place, text and date.
func checkEntry(d *Document, e *Entry, i int, report func(Finding)) {
	say := func(field, reason string) {
		report(Finding{Entry: i + 1, Kind: "entry", At: -1, Field: field, Reason: reason})
	}
	if e.Index != i+1 {
		say("Index", fmt.Sprintf("is %d, but the entry stands in place %d", e.Index, i+1))
	}
	if !e.Span.OnRuneEdges(d.Text) {
		say("Span", fmt.Sprintf("[%d, %d) is not inside the document or cuts a character", e.Span.Start, e.Span.End))
	}
	if !e.LabelSpan.OnRuneEdges(d.Text) {
		say("LabelSpan", fmt.Sprintf("[%d, %d) is not inside the document or cuts a character", e.LabelSpan.Start, e.LabelSpan.End))
	}
	if !utf8.ValidString(e.Text) {
		say("Text", "is not valid UTF-8")
	}
	checkDays(e.Date.Interval, "Date", say)
	for n, day := range e.Date.Days {
		if day == NoDay || e.Date.Known() && (day < e.Date.Start || day > e.Date.End) {
			say(fmt.Sprintf("Date.Days[%d]", n), fmt.Sprintf("%q lies outside the date", day))
		}
	}
	if e.DuplicateOf < 0 || e.DuplicateOf > i {
		say("DuplicateOf", fmt.Sprintf("%d is not the index of an earlier entry", e.DuplicateOf))
	}
	at := 0
	for n, p := range e.Pieces {
		if p.Text.Start < at || !p.Text.OnRuneEdges(e.Text) || !p.Source.OnRuneEdges(d.Text) {
			say(fmt.Sprintf("Pieces[%d]", n), "is out of order, outside its texts, or cuts a character")
		}
		at = p.Text.End
	}
}

// checkOrder says whether entries stand in document order without overlap.
func checkOrder(d *Document, report func(Finding)) {
	end := 0
	for i, e := range d.Entries {
		if e.Span.Start < end {
			report(Finding{Entry: i + 1, Kind: "entry", At: -1, Field: "Span", Reason: fmt.Sprintf("starts at %d, before the end of the entry before it, %d", e.Span.Start, end)})
		}
		end = max(end, e.Span.End)
	}
	for i, n := range d.Notes {
		if n.Entry < 0 || n.Entry > len(d.Entries) {
			report(Finding{Kind: "document", At: -1, Field: fmt.Sprintf("Notes[%d]", i), Reason: fmt.Sprintf("entry %d does not exist", n.Entry)})
		}
	}
}

// Uncovered lists the stretches of the text that are in no entry, label,
// furniture or reject. Furniture may lie inside an entry. White space between
// them belongs to nobody and is not listed.
func (d *Document) Uncovered() []Span {
	spans := make([]Span, 0, 2*len(d.Entries)+len(d.Furniture)+len(d.Rejects))
	for _, e := range d.Entries {
		spans = append(spans, e.Span, e.LabelSpan)
	}
	for _, f := range d.Furniture {
		spans = append(spans, f.Span)
	}
	for _, r := range d.Rejects {
		if r.Span.Len() == 0 {
			return nil // the whole document was set aside
		}
		spans = append(spans, r.Span)
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []Span
	at := 0
	gap := func(end int) {
		if end > at && strings.TrimSpace(d.Text[at:end]) != "" {
			out = append(out, Span{at, end})
		}
	}
	for _, s := range spans {
		gap(min(s.Start, len(d.Text)))
		at = min(max(at, s.End), len(d.Text))
	}
	gap(len(d.Text))
	return out
}
