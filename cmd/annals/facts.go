package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strconv"

	"annals/extractors/knowledge"
	"annals/schemas"
)

// facts looks entities up in the knowledge tables, for the table entities.
func facts(base *knowledge.Base) func(kind, id string) (schemas.EntityFacts, bool) {
	named := map[string]schemas.EntityFacts{} // by kind and id
	put := func(kind, id string, f schemas.EntityFacts) {
		if _, taken := named[kind+" "+id]; !taken {
			named[kind+" "+id] = f
		}
	}
	for _, c := range base.Countries {
		put("country", c.ISO3, schemas.EntityFacts{Name: c.Name, Country: c.ISO3, Wikidata: c.Wikidata, COW: whole(c.COW), GWNo: whole(c.GWNo)})
	}
	for _, p := range base.People {
		put("person", p.ID, schemas.EntityFacts{Name: p.Name, Country: p.Country, Wikidata: p.Wikidata})
	}
	for _, f := range base.Forums {
		put("forum", f.ID, schemas.EntityFacts{Name: f.Name})
	}
	for _, w := range base.Weapons {
		put("weapon", w.ID, schemas.EntityFacts{Name: w.Name})
	}
	for _, x := range base.Exercises {
		put("exercise", x.ID, schemas.EntityFacts{Name: x.Name})
	}
	for _, d := range base.Documents {
		put("document", d.ID, schemas.EntityFacts{Name: d.Name})
	}
	for _, p := range base.Places { // ids of places are made of their words
		f := schemas.EntityFacts{Name: p.Name, Country: p.Country, GeoNames: p.GeoNames}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			put("place", "place:"+schemas.Slug(name), f)
		}
	}
	return func(kind, id string) (schemas.EntityFacts, bool) {
		f, ok := named[kind+" "+id]
		return f, ok
	}
}

// whole reads a code number, 0 for none.
func whole(s string) int32 {
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil {
		return 0
	}
	return int32(n)
}

// knowledgeVersion is a hash of the tables that come with the program.
func knowledgeVersion() (string, error) {
	tables, err := knowledge.EmbeddedFS()
	if err != nil {
		return "", err
	}
	names, err := fs.Glob(tables, "*.csv")
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, name := range names {
		data, err := fs.ReadFile(tables, name)
		if err != nil {
			return "", err
		}
		sum.Write([]byte(name + " " + strconv.Itoa(len(data)) + "\n"))
		sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil)[:8]), nil
}
