package events

import "annals/schemas"

// prelude codes the event noun of a phrase that opens the sentence: "At a
// meeting in Bogota, ...", "After four hours of talks with Scholz, ...".
func (c *coder) prelude(n int, s *sentence, i int) {
	if i != 0 {
		return
	}
	for k := 0; k+1 < s.clauses[0].verb; k++ {
		if s.chunks[k].kind != prep || s.chunks[k+1].kind != np {
			if s.chunks[k].kind == np && k > 0 && s.chunks[k-1].kind != prep {
				return
			}
			continue
		}
		switch s.prepAt(k) {
		case "in":
			if w := s.words[s.chunks[k+1].first].Norm; w != "a" && w != "an" && w != "their" && w != "his" && w != "her" && c.nounNamesNobody(s, k+1) {
				continue
			}
		case "at", "over", "during", "after", "following", "amid", "on":
		default:
			continue
		}
		if h := s.word(k + 1); h.mention >= 0 && c.e.Mentions[h.mention].Type == schemas.Forum && h.Norm != "summit" {
			continue // a forum named is a landmark: "At the Shangri-La Dialogue, ..."
		}
		r, head := c.nounRule(s, k+1)
		if r == nil || !contact(r.Type) && r.Type != schemas.Ceremony && r.Type != schemas.PhoneCall {
			continue
		}
		f := c.nounFrame(s, k+1, head, -1)
		f.slots["subject"] = s.mainSubject()
		ev := c.nounEvent(f, r, true)
		ev.sentence, ev.clause, ev.relation = n, 0, fronted
		days, _ := s.dateIn(c.e, k, s.clauses[0].verb)
		c.settle(&ev, days, false, false)
		ev.Format = r.Format
		if m := s.placeIn(c.e, k+1, s.clauses[0].verb, ev.Type == schemas.Visit); m >= 0 {
			ev.Place = c.e.Mentions[m].Span
			ev.Location = ev.Place.Of(c.e.Text)
		}
		switch means := s.means(k, s.clauses[0].verb); {
		case means == schemas.Videoconference && contact(ev.Type):
			ev.Type, ev.Format = schemas.VideoMeeting, means
		case means == schemas.Phone && contact(ev.Type):
			ev.Type, ev.Format = schemas.PhoneCall, means
		}
		if ev.Format == "" {
			ev.Format = schemas.Unspecified
			if ev.Location != "" || ev.Type == schemas.Visit || s.means(k, s.clauses[0].verb) == schemas.InPerson {
				ev.Format = schemas.InPerson
			}
		}
		if len(ev.Actors) == 0 {
			continue
		}
		c.emit(ev, f)
		return
	}
}

// nounNamesNobody says whether no party stands in noun phrase k or in the
// phrases after it: "in emergency session".
func (c *coder) nounNamesNobody(s *sentence, k int) bool {
	f := c.nounFrame(s, k, s.chunks[k].head, -1)
	for _, slot := range []string{"possessor", "of", "with", "between"} {
		if len(f.parties(slot, &memory{})) > 0 {
			return false
		}
	}
	return true
}

func (s *sentence) mainSubject() []int {
	for i := range s.clauses {
		if s.clauses[i].relation == mainClause {
			return s.clauses[i].subject
		}
	}
	return nil
}

// verbless codes a sentence without any verb from its first event noun.
func (c *coder) verbless(n int, s *sentence) {
	if len(s.clauses) > 0 {
		return
	}
	for k := range s.chunks {
		if s.chunks[k].kind != np {
			continue
		}
		r, f := c.fitting(s, k, -1)
		if r == nil {
			continue
		}
		ev := c.nounEvent(f, r, false)
		ev.sentence, ev.relation = n, mainClause
		c.settle(&ev, schemas.Unknown(), false, false)
		ev.Format = r.Format
		if m := s.placeIn(c.e, 0, len(s.chunks), true); m >= 0 {
			ev.Place = c.e.Mentions[m].Span
			ev.Location = ev.Place.Of(c.e.Text)
		}
		if ev.Format == "" {
			ev.Format = schemas.Unspecified
		}
		c.emit(ev, f)
		return
	}
}
