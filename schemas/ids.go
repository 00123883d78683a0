package schemas

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Slug folds a name to what identifiers are made of: ASCII letters and digits
// in lower case, every run of other characters one hyphen, none at the ends.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		s := asciiOf(r)
		if s == "" {
			gap = gap || !isMark(r)
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(s)
	}
	return b.String()
}

// isMark says whether r is a combining mark, which vanishes without a hyphen.
func isMark(r rune) bool { return r >= 0x300 && r <= 0x36f }

// asciiOf spells a letter or digit in lower case ASCII, "" for anything else.
// Letters that no decomposition splits are spelt as English sources do.
func asciiOf(r rune) string {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return string(r)
	case r >= 'A' && r <= 'Z':
		return string(r + 'a' - 'A')
	}
	switch r {
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ł', 'Ł':
		return "l"
	case 'ø', 'Ø':
		return "o"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ß', 'ẞ':
		return "ss"
	case 'þ', 'Þ':
		return "th"
	case 'ı':
		return "i"
	case 'ə', 'Ə':
		return "a"
	}
	return ""
}

// DocumentID is the slug of a document's name. A name without a letter or
// digit of the Latin script gets an id from its hash.
func DocumentID(name string) string {
	if s := Slug(name); s != "" {
		return s
	}
	return "document-" + digest(name)
}

// EntryID names an entry by what it says, so that a corrected typo changes no
// other entry's id. The text is Entry.Text, whose whitespace is folded; the
// nth entry of a document with the same text, from 1, has an id of its own.
func EntryID(documentID, text string, nth int) string {
	return "ent-" + digest(documentID, text, strconv.Itoa(nth))
}

// EventID names an event by where the words stand that report it, so that a
// change of rules keeps it. The trigger is a code point offset; nth counts the
// events of one trigger from 1.
func EventID(entryID string, trigger, nth int) string {
	return "evt-" + digest(entryID, strconv.Itoa(trigger), strconv.Itoa(nth))
}

// MentionID names a mention by its code point offsets.
func MentionID(entryID string, start, end int) string {
	return "men-" + digest(entryID, strconv.Itoa(start), strconv.Itoa(end))
}

// digest is 64 bits of the hash of the parts: among a hundred million events
// the chance of one collision is about three in ten thousand.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// EntryIDs are the ids of an entry and of what it holds, by the indexes of its
// slices.
type EntryIDs struct {
	Entry    string
	Mentions []string
	Events   []string
}

// NewIDs derives the ids of all entries of a document, in order.
func NewIDs(d *Document) []EntryIDs {
	out := make([]EntryIDs, len(d.Entries))
	same := make(map[string]int, len(d.Entries))
	for i, e := range d.Entries {
		same[e.Text]++
		out[i] = newEntryIDs(d.ID, e, same[e.Text])
	}
	return out
}

// IDsOf derives the ids of one entry of d.
func IDsOf(d *Document, e *Entry) EntryIDs {
	nth := 1
	for _, o := range d.Entries {
		if o == e {
			break
		}
		if o.Text == e.Text {
			nth++
		}
	}
	return newEntryIDs(d.ID, e, nth)
}

func newEntryIDs(documentID string, e *Entry, nth int) EntryIDs {
	ids := EntryIDs{EntryID(documentID, e.Text, nth), make([]string, len(e.Mentions)), make([]string, len(e.Events))}
	off := NewOffsets(e.Text)
	for i := range e.Mentions {
		s := off.Span(e.Mentions[i].Span)
		ids.Mentions[i] = MentionID(ids.Entry, s.Start, s.End)
	}
	at := map[int]int{}
	for i := range e.Events {
		start := off.At(e.Events[i].Trigger.Start)
		at[start]++
		ids.Events[i] = EventID(ids.Entry, start, at[start])
	}
	return ids
}
