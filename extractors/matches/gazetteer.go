package matches

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"annals/schemas"
)

// Kinds of matches.
const (
	Country      = "country"  // a state or territory by name
	Demonym      = "demonym"  // an adjective or a people
	Metonym      = "metonym"  // a capital or building that may stand for a government
	Person       = "person"   // a full name
	Surname      = "surname"  // a family name alone
	Forum        = "forum"    // an intergovernmental body or meeting
	Weapon       = "weapon"   // a designation or a kind
	Exercise     = "exercise" // a named exercise
	Document     = "document" // a treaty, agreement or law by name
	Place        = "place"    // a place by name
	Organization = "organization"
	Title        = "title" // an office noun or rank
	Date         = "date"
	Number       = "number"
)

// letterCase is what a name asks of the case of a word.
type letterCase uint8

const (
	anyCase     letterCase = iota
	capitalized            // at least the first letter is a capital
	allCapitals            // acronyms: START is a treaty, start is not
)

// key is one name, cut into words as the text is.
type key struct {
	words  []string
	cases  []letterCase
	kind   string
	id     string
	plural bool // the plural of the last word counts as well
}

// Gazetteer finds names in tokens: the longest of each kind at every token.
// Names are entered by their first word alone and cut into words when a text
// first holds that word, so that starting costs little. It is safe for use by
// several documents at once.
type Gazetteer struct {
	byFirst map[string]*bucket
}

// bucket holds the names that begin with one word.
type bucket struct {
	names []name
	cut   sync.Once
	keys  []key
}

type name struct {
	kind, id, text string
	plural         bool
}

// add enters a name. Names without a word are passed over.
func (g *Gazetteer) add(kind, id, text string, plural bool) {
	first := firstWord(text)
	if first == "" {
		return
	}
	b := g.byFirst[first]
	if b == nil {
		b = &bucket{}
		g.byFirst[first] = b
	}
	b.names = append(b.names, name{kind, id, text, plural})
}

// firstWord is the folded first word of a name, as the tokens of a text have
// it. Most names are plain ASCII, for which there is no need to cut them all.
func firstWord(text string) string {
	n, upper := 0, false
	for n < len(text) && (text[n] >= 'a' && text[n] <= 'z' || text[n] >= 'A' && text[n] <= 'Z') {
		upper = upper || text[n] <= 'Z'
		n++
	}
	if n > 0 && (n == len(text) || text[n] == ' ' || text[n] == '-' || text[n] == ',') {
		if upper {
			return strings.ToLower(text[:n])
		}
		return text[:n]
	}
	for _, t := range Tokenize(text) {
		if t.Kind != schemas.Punct || !skippable(t.Norm) {
			return t.Norm
		}
	}
	return ""
}

// with returns the names that begin with a word: the longest first, then in
// the order in which the tables have them.
func (g *Gazetteer) with(word string) []key {
	b := g.byFirst[word]
	if b == nil {
		return nil
	}
	b.cut.Do(func() {
		for _, n := range b.names {
			k := key{kind: n.kind, id: n.id, plural: n.plural}
			for _, t := range Tokenize(n.text) {
				if t.Kind == schemas.Punct && skippable(t.Norm) {
					continue
				}
				k.words = append(k.words, t.Norm)
				k.cases = append(k.cases, caseOf(t.Of(n.text), n.kind))
			}
			b.keys = append(b.keys, k)
		}
		slices.SortStableFunc(b.keys, func(x, y key) int { return len(y.words) - len(x.words) })
		b.names = nil
	})
	return b.keys
}

// Find returns the longest match of every kind at every token, in text order.
func (g *Gazetteer) Find(tokens []schemas.Token, text string) []schemas.Match {
	var out []schemas.Match
	for i := range tokens {
		if tokens[i].Kind == schemas.Punct {
			continue
		}
		from := len(out)
		out = g.at(out, from, g.with(tokens[i].Norm), tokens, text, i)
		if s := Singular(tokens[i].Norm); s != tokens[i].Norm {
			out = g.at(out, from, g.with(s), tokens, text, i)
		}
		if d := designation(tokens[i].Norm); d != "" {
			out = g.at(out, from, g.with(d), tokens, text, i)
		}
	}
	return out
}

func (g *Gazetteer) at(out []schemas.Match, from int, keys []key, tokens []schemas.Token, text string, i int) []schemas.Match {
next:
	for n := range keys {
		k := &keys[n]
		last, ok := k.match(tokens, text, i)
		if !ok {
			continue
		}
		for m := from; m < len(out); m++ {
			if out[m].Kind != k.kind {
				continue
			}
			if out[m].Last == last && !slices.Contains(out[m].IDs, k.id) {
				out[m].IDs = append(out[m].IDs, k.id)
			}
			if out[m].Last >= last {
				continue next
			}
			out[m].Last, out[m].End, out[m].IDs = last, tokens[last-1].End, []string{k.id}
			continue next
		}
		out = append(out, schemas.Match{
			Span:  schemas.Span{Start: tokens[i].Start, End: tokens[last-1].End},
			First: i, Last: last, Kind: k.kind, IDs: []string{k.id},
		})
	}
	return out
}

// match says whether the name stands at token i, and where it ends. Hyphens
// and the dots of abbreviations inside it do not count.
func (k *key) match(tokens []schemas.Token, text string, i int) (last int, ok bool) {
	at := i
	dotted := false
	for n, w := range k.words {
		if n > 0 {
			for at < len(tokens) && tokens[at].Kind == schemas.Punct && skippable(tokens[at].Norm) && tokens[at].Start == tokens[at-1].End && tokens[at].Norm != w {
				dotted = dotted || tokens[at].Norm == "."
				at++
			}
		}
		if at >= len(tokens) || !k.word(n, w, &tokens[at], text) {
			return 0, false
		}
		at++
	}
	if dotted && at < len(tokens) && tokens[at].Norm == "." && tokens[at-1].Len() == 1 && tokens[at].Start == tokens[at-1].End {
		at++ // the last dot of U.S.
	}
	return at, true
}

func (k *key) word(n int, w string, t *schemas.Token, text string) bool {
	if t.Norm != w {
		last := n == len(k.words)-1
		switch {
		case k.plural && (last || k.kind == Title) && Singular(t.Norm) == w:
		case k.kind == Weapon && last && isDigit(w[len(w)-1]) && strings.HasPrefix(t.Norm, w) && !isDigit(t.Norm[len(w)]):
		default:
			return false
		}
	}
	switch k.cases[n] {
	case capitalized:
		r, _ := utf8.DecodeRuneInString(t.Of(text))
		return !unicode.IsLower(r)
	case allCapitals:
		s := t.Of(text)
		return strings.ToUpper(s) == s || strings.TrimSuffix(s, "s") != s && strings.ToUpper(strings.TrimSuffix(s, "s")) == strings.TrimSuffix(s, "s")
	}
	return true
}

func caseOf(word, kind string) letterCase {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return anyCase
	}
	if kind == Title {
		if len(word) <= 3 && strings.ToUpper(word) == word {
			return allCapitals
		}
		return anyCase
	}
	if letters := strings.Map(keepLetters, word); utf8.RuneCountInString(letters) > 1 && strings.ToUpper(letters) == letters {
		return allCapitals
	}
	return capitalized
}

func keepLetters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

func skippable(punct string) bool {
	switch punct {
	case "-", ".", "‑", "–", "‐":
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// designation is the number that a model designation starts with: "30" of
// "30mk2", "" for other words.
func designation(w string) string {
	n := 0
	for n < len(w) && isDigit(w[n]) {
		n++
	}
	if n == 0 || n == len(w) {
		return ""
	}
	return w[:n]
}

// Singular undoes the regular English plural.
func Singular(w string) string {
	switch {
	case len(w) < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		return irregular(w)
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "sses"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

func irregular(w string) string {
	switch w {
	case "men":
		return "man"
	case "women":
		return "woman"
	case "pms", "fms", "dms":
		return w[:2]
	}
	for _, tail := range [...]string{"men", "women"} { // spokesmen, servicemen
		if rest, ok := strings.CutSuffix(w, tail); ok && len(rest) > 3 {
			return rest + tail[:len(tail)-2] + "an"
		}
	}
	return w
}
