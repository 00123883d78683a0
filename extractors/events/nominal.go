package events

import (
	"cmp"
	"slices"

	"annals/schemas"
)

// carrier is an event noun with the rule that it carries.
type carrier struct {
	rule *Rule
	head int // its last word
}

// nounRules lists the noun rules that chunk k may carry by its head noun, or
// by that of an of-phrase after it ("hours of talks"): the longest first, of
// equals the one whose noun stands last, then the one with more conditions.
func (c *coder) nounRules(s *sentence, k int) []carrier {
	for _, x := range s.extended(k) {
		ch := s.chunks[x]
		var found []carrier
		length := map[carrier]int{}
		for w := ch.first; w < ch.last; w++ {
			for _, n := range c.set.nouns[s.words[w].Norm] {
				if !s.wordsAt(w, ch.last, n.words) {
					continue
				}
				end := w + len(n.words) - 1
				if end != ch.head && !(s.words[ch.head].mention >= 0) { // only the head carries the clause
					continue
				}
				f := carrier{n.rule, end}
				if length[f] == 0 {
					found = append(found, f)
				}
				length[f] = max(length[f], len(n.words))
			}
		}
		if len(found) == 0 {
			continue
		}
		slices.SortStableFunc(found, func(a, b carrier) int {
			return cmp.Or(b.head-a.head, length[b]-length[a], b.rule.weight()-a.rule.weight(), a.rule.order-b.rule.order)
		})
		return found
	}
	return nil
}

// nounRule is the first of the noun rules of chunk k, whatever its conditions.
func (c *coder) nounRule(s *sentence, k int) (*Rule, int) {
	if found := c.nounRules(s, k); len(found) > 0 {
		return found[0].rule, found[0].head
	}
	return nil, -1
}

func (s *sentence) wordsAt(w, last int, want []string) bool {
	for _, x := range want {
		for w < last && (s.words[w].pos == "HYPH" || s.words[w].skip) {
			w++
		}
		if w >= last || s.words[w].Norm != x {
			return false
		}
		w++
	}
	return true
}

// nounFrame fills the slots of an event noun: what stands in its own phrase,
// and the phrases after it.
func (c *coder) nounFrame(s *sentence, k, head, i int) *frame {
	f := &frame{s: s, e: c.e, clause: i, head: head, noun: k, trigger: s.words[head].Span, slots: map[string][]int{}}
	f.slots["possessor"] = []int{k}
	for j := k + 1; j+1 < len(s.chunks); {
		if s.chunks[j].kind != prep || s.chunks[j+1].kind != np {
			break
		}
		nouns, end := s.nounsFrom(j + 1)
		p := s.prepAt(j)
		f.slots[p] = append(f.slots[p], nouns...)
		j = end
	}
	return f
}

// fitting returns the noun rule of chunk k whose conditions hold, with its frame.
func (c *coder) fitting(s *sentence, k, i int) (*Rule, *frame) {
	for _, n := range c.nounRules(s, k) {
		f := c.nounFrame(s, k, n.head, i)
		if i >= 0 {
			v := s.verbFrame(c.e, i)
			for slot, nouns := range v.slots {
				if slot == "object" || slot == "of" || slot == "subject" && slices.Contains(nouns, k) {
					continue
				}
				for _, n := range nouns {
					if n != k && !slices.Contains(f.slots[slot], n) {
						f.slots[slot] = append(f.slots[slot], n)
					}
				}
			}
		}
		if n.rule.fits(f) {
			return n.rule, f
		}
	}
	return nil, nil
}

// nounEvent makes an event of a noun frame. Where the noun names nobody, the
// subject of its clause acts.
func (c *coder) nounEvent(f *frame, r *Rule, withSubject bool) coded {
	actors := r.Actors
	if !withSubject {
		actors = slices.DeleteFunc(slices.Clone(actors), func(s string) bool { return s == "subject" })
	}
	if !slices.Contains(actors, "possessor") && !slices.Contains(r.Targets, "possessor") && f.noun >= 0 && len(f.slots["subject"]) == 0 {
		actors = append([]string{"possessor"}, actors...)
	}
	rule := *r
	rule.Actors = actors
	ev := c.nounParts(f, &rule)
	ev.rule, ev.nominal = r, true
	return ev
}

func (c *coder) nounParts(f *frame, r *Rule) coded {
	clause := f.clause
	f.clause = -1
	ev := coded{}
	ev.Type, ev.Mode, ev.Rule, ev.Trigger = r.Type, r.Mode, r.ID, f.trigger
	ev.Actors, ev.Targets, ev.People = []string{}, []string{}, []string{}
	for _, side := range []struct {
		name  string
		slots []string
		list  *[]string
	}{{"actor", r.Actors, &ev.Actors}, {"target", r.Targets, &ev.Targets}} {
		for _, slot := range side.slots {
			for _, p := range f.parties(slot, &c.mem) {
				if !slices.Contains(ev.Actors, p.id) && !slices.Contains(ev.Targets, p.id) {
					*side.list = append(*side.list, p.id)
					ev.Participants = append(ev.Participants, c.participant(side.name, p))
				}
			}
		}
	}
	for _, slot := range append(slices.Clone(r.People), "possessor") {
		for _, p := range f.persons(slot, &c.mem) {
			if !slices.Contains(ev.People, p.id) {
				ev.People = append(ev.People, p.id)
				ev.Participants = append(ev.Participants, schemas.Participant{Side: "person", EntityID: p.id, Kind: "person", State: c.e.Mentions[p.mention].Country, Basis: "named", Mention: p.mention})
			}
		}
	}
	f.clause = clause
	first, last := f.s.chunks[f.noun].first, f.s.chunks[f.noun].last
	for _, x := range f.s.extended(f.noun) {
		last = max(last, f.s.chunks[x].last)
	}
	ev.Evidence = f.s.spanOf(first, last)
	return ev
}
