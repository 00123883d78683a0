package mentions

import (
	"fmt"
	"slices"
	"strings"

	"annals/extractors/matches"
	"annals/extractors/source"
	"annals/schemas"
)

// fullNames finds persons by full name: those of the tables, those after a
// title, and unknown ones by the shape of their names.
func (s *scan) fullNames() {
	for i := 0; i < len(s.toks); i++ {
		if !s.capital(i) && s.at(i, matches.Person) == nil {
			continue
		}
		if s.title[i].last > 0 && s.at(i, matches.Person) == nil {
			i = s.title[i].last - 1
			continue
		}
		if c, ok := s.person(i); ok {
			s.add(c)
			i = c.last - 1
		}
	}
}

// person reads the full name that starts at i.
func (s *scan) person(i int) (candidate, bool) {
	last := s.nameEnd(i)
	m := s.at(i, matches.Person)
	if m != nil && m.Last > last {
		last = m.Last
	}
	t, tFirst, titled := s.titleBefore(i)
	titled = titled && t.BeforeName
	if !titled {
		t, tFirst, titled = s.titleListed(i)
	}
	if m != nil && !titled && m.Last < last && !s.given[s.norm(i)] && !s.families[s.norm(i)] {
		last = m.Last
	}
	if m == nil && (s.barred(i, last) || last-i < 2) {
		return candidate{}, false
	}
	after, followed := s.titleAfter(last)
	switch {
	case m != nil, titled, followed:
	case s.placePreposition(i-1) || s.norm(i-1) == "the":
		return candidate{}, false
	case s.given[s.norm(i)] || s.families[s.norm(i)] && last-i <= 4:
		if s.is("body", s.norm(last-1)) || s.at(i, matches.Place) != nil && !s.given[s.norm(i)] {
			return candidate{}, false
		}
	case s.unknownName(i, last):
	default:
		return candidate{}, false
	}
	hint := ""
	if titled {
		hint = s.stateBefore(tFirst, t)
	}
	id, ids := s.identify(i, last, m, t, hint)
	known := len(ids) > 0
	c := candidate{first: i, last: last, typ: schemas.Person, id: id, rule: "name.shape", basis: "shape", rank: 1}
	c.others(ids)
	if m != nil {
		c.rule, c.basis, c.rank = "name.table", "table", 3
	}
	if titled {
		c.rank = 3
	}
	if known {
		class, office := ClassOn(s.base, id, s.e.Date.Interval)
		c.typ, c.office, c.country = class, office, CountryOn(s.base, id, s.e.Date.Interval)
	}
	textual := false
	switch {
	case titled && s.former(tFirst), s.former(i) && !titled:
		c.typ, c.rule, textual = schemas.Person, "name.former", true
	case titled && s.elect(i, tFirst):
		c.typ, textual = schemas.Person, true
	case titled && !(known && rankOf(c.typ) > rankOf(titleClass(t)) && known):
		c.typ, c.rule, textual = s.bearer(t, tFirst, known, hint), "name.title", true
	case titled:
	case followed && s.former(s.titleFirst(last)):
		c.typ, textual = schemas.Person, true
	case followed && (!known || c.typ == schemas.Person):
		c.typ, c.rule, textual = s.bearer(after, -1, known, s.stateAround(last, min(last+8, len(s.toks)))), "name.apposition", true
	}
	if c.typ == schemas.Person && !known && !textual { // "the Foreign Ministry's X"
		if o := s.taken(i-2, schemas.Organization); o != nil && s.norm(i-1) == "'s" {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		} else if s.ends(i-1, matches.Forum) && s.norm(i-1) == "'s" {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		} else if m := s.at(i-1, matches.Organization); m == nil && s.norm(i-1) == "'s" && (s.norm(i-2) == "ministry" || s.norm(i-2) == "department" || s.norm(i-2) == "office") {
			c.typ, c.rule, textual = schemas.Official, "name.body", true
		}
	}
	if hint != "" && c.country == "" {
		c.country = hint
	}
	if c.country == "" && followed {
		c.country = s.stateAround(last, min(last+8, len(s.toks)))
	}
	if class, office := ClassOn(s.base, id, s.e.Date.Interval); textual && known && office != "" && class != c.typ && rankOf(class) > 0 {
		s.doc.note(s.e, s.span(i, last), fmt.Sprintf("the text makes %s a %s, the tables have %s then; the text wins", s.words(i, last), c.typ, office))
	}
	p := person{id: id, country: c.country, fullest: s.words(i, last)}
	if textual {
		p.class = c.typ
	}
	s.doc.learn(p, s.e.Index, s.forms(i, last, id)...)
	return c, true
}

// bearer is the class of a person with a title. A president or minister whom
// the tables do not know and whom no state claims heads a company or a club;
// in South Asia a foreign or defence secretary is a civil servant.
func (s *scan) bearer(t title, first int, known bool, state string) schemas.MentionType {
	class := titleClass(t)
	if class == schemas.Leader && first > 0 { // "National Security Office head", "Boeing president"
		for back := 1; back <= 6; back++ {
			if o := s.at(first-back, matches.Organization); o != nil && o.Last == first {
				switch s.orgs[o.IDs[0]].Sector {
				case "business", "media", "academic":
					return schemas.Person
				}
				return schemas.Official
			}
		}
		if s.is("body", s.norm(first-1)) && s.capital(first-1) {
			return schemas.Official
		}
	}
	if strings.HasSuffix(t.Title.Title, " secretary") && class == schemas.Minister {
		civil := 0
		for _, c := range []string{"IND", "PAK", "BGD", "NPL", "LKA"} {
			civil += s.doc.focus[c]
			if state == c {
				return schemas.Official
			}
		}
		if state == "" && civil > s.doc.focus["USA"]+s.doc.focus["GBR"]+s.doc.focus["PHL"] {
			return schemas.Official
		}
	}
	if !known && state == "" && class == schemas.Leader && (t.Title.Title == "president" || t.Title.Title == "chairman" || t.Title.Title == "leader") {
		return schemas.Person
	}
	return class
}

// unknownName says whether a run of two or three capitals that nothing else
// explains acts like a person: a verb, a comma or a possessive comes after it.
func (s *scan) unknownName(i, last int) bool {
	if last-i > 3 || s.partOfRun(i) || s.placePreposition(i-1) || s.norm(i-1) == "the" || s.norm(i-1) == "of" && s.is("place", s.norm(i-2)) {
		return false
	}
	for at := i; at < last; at++ {
		if !strings.HasPrefix(s.pos(at), "NNP") && s.norm(at) != "-" && !(s.opens(at)) {
			return false
		}
		if s.toks[at].Kind == schemas.Number || len(s.found[at]) > 0 && s.at(at, matches.Surname) == nil {
			return false
		}
		if w := s.surface(at); strings.ToUpper(w) == w && len(w) > 1 {
			return false
		}
	}
	p := s.pos(last)
	return last-i == 2 && (p == "VBZ" || p == "VBD")
}

func titleClass(t title) schemas.MentionType { return schemas.MentionType(t.Class) }

// titleListed returns the plural title that a list of names stands under:
// "Prime Ministers A, B and C".
func (s *scan) titleListed(i int) (title, int, bool) {
	at := i
	for n := 0; n < 6; n++ {
		if w := s.norm(at - 1); w != "," && w != "and" {
			return title{}, 0, false
		}
		prev := s.taken(at-2, schemas.Leader, schemas.Minister, schemas.Official, schemas.Person)
		if prev == nil && s.norm(at-1) == "and" && s.norm(at-2) == "," {
			prev = s.taken(at-3, schemas.Leader, schemas.Minister, schemas.Official, schemas.Person)
		}
		if prev == nil {
			return title{}, 0, false
		}
		at = prev.first
		if t, first, ok := s.titleBefore(at); ok && t.plural {
			return t, first, true
		}
	}
	return title{}, 0, false
}

// elect says whether the office is yet to be taken: "President-elect X".
func (s *scan) elect(i, tFirst int) bool {
	for at := tFirst; at < i; at++ {
		switch s.norm(at) {
		case "elect", "designate", "nominee", "candidate", "hopeful":
			return true
		}
	}
	return false
}

func (s *scan) titleFirst(last int) int {
	for at := last + 1; at < len(s.toks) && at < last+9; at++ {
		if s.title[at].last > 0 {
			return at
		}
	}
	return last
}

// nameEnd returns the token after the run of name words that starts at i.
func (s *scan) nameEnd(i int) int {
	at := i
	for at < len(s.toks) {
		switch {
		case at > i && s.month(at):
			return at
		case s.capital(at) && s.toks[at].Kind == schemas.Word:
			if at > i && (s.title[at].last > 0 && !s.given[s.norm(at)] && s.title[at].BeforeName || s.at(at, matches.Demonym) != nil && !s.families[s.norm(at)] && s.at(at, matches.Surname) == nil) {
				return at
			}
			at++
			if s.toks[at-1].Len() == 1 && s.norm(at) == "." && s.joins(at) {
				at++ // an initial
			}
			if (s.norm(at-1) == "jr" || s.norm(at-1) == "sr") && s.norm(at) == "." {
				return at + 1
			}
			for (s.norm(at) == "-" || s.norm(at) == "‑") && s.joins(at) && s.joins(at+1) && at+1 < len(s.toks) && s.toks[at+1].Kind == schemas.Word && at+2 <= len(s.toks) {
				if s.at(at+1, matches.Title) != nil && !s.capital(at+1) || s.norm(at+1) == "led" || s.norm(at+1) == "based" || s.norm(at+1) == "era" {
					return at
				}
				at += 2
			}
		case at > i && particle(s.norm(at)) && (s.capital(at+1) || particle(s.norm(at+1)) && s.capital(at+2) || (s.norm(at+1) == "-" && s.capital(at+2))):
			at++
			if s.norm(at) == "-" {
				at++
			}
		case at > i && s.norm(at) == "," && (s.norm(at+1) == "jr" || s.norm(at+1) == "sr"):
			at++
		default:
			return at
		}
		if at-i > 7 {
			return at
		}
	}
	return at
}

func particle(w string) bool {
	switch w {
	case "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "bin", "bint", "ibn", "al", "el", "ul", "ur", "la", "le", "y", "ben", "abu", "san", "zu", "af", "na":
		return true
	}
	return false
}

func (s *scan) month(i int) bool {
	switch s.norm(i) {
	case "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// barred says whether a run of capitals is the name of something else.
func (s *scan) barred(i, last int) bool {
	for _, kind := range []string{matches.Organization, matches.Forum, matches.Exercise, matches.Document, matches.Weapon, matches.Country, matches.Demonym, matches.Metonym} {
		if m := s.at(i, kind); m != nil && (m.Last >= last || m.Last-i >= 2 || kind == matches.Country || kind == matches.Demonym || kind == matches.Metonym) {
			return true
		}
	}
	if m := s.at(i, matches.Place); m != nil && (m.Last >= last || m.Last-i >= 2) {
		return true
	}
	return s.month(i) || s.title[i].last > 0 || s.is("body", s.norm(last-1)) || s.is("place", s.norm(last-1)) || s.is("document", s.norm(last-1))
}

// identify returns the id of the person named by [i,last), and the ids of all
// whom the tables know by that name.
func (s *scan) identify(i, last int, m *schemas.Match, t title, hint string) (string, []string) {
	var ids []string
	if m != nil {
		ids = m.IDs
	} else {
		ids = s.similar(i, last)
	}
	if len(ids) > 0 {
		return s.likeliest(ids, t, hint), ids
	}
	return source.Slug(s.words(i, last)), nil
}

// similar returns people of the tables whose family name and first given name
// or initial stand in the name.
func (s *scan) similar(i, last int) []string {
	var ids []string
	try := func(family int, rest []int) {
		m := s.at(family, matches.Surname)
		if m == nil || m.Last > last {
			return
		}
		for _, id := range m.IDs {
			p, _ := s.base.Person(id)
			given := matches.Tokenize(p.Given)
			if len(given) == 0 || !strings.Contains(matches.Fold(p.Family), s.norm(family)) {
				continue
			}
			if p.FamilyFirst { // all of the given name, however it is cut
				printed, tabled := "", ""
				for _, r := range rest {
					printed += s.norm(r)
				}
				for _, g := range given {
					tabled += g.Norm
				}
				if clean(printed) == clean(tabled) && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
				continue
			}
			if w := s.norm(rest[0]); (w == given[0].Norm || fullName(w) == given[0].Norm || len(w) > 4 && near(w, given[0].Norm)) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	upto := func(from, to int) (out []int) {
		for at := from; at < to; at++ {
			out = append(out, at)
		}
		return out
	}
	for at := i + 1; at < last; at++ {
		try(at, upto(i, at))
	}
	if s.families[s.norm(i)] && i+1 < last {
		try(i, upto(i+1, last))
	}
	if len(ids) == 0 && s.toks[last-1].Kind == schemas.Word {
		for _, id := range s.partial[s.norm(i)+" "+s.norm(last-1)] {
			if p, _ := s.base.Person(id); s.within(i, last, p.Name) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// fullName is the given name that a familiar form stands for.
func fullName(w string) string {
	switch w {
	case "jim", "jimmy":
		return "james"
	case "bill", "will", "billy":
		return "william"
	case "bob", "rob", "bobby":
		return "robert"
	case "tony":
		return "anthony"
	case "mike", "mick":
		return "michael"
	case "joe":
		return "joseph"
	case "tom":
		return "thomas"
	case "dick", "rick", "rich":
		return "richard"
	case "ted", "ed":
		return "edward"
	case "jack":
		return "john"
	case "chuck", "charlie":
		return "charles"
	case "ben":
		return "benjamin"
	case "dan":
		return "daniel"
	case "dave":
		return "david"
	case "steve":
		return "steven"
	case "chris":
		return "christopher"
	case "nick":
		return "nicholas"
	case "ken":
		return "kenneth"
	case "ron":
		return "ronald"
	case "don":
		return "donald"
	case "tim":
		return "timothy"
	case "pete":
		return "peter"
	case "greg":
		return "gregory"
	case "larry":
		return "lawrence"
	case "andy":
		return "andrew"
	case "alex":
		return "alexander"
	case "max":
		return "maxim"
	}
	return w
}

// within says whether every word of [i,last) stands in a name.
func (s *scan) within(i, last int, name string) bool {
	words := map[string]bool{}
	for _, t := range matches.Tokenize(name) {
		words[t.Norm] = true
	}
	for at := i; at < last; at++ {
		if !words[s.norm(at)] {
			return false
		}
	}
	return true
}

// clean leaves the letters of a given name that may be hyphenated or not.
func clean(s string) string { return strings.NewReplacer("-", "", ".", "", "'", "").Replace(s) }

// near says whether two words differ by one letter at most.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(a) < 4 {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return a[i+1:] == b[i+1:] && len(a) == len(b) || a[i:] == b[i+1:] && len(a) < len(b) || len(a) == len(b) && false
		}
	}
	return true
}

// likeliest picks among people of one name: who holds the office that the
// text says, who is of the state that it names, who is in office at all.
func (s *scan) likeliest(ids []string, t title, hint string) string {
	best, bestScore := ids[0], -1
	for _, id := range ids {
		score := 0
		p, _ := s.base.Person(id)
		if hint != "" && p.Country == hint {
			score += 6
		}
		if s.doc.focus[p.Country] > 1 {
			score += 2
		}
		for _, term := range s.base.TermsOf(id) {
			if !term.On(s.e.Date.Interval) {
				continue
			}
			o, _ := s.base.Office(term.Office)
			score += 1 + rankOf(classOf(s.base, o))
			if t.OfficeClass != "" && o.Class == t.OfficeClass {
				score += 8
			}
			break
		}
		if score > bestScore {
			best, bestScore = id, score
		}
	}
	return best
}

// forms lists how the document may call the person from now on.
func (s *scan) forms(i, last int, id string) []string {
	forms := []string{}
	if p, ok := s.base.Person(id); ok {
		forms = append(forms, p.Family)
		if t := matches.Tokenize(p.Family); len(t) > 1 {
			forms = append(forms, t[0].Of(p.Family), t[len(t)-1].Of(p.Family))
		}
		for _, a := range p.Aliases {
			if !strings.ContainsAny(a, " ") {
				forms = append(forms, a)
			}
		}
		if p.Country == "VNM" {
			forms = append(forms, s.surface(last-1))
		}
		if !p.FamilyFirst {
			forms = append(forms, s.surface(last-1))
		} else {
			forms = append(forms, s.surface(i))
		}
		return forms
	}
	end := last - 1
	for end > i && (s.norm(end) == "." || s.norm(end) == "jr" || s.norm(end) == "," || s.norm(end) == "sr") {
		end--
	}
	if s.families[s.norm(i)] && !s.given[s.norm(i)] {
		return append(forms, s.surface(i))
	}
	for at := end; at > i && at > end-2; at-- { // two surnames: Guaidó Márquez
		if s.capital(at) {
			forms = append(forms, s.surface(at))
		}
	}
	return forms
}

// stateBefore returns the state named before a title, or in the phrase after it.
func (s *scan) stateBefore(first int, t title) string {
	for at := first - 1; at >= 0 && at >= first-4; at-- {
		for _, kind := range []string{matches.Demonym, matches.Country} {
			if m := s.at(at, kind); m != nil && m.Last <= first {
				return s.alive(m.IDs)
			}
		}
		if p := s.pos(at); strings.HasPrefix(p, "VB") || s.toks[at].Kind == schemas.Punct && s.norm(at) != "'s" && s.norm(at) != "’s" && s.norm(at) != "." && s.norm(at) != "-" {
			break
		}
		if s.norm(at) == "and" || s.norm(at) == "with" || s.norm(at) == "to" || s.norm(at) == "in" {
			break
		}
	}
	if s.norm(t.last) == "of" || s.norm(t.last) == "for" {
		return s.stateAround(t.last+1, t.last+6)
	}
	return ""
}

// stateAround returns the first state named in [from,to).
func (s *scan) stateAround(from, to int) string {
	for at := from; at < to && at < len(s.toks); at++ {
		for _, kind := range []string{matches.Country, matches.Demonym} {
			if m := s.at(at, kind); m != nil {
				return s.alive(m.IDs)
			}
		}
	}
	return ""
}
