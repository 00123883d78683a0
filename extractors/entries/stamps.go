package entries

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/extractors/dates"
	"annals/schemas"
)

// stamps finds the page headers that a printed issue leaves in its text when
// the line breaks are lost, "Fiji-Tonga Relations 84 October 2010": the same
// words around a page number that rises. They may fall inside an entry, even
// inside a name.
func stamps(text string) []schemas.Span {
	numbers := pageNumbers(text)
	byValue := map[int][]int{}
	for i, n := range numbers {
		byValue[n.value] = append(byValue[n.value], i)
	}
	var out []schemas.Span
	for _, n := range numbers {
		for v := n.value + 1; v <= n.value+2; v++ {
			list := byValue[v]
			k := sort.Search(len(list), func(k int) bool { return numbers[list[k]].Start > n.Start })
			for tries := 0; k < len(list) && tries < 8; k, tries = k+1, tries+1 {
				m := numbers[list[k]]
				if m.Start-n.Start < nearest {
					continue
				}
				if m.Start-n.Start > farthest {
					break
				}
				out = append(out, pair(text, n.Span, m.Span)...)
			}
		}
	}
	if len(out) == 0 {
		for _, n := range numbers {
			out = append(out, lone(text, n.Span)...)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].Start < out[j].Start || out[i].Start == out[j].Start && out[i].End > out[j].End
	})
	kept := out[:0]
	for _, s := range out {
		if n := len(kept); n > 0 && s.Start < kept[n-1].End {
			kept[n-1].End = max(kept[n-1].End, s.End)
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// How far apart two page headers stand, in bytes.
const (
	nearest  = 250
	farthest = 20_000
)

type pageNo struct {
	schemas.Span
	value int
}

// pageNumbers finds numbers of up to three digits, and small Roman ones, that
// stand alone.
func pageNumbers(text string) []pageNo {
	var out []pageNo
	for i := 0; i < len(text); i++ {
		if i > 0 && word(text[i-1]) {
			continue
		}
		j, v := i, 0
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			for j < len(text) && j-i < 4 && text[j] >= '0' && text[j] <= '9' {
				v = v*10 + int(text[j]-'0')
				j++
			}
		case c == 'i' || c == 'v' || c == 'x' || c == 'l':
			for j < len(text) && j-i < 8 && strings.IndexByte("ivxl", text[j]) >= 0 {
				j++
			}
			v = roman(text[i:j])
		default:
			continue
		}
		lone := v > 0 && j-i <= 7 && (j == len(text) || !word(text[j]) && !strings.ContainsRune("%,:-/", rune(text[j])) && !(text[j] == '.' && j+1 < len(text) && word(text[j+1])))
		if lone && i > 0 && strings.IndexByte("$.,-/:'", text[i-1]) < 0 && v < 1000 && !dayOfLabel(text, i) {
			out = append(out, pageNo{schemas.Span{Start: i, End: j}, v})
		}
		i = max(i, j-1)
	}
	return out
}

// dayOfLabel says whether the number at i is the day of a label, "8 January:".
func dayOfLabel(text string, i int) bool {
	l, n, ok := dates.ParseLabel(text[i:min(len(text), i+40)])
	return ok && l.From.Month != 0 && i+n < len(text) && text[i+n] == ':'
}

func roman(s string) int {
	value := func(c byte) int { return map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}[c] }
	v := 0
	for i := 0; i < len(s); i++ {
		if i+1 < len(s) && value(s[i]) < value(s[i+1]) {
			v -= value(s[i])
		} else {
			v += value(s[i])
		}
	}
	return v
}

// pair returns the headers around two page numbers, none where the words
// around them differ or are no header's.
func pair(text string, n, m schemas.Span) []schemas.Span {
	const reach = 120
	left := commonTail(text[max(0, n.Start-reach):n.Start], text[max(0, m.Start-reach):m.Start])
	right := commonHead(text[n.End:min(len(text), n.End+reach)], text[m.End:min(len(text), m.End+reach)])
	if left == "" && right == "" {
		return nil
	}
	left, right = headerLeft(left), headerRight(right)
	if !header(left, right) {
		return nil
	}
	return []schemas.Span{{Start: n.Start - len(left), End: n.End + len(right)}, {Start: m.Start - len(left), End: m.End + len(right)}}
}

// lone recognizes a single header of the commonest form, with its month
// before or behind the page.
func lone(text string, n schemas.Span) []schemas.Span {
	head := text[max(0, n.Start-80):n.Start]
	rest := text[n.End:min(len(text), n.End+80)]
	if strings.HasSuffix(head, " Relations ") {
		l, size, ok := dates.ParseLabel(strings.TrimPrefix(rest, " "))
		if ok && l.Shape == "month" && l.HasYear() {
			return []schemas.Span{{Start: n.Start - len(headerLeft(" "+head)), End: n.End + 1 + size}}
		}
		return nil
	}
	words := strings.Fields(head)
	if len(words) < 2 || !monthYear(words[len(words)-2]+" "+words[len(words)-1]) {
		return nil
	}
	end := strings.Index(rest, " Relations ")
	if end < 0 || end > 50 || strings.ContainsAny(rest[:end], ".,;:”") || len(headerRight(rest[:end+1])) < end {
		return nil
	}
	start := strings.LastIndex(head, words[len(words)-2])
	return []schemas.Span{{Start: n.Start - len(head) + start, End: n.End + end + len(" Relations")}}
}

// header says whether the words around a number are those of a page header.
func header(left, right string) bool {
	l, r := strings.Fields(left), strings.Fields(right)
	if len(l)+len(r) == 0 {
		return false
	}
	if len(l) > 0 {
		if month, _, ok := dates.ParseLabel(l[len(l)-1]); ok && month.Shape == "month" {
			return false // a day, not a page
		}
	}
	words := false
	for _, w := range l {
		words = words || capital(w)
	}
	if len(r) > 0 && !words {
		if month, _, ok := dates.ParseLabel(r[0]); ok && month.Shape == "month" && (len(r) < 4 || !monthYear(r[0]+" "+r[1]) || rule(r[2])) {
			return false
		}
	}
	whole := strings.ToLower(left + " " + right)
	for _, w := range [...]string{" relations ", "chronology", "page ", "volume ", "vol. ", "timeline", "journal", "quarterly", "review"} {
		if strings.Contains(" "+whole+" ", w) {
			return true
		}
	}
	marks := 0
	for _, w := range append(l, r...) {
		if rule(w) || w == "|" {
			marks++
		}
	}
	if len(l) > 0 && len(r) > 0 && marks == len(l)+len(r) { // — 84 —
		return true
	}
	if len(l) > 0 && len(r) > 2 && rule(r[0]) && monthYear(r[1]+" "+r[2]) {
		return true // | 84 | October 2010
	}
	capitals := 0
	for _, w := range append(l, r...) {
		if capital(w) && len(w) > 1 {
			capitals++
		}
	}
	return capitals >= 2
}

// bareMonth says whether s begins with a month that no year follows.
func bareMonth(s string) bool {
	l, _, ok := dates.ParseLabel(s)
	return ok && l.Dated() && l.From.Month != 0 && !l.HasYear()
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "[(|"))
	return unicode.IsUpper(r)
}

func monthYear(s string) bool {
	l, n, ok := dates.ParseLabel(s)
	return ok && l.Shape == "month" && l.HasYear() && n == len(s)
}

func commonTail(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return a[len(a)-n:]
}

func commonHead(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return a[:n]
}

// headerWord says whether a word may belong to a page header.
func headerWord(w string) bool {
	switch strings.ToLower(w) {
	case "and", "of", "the", "in", "for", "on", "page", "p.":
		return true
	}
	return capital(w) || rule(w) || w[0] >= '0' && w[0] <= '9' || w == "•"
}

// headerLeft keeps the whole words at the end of s that may belong to a
// header and begin with a capital or a mark.
func headerLeft(s string) string {
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		s = s[i:]
	}
	start := len(s)
	for i := len(s); i > 0; {
		t := strings.TrimRight(s[:i], " \n\r")
		at := strings.LastIndexAny(t, " \n\r") + 1
		if at == 0 || t[at:] == "" || !headerWord(t[at:]) || strings.HasSuffix(t, ".") && i < len(s) && !strings.HasSuffix(t, "Vol.") && !strings.HasSuffix(t, "No.") {
			break
		}
		if capital(t[at:]) && i < len(s) && bareMonth(s[at:]) {
			break
		}
		if w := t[at:]; capital(w) || rule(w) || w == "•" || strings.EqualFold(w, "page") {
			start = at
		}
		i = at
	}
	if i := start; i == len(s) && strings.HasSuffix(s, "[") {
		return "["
	}
	return s[start:]
}

// headerRight keeps the whole words at the start of s that may belong to a
// header.
func headerRight(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s = s[:i+1]
	}
	end := 0
	for i := 0; i < len(s); {
		from := skip(s, i)
		to := strings.IndexAny(s[min(from, len(s)):], " \n\r")
		if to < 0 {
			if from >= len(s) || s[len(s)-1] == ']' {
				break
			}
			break // the last word may be cut
		}
		w := s[from : from+to]
		if w == "" || !headerWord(w) {
			break
		}
		i = from + to
		if last := w[len(w)-1]; last == ':' || last == ';' {
			break
		}
		if capital(w) || rule(w) || w == "•" || w[0] >= '0' && w[0] <= '9' {
			end = i
		}
	}
	return s[:end]
}
