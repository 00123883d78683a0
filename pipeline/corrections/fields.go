package corrections

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annals/schemas"
)

// Fields lists what can be corrected of an event or a mention.
func Fields(kind string) []string {
	if kind == "mention" {
		return []string{"type", "entity_id", "country", "sector", "office"}
	}
	return []string{"type", "mode", "format", "time", "status", "main", "actors", "targets", "people", "location", "date"}
}

// Known says whether a field can be corrected.
func Known(kind, field string) bool { return slices.Contains(Fields(kind), field) }

// fielded is an event or a mention whose fields are read and set as text.
type fielded interface {
	get(field string) string
	normal(field, value string) (string, error) // the value as get would give it
	set(field, value string) error
	decide(x schemas.Decision)
}

type event struct {
	entry *schemas.Entry
	*schemas.Event
}

func (v *event) get(field string) string {
	switch field {
	case "type":
		return string(v.Type)
	case "mode":
		return v.Mode
	case "format":
		return string(v.Format)
	case "time":
		return string(v.Time)
	case "status":
		return string(v.Status)
	case "main":
		return strconv.FormatBool(v.Main)
	case "actors":
		return strings.Join(v.Actors, ",")
	case "targets":
		return strings.Join(v.Targets, ",")
	case "people":
		return strings.Join(v.People, ",")
	case "location":
		return v.Location
	case "date":
		return interval(v.Date)
	}
	return ""
}

func interval(i schemas.Interval) string {
	switch {
	case !i.Known():
		return ""
	case i.Start == i.End:
		return i.Start.String()
	}
	return i.Start.String() + ".." + i.End.String()
}

func (v *event) normal(field, value string) (string, error) {
	switch field {
	case "actors", "targets", "people":
		return strings.Join(list(value), ","), nil
	case "main":
		if value != "true" && value != "false" {
			return "", fmt.Errorf("main is true or false, not %q", value)
		}
	case "date":
		i, err := parseInterval(value)
		return interval(i), err
	}
	return value, nil
}

func parseInterval(s string) (schemas.Interval, error) {
	if s == "" {
		return schemas.Unknown(), nil
	}
	from, to, ranged := strings.Cut(s, "..")
	if !ranged {
		to = from
	}
	start, err := schemas.ParseDay(from)
	if err != nil {
		return schemas.Unknown(), fmt.Errorf("a date is 2020-12-15 or 2020-12-15..2020-12-17, not %q", s)
	}
	end, err := schemas.ParseDay(to)
	if err != nil || end < start {
		return schemas.Unknown(), fmt.Errorf("a date is 2020-12-15 or 2020-12-15..2020-12-17, not %q", s)
	}
	return schemas.Interval{Start: start, End: end}, nil
}

func (v *event) set(field, value string) error {
	switch field {
	case "type":
		if v.Type = schemas.EventType(value); v.Mode != "" {
			v.Mode = "" // it was one of the other type's
		}
	case "mode":
		v.Mode = value
	case "format":
		v.Format = schemas.Format(value)
	case "time":
		v.Time = schemas.Time(value)
	case "status":
		v.Status = schemas.Status(value)
	case "main":
		if value == "false" {
			return fmt.Errorf("an entry has exactly one main event: set main=true of the other one")
		}
		for i := range v.entry.Events {
			v.entry.Events[i].Main = false
		}
		v.Main = true
	case "actors":
		v.Actors = list(value)
		v.settle("actor", v.Actors)
	case "targets":
		v.Targets = list(value)
		v.settle("target", v.Targets)
	case "people":
		v.People = list(value)
		v.settle("person", v.People)
	case "location":
		return v.move(value)
	case "date":
		i, err := parseInterval(value)
		if err != nil {
			return err
		}
		v.Date, v.DateBasis, v.DatePrecision = i, "human", "day"
		switch {
		case !i.Known():
			v.DateBasis, v.DatePrecision = "unknown", "unknown"
		case i.Start != i.End:
			v.DatePrecision = "range"
		}
	}
	return nil
}

// settle makes the participants of a side those of the list: what is known of
// the ones that stay stays.
func (v *event) settle(side string, ids []string) {
	var kept []schemas.Participant
	for _, p := range v.Participants {
		if p.Side != side || slices.Contains(ids, p.EntityID) || side != "person" && slices.Contains(ids, p.State) {
			kept = append(kept, p)
		}
	}
	for _, id := range ids {
		if slices.ContainsFunc(kept, func(p schemas.Participant) bool {
			return p.Side == side && (p.EntityID == id || side != "person" && p.State == id)
		}) {
			continue
		}
		p := schemas.Participant{Side: side, EntityID: id, Kind: "forum", Basis: "human", Mention: -1}
		switch {
		case side == "person":
			p.Kind = "person"
		case schemas.IsState(id):
			p.Kind, p.State = "country", id
		}
		kept = append(kept, p)
	}
	v.Participants = kept
}

// move sets the location to words of the entry's text.
func (v *event) move(words string) error {
	if words == "" {
		v.Location, v.Place = "", schemas.Span{}
		return nil
	}
	at := strings.Index(v.entry.Text, words)
	if at < 0 {
		return fmt.Errorf("the entry has no words %q: a location is given as printed", words)
	}
	v.Location, v.Place = words, schemas.Span{Start: at, End: at + len(words)}
	return nil
}

func (v *event) decide(x schemas.Decision) {
	x.Span = v.Evidence
	v.Decisions = append(v.Decisions, x)
}

type mention struct {
	entry *schemas.Entry
	*schemas.Mention
}

func (m *mention) get(field string) string {
	switch field {
	case "type":
		return string(m.Type)
	case "entity_id":
		return m.ID
	case "country":
		return m.Country
	case "sector":
		return m.Sector
	case "office":
		return m.Office
	}
	return ""
}

func (m *mention) normal(_, value string) (string, error) { return value, nil }

func (m *mention) set(field, value string) error {
	switch field {
	case "type":
		m.Type = schemas.MentionType(value)
	case "entity_id":
		m.ID, m.Basis, m.Beat = value, "human", nil
		if m.Type == schemas.Country {
			m.Country = value
		}
		if value == "" {
			m.Basis = ""
		}
	case "country":
		m.Country = value
	case "sector":
		m.Sector = value
	case "office":
		m.Office = value
	}
	return nil
}

func (m *mention) decide(x schemas.Decision) {
	x.Span = m.Span
	m.Decisions = append(m.Decisions, x)
}
