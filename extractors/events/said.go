package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// said says whether what a verb of speech introduces, quoted or not, holds
// one of the words or classes of a condition: the slot "said" of the rules.
// It tells "says the sanctions are unacceptable" from "says talks go on".
func (f *frame) said(c *Condition) bool {
	if f.clause < 0 {
		return false
	}
	from, to := f.s.complementOf(f.clause)
	if from >= to {
		return false
	}
	var text []string
	for w := f.s.chunks[from].first; w < f.s.chunks[to-1].last; w++ {
		if f.s.words[w].Kind != schemas.Punct {
			text = append(text, f.s.words[w].Norm)
		}
	}
	for _, w := range c.Words {
		if phraseIn(text, w) {
			return true
		}
	}
	for k := from; k < to && len(c.Classes) > 0; k++ {
		if f.s.chunks[k].kind != np {
			continue
		}
		for _, class := range c.Classes {
			if f.is(k, class) {
				return true
			}
		}
	}
	return false
}

// phraseIn says whether the words of a phrase stand in a row in a text, the
// last of them in any of its forms.
func phraseIn(text []string, w Phrase) bool {
	n := len(w) - 1
	for i := 0; i+n < len(text); i++ {
		if slices.Equal(text[i:i+n], w[:n]) && (text[i+n] == w[n] || slices.Contains(stems(text[i+n]), w[n])) {
			return true
		}
	}
	return false
}

// stems lists what a word may be a form of, itself left out.
func stems(w string) []string {
	out := singulars(w)
	for _, end := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 {
			out = append(out, stem, stem+"e")
		}
	}
	return out
}

// complementOf is the stretch of chunks after the verb of clause i up to the
// next clause that does not depend on it.
func (s *sentence) complementOf(i int) (from, to int) {
	from, to = s.clauses[i].verb+1, len(s.chunks)
	for j := i + 1; j < len(s.clauses); j++ {
		if r := s.clauses[j].relation; r == mainClause || r == coordinated || r == trailing {
			to = s.clauses[j].verb
			for to > from && s.chunks[to-1].kind != comma && s.chunks[to-1].kind != conj && s.chunks[to-1].kind != stop {
				to--
			}
			break
		}
	}
	for k := from; k < to; k++ {
		if s.chunks[k].kind == stop || s.chunks[k].kind == sub && k > from && aside(s.words[s.chunks[k].first].Norm) {
			return from, k
		}
	}
	return from, to
}

// aside says whether a subordinator opens a clause that adds to what was said
// and is no part of it.
func aside(w string) bool {
	switch w {
	case "after", "before", "while", "when", "since", "until", "because", "as", "although", "though", "whereas", "once":
		return true
	}
	return false
}

// nounsIn lists the noun phrases of a stretch of chunks.
func (s *sentence) nounsIn(from, to int) []int {
	var out []int
	for k := from; k < to; k++ {
		if s.chunks[k].kind == np {
			out = append(out, k)
		}
	}
	return out
}

// first keeps the first party that is none of own: of all that somebody says
// only the first named is whom it is said of.
func first(ps []party, own []string) []party {
	for _, p := range ps {
		if !slices.Contains(own, p.id) {
			return []party{p}
		}
	}
	return nil
}

// opposite guesses whom an act is aimed at where its clause names nobody:
// "Hanoi protests the same day" answers the act told just before. Only states
// are guessed, and only for acts that have another side by nature.
func (c *coder) opposite(ev *coded, f *frame, r *Rule) {
	if len(ev.Targets) > 0 || len(ev.Actors) == 0 || len(r.Targets) == 0 || !answering(r) {
		return
	}
	if len(c.out) == 0 {
		c.otherSide(ev, r)
		return
	}
	last := &c.out[len(c.out)-1]
	own := func(ids []string) bool {
		for _, id := range ids {
			for _, a := range ev.Actors {
				if a == id {
					return true
				}
			}
		}
		return false
	}
	var aim []string
	switch {
	case last.Type == ev.Type && len(last.Targets) > 0 && !own(last.Targets):
		aim = last.Targets // one more accuser of the same
	case !own(last.Actors) && (directed(last.Type) || r.Type == schemas.Accusation):
		aim = last.Actors
	case own(last.Actors) && len(last.Targets) > 0 && directed(last.Type) && directed(r.Type):
		aim = last.Targets
	}
	for _, id := range aim {
		if !isState(id) {
			continue
		}
		ev.Targets = append(ev.Targets, id)
		ev.Participants = append(ev.Participants, c.participant("target", party{id, -1, "context"}))
	}
}

// otherSide aims an act without an addressee at the other state of the two
// that the document is about.
func (c *coder) otherSide(ev *coded, r *Rule) {
	switch r.Type {
	case schemas.Accusation, schemas.Sanction, schemas.Concession, schemas.DiplomaticMeasure, schemas.Threat:
	default:
		return
	}
	if len(c.mem.dyad) != 2 || len(ev.Actors) != 1 {
		return
	}
	for i, id := range c.mem.dyad {
		if ev.Actors[0] == c.mem.dyad[1-i] {
			ev.Targets = append(ev.Targets, id)
			ev.Participants = append(ev.Participants, c.participant("target", party{id, -1, "dyad"}))
		}
	}
}

// answering says whether acts of a rule are as a rule aimed at somebody.
func answering(r *Rule) bool {
	switch r.Type {
	case schemas.Accusation, schemas.Threat:
		return true
	case schemas.Rejection:
		return r.Mode != "denial" && r.Mode != "cancellation"
	case schemas.Support, schemas.DiplomaticMeasure, schemas.Demand, schemas.Sanction:
		return r.Mode != "membership"
	}
	return false
}

// directed says whether events of a type have another side by nature.
func directed(t schemas.EventType) bool {
	switch t {
	case schemas.Accusation, schemas.Threat, schemas.Rejection, schemas.Support, schemas.Demand, schemas.DiplomaticMeasure, schemas.Sanction, schemas.Concession,
		schemas.Attack, schemas.Incident, schemas.LegalAction, schemas.WeaponsTest, schemas.Statement, schemas.Patrol, schemas.MilitaryExercise:
		return true
	}
	return false
}
