package score

import (
	"bytes"
	"encoding/json"
	"fmt"

	"annals/schemas"
)

// entry is what is scored of one coded entry.
type entry struct {
	doc, text string
	index     string
	label     string
	days      days
	mentions  []mention
	events    []event
}

// days is an interval as written, "" for days that are not known. ISO days
// compare as strings.
type days struct{ start, end string }

func (d days) known() bool { return d.start != "" }

// covers says whether g lies inside d.
func (d days) covers(g days) bool { return d.known() && d.start <= g.start && g.end <= d.end }

// width is the number of days covered.
func (d days) width() int {
	first, _ := schemas.ParseDay(d.start) // both were checked when read
	last, _ := schemas.ParseDay(d.end)
	return int(last-first) + 1
}

type mention struct {
	span
	id    string
	value *float64
	days  days
}

// span is a mention's place and type, in code points.
type span struct {
	start, end int
	typ        string
}

type event struct {
	typ      string
	main     bool
	facets   [3]string   // in the order of facetNames
	sets     [4][]string // in the order of setNames, each sorted
	evidence string
	words    map[string]bool // of evidence
	days     days
}

// The columns of an event that are scored one by one.
var (
	facetNames = [3]string{"format", "time", "status"}
	usual      = [3]string{"unspecified", "current", "occurred"}
	setNames   = [4]string{"actors", "targets", "people", "location"}
)

// The form of a line. Pointers and raw values tell what is missing or null
// from what is there.
type (
	lineJSON struct {
		Doc      *string         `json:"doc"`
		Text     *string         `json:"text"`
		Index    json.RawMessage `json:"index"`
		Date     *dateJSON       `json:"date"`
		Mentions []mentionJSON   `json:"mentions"`
		Events   []eventJSON     `json:"events"`
	}
	dateJSON struct {
		Label *string `json:"label"`
		Start *string `json:"start"`
		End   *string `json:"end"`
	}
	mentionJSON struct {
		Type  *string  `json:"type"`
		Start *int     `json:"start"`
		End   *int     `json:"end"`
		ID    *string  `json:"id"`
		Value *float64 `json:"value"`
		From  *string  `json:"date_start"`
		To    *string  `json:"date_end"`
	}
	eventJSON struct {
		Type     *string   `json:"type"`
		Main     bool      `json:"main"`
		Format   string    `json:"format"`
		Time     string    `json:"time"`
		Status   string    `json:"status"`
		Actors   []string  `json:"actors"`
		Targets  []string  `json:"targets"`
		People   []string  `json:"people"`
		Location string    `json:"location"`
		Evidence string    `json:"evidence"`
		Date     *dateJSON `json:"date"`
	}
)

// parseEntry reads one line; where is its file and line.
func parseEntry(line []byte, where string) (*entry, error) {
	var l lineJSON
	if err := json.Unmarshal(line, &l); err != nil {
		if bad, ok := err.(*json.UnmarshalTypeError); ok {
			if bad.Field == "" {
				return nil, malformed(where, "not an object")
			}
			return nil, malformed(where, "%s cannot be a %s", bad.Field, bad.Value)
		}
		return nil, malformed(where, "not JSON: %v", err)
	}
	switch {
	case bytes.Equal(bytes.TrimSpace(line), []byte("null")):
		return nil, malformed(where, "not an object")
	case l.Doc == nil:
		return nil, malformed(where, "doc is missing or not a string")
	case l.Text == nil:
		return nil, malformed(where, "text is missing or not a string")
	}
	e := &entry{doc: *l.Doc, text: *l.Text, index: "?"}
	if len(l.Index) > 0 {
		e.index = string(l.Index)
	}
	var err error
	if l.Date != nil {
		e.label = value(l.Date.Label)
		if e.days, err = interval(l.Date.Start, l.Date.End, where); err != nil {
			return nil, err
		}
	}
	for i, m := range l.Mentions {
		if m.Type == nil || m.Start == nil || m.End == nil {
			return nil, malformed(where, "mention %d needs type, start and end", i+1)
		}
		d, err := interval(m.From, m.To, where)
		if err != nil {
			return nil, err
		}
		e.mentions = append(e.mentions, mention{span{*m.Start, *m.End, *m.Type}, value(m.ID), m.Value, d})
	}
	for i, v := range l.Events {
		ev, err := parseEvent(v, fmt.Sprintf("%s: event %d", where, i+1))
		if err != nil {
			return nil, err
		}
		e.events = append(e.events, ev)
	}
	return e, nil
}

func parseEvent(v eventJSON, where string) (event, error) {
	if v.Type == nil {
		return event{}, malformed(where, "an event needs a type")
	}
	out := event{typ: *v.Type, main: v.Main, evidence: v.Evidence, words: words(v.Evidence)}
	for i, s := range []string{v.Format, v.Time, v.Status} {
		if out.facets[i] = s; s == "" {
			out.facets[i] = usual[i]
		}
	}
	for i, s := range [][]string{v.Actors, v.Targets, v.People, {fold(v.Location)}} {
		out.sets[i] = set(s)
	}
	if v.Date == nil {
		return out, nil
	}
	var err error
	out.days, err = interval(v.Date.Start, v.Date.End, where)
	return out, err
}

// interval reads two days; the second may be left out.
func interval(start, end *string, where string) (days, error) {
	d := days{value(start), value(end)}
	if d.start == "" {
		return days{}, nil
	}
	if d.end == "" {
		d.end = d.start
	}
	for _, s := range []string{d.start, d.end} {
		if _, err := schemas.ParseDay(s); err != nil {
			return days{}, malformed(where, "%v", err)
		}
	}
	return d, nil
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
