package links

import (
	"slices"
	"strings"

	"annals/extractors/knowledge"
	"annals/schemas"
)

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
