package schemas

// Document is one source text and the layers that stages found in it.
type Document struct {
	ID       string // document_id: the slug of Name
	Name     string // doc: the file's base name up to its first known extension
	Path     string // where it was read from, "-" for standard input
	Hash     string // SHA-256 of the source's bytes, hexadecimal
	Encoding string // utf-8, utf-16le, utf-16be, windows-1252; html, pdf, docx for what was read from those
	Size     int    // bytes of the source

	Text   string      // decoded, otherwise as read; never edited
	Origin []Alignment // where stretches of Text stand in the source's bytes

	Title  string   // what the header calls the document
	Period Interval // the period that the header states, overshoot corrected
	Stated string   // the period as printed
	Dyad   []string // the two states of a dyad's chronology, where the header names them
	Layout string   // name of the layout that the entries stage settled on
	Order  string   // ascending, descending, mixed or unknown

	Entries   []*Entry
	Furniture []Furniture
	Rejects   []Reject
	Notes     []Note
}

// Alignment says that Text[Text.Start:Text.End] was read from the bytes
// Source of the source file. Alignments stand in text order and cover Text.
type Alignment struct {
	Text, Source Span
}

// SourceOffset maps a byte offset of Text to one of the source file. Inside a
// stretch of equal length the map is exact; elsewhere it is the stretch's start.
func (d *Document) SourceOffset(at int) int {
	lo, hi := 0, len(d.Origin)
	for lo < hi { // the last alignment that starts at or before at
		mid := (lo + hi) / 2
		if d.Origin[mid].Text.Start <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return at
	}
	a := d.Origin[lo-1]
	if at >= a.Text.End {
		return a.Source.End
	}
	if a.Text.Len() == a.Source.Len() {
		return a.Source.Start + at - a.Text.Start
	}
	return a.Source.Start
}

// Furniture is a stretch of Document.Text that belongs to no entry: headings,
// bylines, page stamps, navigation, trailers, blank space.
type Furniture struct {
	Span
	Kind string // title, heading, byline, navigation, page, caption, preamble, notes, trailer, separator, blank
}

// Reject is input that could not be used, with the reason.
type Reject struct {
	Span          // of Document.Text; empty where the whole document is meant
	Stage  string // the stage that set it aside
	Reason string
	Words  string // the words themselves, cut at 200 bytes
}

// Note is something odd about the text that a reader should know of.
type Note struct {
	Entry   int // index of the entry, 0 for the document
	Span    Span
	Stage   string
	Message string
}

// Note appends a note about an entry (nil for the document itself).
func (d *Document) Note(e *Entry, span Span, stage, message string) {
	n := Note{Span: span, Stage: stage, Message: message}
	if e != nil {
		n.Entry = e.Index
	}
	d.Notes = append(d.Notes, n)
}
