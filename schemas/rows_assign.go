package schemas

import "math"

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
