package entries

import (
	"unicode"
	"unicode/utf8"

	"annals/schemas"
)

// stretch is a part of a row's text that belongs to an entry.
type stretch struct {
	row      int
	from, to int
}

// compose joins stretches to an entry's text: one blank between rows, runs of
// blank space folded, a hyphen that only breaks a word left out.
func compose(rs []row, parts []stretch, whole func(joined, hyphened string) bool) (string, []schemas.Alignment) {
	var o show
	for _, p := range parts {
		r := &rs[p.row]
		for p.from < p.to && isSpaceAt(r.text, p.from) {
			_, n := utf8.DecodeRuneInString(r.text[p.from:])
			p.from += n
		}
		if len(o.text) > 0 && p.from < p.to {
			if !o.mend(r.text[p.from:p.to], whole) && o.text[len(o.text)-1] != ' ' {
				o.put(" ", r.at(p.from), 0)
			}
		}
		o.fold(r, p)
	}
	for n := len(o.text); n > 0 && o.text[n-1] == ' '; n-- {
		o.text = o.text[:n-1]
	}
	return string(o.text), clip(o.from, len(o.text))
}

func isSpaceAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r)
}

// fold adds a stretch with its runs of blank space made one blank.
func (o *show) fold(r *row, p stretch) {
	k := 0
	for i := p.from; i < p.to; {
		c, n := utf8.DecodeRuneInString(r.text[i:])
		j := i + n
		blank := unicode.IsSpace(c)
		for j < p.to {
			c, n := utf8.DecodeRuneInString(r.text[j:])
			if unicode.IsSpace(c) != blank {
				break
			}
			j += n
		}
		if blank {
			if len(o.text) > 0 && o.text[len(o.text)-1] != ' ' && j < p.to {
				from, to := r.at(i), r.at(j)
				o.put(" ", from, max(to-from, 0))
			}
			i = j
			continue
		}
		for i < j { // a run of words may cross several alignments
			for k < len(r.from) && r.from[k].Text.End <= i {
				k++
			}
			if k == len(r.from) {
				break
			}
			a := r.from[k]
			end := min(j, a.Text.End)
			if a.Text.Len() == a.Source.Len() {
				o.put(r.text[i:end], a.Source.Start+i-a.Text.Start, end-i)
			} else {
				o.put(r.text[i:end], a.Source.Start, a.Source.Len())
			}
			i = end
		}
		i = j
	}
}

// mend takes the hyphen from a word that was broken at the end of a line. It
// says whether the two parts join without a blank.
func (o *show) mend(next string, whole func(joined, hyphened string) bool) bool {
	n := len(o.text)
	width := 1
	switch {
	case n > 1 && o.text[n-1] == '-':
	case n > 3 && string(o.text[n-3:]) == "\u2010":
		width = 3
	default:
		return false
	}
	before, _ := utf8.DecodeLastRune(o.text[:n-width])
	after, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return false
	}
	i := n - width
	for i > 0 && letterBefore(o.text, i) {
		_, m := utf8.DecodeLastRune(o.text[:i])
		i -= m
	}
	j := 0
	for j < len(next) {
		c, m := utf8.DecodeRuneInString(next[j:])
		if !unicode.IsLetter(c) {
			break
		}
		j += m
	}
	head, rest := string(o.text[i:n-width]), next[:j]
	if unicode.IsLower(before) && unicode.IsLower(after) && whole(head+rest, head+"-"+rest) {
		o.text = o.text[:n-width]
		o.from = clip(o.from, len(o.text))
	}
	return true
}

func letterBefore(s []byte, i int) bool {
	r, _ := utf8.DecodeLastRune(s[:i])
	return unicode.IsLetter(r)
}

// clip shortens alignments to a text of n bytes.
func clip(from []schemas.Alignment, n int) []schemas.Alignment {
	for k := len(from) - 1; k >= 0; k-- {
		a := &from[k]
		if a.Text.Start >= n {
			from = from[:k]
			continue
		}
		if a.Text.End > n {
			if a.Text.Len() == a.Source.Len() {
				a.Source.End -= a.Text.End - n
			}
			a.Text.End = n
		}
		break
	}
	return from
}
