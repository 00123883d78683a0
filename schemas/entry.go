package schemas

// Entry is one item of a chronology: a date label and the text under it.
type Entry struct {
	Index  int         // from 1, in document order
	Span   Span        // the stretch of Document.Text from label to end
	Text   string      // without label, markers and furniture; whitespace folded
	Pieces []Alignment // where stretches of Text stand in Document.Text (Alignment.Source)

	Label     string // as printed, without its separator; "" where there is none
	LabelSpan Span   // of Document.Text
	Heading   Heading
	Section   int // counts the sections that restart the order, from 0

	Date        Date
	DuplicateOf int // index of the earlier entry with the same text, 0 for none

	Tokens    []Token
	Sentences []Span // of Text
	Matches   []Match
	Mentions  []Mention // in text order, never overlapping
	Events    []Event
}

// Heading is what the headings above an entry say of its date. Zero values
// are unknown.
type Heading struct {
	Year, Month, Day int
	Words            string // the nearest heading as printed
}

// DocumentOffset maps a byte offset of Text to one of Document.Text.
func (e *Entry) DocumentOffset(at int) int {
	off := e.Span.Start
	for _, p := range e.Pieces {
		if at < p.Text.Start {
			break
		}
		if off = p.Source.End; at < p.Text.End {
			off = p.Source.Start
			if p.Text.Len() == p.Source.Len() {
				off += at - p.Text.Start
			}
		}
	}
	return off
}

// Date is when an entry took place: an interval, how precise it is, and what
// it was read from.
type Date struct {
	Interval
	Days      []Day  // the single days where the label names a set, else nil
	Precision string // day, range, set, month, season, quarter, half, year, decade, approximate, interval, unknown
	Basis     string // label, label+year-heading, label+previous, label+header, header-period, order, anniversary, session, ... ; "" unknown
	Rule      string // the rule that decided
	Time      string // time of day as printed, "" for none
	Zone      string // time zone as printed, "" for none
}

// TokenKind is a token's class of characters.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota // letters, possibly with digits and combining marks
	Number                  // digits, with inner commas and a decimal point: 12,900 and 2.5
	Punct                   // any single other character
)

// Token is a word, number or punctuation mark of an entry's text. The
// possessive 's is a token of its own; a hyphen splits; so "Tu-95s" is
// "Tu" "-" "95s" and "U.S." is "U" "." "S" ".".
type Token struct {
	Span
	Kind TokenKind
	Norm string // lower case, folded to ASCII letters where possible
	POS  string // Penn tag from prose, "" until the stage that needs it sets it
}

// Match is a name from the knowledge tables, a date expression or a number,
// found over the tokens before any date is known.
type Match struct {
	Span
	First, Last int      // tokens, Last exclusive
	Kind        string   // country, person, forum, weapon, exercise, document, place, organization, office, date, number ...
	IDs         []string // candidates, best first; what they name depends on Kind
	Value       float64  // numbers
	Expr        any      // date expressions: the parsed form, resolved by the dates stage
}
