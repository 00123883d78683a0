package events

import (
	"slices"

	"annals/schemas"
)

// event fills type, parties and people from the rule's slots.
func (c *coder) event(f *frame, r *Rule, beat string) coded {
	ev := coded{rule: r, beat: beat}
	ev.Type, ev.Mode, ev.Rule = r.Type, r.Mode, r.ID
	ev.Trigger = f.trigger
	ev.Actors, ev.Targets, ev.People = []string{}, []string{}, []string{}
	add := func(side string, slots []string) {
		for _, slot := range slots {
			ps := f.parties(slot, &c.mem)
			if slot == "said" {
				if len(ev.Targets) > 0 {
					continue
				}
				ps = first(ps, ev.Actors)
			}
			for _, p := range ps {
				list := &ev.Actors
				if side == "target" {
					list = &ev.Targets
				}
				if slices.Contains(ev.Actors, p.id) || slices.Contains(ev.Targets, p.id) {
					ev.self = ev.self || side == "target" && slot == "object" && r.Type != schemas.DiplomaticMeasure && f.names(slot, p.id)
					continue
				}
				*list = append(*list, p.id)
				ev.Participants = append(ev.Participants, c.participant(side, p))
			}
		}
	}
	if slices.Contains(r.Actors, "subject") && f.clause >= 0 && f.s.clauses[f.clause].open && len(f.slots["subject"]) == 0 && f.noun < 0 {
		for _, p := range c.mem.subject { // a sentence without a subject goes on with the last one
			ev.Actors = append(ev.Actors, p.id)
			ev.Participants = append(ev.Participants, c.participant("actor", p))
		}
		for _, p := range c.mem.people {
			ev.People = append(ev.People, p.id)
		}
	}
	add("actor", r.Actors)
	if !c.actMeant(f, r) {
		f.places = r.Type == schemas.Visit || r.Mode == "recall" || r.Mode == "accreditation"
		add("target", r.Targets)
		f.places = false
	}
	if len(ev.Targets) == 0 && len(r.Targets) > 0 {
		for _, p := range c.actOf(r.Type, ev.Actors) {
			ev.Targets = append(ev.Targets, p)
			ev.Participants = append(ev.Participants, c.participant("target", party{p, -1, "act"}))
		}
	}
	for _, slot := range r.People {
		for _, p := range f.persons(slot, &c.mem) {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
				m := &c.e.Mentions[p.mention]
				ev.Participants = append(ev.Participants, schemas.Participant{Side: "person", EntityID: p.id, Kind: "person", Sector: m.Sector,
					State: m.Country, Office: m.Office, Basis: "named", Mention: p.mention})
			}
		}
	}
	c.opposite(&ev, f, r)
	c.ownOffice(&ev, f)
	c.company(&ev, f)
	ev.Evidence = f.evidence()
	return ev
}

// names says whether a noun phrase of a slot names a party itself and not by a
// pronoun.
func (f *frame) names(slot, id string) bool {
	for _, k := range f.slots[slot] {
		if slices.ContainsFunc(f.named(k), func(p party) bool { return p.id == id }) {
			return true
		}
	}
	return false
}

func (c *coder) participant(side string, p party) schemas.Participant {
	out := schemas.Participant{Side: side, EntityID: p.id, Kind: "country", State: p.id, Basis: p.basis, Mention: p.mention}
	if !isState(p.id) {
		out.Kind, out.State = "forum", ""
	}
	if p.mention >= 0 {
		out.Sector = c.e.Mentions[p.mention].Sector
	}
	return out
}
