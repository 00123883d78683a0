package main

import (
	"strings"

	"annals/pipeline"
	"annals/pipeline/corrections"
	"annals/schemas"
)

// locate looks for the record of a correction in one document, and notes what
// its field says and which words it stands for.
func locate(data *pipeline.Dataset, document string, l *corrections.Line) (bool, error) {
	r, err := data.Rows(document)
	if err != nil {
		return false, err
	}
	l.Document = document
	if l.Kind() == "mention" {
		for i := range r.Mentions {
			if m := &r.Mentions[i]; m.MentionID == l.Target {
				l.Entry, l.Words, l.Start, l.Was = m.EntryID, text(m.Surface), int(m.Start), mentionField(m, l.Field)
				return true, nil
			}
		}
		return false, nil
	}
	for i := range r.Events {
		if v := &r.Events[i]; v.EventID == l.Target {
			l.Entry, l.Words, l.Start, l.Was = v.EntryID, text(v.Evidence), int(v.EvidenceStart), eventField(r, v, l.Field)
			return true, nil
		}
	}
	return false, nil
}

// text is s, "" for null.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func mentionField(m *schemas.MentionRow, field string) string {
	switch field {
	case "type":
		return m.Type
	case "entity_id":
		if id := text(m.EntityID); !strings.Contains(id, ":") { // those are made of the words
			return id
		}
	case "country":
		return text(m.Country)
	case "sector":
		return text(m.Sector)
	case "office":
		return text(m.Office)
	}
	return ""
}

func eventField(r *schemas.Rows, v *schemas.EventRow, field string) string {
	switch field {
	case "type":
		return v.Type
	case "mode":
		return text(v.Mode)
	case "format":
		if v.Format == nil {
			return string(schemas.Unspecified)
		}
		return *v.Format
	case "time":
		return v.Time
	case "status":
		return v.Status
	case "main":
		if v.Main {
			return "true"
		}
		return "false"
	case "actors", "targets", "people":
		side := map[string]string{"actors": "actor", "targets": "target", "people": "person"}[field]
		return strings.Join(parties(r, v.EventID, side), ",")
	case "location":
		return text(v.Location)
	case "date":
		if v.DateStart == nil || v.DateEnd == nil {
			return ""
		}
		start, end := schemas.Day(*v.DateStart), schemas.Day(*v.DateEnd)
		if start == end {
			return start.String()
		}
		return start.String() + ".." + end.String()
	}
	return ""
}

// parties are the actors, targets or people of an event, as the codebook says.
func parties(r *schemas.Rows, event, side string) []string {
	var out []string
	for _, p := range r.Participants {
		if p.EventID != event || p.Side != side {
			continue
		}
		if p.State != nil && side != "person" {
			out = append(out, *p.State)
		} else {
			out = append(out, text(p.EntityID))
		}
	}
	return out
}
