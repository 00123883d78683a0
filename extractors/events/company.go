package events

import (
	"slices"

	"annals/schemas"
)

// company adds to an event of contact those who take part beside its subject:
// "meet in Minsk alongside the president of Belarus", "US troops, along with
// contingents from Ukraine, take part", "talk in the presence of Merkel".
func (c *coder) company(ev *coded, f *frame) {
	switch ev.Type {
	case schemas.Meeting, schemas.VideoMeeting, schemas.MilitaryExercise, schemas.Ceremony, schemas.Exchange, schemas.Patrol:
	default:
		return
	}
	if f.clause < 0 || len(ev.Actors) == 0 {
		return
	}
	for _, k := range f.beside() {
		for _, p := range f.partiesOf(k, &c.mem) {
			if !slices.Contains(ev.Actors, p.id) && !slices.Contains(ev.Targets, p.id) {
				ev.Actors = append(ev.Actors, p.id)
				ev.Participants = append(ev.Participants, c.participant("actor", p))
			}
		}
		for _, p := range (&frame{s: f.s, e: f.e, slots: map[string][]int{"with": {k}}}).persons("with", &c.mem) {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
			}
		}
	}
}

// beside lists the noun phrases of the frame's clause that name company.
func (f *frame) beside() []int {
	var out []int
	s := f.s
	from, to := s.region(f.clause)
	for k := from; k+1 < to && k+1 < len(s.chunks); k++ {
		if s.chunks[k].kind != prep {
			continue
		}
		next := k + 1
		switch s.prepAt(k) {
		case "alongside":
		case "along", "together":
			if s.chunks[next].kind != prep || s.prepAt(next) != "with" {
				continue
			}
			next++
		case "in": // in the presence of
			if s.word(next).Norm != "presence" || next+1 >= len(s.chunks) || s.chunks[next+1].kind != prep {
				continue
			}
			next += 2
		default:
			continue
		}
		if next < len(s.chunks) && s.chunks[next].kind == np {
			nouns, _ := s.nounsFrom(next)
			out = append(out, nouns...)
		}
	}
	return out
}
