package main

import (
	"slices"
	"strconv"
	"strings"

	"annals/pipeline/contents"
	"annals/schemas"
)

// wanted are the entries that an argument names: a number, document:number,
// an id, or a day.
func wanted(c *contents.Contents, path, arg string) ([]*contents.Entry, error) {
	all := c.All()
	if day, err := schemas.ParseDay(arg); err == nil {
		on := slices.DeleteFunc(all, func(e *contents.Entry) bool { return !e.Days().Covers(schemas.On(day)) })
		if len(on) == 0 {
			return nil, fail(usage, "%s: no entry on %s", path, arg)
		}
		return on, nil
	}
	if e := byID(all, arg); e != nil {
		return []*contents.Entry{e}, nil
	}
	doc, number, named := cutLast(arg)
	if !named {
		number = arg
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return nil, fail(usage, "%s: no entry %q; give its number, document:number, an id, or a day such as 2016-04-11", path, arg)
	}
	if !named && len(c.Documents) > 1 {
		return nil, fail(usage, "%s holds %s; say which one with DOCUMENT:%d, such as %s:%d", path, count(len(c.Documents), "document"), n, c.Documents[0].DocumentID, n)
	}
	for _, d := range c.Documents {
		if named && d.DocumentID != doc && d.Doc != doc {
			continue
		}
		if n > len(d.Entries) {
			return nil, fail(usage, "%s has %s, no entry %d", d.Doc, count(len(d.Entries), "entry"), n)
		}
		return []*contents.Entry{d.Entries[n-1]}, nil
	}
	return nil, fail(usage, "%s has no document %q; it has %s", path, doc, documentNames(c))
}

// byID finds the entry with an id, or in which an event or mention has it.
func byID(all []*contents.Entry, id string) *contents.Entry {
	for _, e := range all {
		if e.EntryID == id ||
			slices.ContainsFunc(e.Events, func(v *contents.Event) bool { return v.EventID == id }) ||
			slices.ContainsFunc(e.Mentions, func(m *contents.Mention) bool { return m.MentionID == id }) {
			return e
		}
	}
	return nil
}

// documentNames lists some of the documents, for messages.
func documentNames(c *contents.Contents) string {
	var names []string
	for i, d := range c.Documents {
		if i == 5 {
			names = append(names, "...")
			break
		}
		names = append(names, d.DocumentID)
	}
	return strings.Join(names, ", ")
}
