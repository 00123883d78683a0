package schemas

import (
	"cmp"
	"slices"
	"strings"
)

// Supersede says which ids of an earlier run a document no longer has, and
// what stands in their place. before holds the rows of entries, events and
// superseded that the dataset had; now are the rows of the new run.
func Supersede(before, now *Rows, corrected bool) []SupersededRow {
	s := &succession{now: now, entries: map[string]bool{}, events: map[string]bool{}, next: map[string]*string{}}
	for i := range now.Entries {
		s.entries[now.Entries[i].EntryID] = true
	}
	for i := range now.Events {
		s.events[now.Events[i].EventID] = true
	}
	if corrected {
		s.replaced(before)
	}
	return append(s.kept(before.Superseded), s.fresh...)
}

type succession struct {
	now             *Rows
	entries, events map[string]bool    // ids that live
	next            map[string]*string // successor of each id that this run replaced
	fresh           []SupersededRow
}

// kept carries the rows of earlier runs on: an id that lives again has no row,
// and where a successor was replaced in its turn, its own stands there.
func (s *succession) kept(rows []SupersededRow) []SupersededRow {
	var out []SupersededRow
	for _, r := range rows {
		if s.entries[r.OldID] || s.events[r.OldID] {
			continue
		}
		if r.NewID != nil {
			if next, ok := s.next[*r.NewID]; ok {
				r.NewID = next
			} else if !s.entries[*r.NewID] && !s.events[*r.NewID] {
				r.NewID = nil // other rules no longer find it
			}
		}
		out = append(out, r)
	}
	return out
}

func (s *succession) replace(kind, document, old string, by *string) {
	s.next[old] = by
	s.fresh = append(s.fresh, SupersededRow{DocumentID: document, Kind: kind, OldID: old, NewID: by})
}

func (s *succession) replaced(before *Rows) {
	successor := pairEntries(before.Entries, s.now.Entries)
	gone := map[string]bool{}
	for i := range before.Entries {
		e := &before.Entries[i]
		if s.entries[e.EntryID] {
			continue
		}
		gone[e.EntryID] = true
		var by *string
		if n, ok := successor[e.EntryID]; ok {
			by = &n
		}
		s.replace("entry", e.DocumentID, e.EntryID, by)
	}
	taken := map[string]bool{}
	for i := range before.Events {
		v := &before.Events[i]
		if gone[v.EntryID] && !s.events[v.EventID] {
			s.replace("event", v.DocumentID, v.EventID, s.eventLike(v, successor[v.EntryID], taken))
		}
	}
}

// eventLike is the event of an entry that stands for v: the first of its type
// that stands for no other.
func (s *succession) eventLike(v *EventRow, entry string, taken map[string]bool) *string {
	for i := range s.now.Events {
		w := &s.now.Events[i]
		if entry != "" && w.EntryID == entry && w.Type == v.Type && !taken[w.EventID] {
			taken[w.EventID] = true
			return &w.EventID
		}
	}
	return nil
}

// window is how many places an entry may have moved in its document.
const window = 100

// alike is the share of words that two texts must have in common for one to
// be a correction of the other.
const alike = 0.5

// pairEntries finds for each entry that is gone the one that came in its
// place: the most alike first, each once.
func pairEntries(before, now []EntryRow) map[string]string {
	gone, come := missing(before, now), missing(now, before)
	type pair struct {
		old, new *EntryRow
		score    float64
	}
	var pairs []pair
	for _, o := range gone {
		for _, n := range come {
			if moved := o.Position - n.Position; moved < -window || moved > window {
				continue
			}
			if score := likeness(o, n); score >= alike {
				pairs = append(pairs, pair{o, n, score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	out, taken := map[string]string{}, map[string]bool{}
	for _, p := range pairs {
		if _, done := out[p.old.EntryID]; !done && !taken[p.new.EntryID] {
			out[p.old.EntryID], taken[p.new.EntryID] = p.new.EntryID, true
		}
	}
	return out
}

func missing(from, in []EntryRow) []*EntryRow {
	there := make(map[string]bool, len(in))
	for i := range in {
		there[in[i].EntryID] = true
	}
	var out []*EntryRow
	for i := range from {
		if !there[from[i].EntryID] {
			out = append(out, &from[i])
		}
	}
	return out
}

// likeness is the share of words in common. Where the dataset holds no words,
// entries of the same place and days are alike.
func likeness(a, b *EntryRow) float64 {
	if a.Text == nil || b.Text == nil {
		if a.Position == b.Position && equal(a.DateStart, b.DateStart) && equal(a.DateEnd, b.DateEnd) {
			return 1
		}
		return 0
	}
	x, y := strings.Fields(strings.ToLower(*a.Text)), strings.Fields(strings.ToLower(*b.Text))
	count := make(map[string]int, len(x))
	for _, w := range x {
		count[w]++
	}
	common := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(max(1, len(x)+len(y)))
}

func equal(a, b *int32) bool { return a == b || a != nil && b != nil && *a == *b }
