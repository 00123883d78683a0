// Package report makes one HTML file of a dataset, for people to open: the
// events on a timeline, in a table, in their sources, in a network of who
// deals with whom and in a calendar, each view linked to the others. The file
// needs no network and no server. Everything is laid out here, so that it
// reads without scripts; scripts add what moves.
package report

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"

	"annals/pipeline/contents"
	"annals/pipeline/figure"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var style string

// script is made by "make bundle" from the sources in web.
//
//go:embed bundle/report.js
var script string

// Options say what the page is called and how its dataset is reached.
type Options struct {
	Title   string // "" for one made of the documents' titles
	Dataset string // the folder, for commands to paste
	Version string // of the program
}

// Write writes the report of a dataset.
func Write(w io.Writer, c *contents.Contents, o Options) error {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	p := newPage(c, o)
	data, err := json.Marshal(p.data(o)) // escapes <, > and &: no text ends the element that holds it
	if err != nil {
		return err
	}
	p.Data, p.Script, p.Style = template.JS(data), template.JS(script), template.CSS(style)
	p.Policy = fmt.Sprintf("default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'", hash(script), hash(style))
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// page is what the template shows.
type page struct {
	Title, Version string
	Policy         string
	Script, Data   template.JS
	Style          template.CSS
	Counts         *contents.Counts
	Documents      []*documentView
	Rows           []*eventView
	Types, Parties *timelineView
	Network        *networkView
	Calendar       *figure.Calendar
	Classes        []figure.Class
	Kinds          []kind
	Empty          []*entryView
	Rejects        []rejectView
	Notes          []rejectView

	c       *contents.Contents
	byEvent map[*contents.Event]*eventView
}

func newPage(c *contents.Contents, o Options) *page {
	p := &page{Title: o.Title, Version: o.Version, Counts: contents.Count(c), Classes: figure.Classes(), Kinds: kinds(), c: c,
		byEvent: map[*contents.Event]*eventView{}}
	for i, v := range c.Events() {
		x := newEventView(c, v, i)
		p.Rows = append(p.Rows, x)
		p.byEvent[v] = x
	}
	for i, d := range c.Documents {
		p.document(i, d)
	}
	if p.Title == "" {
		p.Title = title(c)
	}
	p.Types = p.timeline(figure.NewTimeline(c, figure.ByType, contents.Label))
	p.Parties = p.timeline(figure.NewTimeline(c, figure.ByParty(c, 14), func(key string) string { return cmp.Or(c.Name(key), "others") }))
	p.Network = p.network(figure.NewNetwork(c, 560, 430))
	p.Calendar = figure.NewCalendar(c)
	return p
}

// Many says whether the browser had better lay out only the entries in sight.
func (p *page) Many() bool { return p.Counts.Entries > 400 }

// title is the one document's title, or says how many there are.
func title(c *contents.Contents) string {
	if len(c.Documents) == 1 {
		return cmp.Or(contents.Words(c.Documents[0].Title), c.Documents[0].Doc)
	}
	return fmt.Sprintf("%d chronologies", len(c.Documents))
}
