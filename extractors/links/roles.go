package links

import (
	"slices"
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// role resolves an office without a name to the person who holds it.
func (l *linker) role(i int) {
	m := &l.e.Mentions[i]
	surface := strings.ToLower(m.Of(l.e.Text))
	t := l.titles[m.Office]
	plural := strings.HasSuffix(surface, "s") && !strings.HasSuffix(t.Title, "s") || strings.Contains(surface, "ministers") || strings.HasPrefix(surface, "heads") || strings.Contains(surface, "leaders")
	switch {
	case strings.HasPrefix(surface, "counterpart"):
		l.counterpart(i, plural)
		return
	case plural:
		l.several(i, t)
		return
	}
	if p := l.givenTo(i); p != nil {
		m.ID, m.Country, m.Basis, m.People = p.ID, p.Country, "predicate", []string{p.ID}
		return
	}
	state := l.beside(i, 2)
	forum := l.forumBeside(i)
	if forum == "" && state == "" && strings.HasPrefix(surface, "secretary") && strings.HasSuffix(surface, "general") {
		forum = l.onlyBody()
	}
	switch {
	case forum != "":
		m.ID = l.head(forum, surface)
		m.Country = forum
		return
	case state == "" && l.indefinite(i):
		m.Country = l.lastState(i)
		return
	case state == "":
		if p := l.inOffice(i, t); p != nil {
			m.ID, m.Country, m.Basis, m.People = p.ID, p.Country, "coreference", []string{p.ID}
			return
		}
		state = l.lastState(i)
		if state == "" && len(l.dyad) > 0 {
			state = l.dyad[0]
		}
	}
	m.Country = state
	if l.indefinite(i) {
		return
	}
	if id := l.holder(state, classesOf(t), t.Title); id != "" {
		m.ID, m.People = id, []string{id}
	}
}

// classesOf lists the office classes that a title may mean, likeliest first.
func classesOf(t knowledge.Title) []string {
	switch {
	case t.Title == "president" || t.Title == "leader" || t.Title == "ruler" || t.Title == "head of state":
		return []string{"head_of_state", "party_leader", "head_of_government"}
	case t.OfficeClass != "":
		return []string{t.OfficeClass}
	}
	return nil
}

// counterpart resolves "his Russian counterpart": the same office, the other
// state.
func (l *linker) counterpart(i int, plural bool) {
	m := &l.e.Mentions[i]
	m.Side = plural
	var first *schemas.Mention
	for n := i - 1; n >= 0; n-- {
		if p := &l.e.Mentions[n]; p.Type.IsPerson() || p.Type == schemas.Role && p.ID != "" {
			first = p
			break
		}
	}
	state := l.beside(i, 1)
	if state == "" && first != nil {
		for _, s := range append(l.states(), l.dyad...) {
			if s != first.Country {
				state = s
				break
			}
		}
	}
	m.Country = state
	if first == nil || plural || state == "" {
		return
	}
	o, ok := l.base.Office(l.officeOf(first))
	if !ok {
		return
	}
	classes := []string{o.Class}
	if o.Class == "head_of_state" || o.Class == "head_of_government" {
		other := map[string]string{"head_of_state": "head_of_government", "head_of_government": "head_of_state"}[o.Class]
		classes = append(classes, other)
	}
	title := o.Title
	if o.Class != "other_minister" && o.Class != "ambassador" {
		title = ""
	}
	if id := l.holder(state, classes, title); id != "" {
		m.ID, m.Basis, m.People = id, "counterpart", []string{id}
	}
}

// officeOf returns the office of a person on the entry's days.
func (l *linker) officeOf(m *schemas.Mention) string {
	if _, ok := l.base.Office(m.Office); ok {
		return m.Office
	}
	best := ""
	for _, t := range l.base.TermsOf(m.ID) {
		if t.On(l.e.Date.Interval) {
			if o, ok := l.base.Office(t.Office); ok && (best == "" || o.Class == "foreign_minister" || o.Class == "defense_minister") {
				best = o.ID
			}
		}
	}
	return best
}

// several resolves "the two leaders", "the foreign ministers": the persons of
// that class named before it in the entry.
func (l *linker) several(i int, t knowledge.Title) {
	m := &l.e.Mentions[i]
	m.Side = true
	if i > 0 && l.e.Mentions[i-1].End == m.Start-1 {
		switch p := l.e.Mentions[i-1]; p.Type {
		case schemas.Country:
			m.Country = p.ID
			return
		case schemas.Forum:
			m.Country = p.ID
			return
		}
	}
	before := strings.ToLower(l.e.Text[max(0, m.Start-12):m.Start])
	if !strings.HasSuffix(before, "two ") && !strings.HasSuffix(before, "both ") && !strings.HasSuffix(before, "the ") && !strings.HasSuffix(before, "three ") {
		return
	}
	var people []string
	for _, p := range l.e.Mentions[:i] {
		if (p.Type.IsPerson() || p.Type == schemas.Role && p.ID != "") && string(p.Type) == t.Class && !slices.Contains(people, p.ID) {
			people = append(people, p.ID)
		}
	}
	if len(people) == 2 || len(people) == 3 && strings.HasSuffix(before, "three ") {
		m.People = people
	}
}

// indefinite says whether "a", "an" or a number stands before the role: then
// no one in particular is meant.
func (l *linker) indefinite(i int) bool {
	m := l.e.Mentions[i]
	for n := len(l.e.Tokens) - 1; n >= 0; n-- {
		t := l.e.Tokens[n]
		if t.End > m.Start {
			continue
		}
		switch t.Norm {
		case "a", "an", "any", "some", "former", "ex", "new", "next", "another", "senior", "one":
			return true
		}
		if t.POS != "JJ" && t.POS != "NNP" && t.POS != "NN" {
			return false
		}
		if m.Start-t.Start > 40 {
			return false
		}
	}
	return false
}

// inOffice returns the person named last before a bare role who holds such an
// office, else one named after it.
func (l *linker) inOffice(i int, t knowledge.Title) *schemas.Mention {
	fits := func(p *schemas.Mention) bool {
		if !p.Type.IsPerson() {
			return false
		}
		o, ok := l.base.Office(l.officeOf(p))
		return ok && slices.Contains(classesOf(t), o.Class) || string(p.Type) == t.Class && t.OfficeClass == "" && t.Class != "official"
	}
	for n := i - 1; n >= 0; n-- {
		if p := &l.e.Mentions[n]; fits(p) {
			return p
		}
	}
	return nil
}
