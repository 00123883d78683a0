package source

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"annals/schemas"

	"golang.org/x/text/encoding/charmap"
)

// The encodings that are told apart.
const (
	utf8Name    = "utf-8"
	utf16leName = "utf-16le"
	utf16beName = "utf-16be"
	windowsName = "windows-1252"
)

// encodingOf names the encoding of data and the length of its byte order mark.
func encodingOf(data []byte) (name string, mark int) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return utf8Name, 3
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return utf16leName, 2
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return utf16beName, 2
	}
	if name := wide(data); name != "" {
		return name, 0
	}
	if mostlyUTF8(data) {
		return utf8Name, 0
	}
	return windowsName, 0
}

// wide recognizes UTF-16 without a mark: in English text every other byte is
// zero.
func wide(data []byte) string {
	head := data[:min(len(data), 4096)&^1]
	if len(head) < 4 {
		return ""
	}
	var zero [2]int
	for i, c := range head {
		if c == 0 {
			zero[i&1]++
		}
	}
	switch half := len(head) / 2; {
	case zero[1] > half*7/10 && zero[0] < half/10:
		return utf16leName
	case zero[0] > half*7/10 && zero[1] < half/10:
		return utf16beName
	}
	return ""
}

// mostlyUTF8 says whether data is UTF-8, perhaps with a few damaged bytes:
// text in a one-byte encoding hardly ever holds a valid sequence by chance, so
// a majority of valid sequences decides.
func mostlyUTF8(data []byte) bool {
	valid, invalid := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			invalid++
		} else {
			valid++
		}
		i += n
	}
	return invalid == 0 || valid > 2*invalid
}

// text collects decoded runes and where they came from. Neighbouring
// stretches of equal length are joined.
type text struct {
	buf    []byte
	origin []schemas.Alignment
	coarse bool // one stretch a line, for large sources in a two-byte encoding
}

// finest is the size up to which every rune of a two-byte source is aligned.
const finest = 1 << 20

func (t *text) add(r rune, at, n int) {
	start := len(t.buf)
	t.buf = utf8.AppendRune(t.buf, r)
	a := schemas.Alignment{
		Text:   schemas.Span{Start: start, End: len(t.buf)},
		Source: schemas.Span{Start: at, End: at + n},
	}
	if k := len(t.origin) - 1; k >= 0 {
		last := &t.origin[k]
		even := last.Text.Len() == last.Source.Len() && a.Text.Len() == n
		if last.Source.End == at && (even || t.coarse && t.buf[start-1] != '\n') {
			last.Text.End, last.Source.End = a.Text.End, a.Source.End
			return
		}
	}
	t.origin = append(t.origin, a)
}

// decode returns data as UTF-8 and the number of bytes that were no text.
func decode(data []byte, encoding string, mark int) (out text, damaged int) {
	at := mark
	switch encoding {
	case utf16leName, utf16beName:
		out.coarse = len(data) > finest
		unit := func(i int) uint16 {
			if encoding == utf16leName {
				return uint16(data[i]) | uint16(data[i+1])<<8
			}
			return uint16(data[i])<<8 | uint16(data[i+1])
		}
		for at+1 < len(data) {
			r, n := rune(unit(at)), 2
			if utf16.IsSurrogate(r) && at+3 < len(data) {
				if both := utf16.DecodeRune(r, rune(unit(at+2))); both != utf8.RuneError {
					r, n = both, 4
				}
			}
			if utf16.IsSurrogate(r) {
				r = utf8.RuneError
				damaged++
			}
			out.add(r, at, n)
			at += n
		}
		if at < len(data) {
			damaged++
		}
	case windowsName:
		for ; at < len(data); at++ {
			r := charmap.Windows1252.DecodeByte(data[at])
			if r == utf8.RuneError {
				damaged++
			}
			out.add(r, at, 1)
		}
	default:
		if utf8.Valid(data[at:]) { // the usual case, in one stretch
			out.buf = data[at:]
			out.origin = []schemas.Alignment{{
				Text:   schemas.Span{End: len(data) - at},
				Source: schemas.Span{Start: at, End: len(data)},
			}}
			return out, 0
		}
		for at < len(data) {
			r, n := utf8.DecodeRune(data[at:])
			if r == utf8.RuneError && n == 1 {
				damaged++
			}
			out.add(r, at, n)
			at += n
		}
	}
	return out, damaged
}
