package events

import (
	"slices"

	"annals/schemas"
)

// inside says whether clause i is part of what an earlier clause says, asks
// or plans.
func (c *coder) inside(s *sentence, i, opaque int) bool {
	if opaque < 0 {
		return false
	}
	cl := &s.clauses[i]
	switch cl.relation {
	case complement, infinitive, subordinate:
		for at := cl.governor; at >= 0; at = s.clauses[at].governor {
			if at == opaque {
				return true
			}
			if at == s.clauses[at].governor {
				break
			}
		}
	case relative, reduced, trailing:
		// inside the complement of the opaque clause, not after its end
		for j := opaque + 1; j < i; j++ {
			if r := s.clauses[j].relation; r == complement || r == infinitive {
				return c.inside(s, j, opaque)
			}
		}
	}
	return false
}

// reports says whether a clause of this kind reports an event of its own.
func (c *coder) reports(n int, s *sentence, i int, r *Rule) bool {
	cl := &s.clauses[i]
	g := s.chunks[cl.verb].verb
	switch cl.relation {
	case infinitive:
		if c.governed(s, i, "engine-planning") || c.governed(s, i, "engine-transparent") {
			return true
		}
		// a purpose counts where the counterpart of a meeting is named
		return contact(r.Type) && r.Type != schemas.Visit && (s.named(c.e, cl.object) || s.namedAfter(c.e, cl, "with"))
	case complement:
		return c.governed(s, i, "engine-announcing") || c.governed(s, i, "engine-planning")
	case subordinate:
		days, _ := s.when(c.e, i)
		w := s.opener(i)
		return days.Known() || w == "as" || w == "while" || w == "after" || w == "when" && !c.coded(n)
	case relative:
		days, _ := s.when(c.e, i)
		return days.Known() || g.perfect && g.past || g.will || cl.verb > 1 && s.commaBeforeRelative(cl)
	case reduced:
		days, _ := s.when(c.e, i)
		if !g.ing {
			return days.Known() || s.namedAfter(c.e, cl, "by") || contact(r.Type) && s.place(c.e, i, false) >= 0
		}
		return days.Known() || s.chunks[cl.verb-1].kind == comma || contact(r.Type) && s.place(c.e, i, false) >= 0 || s.absolute(cl)
	}
	return true
}

// absolute says whether a participle with its own subject stands after a comma
// and "with": "..., with Wang calling for restraint".
func (s *sentence) absolute(cl *clause) bool {
	if len(cl.subject) == 0 || cl.subject[0] < 2 {
		return false
	}
	k := cl.subject[0]
	return s.chunks[k-1].kind == prep && s.prepAt(k-1) == "with" && s.chunks[k-2].kind == comma
}

// coded says whether sentence n has an event already.
func (c *coder) coded(n int) bool {
	return slices.ContainsFunc(c.out, func(o coded) bool { return o.sentence == n })
}

func contact(t schemas.EventType) bool {
	return t == schemas.Meeting || t == schemas.VideoMeeting || t == schemas.PhoneCall || t == schemas.Visit
}

// governed says whether the clause that governs i has a verb of a list of the
// rule files.
func (c *coder) governed(s *sentence, i int, list string) bool {
	at := s.clauses[i].governor
	if at < 0 || at == i {
		return false
	}
	w := s.word(s.clauses[at].verb).Norm
	return c.set.listed(list, w)
}

func (s *sentence) opener(i int) string {
	for k := s.clauses[i].verb - 1; k >= 0; k-- {
		if s.chunks[k].kind == sub || s.chunks[k].kind == prep && s.chunks[k+1].kind == vg {
			return s.words[s.chunks[k].first].Norm
		}
		if s.chunks[k].kind == vg {
			break
		}
	}
	return ""
}

func (s *sentence) commaBeforeRelative(cl *clause) bool {
	for k := cl.verb - 1; k > 0; k-- {
		if s.chunks[k].kind == rel {
			return s.chunks[k-1].kind == comma
		}
	}
	return false
}

func (s *sentence) named(e *schemas.Entry, nouns []int) bool {
	for _, k := range nouns {
		for _, m := range s.chunks[k].phrase.mentions {
			if t := e.Mentions[m].Type; t.IsPerson() || t == schemas.Role || t == schemas.Forum || t == schemas.Country {
				return true
			}
		}
	}
	return false
}

func (s *sentence) namedAfter(e *schemas.Entry, cl *clause, prep string) bool {
	for _, p := range cl.phrases {
		if p.prep == prep && s.named(e, p.nouns) {
			return true
		}
	}
	return false
}
