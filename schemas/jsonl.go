package schemas

import (
	"bytes"
	"encoding/json"
)

// AppendEntry appends one entry as a JSON object without a newline.
func AppendEntry(dst []byte, d *Document, e *Entry) []byte {
	return AppendRecord(dst, NewEntryRecord(d, e, IDsOf(d, e)))
}

// AppendEntries appends all entries of a document, one a line.
func AppendEntries(dst []byte, d *Document) []byte {
	ids := NewIDs(d)
	for i, e := range d.Entries {
		dst = append(AppendRecord(dst, NewEntryRecord(d, e, ids[i])), '\n')
	}
	return dst
}

// AppendRecord appends a record without a newline, with &, < and > as they are.
func AppendRecord(dst []byte, r *EntryRecord) []byte {
	buf := bytes.NewBuffer(dst)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		panic("schemas: a record has a field that JSON cannot hold: " + err.Error())
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}

// NewEntryRecord puts an entry in the form of JSONL.
func NewEntryRecord(d *Document, e *Entry, ids EntryIDs) *EntryRecord {
	off := NewOffsets(e.Text)
	r := &EntryRecord{
		Doc: d.Name, Index: e.Index, Text: e.Text, Heading: e.Heading.Words, Section: e.Section,
		Date: DateRecord{Label: e.Label, Start: e.Date.Start, End: e.Date.End, Days: full(e.Date.Days), Precision: e.Date.Precision,
			Basis: e.Date.Basis, Rule: e.Date.Rule, Time: e.Date.Time, Zone: e.Date.Zone},
		Mentions: make([]MentionRecord, 0, len(e.Mentions)),
		Events:   make([]EventRecord, 0, len(e.Events)),
		ID:       ids.Entry, SourceStart: d.SourceOffset(e.Span.Start), SourceEnd: d.SourceOffset(e.Span.End),
	}
	if e.DuplicateOf > 0 {
		r.DuplicateOf = &e.DuplicateOf
	}
	for i := range e.Mentions {
		r.Mentions = append(r.Mentions, mentionRecord(e, &e.Mentions[i], off, ids.Mentions[i]))
	}
	for i := range e.Events {
		r.Events = append(r.Events, eventRecord(e, &e.Events[i], off, ids.Events[i], ids.Mentions))
	}
	return r
}

func mentionRecord(e *Entry, m *Mention, off Offsets, id string) MentionRecord {
	s := off.Span(m.Span)
	r := MentionRecord{Type: m.Type, Text: m.Of(e.Text), Start: s.Start, End: s.End, ID: m.ID, DateStart: NoDay, DateEnd: NoDay,
		Country: m.Country, Sector: m.Sector, Office: m.Office, People: full(m.People), Rule: m.Rule, Basis: m.Basis, Beat: full(m.Beat), MentionID: id}
	if m.Type == DateOf {
		r.DateStart, r.DateEnd = m.Days.Start, m.Days.End
	}
	if q := m.Quantity; q != nil {
		v := Plain(q.Value)
		r.Value = &v
		r.Quantity = &QuantityRecord{Low: Plain(q.Low), High: Plain(q.High), Modifier: q.Modifier, Unit: q.Unit, Class: q.Class, Currency: q.Currency}
	}
	return r
}

func eventRecord(e *Entry, v *Event, off Offsets, id string, mentions []string) EventRecord {
	evidence, trigger, codes := off.Span(v.Evidence), off.Span(v.Trigger), v.Codes()
	r := EventRecord{
		Type: v.Type, Format: v.Format, Time: v.Time, Status: v.Status, Main: v.Main,
		Actors: full(v.Actors), Targets: full(v.Targets), People: full(v.People), Location: v.Location,
		Date:     EventDateRecord{v.Date.Start, v.Date.End, v.DatePrecision, v.DateBasis},
		Evidence: v.Evidence.Of(e.Text), EvidenceStart: evidence.Start, EvidenceEnd: evidence.End, TriggerStart: trigger.Start, TriggerEnd: trigger.End,
		Rule: v.Rule, Mode: v.Mode, Realis: v.Realis(e), Plover: codes.Plover, Cameo: codes.Cameo, Quad: codes.Quad, Intensity: Plain(codes.Intensity),
		Confidence: v.Confidence, Participants: make([]ParticipantRecord, 0, len(v.Participants)), EventID: id,
	}
	for _, p := range v.Participants {
		pr := ParticipantRecord{Side: p.Side, Role: p.Role, ID: p.EntityID, Kind: p.Kind, Sector: p.Sector, State: p.State, Office: p.Office, Basis: p.Basis}
		if p.Mention >= 0 && p.Mention < len(mentions) {
			pr.MentionID = mentions[p.Mention]
		}
		r.Participants = append(r.Participants, pr)
	}
	return r
}

// full is s, or an empty list where s is nil: every key is present.
func full[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
