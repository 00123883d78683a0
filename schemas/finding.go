package schemas

import "fmt"

// Finding is an invariant that a document breaks. It is no fault of the text:
// a stage made a record that cannot be written as it stands.
type Finding struct {
	Entry  int    // index of the entry, 0 for the document
	Kind   string // document, entry, mention, event
	At     int    // index into the entry's mentions or events, -1 elsewhere
	Field  string // what is wrong, as a path: Actors[1]
	Reason string
	Span   Span // of Document.Text for uncovered words, of Entry.Text elsewhere
}

// Error says where and what.
func (f *Finding) Error() string {
	where := "document"
	if f.Entry > 0 {
		where = fmt.Sprintf("entry %d", f.Entry)
	}
	if f.At >= 0 {
		where += fmt.Sprintf(", %s %d", f.Kind, f.At+1)
	}
	if f.Field != "" {
		where += ", " + f.Field
	}
	return where + ": " + f.Reason
}
