package schemas

import "math"

func (b *rowBuilder) event(e *Entry, ids EntryIDs, off Offsets, j int) {
	v, id := &e.Events[j], ids.Events[j]
	codes, evidence, trigger := v.Codes(), off.Span(v.Evidence), off.Span(v.Trigger)
	row := EventRow{
		EventID: id, EntryID: ids.Entry, DocumentID: b.d.ID, Position: int32(j + 1), Type: string(v.Type), Mode: some(v.Mode),
		Time: string(v.Time), Status: string(v.Status), Realis: v.Realis(e), Main: v.Main,
		DateStart: days(v.Date.Start), DateEnd: days(v.Date.End), DatePrecision: orUnknown(v.DatePrecision), DateBasis: orUnknown(v.DateBasis),
		NActors: int32(len(v.Actors)), NTargets: int32(len(v.Targets)), NPeople: int32(len(v.People)), Scope: some(v.Scope()), Joint: v.Joint(),
		Plover: some(codes.Plover), Cameo: some(codes.Cameo), Quad: codes.Quad, Intensity: codes.Intensity,
		Location: b.words(v.Location), Evidence: b.words(v.Evidence.Of(e.Text)),
		EvidenceStart: int32(evidence.Start), EvidenceEnd: int32(evidence.End), TriggerStart: int32(trigger.Start), TriggerEnd: int32(trigger.End),
		Rule: some(v.Rule), Confidence: some(v.Confidence), DefaultSample: v.InDefaultSample(e),
	}
	if v.Type.HasFormat() || v.Format != Unspecified {
		row.Format = some(string(v.Format))
	}
	if len(v.Actors) > 0 {
		row.Actor1 = &v.Actors[0]
	}
	if len(v.Targets) > 0 {
		row.Target1 = &v.Targets[0]
	}
	b.rows.Events = append(b.rows.Events, row)
	b.participants(e, v, id, ids, "actor", v.Actors)
	b.participants(e, v, id, ids, "target", v.Targets)
	b.participants(e, v, id, ids, "person", v.People)
	b.place(e, v, id, ids, off)
	for n, x := range v.Decisions {
		er := EvidenceRow{EventID: &id, DocumentID: b.d.ID, Ordinal: int32(n + 1), Field: x.Field, Value: some(x.Value), Rule: some(x.Rule),
			Origin: orUnknown(x.Origin), Beat: some(x.Beat)}
		if x.Field == "location" {
			er.Value = b.words(x.Value)
		}
		if x.Span.Len() > 0 {
			s := off.Span(x.Span)
			er.Start, er.End = ptr(int32(s.Start)), ptr(int32(s.End))
		}
		b.rows.Evidence = append(b.rows.Evidence, er)
	}
}

// participants writes one row for each id of a side, in order. The lists are
// what counts; Event.Participants says more of those it knows.
func (b *rowBuilder) participants(e *Entry, v *Event, id string, ids EntryIDs, side string, list []string) {
	for n, party := range list {
		row := ParticipantRow{EventID: id, DocumentID: b.d.ID, Side: side, Ordinal: int32(n + 1), EntityID: some(party)}
		switch {
		case side == "person":
			row.Kind = "person"
		case IsState(party):
			row.Kind, row.State = "country", some(party)
		default:
			row.Kind = "forum"
		}
		if p := v.participant(side, party); p != nil {
			row.Role, row.Sector, row.Office, row.Basis = some(p.Role), some(p.Sector), some(p.Office), some(p.Basis)
			if side == "person" {
				row.State = some(p.State)
			}
			if p.Mention >= 0 && p.Mention < len(e.Mentions) {
				b.mentioned(e, &e.Mentions[p.Mention], &row)
				row.MentionID = &ids.Mentions[p.Mention]
			}
		}
		if row.Kind != "organization" {
			country := party
			if row.Kind != "country" {
				country = deref(row.State)
			}
			b.entity(row.Kind, party, country, "")
		}
		b.rows.Participants = append(b.rows.Participants, row)
	}
}

// mentioned adds what the mention behind a participant tells: an organization
// takes part as itself, with its state beside it.
func (b *rowBuilder) mentioned(e *Entry, m *Mention, row *ParticipantRow) {
	if m.Type.IsPerson() {
		row.Rank = some(string(m.Type))
	}
	if m.Type == Organization && row.Kind == "country" {
		row.Kind, row.EntityID = "organization", some(b.entityOf(e, m))
	}
	if row.Sector == nil {
		row.Sector = some(m.Sector)
	}
	if row.Office == nil && row.Kind == "person" {
		row.Office = some(m.Office)
	}
}

// participant finds what is known of a party on one side, nil for nothing.
func (v *Event) participant(side, id string) *Participant {
	for i := range v.Participants {
		p := &v.Participants[i]
		if p.Side == side && (p.EntityID == id || side != "person" && p.State == id) {
			return p
		}
	}
	return nil
}

func (b *rowBuilder) place(e *Entry, v *Event, id string, ids EntryIDs, off Offsets) {
	if v.Location == "" {
		return
	}
	row := PlaceRow{EventID: id, DocumentID: b.d.ID, Ordinal: 1, Place: b.words(v.Location)}
	if v.Place.Len() > 0 {
		s := off.Span(v.Place)
		row.Start, row.End = ptr(int32(s.Start)), ptr(int32(s.End))
		for i := range e.Mentions {
			if m := &e.Mentions[i]; m.Span == v.Place {
				row.EntityID, row.Country, row.MentionID = some(b.entityOf(e, m)), some(m.Country), &ids.Mentions[i]
			}
		}
	}
	b.rows.Places = append(b.rows.Places, row)
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// assign gives quantities, weapons, exercises, documents, forums and the
// states that are spoken of to the events they belong to.
func (b *rowBuilder) assign(e *Entry, ids EntryIDs) {
	quantities, links, about := make([]int32, len(e.Events)), make([]int32, len(e.Events)), make([]int32, len(e.Events))
	for j := range e.Mentions {
		m := &e.Mentions[j]
		k := e.eventOf(m.Span)
		if k < 0 {
			continue
		}
		v, event, mention := &e.Events[k], ids.Events[k], ids.Mentions[j]
		switch m.Type {
		case QuantityOf:
			if q := m.Quantity; q != nil && finite(q.Value) != nil {
				quantities[k]++
				row := QuantityRow{EventID: event, DocumentID: b.d.ID, Ordinal: quantities[k], Item: b.words(q.Unit), Value: q.Value, Low: q.Low, High: finite(q.High),
					UnitClass: some(q.Class), Currency: some(q.Currency), Side: some(m.Country), MentionID: mention}
				if math.IsInf(q.Low, 0) || math.IsNaN(q.Low) {
					row.Low = 0
				}
				b.rows.Quantities = append(b.rows.Quantities, row)
			}
		case Weapon, Exercise, DocumentName, Forum:
			if m.Type == Forum && v.speaks() && !v.party(m.ID) {
				about[k]++
				b.rows.About = append(b.rows.About, AboutRow{EventID: event, DocumentID: b.d.ID, Ordinal: about[k], Kind: "forum", EntityID: b.entityOf(e, m), MentionID: &mention})
				continue
			}
			links[k]++
			b.rows.Links = append(b.rows.Links, LinkRow{EventID: event, DocumentID: b.d.ID, Ordinal: links[k], Kind: string(m.Type), EntityID: some(b.entityOf(e, m)), MentionID: mention})
		case Country:
			if v.speaks() && m.ID != "" && !v.party(m.ID) {
				about[k]++
				b.rows.About = append(b.rows.About, AboutRow{EventID: event, DocumentID: b.d.ID, Ordinal: about[k], Kind: "state", EntityID: b.entityOf(e, m), MentionID: &mention})
			}
		}
	}
}

// speaks says whether events of this type have something that they are about.
func (v *Event) speaks() bool {
	switch v.Type {
	case Statement, Support, Accusation, Rejection, Demand, Threat, Message, Report:
		return true
	}
	return false
}

func (v *Event) party(id string) bool {
	for _, list := range [][]string{v.Actors, v.Targets} {
		for _, x := range list {
			if x == id {
				return true
			}
		}
	}
	return false
}

// eventOf is the event that a stretch of the text belongs to: the one whose
// evidence holds it, else the one of its sentence whose trigger stands
// nearest; -1 for none.
func (e *Entry) eventOf(s Span) int {
	sentence := Span{0, len(e.Text)}
	for _, x := range e.Sentences {
		if x.Contains(s) {
			sentence = x
		}
	}
	best, distance := -1, math.MaxInt
	for i := range e.Events {
		v := &e.Events[i]
		if v.Evidence.Contains(s) {
			return i
		}
		if !sentence.Contains(v.Trigger) {
			continue
		}
		d := max(s.Start-v.Trigger.End, v.Trigger.Start-s.End)
		if d < distance {
			best, distance = i, d
		}
	}
	return best
}
