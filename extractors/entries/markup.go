package entries

import (
	"html"
	"strings"
	"unicode/utf8"

	"annals/schemas"
)

// marked says whether a text is written in Markdown or a wiki's markup, so
// that its emphasis marks are marks and not characters.
func marked(text string) bool {
	head := text[:min(len(text), 1<<16)]
	score := 0
	for at := 0; at < len(head); {
		end, next := lineEnds(head, at)
		t := strings.TrimSpace(head[at:end])
		at = next
		switch {
		case strings.HasPrefix(t, "# "), strings.HasPrefix(t, "## "), strings.HasPrefix(t, "### "), strings.HasPrefix(t, "#### "):
			score += 2
		case strings.HasPrefix(t, "== ") && strings.HasSuffix(t, "=="):
			score += 2
		}
		if strings.Contains(t, "](") || strings.Count(t, "**") >= 2 || strings.Count(t, "'''") >= 2 || strings.Contains(t, "[[") {
			score++
		}
	}
	return score >= 2
}

// show collects what is seen of a line.
type show struct {
	text []byte
	from []schemas.Alignment
}

// put adds words that stand at at; a stretch of another length than its words
// (an entity) keeps its own alignment.
func (o *show) put(words string, at, n int) {
	if words == "" {
		return
	}
	start := len(o.text)
	o.text = append(o.text, words...)
	if k := len(o.from) - 1; k >= 0 && len(words) == n {
		if last := &o.from[k]; last.Source.End == at && last.Text.Len() == last.Source.Len() {
			last.Text.End, last.Source.End = len(o.text), at+n
			return
		}
	}
	o.from = append(o.from, schemas.Alignment{
		Text:   schemas.Span{Start: start, End: len(o.text)},
		Source: schemas.Span{Start: at, End: at + n},
	})
}

// visible returns what a reader sees of a line: no tags, no leaked attributes,
// entities decoded, and, where the document is marked up, no emphasis marks or
// link targets. Blank space stays as printed, but for the line's two ends.
func visible(text string, line schemas.Span, md bool) (string, []schemas.Alignment) {
	s := text[:line.End]
	i := line.Start
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	for len(s) > i && (s[len(s)-1] == ' ' || s[len(s)-1] == '\t') {
		s = s[:len(s)-1]
	}
	special := "<&\u00ad\u200b\ufeff"
	if md {
		special += "*_`[!\\~'"
	}
	if n := leaked(s[i:]); n > 0 {
		i += n
	}
	if !strings.ContainsAny(s[i:], special) {
		if i == len(s) {
			return "", nil
		}
		return s[i:], []schemas.Alignment{{Text: schemas.Span{End: len(s) - i}, Source: schemas.Span{Start: i, End: len(s)}}}
	}
	m := marks{s: s, from: i, md: md}
	for i < len(s) {
		next := strings.IndexAny(s[i:], special)
		if next < 0 {
			next = len(s) - i
		}
		m.out.put(s[i:i+next], i, next)
		if i += next; i < len(s) {
			i = m.mark(i)
		}
	}
	return string(m.out.text), m.out.from
}

// leaked returns the length of the tail of a tag's attributes at the start of
// a line: `: 400;">`, `font-weight: 400;">`.
func leaked(s string) int {
	end := strings.Index(s[:min(len(s), 120)], `">`)
	if end < 0 {
		return 0
	}
	style := false
	for i := 0; i < end; i++ {
		c := s[i]
		switch {
		case c == ';' || c == '=':
			style = true
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || strings.IndexByte(" :#%.-'\"(),", c) >= 0:
		case c >= 'A' && c <= 'Z':
		default:
			return 0
		}
	}
	if !style && end > 1 || strings.HasPrefix(s, "<") {
		return 0
	}
	return end + 2
}

// marks walks over the marks of one line.
type marks struct {
	s    string
	from int
	md   bool
	out  show
	open int // single stars that opened and did not close
}

// mark handles the special character at i and returns where to go on.
func (m *marks) mark(i int) int {
	s := m.s
	switch c := s[i]; c {
	case '<':
		if n := tag(s[i:]); n > 0 {
			if block(s[i : i+n]) {
				m.out.put(" ", i, n)
			}
			if l := leaked(s[i+n:]); l > 0 {
				n += l
			}
			return i + n
		}
	case '&':
		if n := strings.IndexByte(s[i:min(len(s), i+12)], ';'); n > 1 {
			if words := html.UnescapeString(s[i : i+n+1]); words != s[i:i+n+1] {
				if words == "\u00a0" {
					words = " "
				}
				m.out.put(words, i, n+1)
				return i + n + 1
			}
		}
	case '\\':
		if i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!~|>/", s[i+1]) >= 0 {
			m.out.put(s[i+1:i+2], i+1, 1)
			return i + 2
		}
	case '*', '_', '`', '~', '\'':
		if n := m.emphasis(i); n > 0 {
			return i + n
		}
	case '!':
		if strings.HasPrefix(s[i:], "![") {
			if _, target := link(s, i+1); target > 0 {
				return target
			}
		}
	case '[':
		if next := m.bracket(i); next > 0 {
			return next
		}
	default: // soft hyphen, zero-width space, byte order mark
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == 0xAD || r == 0x200B || r == 0xFEFF {
			return i + n
		}
		m.out.put(s[i:i+n], i, n)
		return i + n
	}
	m.out.put(s[i:i+1], i, 1)
	return i + 1
}

// emphasis returns the length of an emphasis mark at i, 0 where the character
// is one of the text: a star with blank space on both sides, an underscore
// inside a word, an apostrophe.
func (m *marks) emphasis(i int) int {
	s, c := m.s, m.s[i]
	n := 1
	for i+n < len(s) && s[i+n] == c {
		n++
	}
	if c == '\'' && n < 2 || c == '~' && n != 2 || n > 5 {
		return 0
	}
	before := i == m.from || s[i-1] == ' ' || s[i-1] == '\t'
	after := i+n == len(s) || s[i+n] == ' ' || s[i+n] == '\t'
	if before && after || i == m.from && after {
		return 0
	}
	if c == '_' && !before && !after && word(s[i-1]) && word(s[i+n]) {
		return 0
	}
	if n == 1 && c == '*' {
		if m.open > 0 && !before {
			m.open--
		} else if strings.Contains(s[i+1:], "*") {
			m.open++
		} else {
			return 0 // a lone star is a footnote's
		}
	}
	return n
}

func word(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// bracket handles "[words](target)", "[[page|words]]" and "[edit]" at i. It
// returns where to go on, 0 where the bracket is one of the text.
func (m *marks) bracket(i int) int {
	s := m.s
	for _, edit := range [...]string{"[edit]", "[edit source]", "[edit | edit source]", "[edit source | edit]"} {
		if strings.HasPrefix(s[i:], edit) {
			return i + len(edit)
		}
	}
	if strings.HasPrefix(s[i:], "[[") {
		end := strings.Index(s[i:min(len(s), i+400)], "]]")
		if end < 0 {
			return 0
		}
		at, close := i+2, i+end
		if bar := strings.IndexByte(s[at:close], '|'); bar >= 0 {
			at += bar + 1
		}
		m.out.put(s[at:close], at, close-at)
		return close + 2
	}
	close, target := link(s, i)
	if target == 0 {
		return 0
	}
	inner := schemas.Span{Start: i + 1, End: close}
	if !strings.ContainsAny(s[inner.Start:inner.End], "<&*_`[!\\~'") {
		m.out.put(s[inner.Start:inner.End], inner.Start, inner.Len())
		return target
	}
	sub := marks{s: s[:close], from: i + 1, md: m.md, out: m.out}
	for at := i + 1; at < close; {
		next := strings.IndexAny(s[at:close], "<&*_`[!\\~'\u00ad\u200b\ufeff")
		if next < 0 {
			next = close - at
		}
		sub.out.put(s[at:at+next], at, next)
		if at += next; at < close {
			at = sub.mark(at)
		}
	}
	m.out = sub.out
	return target
}

// link finds the end of the words and of the target of a link whose bracket
// opens at i.
func link(s string, i int) (close, target int) {
	reach := s[i:min(len(s), i+400)]
	close = strings.Index(reach, "](")
	if close < 0 || strings.IndexByte(reach[1:close], ']') >= 0 {
		return 0, 0
	}
	rest := s[i+close+2 : min(len(s), i+close+2+2000)]
	depth := 1
	for j := 0; j < len(rest); j++ {
		switch rest[j] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + close, i + close + 2 + j + 1
			}
		}
	}
	return 0, 0
}

// tag returns the length of an HTML tag or comment at the start of s.
func tag(s string) int {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s[:min(len(s), 4000)], "-->"); end > 0 {
			return end + 3
		}
		return 0
	}
	if len(s) < 3 {
		return 0
	}
	c := s[1]
	if c == '/' {
		c = s[2]
	}
	if c < 'A' || c > 'z' || c > 'Z' && c < 'a' {
		return 0
	}
	end := strings.IndexAny(s[1:min(len(s), 600)], "<>")
	if end < 0 || s[1+end] == '<' {
		return 0
	}
	return end + 2
}

// block says whether a tag parts words that stand on its two sides.
func block(t string) bool {
	name := strings.ToLower(strings.Trim(t, "</>"))
	name, _, _ = strings.Cut(name, " ")
	switch strings.TrimRight(name, "/") {
	case "br", "p", "div", "li", "td", "th", "tr", "hr":
		return true
	}
	return false
}
