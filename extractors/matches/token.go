package matches

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals/schemas"

	"golang.org/x/text/unicode/norm"
)

// Tokenize cuts text into words, numbers and single punctuation marks. White
// space belongs to no token. A hyphen splits ("US-China" is three tokens), an
// apostrophe inside a word stays in it ("O'Brien", "Nuku'alofa") except for a
// possessive or contracted ending, which is a token of its own ("Putin" "'s").
// Commas and one decimal point between digits stay inside a number.
func Tokenize(text string) []schemas.Token {
	tokens := make([]schemas.Token, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case unicode.IsDigit(r):
			end := numberEnd(text, i)
			kind := schemas.Number
			if e := wordEnd(text, end); e > end { // 95s, 6K, 19th
				kind, end = schemas.Word, e
			}
			tokens = append(tokens, token(text, i, end, kind))
			i = end
		case isLetter(r):
			end := wordEnd(text, i)
			if cut := clitic(text, i, end); cut > i {
				tokens = append(tokens, token(text, i, cut, schemas.Word))
				i = cut
			}
			tokens = append(tokens, token(text, i, end, schemas.Word))
			i = end
		default:
			end := i + n
			if isApostrophe(r) { // a possessive after a non-letter: the '90s, U.S.'s
				if e := wordEnd(text, end); text[end:e] == "s" {
					end = e
				}
			}
			tokens = append(tokens, token(text, i, end, schemas.Punct))
			i = end
		}
	}
	return tokens
}

func token(text string, start, end int, kind schemas.TokenKind) schemas.Token {
	return schemas.Token{Span: schemas.Span{Start: start, End: end}, Kind: kind, Norm: Fold(text[start:end])}
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// wordEnd returns the end of the run of letters, digits and inner apostrophes
// that starts at i.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isLetter(r) || unicode.IsDigit(r) {
			i += n
			continue
		}
		if isApostrophe(r) {
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); isLetter(next) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

// clitic returns where the possessive or contracted ending of the word
// text[start:end] begins, 0 where it has none.
func clitic(text string, start, end int) int {
	for _, tail := range [...]string{"s", "S", "re", "ve", "ll", "d", "m"} {
		rest, ok := strings.CutSuffix(text[start:end], tail)
		if !ok {
			continue
		}
		if r, n := utf8.DecodeLastRuneInString(rest); isApostrophe(r) && len(rest) > n {
			return start + len(rest) - n
		}
	}
	return 0
}

func numberEnd(text string, i int) int {
	point := false
	for i < len(text) {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			i++
		case (c == ',' || c == '.') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' && !(c == '.' && point):
			if c == ',' && !thousands(text, i) {
				return i
			}
			point = point || c == '.'
			i++
		default:
			if c >= utf8.RuneSelf {
				if r, n := utf8.DecodeRuneInString(text[i:]); unicode.IsDigit(r) {
					i += n
					continue
				}
			}
			return i
		}
	}
	return i
}

// thousands says whether exactly three digits follow the comma at i.
func thousands(text string, i int) bool {
	n := 0
	for j := i + 1; j < len(text) && text[j] >= '0' && text[j] <= '9'; j++ {
		n++
	}
	return n == 3
}

// Fold returns s in lower case with letters reduced to ASCII where they have
// a plain form, and apostrophes made straight. It is how names are compared.
func Fold(s string) string {
	ascii, upper := true, false
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
		upper = upper || s[i] >= 'A' && s[i] <= 'Z'
	}
	if ascii {
		if upper {
			return strings.ToLower(s)
		}
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := undecomposed(r); ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// undecomposed gives the ASCII form of letters that Unicode does not
// decompose into a base letter and a mark.
func undecomposed(r rune) (string, bool) {
	switch r {
	case '’', '‘', 'ʼ':
		return "'", true
	case 'đ', 'ð':
		return "d", true
	case 'ł':
		return "l", true
	case 'ø':
		return "o", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'ß':
		return "ss", true
	case 'þ':
		return "th", true
	case 'ı':
		return "i", true
	case 'ə':
		return "a", true
	}
	return "", false
}
