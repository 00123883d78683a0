package links_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"annals/extractors/knowledge"
	"annals/extractors/links"
	"annals/extractors/matches"
	"annals/extractors/mentions"
	"annals/schemas"
)

var marked = regexp.MustCompile(`\[([^|\]]+)\|([a-z]+)(?::([^\]]+))?\]`)

// TestCases reads testdata/cases.txt: sentences with their mentions marked.
func TestCases(t *testing.T) {
	base, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	stages := []func(context.Context, *schemas.Document) error{matches.Stage(base).Run, mentions.Stage(base).Run, links.Stage(base).Run}
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, want, lines := &schemas.Document{}, []string{}, []int{}
	check := func() {
		for _, run := range stages {
			if err := run(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
		}
		for i, e := range doc.Entries {
			if got := mark(e); got != want[i] {
				t.Errorf("cases.txt:%d:\n got %s\nwant %s", lines[i], got, want[i])
			}
		}
		doc, want, lines = &schemas.Document{}, nil, nil
	}
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			check()
		default:
			day, err := schemas.ParseDay(line[:10])
			if err != nil {
				t.Fatalf("cases.txt:%d: %v", n, err)
			}
			e := &schemas.Entry{Index: len(doc.Entries) + 1, Text: marked.ReplaceAllString(line[11:], "$1")}
			e.Date.Interval = schemas.On(day)
			doc.Entries, want, lines = append(doc.Entries, e), append(want, line[11:]), append(lines, n)
		}
	}
	check()
}

func mark(e *schemas.Entry) string {
	var b strings.Builder
	at := 0
	for _, m := range e.Mentions {
		b.WriteString(e.Text[at:m.Start])
		id := ""
		if m.ID != "" {
			id = ":" + m.ID
		}
		fmt.Fprintf(&b, "[%s|%s%s]", m.Of(e.Text), m.Type, id)
		at = m.End
	}
	return b.String() + e.Text[at:]
}

// FuzzMentions: whatever the text, mentions stand in order, apart from each
// other, inside the text and on rune edges.
func FuzzMentions(f *testing.F) {
	base, err := knowledge.Embedded()
	if err != nil {
		f.Fatal(err)
	}
	stages := []func(context.Context, *schemas.Document) error{matches.Stage(base).Run, mentions.Stage(base).Run, links.Stage(base).Run}
	f.Add("Gen. X, the U.S. commander, meets “Y’s” envoy (ABC) in St. Z on Dec. 3-4.")
	f.Add("two - - .  of of the the , , ( [ “ ’s’s $5 billion-10")
	f.Add("President of the of Ministry of and the Kim Jong and Operation")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "?")), " ")
		day, _ := schemas.NewDay(2015, 6, 1)
		e := &schemas.Entry{Index: 1, Text: text}
		e.Date.Interval = schemas.On(day)
		d := &schemas.Document{Entries: []*schemas.Entry{e}}
		for _, run := range stages {
			if err := run(context.Background(), d); err != nil {
				t.Fatal(err)
			}
		}
		at := 0
		for _, m := range e.Mentions {
			if m.Start < at || m.End <= m.Start || !m.OnRuneEdges(text) {
				t.Fatalf("mention %v after %d in %q", m.Span, at, text)
			}
			at = m.End
		}
	})
}
