package source

import (
	"bytes"
	"strconv"
)

// The values of a PDF file. Numbers are float64, strings pdfString.
type (
	pdfName   string
	pdfString string
	pdfRef    int
	pdfDict   map[pdfName]any
	pdfWord   string // an operator or keyword
)

// lexer reads values from the bytes of a PDF file or of a stream in it.
type lexer struct {
	s  []byte
	at int
}

// deepest is how many arrays and dictionaries may stand in one another.
const deepest = 40

func (l *lexer) space() {
	for l.at < len(l.s) {
		switch c := l.s[l.at]; {
		case c == '%':
			for l.at < len(l.s) && l.s[l.at] != '\n' && l.s[l.at] != '\r' {
				l.at++
			}
		case c <= ' ':
			l.at++
		default:
			return
		}
	}
}

func delimiter(c byte) bool { return c <= ' ' || bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// value reads the next value; nil with ok false is the end.
func (l *lexer) value(depth int) (v any, ok bool) {
	l.space()
	if l.at >= len(l.s) || depth > deepest {
		l.at = len(l.s)
		return nil, false
	}
	switch c := l.s[l.at]; {
	case c == '/':
		return l.name(), true
	case c == '(':
		return l.literal(), true
	case c == '<' && l.at+1 < len(l.s) && l.s[l.at+1] == '<':
		l.at += 2
		return l.dict(depth), true
	case c == '<':
		return l.hex(), true
	case c == '[':
		l.at++
		return l.array(depth), true
	case c == ']' || c == '{' || c == '}' || c == ')':
		l.at++
		return pdfWord(c), true
	case c == '>':
		if l.at++; l.at < len(l.s) && l.s[l.at] == '>' {
			l.at++
		}
		return pdfWord(">>"), true
	}
	from := l.at
	for l.at < len(l.s) && !delimiter(l.s[l.at]) {
		l.at++
	}
	word := string(l.s[from:l.at])
	if n, err := strconv.ParseFloat(word, 64); err == nil && (word[0] <= '9' || word[0] == '-') {
		return l.reference(n), true
	}
	switch word {
	case "true":
		return true, true
	case "false":
		return false, true
	}
	return pdfWord(word), true
}

// reference turns the number n into a reference where "0 R" follows.
func (l *lexer) reference(n float64) any {
	i := l.at
	for i < len(l.s) && l.s[i] <= ' ' {
		i++
	}
	from := i
	for i < len(l.s) && l.s[i] >= '0' && l.s[i] <= '9' && i-from < 6 {
		i++
	}
	if i == from || i == l.at {
		return n
	}
	gap := i
	for i < len(l.s) && l.s[i] <= ' ' {
		i++
	}
	if i == gap || i >= len(l.s) || l.s[i] != 'R' || i+1 < len(l.s) && !delimiter(l.s[i+1]) || n < 0 || n > 1e8 {
		return n
	}
	l.at = i + 1
	return pdfRef(n)
}

func (l *lexer) name() pdfName {
	l.at++
	var out []byte
	for l.at < len(l.s) && !delimiter(l.s[l.at]) {
		c := l.s[l.at]
		if c == '#' && l.at+2 < len(l.s) {
			if v, err := strconv.ParseUint(string(l.s[l.at+1:l.at+3]), 16, 8); err == nil {
				c = byte(v)
				l.at += 2
			}
		}
		out = append(out, c)
		l.at++
	}
	return pdfName(out)
}

// literal reads a string in brackets.
func (l *lexer) literal() pdfString {
	var out []byte
	depth := 0
	for ; l.at < len(l.s); l.at++ {
		c := l.s[l.at]
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				l.at++
				return pdfString(out)
			}
		case '\\':
			if l.at++; l.at >= len(l.s) {
				return pdfString(out)
			}
			switch c = l.s[l.at]; {
			case c == 'n' || c == 'r':
				c = '\n'
			case c == 't' || c == 'b' || c == 'f':
				c = ' '
			case c == '\n' || c == '\r':
				continue
			case c >= '0' && c <= '7':
				v := 0
				for n := 0; n < 3 && l.at < len(l.s) && l.s[l.at] >= '0' && l.s[l.at] <= '7'; n++ {
					v = v*8 + int(l.s[l.at]-'0')
					l.at++
				}
				l.at--
				c = byte(v)
			}
		}
		out = append(out, c)
	}
	return pdfString(out)
}

// hex reads a string in angles.
func (l *lexer) hex() pdfString {
	var out []byte
	half, n := byte(0), 0
	for l.at++; l.at < len(l.s) && l.s[l.at] != '>'; l.at++ {
		c, v := l.s[l.at], byte(0)
		switch {
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		default:
			continue
		}
		if n++; n%2 == 0 {
			out = append(out, half<<4|v)
		}
		half = v
	}
	if n%2 == 1 {
		out = append(out, half<<4)
	}
	l.at++
	return pdfString(out)
}

func (l *lexer) array(depth int) []any {
	var out []any
	for {
		v, ok := l.value(depth + 1)
		if w, is := v.(pdfWord); !ok || is && (w == "]" || w == "endobj" || w == ">>") {
			return out
		}
		out = append(out, v)
	}
}

func (l *lexer) dict(depth int) pdfDict {
	out := pdfDict{}
	for {
		k, ok := l.value(depth + 1)
		if w, is := k.(pdfWord); !ok || is && (w == ">>" || w == "endobj" || w == "stream") {
			return out
		}
		key, is := k.(pdfName)
		if !is {
			continue
		}
		v, ok := l.value(depth + 1)
		if w, is := v.(pdfWord); !ok || is && w == ">>" {
			return out
		}
		out[key] = v
	}
}
