package entries

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extractors/dates"
	"annals/schemas"
)

// head reads the row's marker, its label and what parts the label from the
// text.
func (r *row) head(md bool) {
	s := r.text
	i := skip(s, 0)
	r.marker, r.level = noMark, r.indent
	i = r.mark(s, i, md)
	s = r.text // closing marks are gone
	i = min(i, len(s))
	r.body, r.rest = i, i
	r.sep, r.label = noSeparator, nil
	open := 0
	if i < len(s) && (s[i] == '(' || s[i] == '[') {
		open = 1
	}
	l, n, ok := dates.ParseLabel(s[i+open:])
	if !ok {
		return
	}
	from, end := i+open, i+open+n
	if open == 1 {
		close := byte(')')
		if s[i] == '[' {
			close = ']'
		}
		if end >= len(s) || s[end] != close {
			return
		}
		end++
	}
	sep, rest := parted(s, end)
	if open == 1 && sep == gap {
		sep = colon
	}
	if rest >= len(s) && sep != none {
		sep = lineEnd
	}
	r.label = &l
	r.name = schemas.Span{Start: from, End: from + n}
	r.sep, r.rest = sep, rest
	if r.marker == cellMark && sep != cell {
		r.sep = none
	}
}

// mark skips what stands before the text of an item and says what it was.
func (r *row) mark(s string, i int, md bool) int {
	if i >= len(s) {
		return i
	}
	if n := hashes(s[i:]); n > 0 && md {
		r.marker, r.level = headingMark, n
		return skip(s, i+n)
	}
	if md && strings.HasPrefix(s[i:], "=") && strings.HasSuffix(s, "=") && len(s)-i > 4 {
		n := 0
		for s[i+n] == '=' && n < 6 && i+n < len(s)/2 {
			n++
		}
		r.marker, r.level = headingMark, n
		r.text = strings.TrimRight(s, "= ")
		return skip(s, i+n)
	}
	c, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case c == ':':
		r.marker = colonMark
		return skip(s, i+1)
	case c == ';' || c == '.':
		j := skip(s, i+1)
		if _, _, ok := dates.ParseLabel(s[j:]); ok && j > i+1 {
			r.marker = colonMark
			return j
		}
	case c == '|':
		r.marker = cellMark
		r.text = strings.TrimRight(s, "| \t")
		return skip(s, i+1)
	case strings.ContainsRune("•‣▪●◦·►▶■□▸➢➤✓→", c):
		r.marker = bulletMark
		return skip(s, i+n)
	case strings.ContainsRune("-–—*+o‒―", c):
		j := i + n
		if strings.HasPrefix(s[i:], "--") {
			j = i + 2
		}
		after := skip(s, j)
		tight := after == j && after < len(s) && c != '-' && c != '*' && c != '+' && c != 'o' && word(s[after])
		if after > j && after < len(s) || tight && after < len(s) {
			r.marker = bulletMark
			return after
		}
	case c >= '0' && c <= '9', c == '(':
		if j := numbered(s, i); j > 0 {
			r.marker = numberMark
			return j
		}
	}
	return i
}

// hashes returns the number of hashes before a heading.
func hashes(s string) int {
	n := 0
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// numbered skips "12.", "12)" or "(12)" before an item.
func numbered(s string, i int) int {
	j := i
	if s[j] == '(' {
		j++
	}
	k := j
	for k < len(s) && k-j < 4 && s[k] >= '0' && s[k] <= '9' {
		k++
	}
	if k == j || k-j > 3 || k >= len(s) || s[k] != '.' && s[k] != ')' || s[i] == '(' && s[k] != ')' {
		return 0
	}
	after := skip(s, k+1)
	if after == k+1 || after >= len(s) || !upper(s[after:]) {
		return 0
	}
	return after
}

func skip(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// parted says what parts a label that ends at end from the text behind it,
// and where that text begins.
func parted(s string, end int) (separator, int) {
	i := skip(s, end)
	if i >= len(s) {
		return lineEnd, i
	}
	c, n := utf8.DecodeRuneInString(s[i:])
	after := skip(s, i+n)
	switch {
	case c == ':':
		return colon, bullets(s, after)
	case c == '|' || strings.IndexByte(s[end:i], '\t') >= 0:
		if c != '|' {
			return cell, i
		}
		return cell, after
	case c == ';':
		return semicolon, after
	case strings.ContainsRune("-–—‒―", c):
		for after < len(s) && strings.ContainsRune("-–—", rune(s[after])) {
			after = skip(s, after+1)
		}
		if c == '-' && i == end && after == i+1 {
			return none, i
		}
		return dash, after
	case c == '.':
		if after < len(s) && !upper(s[after:]) && after > i+1 {
			return none, i
		}
		return stop, after
	case c == ',':
		return comma, after
	case i == end:
		if unicode.IsUpper(c) {
			return glued, i
		}
		return none, i
	case upper(s[i:]):
		return gap, i
	}
	return none, i
}

// bullets skips a dash that follows a colon.
func bullets(s string, i int) int {
	if i < len(s) {
		if c, n := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune("–—", c) {
			return skip(s, i+n)
		}
	}
	return i
}
