package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page collects what a reader sees of a web page. It works on the stream of
// tags, not on a tree: so every word keeps its offset, and nesting costs
// nothing.
type page struct {
	out     text
	all     bool // navigation too
	space   bool // blank space is due before the next word
	spaceAt [2]int
	breaks  int // line breaks due before the next word
	skip    atom.Atom
	depth   int // of elements of that name inside it
	pre     int
	lists   []list
	mark    string // mark of a list's item, due before the next word
	row     rowState
	sup     int // where the words of a raised mark began, plus one
	dropped int // bytes of words in navigation
}

// list is one that is open.
type list struct {
	ordered bool
	n       int
}

// rowState is where a page stands in the row of a table.
type rowState struct {
	inside bool
	start  int  // of the row's words in the text
	cell   bool // a new cell begins
}

// htmlText returns the words of a page, paragraphs parted by blank lines, the
// cells of a row by bars, items of lists marked by bullets. Offsets are those
// of s. The note says what was left out.
func htmlText(s string) (text, string) {
	p := &page{}
	p.read(s)
	if p.dropped > len(p.out.buf) || p.skip != 0 { // the chronology stood in a sidebar, or a tag was never closed
		q := &page{all: true}
		q.read(s)
		return q.out, ""
	}
	note := ""
	if p.dropped > 0 {
		note = fmt.Sprintf("%d bytes of words in navigation, sidebars and footers of the page were left out", p.dropped)
	}
	return p.out, note
}

func (p *page) read(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	at := 0
	for {
		kind := z.Next()
		raw := len(z.Raw())
		switch kind {
		case html.ErrorToken:
			p.words(s[at:min(len(s), at+raw)], at) // an open tag at the end is no tag
			return
		case html.TextToken:
			p.words(s[at:at+raw], at)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			p.open(atom.Lookup(name), more && hides(z), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.close(atom.Lookup(name))
		}
		at += raw
	}
}

// hides says whether the attributes of a tag keep its words from view.
func hides(z *html.Tokenizer) bool {
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "hidden":
			return true
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(string(value)), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		case "role":
			if v := string(value); v == "navigation" || v == "search" {
				return true
			}
		}
	}
	return false
}

// words adds the words of a stretch of text, entities decoded and blank space
// folded.
func (p *page) words(raw string, at int) {
	if p.skip != 0 {
		if visible(p.skip) {
			p.dropped += len(strings.TrimSpace(raw))
		}
		return
	}
	for i := 0; i < len(raw); {
		c, n := utf8.DecodeRuneInString(raw[i:])
		shown := ""
		if c == '&' {
			if end := strings.IndexByte(raw[i:min(len(raw), i+34)], ';'); end > 0 {
				if word := html.UnescapeString(raw[i : i+end+1]); word != raw[i:i+end+1] {
					shown, n = word, end+1
					c, _ = utf8.DecodeRuneInString(word)
				}
			}
		}
		switch {
		case c == '\n' && p.pre > 0:
			p.breaks++
			p.space = false
		case c == 0 || c == '\r' && p.pre > 0:
		case unicode.IsSpace(c):
			if !p.space {
				p.spaceAt[0] = at + i
			}
			p.space, p.spaceAt[1] = true, at+i+n
		default:
			p.lead(at + i)
			if shown != "" {
				p.out.put(shown, at+i, n)
				break
			}
			end := i + n
			for end < len(raw) && raw[end] > ' ' && raw[end] != '&' && raw[end] < utf8.RuneSelf {
				end++
			}
			p.out.put(raw[i:end], at+i, end-i)
			n = end - i
		}
		i += n
	}
}

// lead writes what is due before a word.
func (p *page) lead(at int) {
	switch {
	case len(p.out.buf) == 0:
	case p.row.cell && p.oneLine():
		p.out.put(" | ", at, 0)
	case p.breaks > 0:
		p.out.put(strings.Repeat("\n", min(p.breaks, 2)), at, 0)
	case p.row.cell:
		p.out.put("\n\n", at, 0)
	case p.space:
		p.out.put(" ", p.spaceAt[0], p.spaceAt[1]-p.spaceAt[0])
	}
	if p.mark != "" {
		p.out.put(p.mark, at, 0)
	}
	if p.row.inside && p.row.start < 0 {
		p.row.start = len(p.out.buf)
	}
	p.space, p.breaks, p.row.cell, p.mark = false, 0, false, ""
}

// oneLine says whether the row's cells so far stand on one line, as those of a
// table do and those of a page's frame do not.
func (p *page) oneLine() bool {
	if !p.row.inside || p.row.start < 0 {
		return false
	}
	done := p.out.buf[p.row.start:]
	return len(done) > 0 && len(done) < 400 && !strings.Contains(string(done), "\n")
}
