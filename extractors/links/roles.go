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

// forumBeside returns the organization whose office a role is: "OAS secretary
// general".
func (l *linker) forumBeside(i int) string {
	m := l.e.Mentions[i]
	if i > 0 {
		if p := l.e.Mentions[i-1]; p.Type == schemas.Forum && l.gap(p.End, m.Start) == 0 {
			return p.ID
		}
	}
	if i+1 < len(l.e.Mentions) {
		if n := l.e.Mentions[i+1]; n.Type == schemas.Forum && (l.e.Text[m.End:n.Start] == " of " || l.e.Text[m.End:n.Start] == " of the ") {
			return n.ID
		}
	}
	return ""
}

// givenTo returns the person whom the sentence gives the office: "X is sworn
// in as president", "X wins a second term as secretary general", "elects X
// head of state".
func (l *linker) givenTo(i int) *schemas.Mention {
	m := l.e.Mentions[i]
	var p *schemas.Mention
	for n := i - 1; n >= 0 && p == nil; n-- {
		if l.e.Mentions[n].Type.IsPerson() {
			p = &l.e.Mentions[n]
		}
	}
	if p == nil || m.Start-p.End > 90 {
		return nil
	}
	as, given, others := false, false, 0
	for n, t := range l.e.Tokens {
		if t.Start < p.End || t.End > m.Start {
			continue
		}
		switch {
		case t.Norm == ";" || t.Norm == "." && n+1 < len(l.e.Tokens) && l.e.Tokens[n+1].Start > t.End, t.Norm == "with" || t.Norm == "by":
			return nil
		case t.Norm == "as":
			as = true
		case givesOffice(t.Norm):
			given = true
		case t.POS == "DT" || t.Norm == "is" || t.Norm == "was" || t.Norm == "been" || t.Norm == "has" || t.Norm == "be" || t.Norm == "of" || t.POS == "JJ" || t.Norm == "in":
		default:
			others++
			if as {
				others += 2 // words between "as" and the office: "as head of the"
			}
		}
	}
	if as && others <= 8 || given && others <= 2 || p.End+1 == m.Start && l.verbBefore(p.Start) {
		return p
	}
	return nil
}

// verbBefore says whether a verb that gives an office stands before an offset.
func (l *linker) verbBefore(at int) bool {
	back := 0
	for n := len(l.e.Tokens) - 1; n >= 0 && back < 4; n-- {
		if t := l.e.Tokens[n]; t.End <= at {
			if givesOffice(t.Norm) {
				return true
			}
			back++
		}
	}
	return false
}

func givesOffice(w string) bool {
	for _, stem := range []string{"appoint", "elect", "proclaim", "declar", "nam", "sworn", "swear", "install", "reelect", "inaugurat", "crown", "confirm"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// onlyBody returns the organization of the entry that has a head in the
// tables, the United Nations where none is named: "the Secretary-General".
func (l *linker) onlyBody() string {
	for _, m := range l.e.Mentions {
		if m.Type == schemas.Forum && l.head(m.ID, "secretary general") != "" {
			return m.ID
		}
	}
	return "un"
}

// head returns who leads an organization by a title on the entry's days.
func (l *linker) head(forum, title string) string {
	plain := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), "-", " ") }
	for _, o := range l.base.OfficesOf(forum, "org_head") {
		if !strings.HasPrefix(plain(o.Title), plain(title)) {
			continue
		}
		if held := l.base.Holders(o.ID, l.e.Date.Interval); len(held) > 0 {
			return held[len(held)-1].Person
		}
	}
	return ""
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

// holder returns who held an office of a state on the entry's days, where one
// person did.
func (l *linker) holder(state string, classes []string, title string) string {
	if state == "" {
		return ""
	}
	for _, class := range classes {
		var ids []string
		for _, o := range l.base.OfficesOf(state, class) {
			if o.Multiple || (class == "other_minister" || class == "ambassador") && !sameTitle(o, title) {
				continue
			}
			for _, t := range l.base.Holders(o.ID, l.e.Date.Interval) {
				if !slices.Contains(ids, t.Person) {
					ids = append(ids, t.Person)
				}
			}
		}
		switch {
		case len(ids) == 1:
			return ids[0]
		case len(ids) > 1 && (class == "head_of_state" || class == "head_of_government" || class == "foreign_minister" || class == "defense_minister"):
			return ids[len(ids)-1] // a change of office within the days: the later holder
		}
	}
	return ""
}

// sameTitle says whether an office bears a title, word order aside.
func sameTitle(o knowledge.Office, title string) bool {
	if title == "" {
		return false
	}
	words := func(s string) []string {
		var out []string
		for _, w := range strings.Fields(strings.ToLower(s)) {
			if w != "of" && w != "the" && w != "for" {
				out = append(out, w)
			}
		}
		slices.Sort(out)
		return out
	}
	want := words(title)
	for _, n := range append([]string{o.Title}, o.Aliases...) {
		if slices.Equal(words(n), want) {
			return true
		}
	}
	return false
}
