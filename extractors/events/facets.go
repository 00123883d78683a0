package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

// region is the stretch of chunks that belongs to a clause: its own and, for
// the first of a sentence, what stands before its subject.
func (s *sentence) region(i int) (from, to int) {
	cl := &s.clauses[i]
	from, to = cl.verb, cl.last
	least := 0
	if i > 0 {
		least = s.clauses[i-1].last
	}
	for k := cl.verb - 1; k >= least; k-- {
		ch := s.chunks[k]
		if ch.kind == stop || ch.kind == sub || ch.kind == rel || ch.kind == vg {
			break
		}
		from = k
	}
	return from, to
}

// when finds the days that the clause gives itself, and the chunk that says so. Of several time
// expressions the nearest to the verb wins; what follows "since", "until" and
// the like bounds the event and does not date it.
func (s *sentence) when(e *schemas.Entry, i int) (schemas.Interval, int) {
	from, to := s.region(i)
	best, chunk, distance := schemas.Unknown(), -1, 1<<30
	for k := from; k < to && k < len(s.chunks); k++ {
		m := s.dateAt(e, k)
		if m < 0 {
			continue
		}
		d := s.clauses[i].verb - k
		if d < 0 {
			d = -d
		}
		if d < distance {
			best, chunk, distance = e.Mentions[m].Days, k, d
		}
	}
	if chunk < 0 {
		if m := s.bracketDate(e, from, to); m >= 0 {
			return e.Mentions[m].Days, -1
		}
	}
	return best, chunk
}

// bracketDate is the day that stands alone in brackets after what happened on
// it: "slams the plan (18 Jul) as a trick".
func (s *sentence) bracketDate(e *schemas.Entry, from, to int) int {
	last := len(s.words)
	if to < len(s.chunks) {
		last = s.chunks[to].first
	}
	for w := s.chunks[from].first; w+2 < last; w++ {
		if s.words[w].surface != "(" || s.words[w+1].mention < 0 || e.Mentions[s.words[w+1].mention].Type != schemas.DateOf {
			continue
		}
		m, end := s.words[w+1].mention, w+1
		for end < len(s.words) && s.words[end].mention == m {
			end++
		}
		if end < len(s.words) && s.words[end].surface == ")" {
			return m
		}
	}
	return -1
}

// dateAt is the time mention of chunk k that can date an event, -1 for none.
func (s *sentence) dateAt(e *schemas.Entry, k int) int {
	ch := s.chunks[k]
	if ch.kind != np || !ch.phrase.date {
		return -1
	}
	if k+1 < len(s.chunks) && (s.chunks[k+1].kind == sub || s.chunks[k+1].kind == prep) && ch.last == s.chunks[k+1].first {
		if w := s.prepAt(k + 1); w == "before" || w == "after" { // eight days before he leaves office
			return -1
		}
	}
	if k > 0 && (s.chunks[k-1].kind == prep || s.chunks[k-1].kind == sub) {
		switch s.prepAt(k - 1) {
		case "on", "in", "at", "during", "over", "for", "earlier", "late", "early":
		case "from":
			return -1
		default:
			return -1
		}
		if k > 1 && s.chunks[k-2].kind == np && s.prepAt(k-1) == "for" && s.chunks[k-2].phrase.date {
			return -1
		}
	}
	return ch.phrase.mentions[0]
}

// leadingDate is the time expression that opens the sentence before clause i
// and still holds for it: "On May 3, X did A and Y did B".
func (s *sentence) leadingDate(e *schemas.Entry, i int) (schemas.Interval, int) {
	for k := range s.chunks {
		if s.chunks[k].kind == vg || k > s.clauses[i].verb {
			break
		}
		if m := s.dateAt(e, k); m >= 0 && k <= 2 {
			return e.Mentions[m].Days, m
		}
	}
	return schemas.Unknown(), -1
}

// place finds where the clause says it happened: the first phrase of place of
// its own, by the span of its mention.
func (s *sentence) place(e *schemas.Entry, i int, arrival bool) int {
	cl := &s.clauses[i]
	if m := s.placeIn(e, cl.verb+1, cl.last, arrival); m >= 0 {
		return m
	}
	from, _ := s.region(i)
	return s.placeIn(e, from, cl.verb, arrival)
}

func (s *sentence) placeIn(e *schemas.Entry, from, to int, arrival bool) int {
	for k := from; k < to && k < len(s.chunks); k++ {
		if s.chunks[k].kind != np || k == 0 || s.chunks[k-1].kind != prep {
			continue
		}
		land := false // whether a state named here is a place, and not a topic
		switch s.prepAt(k - 1) {
		case "on", "over", "at", "along", "around", "aboard":
		case "in", "near", "off", "outside", "inside", "through", "across", "within":
			land = true
		case "to", "into", "onto", "for":
			if land = arrival; !arrival {
				continue
			}
		default:
			continue
		}
		for _, m := range s.chunks[k].phrase.mentions {
			if t := e.Mentions[m].Type; t == schemas.Location || t == schemas.Country && land && !s.modifier(k, m, e) {
				return m
			}
		}
	}
	return -1
}

// modifier says whether mention m only qualifies the head of chunk k: "in
// Russian waters" names no place by itself.
func (s *sentence) modifier(k, m int, e *schemas.Entry) bool {
	head := s.words[s.chunks[k].head]
	return head.mention != m
}

// opening is the place that opens the sentence: "In New York, X demands".
func (s *sentence) opening(e *schemas.Entry) int {
	for k := range s.chunks {
		switch s.chunks[k].kind {
		case comma, vg, stop, sub:
			return -1
		case np:
			if k > 0 && s.chunks[k-1].kind == prep && (k == 1 || s.chunks[0].kind == prep) {
				if m := s.placeIn(e, k, k+1, false); m >= 0 {
					return m
				}
			}
		}
	}
	return -1
}

// means reads the format from the words of a stretch of chunks.
func (s *sentence) means(from, to int) schemas.Format {
	var text []string
	if from >= to || from >= len(s.chunks) {
		return ""
	}
	last := len(s.words) // words in brackets belong to no chunk but count here
	if to < len(s.chunks) {
		last = s.chunks[to].first
	}
	for _, w := range s.words[s.chunks[from].first:last] {
		if !w.quoted {
			text = append(text, w.Norm)
		}
	}
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(text, w) })
	}
	joined := " " + strings.Join(text, " ") + " "
	switch {
	case has("video", "videoconference", "videoconferencing", "teleconference", "teleconferencing", "virtual", "virtually", "online", "zoom", "videolink", "webinar", "screen", "screens", "remotely", "skype", "webex"):
		return schemas.Videoconference
	case has("phone", "telephone", "phones", "telephoned", "phoned", "hotline"):
		return schemas.Phone
	case has("sidelines", "margins", "lunch", "dinner", "breakfast", "luncheon", "banquet"), strings.Contains(joined, " face to face "), strings.Contains(joined, " in person "), strings.Contains(joined, " face - to - face "):
		return schemas.InPerson
	case has("tweet", "tweets", "twitter", "letter", "op", "editorial", "communique", "communiqué"), strings.Contains(joined, " written "), strings.Contains(joined, " joint statement "), strings.Contains(joined, " press release "):
		return schemas.Written
	}
	return ""
}
