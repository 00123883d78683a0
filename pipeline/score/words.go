package score

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// fold makes texts comparable: NFC, every run of white space one space.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(norm.NFC.String(s), space), " ")
}

// space is white space as Python's str.isspace has it, which counts the four
// separators of ASCII.
func space(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// words is the set of words of s in lower case: runs of letters, numbers and
// underscores. Combining marks end a word, as they do in Python's \w.
func words(s string) map[string]bool {
	out := map[string]bool{}
	lower := cases.Lower(language.Und).String(s)
	for _, w := range strings.FieldsFunc(lower, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	}) {
		out[w] = true
	}
	return out
}

// shared counts the words that both sets have.
func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// set is the sorted distinct strings of list, without "".
func set(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
