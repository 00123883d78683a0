package terminal

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

const (
	joiner   = '\u200d' // makes one emoji of two
	emojiTag = '\ufe0f' // makes an emoji of a sign
)

// Columns is how many columns s takes on a screen: two for a Chinese or
// Japanese sign and for an emoji, none for a mark that sits on another.
func Columns(s string) int {
	n := 0
	for _, c := range clusters(s) {
		n += c.columns
	}
	return n
}

// cluster is a sign with the marks on it.
type cluster struct {
	text    string
	columns int
}

func clusters(s string) []cluster {
	var out []cluster
	start, joined := 0, false
	flag := false // the sign before is the first half of a flag
	for at, r := range s {
		w := columns(r)
		half := r >= 0x1F1E6 && r <= 0x1F1FF
		switch {
		case at == 0:
			out = append(out, cluster{columns: w})
		case joined || w == 0 || half && flag:
			c := &out[len(out)-1]
			if r == emojiTag || half {
				c.columns = 2
			}
			half = false
		default:
			out[len(out)-1].text = s[start:at]
			out = append(out, cluster{columns: w})
			start = at
		}
		flag = half
		joined = r == joiner
	}
	if len(out) > 0 {
		out[len(out)-1].text = s[start:]
	}
	return out
}

func columns(r rune) int {
	switch {
	case r == '\t':
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) || r >= 0x1F3FB && r <= 0x1F3FF: // also shades of skin
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Pad fills s up to n columns with blanks; what is longer is clipped.
func Pad(s string, n int) string {
	s = Clip(s, n)
	return s + strings.Repeat(" ", n-Columns(s))
}

// Clip shortens s to n columns, with an ellipsis where something is cut.
func Clip(s string, n int) string {
	if Columns(s) <= n {
		return s
	}
	var b strings.Builder
	left := n - 1
	for _, c := range clusters(s) {
		if left -= c.columns; left < 0 {
			break
		}
		b.WriteString(c.text)
	}
	if n > 0 {
		b.WriteString("…")
	}
	return b.String()
}

// Harmless replaces what could steer a terminal: control characters, and
// characters that turn the direction of what stands after them.
func Harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.Is(unicode.Cc, r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
