package schemas

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
	b.decisions(v, id, off)
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
			row.Role, row.Sector, row.Office, row.Basis = some(p.Role), some(p.Sector), b.office(p.Office), some(p.Basis)
			if side == "person" {
				row.State = some(p.State)
			}
			if p.Mention >= 0 && p.Mention < len(e.Mentions) {
				b.mentioned(e, &e.Mentions[p.Mention], &row)
				row.MentionID = &ids.Mentions[p.Mention]
			}
		}
		if row.Role == nil {
			row.Role = some(impliedRole(v.Type, side))
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

// impliedRole is the part that a side plays in every event of a type, "" where
// it depends.
func impliedRole(t EventType, side string) string {
	switch {
	case t == Visit && side == "actor":
		return "visitor"
	case t == Visit && side == "target":
		return "host"
	case t == Aid && side == "actor":
		return "supplier"
	case t == Aid && side == "target":
		return "recipient"
	case t == Attack && side == "target":
		return "victim"
	case t == Appointment && side == "person":
		return "subject"
	case side == "target" && (t == Message || t == Demand || t == Threat || t == Accusation):
		return "addressee"
	}
	return ""
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
		row.Office = b.office(m.Office)
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
