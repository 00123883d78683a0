package report

import (
	"cmp"
	"fmt"
	"strings"

	"annals/pipeline/contents"
	"annals/schemas"
)

// documentView is a document in the source view.
type documentView struct {
	ID, Name, Title string
	Entries         []*entryView
}

// entryView is an entry in the source view.
type entryView struct {
	ID       string
	Document string
	Number   int32
	Date     string
	Basis    string
	NoWords  bool
	Segments []segmentView
	Events   []*eventView
	Notes    []string
	Repeats  string
}

// segmentView is a stretch of text. Class is "" for one that nothing covers.
type segmentView struct {
	Text   string
	Mark   bool // a mention
	Class  string
	Letter string // of the mention's kind, where it ends
	Title  string
	Events string // numbers of the events that rest on it, separated by blanks
}

// rejectView is something that was set aside or noted.
type rejectView struct{ Document, Entry, Stage, Reason, Words string }

// kind is a group of mention types that look the same.
type kind struct{ Class, Letter, Name string }

func kinds() []kind {
	return []kind{{"kp", "P", "person or role"}, {"kc", "C", "country"}, {"kl", "L", "place"}, {"kf", "F", "forum or organization"},
		{"kw", "W", "weapon or exercise"}, {"kd", "D", "document"}, {"kt", "T", "date"}, {"kq", "Q", "quantity"}}
}

func kindOf(mention string) kind {
	all := kinds()
	switch t := schemas.MentionType(mention); {
	case t.IsPerson() || t == schemas.Role:
		return all[0]
	case t == schemas.Country:
		return all[1]
	case t == schemas.Location:
		return all[2]
	case t == schemas.Forum || t == schemas.Organization:
		return all[3]
	case t == schemas.Weapon || t == schemas.Exercise:
		return all[4]
	case t == schemas.DocumentName:
		return all[5]
	case t == schemas.DateOf:
		return all[6]
	}
	return all[7]
}

// document adds the views of a document.
func (p *page) document(number int, d *contents.Document) {
	v := &documentView{ID: fmt.Sprintf("doc-%d", number), Name: d.Doc, Title: contents.Words(d.Title)}
	p.Documents = append(p.Documents, v)
	for _, r := range d.Rejects {
		p.Rejects = append(p.Rejects, rejectView{d.Doc, "", r.Stage, r.Reason, contents.Words(r.Words)})
	}
	for _, n := range d.Notes {
		if n.Kind == "note" {
			p.Notes = append(p.Notes, rejectView{d.Doc, "", n.Stage, contents.Words(n.Message), ""})
		}
	}
	for _, e := range d.Entries {
		x := p.entry(e)
		v.Entries = append(v.Entries, x)
		if len(e.Events) == 0 {
			p.Empty = append(p.Empty, x)
		}
		for _, n := range e.Notes {
			p.Notes = append(p.Notes, rejectView{d.Doc, e.EntryID, n.Stage, contents.Words(n.Message), ""})
		}
	}
}

func (p *page) entry(e *contents.Entry) *entryView {
	days := e.Days()
	x := &entryView{ID: e.EntryID, Document: e.Document.Doc, Number: e.Position, Date: span(days), NoWords: e.Text == nil, Repeats: contents.Words(e.DuplicateOf)}
	x.Basis = contents.Label(e.Precision) + ", from " + cmp.Or(contents.Label(contents.Words(e.Basis)), "nothing")
	if e.Label != nil && *e.Label != "" {
		x.Basis += " “" + *e.Label + "”"
	}
	for _, v := range e.Events {
		x.Events = append(x.Events, p.byEvent[v])
	}
	for _, s := range e.Segments() {
		x.Segments = append(x.Segments, p.segment(s))
	}
	return x
}

func (p *page) segment(s contents.Segment) segmentView {
	v := segmentView{Text: s.Text}
	var class, numbers []string
	if m := s.Mention; m != nil {
		k := kindOf(m.Type)
		v.Mark = true
		class = append(class, k.Class)
		v.Title = p.means(m)
		if s.Last {
			v.Letter = k.Letter
		}
	}
	for _, e := range s.Events {
		numbers = append(numbers, fmt.Sprint(p.byEvent[e].Number))
	}
	switch len(s.Events) {
	case 0:
	case 1:
		class = append(class, "ev")
	default:
		class = append(class, "ev ev2")
	}
	if len(s.Trigger) > 0 {
		class = append(class, "tr")
	}
	v.Class, v.Events = strings.Join(class, " "), strings.Join(numbers, " ")
	return v
}

// means says in a few words what a mention was taken for.
func (p *page) means(m *contents.Mention) string {
	out := m.Type
	switch {
	case m.EntityID != nil:
		out += ": " + clip(p.c.Name(*m.EntityID), longName)
	case m.DateStart != nil && m.DateEnd != nil:
		out += ": " + span(schemas.Interval{Start: schemas.Day(*m.DateStart), End: schemas.Day(*m.DateEnd)})
	case m.Value != nil:
		out += fmt.Sprintf(": %v %s", *m.Value, contents.Words(m.Currency))
	}
	if m.Country != nil && contents.Words(m.EntityID) != *m.Country {
		out += " (" + p.c.Name(*m.Country) + ")"
	}
	if m.LinkBasis != nil {
		out += ", by " + *m.LinkBasis
	}
	for _, x := range m.Evidence {
		if x.Beat != nil {
			out += ", not " + clip(strings.ReplaceAll(*x.Beat, "|", " or "), longName)
		}
	}
	return out
}

// span is an interval in words.
func span(i schemas.Interval) string {
	switch {
	case !i.Known():
		return "no day known"
	case i.Start == i.End:
		return i.Start.String()
	}
	return i.Start.String() + " – " + i.End.String()
}
