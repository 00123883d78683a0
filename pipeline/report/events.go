package report

import (
	"strings"

	"annals/pipeline/contents"
	"annals/pipeline/figure"
	"annals/schemas"
)

// eventView is an event in the table and below its entry.
type eventView struct {
	Number   int
	ID       string
	Class    figure.Class
	Days     string
	Sort     string
	Hollow   bool
	Type     string
	Mode     string
	Who      string
	Whom     string
	People   string
	Place    string
	Format   string
	Realis   string
	Time     string
	Surely   string
	Main     bool
	Rule     string
	Evidence string
	Document string

	event *contents.Event
}

func newEventView(c *contents.Contents, v *contents.Event, number int) *eventView {
	return &eventView{
		Number: number, ID: v.EventID, Class: figure.ClassOf(v.Quad), Days: span(v.Days()), Sort: v.Days().Start.String(), Hollow: v.Inferred(),
		Type: contents.Label(v.Type), Mode: contents.Label(contents.Words(v.Mode)), Who: names(c, v.Actors), Whom: names(c, v.Targets),
		People: names(c, v.People), Place: clip(contents.Words(v.Location), longName), Format: format(v), Realis: v.Realis, Time: v.Time,
		Surely: contents.Words(v.Confidence), Main: v.Main, Rule: contents.Words(v.Rule), Evidence: contents.Words(v.EventRow.Evidence),
		Document: v.Entry.Document.Doc, event: v,
	}
}

// names lists parties, none of them at a length that would fill a screen.
func names(c *contents.Contents, list []schemas.ParticipantRow) string {
	all := c.Names(list)
	for i, name := range all {
		all[i] = clip(name, longName)
	}
	return strings.Join(all, ", ")
}

// Lengths in code points beyond which words are cut. The source shows all.
const (
	longName  = 120
	longWords = 2000
)

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

func format(v *contents.Event) string {
	if v.Format == nil || *v.Format == string(schemas.Unspecified) {
		return ""
	}
	return contents.Label(*v.Format)
}

// Line says what happened in one line.
func (e *eventView) Line() string {
	out := e.Days + ", " + e.Type
	if e.Realis != string(schemas.Occurred) {
		out += " (" + e.Realis + ")"
	}
	if e.Who != "" {
		out += ": " + e.Who
	}
	if e.Whom != "" {
		out += " to " + e.Whom
	}
	return out
}

// data is what the scripts read.
type data struct {
	Dataset   string              `json:"dataset"`
	Names     map[string]string   `json:"names"`
	Documents []string            `json:"documents"`
	Axis      axisData            `json:"axis"`
	Events    []eventData         `json:"events"`
	Edges     [][2]string         `json:"edges"`
	Fields    map[string][]string `json:"fields"` // values that fields may have, for corrections
}

type axisData struct {
	First, Last int
	Left, Right float64
}

// eventData is an event for the scripts, with short keys: there may be many.
type eventData struct {
	ID        string    `json:"i"`
	Entry     string    `json:"n"`
	Document  int       `json:"d"`
	Type      string    `json:"t"`
	Mode      string    `json:"m,omitempty"`
	Format    string    `json:"f,omitempty"`
	Time      string    `json:"h"`
	Main      bool      `json:"o,omitempty"`
	Status    string    `json:"st"`
	Realis    string    `json:"r"`
	Start     *int32    `json:"s"`
	End       *int32    `json:"e"`
	Precision string    `json:"dp"`
	Basis     string    `json:"db"`
	Actors    []string  `json:"a,omitempty"`
	Targets   []string  `json:"g,omitempty"`
	People    []string  `json:"p,omitempty"`
	Place     string    `json:"l,omitempty"`
	Surely    string    `json:"c,omitempty"`
	Rule      string    `json:"u,omitempty"`
	Evidence  string    `json:"x,omitempty"`
	Trigger   string    `json:"w,omitempty"`
	Plover    string    `json:"pl,omitempty"`
	Cameo     string    `json:"ca,omitempty"`
	Why       []whyData `json:"y,omitempty"`
	Edges     []int     `json:"k,omitempty"`
	Shift     float64   `json:"z"` // from its row by type to its row by party
}

// whyData is a decision: field, value, rule, origin, words, what it beat.
type whyData [6]string
