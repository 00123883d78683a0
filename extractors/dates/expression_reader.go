package dates

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"annals/schemas"
)

// reader looks at tokens by position. Positions outside of the text read as
// empty, so that the forms need not check bounds.
type reader struct {
	tokens []schemas.Token
	text   string

	looked, may bool // whether somebody by the name of May was looked for, and is there
}

// norm is the folded form of token i.
func (r *reader) norm(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Norm
}

// is says whether token i is one of words.
func (r *reader) is(i int, words ...string) bool {
	n := r.norm(i)
	if n == "" {
		return false
	}
	for _, w := range words {
		if n == w {
			return true
		}
	}
	return false
}

// word says whether token i is a word.
func (r *reader) word(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Kind == schemas.Word
}

func (r *reader) initial(i int) rune {
	c, _ := utf8.DecodeRuneInString(r.text[r.tokens[i].Start:])
	return c
}

// capital says whether token i is a word that begins with a capital letter.
func (r *reader) capital(i int) bool { return r.word(i) && unicode.IsUpper(r.initial(i)) }

// small says whether token i is a word that begins with a small letter.
func (r *reader) small(i int) bool { return r.word(i) && unicode.IsLower(r.initial(i)) }

// glued says whether nothing stands between tokens i-1 and i.
func (r *reader) glued(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i-1].End == r.tokens[i].Start
}

// dash returns the position after a hyphen or dash at i that may join a
// range, also after one doubled.
func (r *reader) dash(i int) (int, bool) {
	if !r.is(i, "-", "–", "‑", "‐", "−", "~") {
		return i, false
	}
	if r.is(i, "-") && r.is(i+1, "-") && r.glued(i+1) {
		return i + 2, true
	}
	return i + 1, true
}

// join returns the position after a dash, "to" or "through" at i.
func (r *reader) join(i int) (int, bool) {
	if r.is(i, "to", "through", "thru") {
		return i + 1, true
	}
	return r.dash(i)
}

// integer reads token i as digits alone.
func (r *reader) integer(i int) (int, bool) {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != schemas.Number || len(r.norm(i)) > 4 {
		return 0, false
	}
	n, err := strconv.Atoi(r.norm(i))
	return n, err == nil
}

// dayNumber reads token i as a day of a month: 7, 07, 7th.
func (r *reader) dayNumber(i int) (int, bool) {
	n, ok := r.integer(i)
	if ok && len(r.norm(i)) > 2 {
		return 0, false
	}
	if !ok && r.word(i) {
		n, ok = dayOrdinal(r.norm(i))
	}
	return n, ok && n >= 1 && n <= 31
}

// yearNumber reads token i as a year of four digits.
func (r *reader) yearNumber(i int) (int, bool) {
	n, ok := r.integer(i)
	return n, ok && len(r.norm(i)) == 4 && n >= 1500 && n <= 2199
}

// sentenceStart says whether token i opens a sentence, a quote or a bracket.
func (r *reader) sentenceStart(i int) bool {
	return i == 0 || r.is(i-1, "\"", "“", "'", "(", "[", ":", ";", "”", "•", ")", "]", "—") || r.stop(i-1)
}

// stop says whether token i ends a sentence: a full stop not after an initial
// or a short title, and followed by no small letter.
func (r *reader) stop(i int) bool {
	if r.is(i, "!", "?") {
		return true
	}
	if !r.is(i, ".") || i == 0 || r.small(i+1) || r.is(i+1, ",", ";") || r.word(i+1) && r.glued(i+1) {
		return false
	}
	n := r.norm(i - 1)
	switch n {
	case "gen", "adm", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "gov", "dr", "mr", "mrs", "ms", "st", "jr", "no", "vs", "prof", "amb":
		return false
	}
	if _, short := labelMonth(n); short {
		_, number := r.integer(i + 1)
		return !number
	}
	return len(n) > 1 || r.tokens[i-1].Kind != schemas.Word
}
