package schemas

import "unicode/utf8"

// stride is how many bytes lie between two remembered positions of Offsets.
const stride = 256

// Offsets converts byte offsets of one text to code point offsets in constant
// time. Counting from the start for every span would be quadratic in long
// entries.
type Offsets struct {
	text  string
	every []int // code points before byte i*stride; nil where the text is ASCII
}

// NewOffsets prepares the conversion for text.
func NewOffsets(text string) Offsets {
	if utf8.RuneCountInString(text) == len(text) && utf8.ValidString(text) {
		return Offsets{text: text}
	}
	every := make([]int, 0, len(text)/stride+1)
	runes := 0
	for i := 0; i < len(text); i++ {
		if i%stride == 0 {
			every = append(every, runes)
		}
		if leads(text, i) {
			runes++
		}
	}
	return Offsets{text, every}
}

// leads says whether a code point begins at byte i.
func leads(text string, i int) bool { return utf8.RuneStart(text[i]) }

// At is the code point offset of byte at.
func (o Offsets) At(at int) int {
	at = min(max(at, 0), len(o.text))
	if o.every == nil {
		return at
	}
	i := min(at/stride, len(o.every)-1)
	runes := o.every[i]
	for b := i * stride; b < at; b++ {
		if leads(o.text, b) {
			runes++
		}
	}
	return runes
}

// Span converts both ends of s.
func (o Offsets) Span(s Span) Span { return Span{o.At(s.Start), o.At(s.End)} }
