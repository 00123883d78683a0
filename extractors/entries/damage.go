package entries

import (
	"strings"

	"annals/schemas"
)

// damaged notes what cannot be repaired: pages whose columns were woven
// together, and tables whose cells lost what parted them. Their entries are
// read as well as can be.
func damaged(d *schemas.Document, rs []row) {
	torn, stuck, lines := 0, 0, 0
	for i := range rs {
		r := &rs[i]
		if r.blank {
			continue
		}
		lines++
		torn += strings.Count(r.text, " ,") + tornYears(r.text) + halfWords(r.text)
		if r.kind == start && r.sep == glued {
			stuck++
		}
	}
	if torn >= 3 && torn*8 >= lines {
		d.Note(nil, schemas.Span{}, stage, "words and years are torn apart, as when the columns of a page are woven together: some words may be lost")
	}
	if stuck >= 3 {
		d.Note(nil, schemas.Span{}, stage, "labels are glued to their text, as in a table whose cells ran together: which cell a text stood in is lost")
	}
}

// tornYears counts years with a blank in them: "202 1".
func tornYears(s string) int {
	n := 0
	for i := 0; i+5 <= len(s); i++ {
		if (i == 0 || !word(s[i-1])) && digits(s[i:i+3]) && (s[i:i+2] == "20" || s[i:i+2] == "19") && s[i+3] == ' ' && digits(s[i+4:i+5]) &&
			(i+5 == len(s) || !word(s[i+5])) {
			n++
		}
	}
	return n
}

// halfWords counts hyphens with a blank behind them inside a name: "Indo- Pacific".
func halfWords(s string) int {
	n := 0
	for i := 1; i+2 < len(s); i++ {
		if s[i] == '-' && s[i+1] == ' ' && word(s[i-1]) && s[i-1] > '9' && s[i+2] >= 'A' && s[i+2] <= 'Z' {
			n++
		}
	}
	return n
}
