package contents

import (
	"slices"
	"unicode/utf8"
)

// Segment is a stretch of an entry's text inside which nothing begins or ends.
// Spans that cross each other become segments that belong to several.
type Segment struct {
	Text    string
	Mention *Mention // nil outside of mentions
	First   bool     // whether the mention begins here
	Last    bool     // whether the mention ends here
	Events  []*Event // whose evidence covers it, in order
	Trigger []*Event // whose reporting words cover it
}

// Segments cuts the text of the entry. Joined they are the text again, byte
// for byte. A dataset without words has none.
func (e *Entry) Segments() []Segment {
	text := Words(e.Text)
	if text == "" {
		return nil
	}
	length := int32(utf8.RuneCountInString(text))
	cuts := []int32{0, length}
	cut := func(start, end int32) {
		cuts = append(cuts, min(max(start, 0), length), min(max(end, 0), length))
	}
	for _, m := range e.Mentions {
		cut(m.Start, m.End)
	}
	for _, v := range e.Events {
		cut(v.EvidenceStart, v.EvidenceEnd)
		cut(v.TriggerStart, v.TriggerEnd)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	offsets := byteOffsets(text, cuts)
	out := make([]Segment, 0, len(cuts))
	for i := range len(cuts) - 1 {
		out = append(out, e.segment(cuts[i], cuts[i+1], text[offsets[i]:offsets[i+1]]))
	}
	return out
}

func (e *Entry) segment(from, to int32, text string) Segment {
	s := Segment{Text: text}
	for _, m := range e.Mentions {
		if m.Start <= from && to <= m.End {
			s.Mention, s.First, s.Last = m, m.Start == from, m.End == to
		}
	}
	for _, v := range e.Events {
		if v.EvidenceStart <= from && to <= v.EvidenceEnd {
			s.Events = append(s.Events, v)
		}
		if v.TriggerStart <= from && to <= v.TriggerEnd {
			s.Trigger = append(s.Trigger, v)
		}
	}
	return s
}

// byteOffsets turns ascending offsets in code points to offsets in bytes.
func byteOffsets(text string, points []int32) []int {
	out := make([]int, 0, len(points))
	n := int32(0)
	for at := range text {
		for len(out) < len(points) && points[len(out)] == n {
			out = append(out, at)
		}
		n++
	}
	for len(out) < len(points) {
		out = append(out, len(text))
	}
	return out
}
