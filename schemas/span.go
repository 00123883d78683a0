package schemas

import "unicode/utf8"

// Span is a half-open range of bytes, [Start, End), of the text it belongs to.
type Span struct {
	Start int `validate:"gte=0"`
	End   int `validate:"gtefield=Start"`
}

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the words of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Runes converts s, byte offsets of text, to code point offsets of text.
func (s Span) Runes(text string) Span {
	start := utf8.RuneCountInString(text[:s.Start])
	return Span{start, start + utf8.RuneCountInString(text[s.Start:s.End])}
}

// OnRuneEdges says whether s lies inside text and cuts no rune of it.
func (s Span) OnRuneEdges(text string) bool {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return false
	}
	edge := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return edge(s.Start) && edge(s.End)
}
