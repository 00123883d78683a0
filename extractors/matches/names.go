package matches

import (
	"strings"

	"annals/extractors/knowledge"
)

// NewGazetteer enters every name of the knowledge base.
func NewGazetteer(b *knowledge.Base) *Gazetteer {
	g := &Gazetteer{byFirst: make(map[string]*bucket, 30000)}
	g.addStates(b)
	g.addPeople(b)
	g.addBodies(b)
	g.addThings(b)
	return g
}

func (g *Gazetteer) addStates(b *knowledge.Base) {
	for _, c := range b.Countries {
		for _, n := range append([]string{c.Name, c.ShortName}, c.Aliases...) {
			if n = bare(n); n != "" {
				g.add(Country, c.ISO3, n, false)
			}
		}
		for _, n := range c.Demonyms {
			g.add(Demonym, c.ISO3, strings.TrimSuffix(n, "-"), true)
		}
		for _, n := range append([]string{c.Capital}, c.Metonyms...) {
			if n = bare(n); n != "" {
				g.add(Metonym, c.ISO3, n, false)
			}
		}
	}
	for _, p := range b.Places {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			g.add(Place, p.ID, strings.TrimPrefix(n, "the "), false)
		}
	}
}

func (g *Gazetteer) addPeople(b *knowledge.Base) {
	titles := make(map[string]bool, len(b.Titles))
	for _, t := range b.Titles {
		titles[strings.ToLower(t.Title)] = true
	}
	monarchs := reigning(b)
	for _, p := range b.People {
		names := append([]string{p.Name}, p.Aliases...)
		if p.Family != "" && p.Given != "" {
			names = append(names, p.Given+" "+p.Family, p.Family+" "+p.Given)
			if first, _, ok := strings.Cut(p.Given, " "); ok && !p.FamilyFirst && len(first) > 2 {
				names = append(names, first+" "+p.Family)
			}
		}
		for _, n := range names {
			if titled(n, titles) {
				continue // "Premier Li": the title is no part of the name
			}
			if strings.ContainsAny(n, " -") {
				g.add(Person, p.ID, n, false)
			} else {
				g.add(Surname, p.ID, n, false)
			}
		}
		if monarchs[p.ID] {
			first, _, _ := strings.Cut(p.Name, " ")
			g.add(Surname, p.ID, first, false) // King Salman
		}
		if at := strings.LastIndexByte(p.Given, ' '); at > 0 && strings.HasPrefix(p.Family, "de ") {
			g.add(Surname, p.ID, p.Given[at+1:]+" "+p.Family, false) // Fernández de Kirchner
		}
		if p.Family != "" {
			g.add(Surname, p.ID, p.Family, false)
			if first, second, ok := strings.Cut(p.Family, " "); ok && len(first) > 3 && !strings.Contains(second, " ") {
				g.add(Surname, p.ID, first, false) // of two surnames the first is the one in use
			}
		}
	}
}

func (g *Gazetteer) addBodies(b *knowledge.Base) {
	for _, f := range b.Forums {
		for _, n := range append([]string{f.Name}, f.Aliases...) {
			g.add(Forum, f.ID, bare(n), false)
		}
	}
	for _, o := range b.Organizations {
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			g.add(Organization, o.ID, bare(n), strings.ToLower(n) == n) // embassies, navies
		}
	}
	for _, t := range b.Titles {
		g.add(Title, t.Title, t.Title, true)
	}
}

func (g *Gazetteer) addThings(b *knowledge.Base) {
	for _, w := range b.Weapons {
		if w.Class == "unmarked" {
			continue // vessels and devices that are no weapons, kept for their ids
		}
		for _, n := range append([]string{w.Name}, w.Aliases...) {
			g.add(Weapon, w.ID, n, true)
		}
	}
	for _, x := range b.Exercises {
		for _, n := range append([]string{x.Name}, x.Aliases...) {
			g.add(Exercise, x.ID, n, false)
		}
	}
	for _, d := range b.Documents {
		for _, n := range append([]string{d.Name}, d.Aliases...) {
			g.add(Document, d.ID, bare(n), false)
		}
	}
}

// bare drops the article that a table may give with a name.
func bare(name string) string {
	name = strings.TrimPrefix(name, "the ")
	return strings.TrimPrefix(name, "The ")
}

// reigning returns the persons who are called by their given names: monarchs
// and crown princes.
func reigning(b *knowledge.Base) map[string]bool {
	thrones := map[string]bool{}
	for _, o := range b.Offices {
		for _, t := range []string{"King", "Queen", "Emir", "Sultan", "Emperor", "Crown Prince", "Monarch", "Grand Duke"} {
			if strings.HasPrefix(o.Title, t) {
				thrones[o.ID] = true
			}
		}
	}
	out := map[string]bool{}
	for _, t := range b.Terms {
		if thrones[t.Office] {
			out[t.Person] = true
		}
	}
	return out
}

// titled says whether a name begins with an office.
func titled(name string, titles map[string]bool) bool {
	for i := 0; i < len(name); i++ {
		if name[i] == ' ' && titles[strings.ToLower(name[:i])] {
			return true
		}
	}
	return false
}
