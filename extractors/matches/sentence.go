package matches

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"annals/schemas"

	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
)

// maxRun bounds runs of the marks on which prose is quadratic.
const maxRun = 32

// prose holds the models of the prose library, loaded when first needed.
type prose struct {
	segmenter func() (*segment.Segmenter, error)
	tagger    func() (*tag.Tagger, error)
}

func newProse() prose {
	return prose{
		segmenter: sync.OnceValues(segment.New),
		tagger:    sync.OnceValues(func() (*tag.Tagger, error) { return tag.New() }),
	}
}

// sentences cuts an entry's text into sentences, offsets in bytes of text.
func (p prose) sentences(text string) ([]schemas.Span, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	plain := plainCopy(text)
	seg, err := p.segmenter()
	if err != nil {
		return nil, err
	}
	var out []schemas.Span
	for _, s := range seg.Segment(plain) {
		span := trim(text, schemas.Span{Start: s.Start, End: s.End()})
		if span.Len() == 0 {
			continue
		}
		if n := len(out); n > 0 && joined(out[n-1].Of(text), span.Of(text)) {
			out[n-1].End = span.End
			continue
		}
		out = append(out, span)
	}
	return splitNotes(text, out), nil
}

// joined says whether a break between two stretches is none: after the
// abbreviations of ranks and months, and before what starts in lower case.
func joined(before, after string) bool {
	last := before[strings.LastIndexAny(before, " (")+1:]
	switch strings.ToLower(strings.Trim(last, "(\"“")) {
	case "gen.", "lt.", "col.", "adm.", "maj.", "brig.", "capt.", "cmdr.", "sgt.", "amb.", "sen.", "rep.", "gov.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "nos.",
		"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "vs.", "v.", "prof.", "hon.", "fm.", "ft.", "mt.":
		return true
	}
	if len(last) == 2 && last[0] >= 'A' && last[0] <= 'Z' && last[1] == '.' && strings.LastIndexByte(before, ' ') > 0 && !opener(after) {
		return true // an initial: "Charles Q. Brown"
	}
	r, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLower(r)
}

// opener says whether a stretch begins with a word that opens sentences
// rather than names.
func opener(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	switch strings.ToLower(word) {
	case "the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "this", "that", "after", "before", "by", "but", "and", "both", "earlier", "later", "meanwhile", "some", "for", "as", "his", "her", "its", "their", "two", "there", "when", "while", "with", "from", "to":
		return true
	}
	return false
}

// splitNotes starts a sentence after a note mark that follows a full stop:
// "flight.[1] Meeting in".
func splitNotes(text string, in []schemas.Span) []schemas.Span {
	var out []schemas.Span
	for _, s := range in {
		rest := s
		for at := s.Start; at < s.End; at++ {
			if text[at] != '[' || at == s.Start || text[at-1] != '.' {
				continue
			}
			end := at + 1
			for end < s.End && isDigit(text[end]) {
				end++
			}
			if end > at+1 && end+1 < s.End && text[end] == ']' && text[end+1] == ' ' {
				out = append(out, schemas.Span{Start: rest.Start, End: end + 1})
				rest.Start = end + 2
			}
		}
		out = append(out, rest)
	}
	return out
}

// tag sets the parts of speech of the tokens of each sentence.
func (p prose) tag(text string, tokens []schemas.Token, sentences []schemas.Span) error {
	tagger, err := p.tagger()
	if err != nil {
		return err
	}
	var words []string
	at := 0
	for _, s := range sentences {
		for at < len(tokens) && tokens[at].Start < s.Start {
			at++
		}
		from := at
		words = words[:0]
		for at < len(tokens) && tokens[at].End <= s.End {
			words = append(words, strings.Map(straightQuote, tokens[at].Of(text)))
			at++
		}
		for i, t := range tagger.Tag(words) {
			tokens[from+i].POS = t.Tag
		}
	}
	return nil
}

// plainCopy returns text with typographic quotes made straight, byte for byte
// as long as text (prose expects straight ones and gives offsets of the copy),
// and with long runs of quotes, brackets and dots broken by spaces.
func plainCopy(text string) string {
	ascii := true
	run, worst := 0, 0
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			ascii = false
		}
		if strings.IndexByte("\"'()[]{}.", text[i]) >= 0 {
			run++
			worst = max(worst, run)
		} else {
			run = 0
		}
	}
	if ascii && worst <= maxRun {
		return text
	}
	out := []byte(text)
	run = 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '“', '”', '„', '«', '»':
			straight(out[i:i+n], '"')
		case '’', '‘', 'ʼ':
			straight(out[i:i+n], '\'')
		}
		if strings.IndexByte("\"'()[]{}.", out[i]) >= 0 {
			if run++; run > maxRun {
				straight(out[i:i+n], ' ')
			}
		} else if out[i] != ' ' {
			run = 0
		}
		i += n
	}
	return string(out)
}

// straight writes one mark over a rune of several bytes and keeps the length:
// the mark stands in the last byte of an opening, so nothing is cut off a word.
func straight(b []byte, mark byte) {
	for i := range b {
		b[i] = ' '
	}
	b[0] = mark
}

func trim(text string, s schemas.Span) schemas.Span {
	for s.Start < s.End && (text[s.Start] == ' ' || text[s.Start] == '\n') {
		s.Start++
	}
	for s.End > s.Start && (text[s.End-1] == ' ' || text[s.End-1] == '\n') {
		s.End--
	}
	return s
}

func straightQuote(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»':
		return '"'
	case '’', '‘', 'ʼ':
		return '\''
	}
	return r
}
