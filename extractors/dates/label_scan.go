package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner walks over the head of a text. Its methods move on only where they
// find what they look for.
type scanner struct {
	s string
	i int
}

func (p *scanner) peek() rune {
	r, _ := utf8.DecodeRuneInString(p.s[p.i:])
	return r
}

// done says whether the line ends here, blank space aside.
func (p *scanner) done() bool {
	q := *p
	q.space()
	return q.i >= len(q.s) || q.s[q.i] == '\n' || q.s[q.i] == '\r'
}

// space skips blank space within the line.
func (p *scanner) space() bool {
	start := p.i
	for p.i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.i:])
		if !unicode.IsSpace(r) || r == '\n' || r == '\r' {
			break
		}
		p.i += n
	}
	return p.i > start
}

// lit skips one character where it is one of set.
func (p *scanner) lit(set string) bool {
	if p.i >= len(p.s) {
		return false
	}
	r, n := utf8.DecodeRuneInString(p.s[p.i:])
	if r == utf8.RuneError || !strings.ContainsRune(set, r) {
		return false
	}
	p.i += n
	return true
}

// word returns the run of letters here, in lower case, without moving.
func (p *scanner) word() string {
	end := p.i
	for end < len(p.s) && end-p.i < 24 {
		r, n := utf8.DecodeRuneInString(p.s[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += n
	}
	return strings.ToLower(p.s[p.i:end])
}

// is skips the word w, of any case, where it stands here whole.
func (p *scanner) is(w string) bool {
	if p.word() != w {
		return false
	}
	p.i += len(w)
	return true
}

// any skips the first of the words that stands here.
func (p *scanner) any(ws ...string) bool {
	w := p.word()
	for _, x := range ws {
		if w == x {
			p.i += len(w)
			return true
		}
	}
	return false
}

// words skips a phrase of words parted by blank space.
func (p *scanner) words(phrase string) bool {
	q := *p
	for i, w := range strings.Fields(phrase) {
		if i > 0 && !q.space() {
			return false
		}
		if !q.is(w) {
			return false
		}
	}
	*p = q
	return true
}

// number reads a run of at most most digits that no digit follows.
func (p *scanner) number(least, most int) (v, digits int, ok bool) {
	j := p.i
	for j < len(p.s) && p.s[j] >= '0' && p.s[j] <= '9' && j-p.i <= most {
		v = v*10 + int(p.s[j]-'0')
		j++
	}
	if digits = j - p.i; digits < least || digits > most {
		return 0, 0, false
	}
	p.i = j
	return v, digits, true
}

// dash skips a dash with the blank space around it and says whether there was
// any: "3 - 4" may be a label and a sentence, "3-4" is a range.
func (p *scanner) dash() (spaced, ok bool) {
	q := *p
	spaced = q.space()
	n := 0
	for n < 3 && q.lit("-–—‑‒―−~～") {
		n++
	}
	if n == 0 {
		return false, false
	}
	spaced = q.space() || spaced
	*p = q
	return spaced, true
}

// ordinal skips st, nd, rd or th.
func (p *scanner) ordinal() bool {
	return p.any("st", "nd", "rd", "th")
}

// closed says whether a label may end here: nothing follows, or a mark that
// parts labels from text.
func (p *scanner) closed() bool {
	q := *p
	q.space()
	return q.done() || strings.ContainsRune(":.;,)]–—-|", q.peek())
}
