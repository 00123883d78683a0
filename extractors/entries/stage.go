package entries

import (
	"context"
	"fmt"
	"strings"

	"annals/pipeline"
	"annals/schemas"
)

const stage = "entries"

// Stage cuts documents into entries.
func Stage() pipeline.Stage {
	return pipeline.Stage{
		Name:  stage,
		Doc:   "cuts the text into entries, finds their labels and sets furniture apart",
		Needs: []pipeline.Layer{pipeline.Text},
		Gives: pipeline.Entries,
		Run: func(_ context.Context, d *schemas.Document) error {
			cut(d)
			return nil
		},
	}
}

// cut finds the entries of d.
func cut(d *schemas.Document) {
	d.Period = schemas.Unknown()
	whole := schemas.Span{End: len(d.Text)}
	pages := stamps(d.Text)
	rs := rows(d.Text, marked(d.Text), pages)
	if rs == nil && len(d.Text) > 0 {
		d.Rejects = append(d.Rejects, schemas.Reject{Span: whole, Stage: stage, Reason: fmt.Sprintf("more than %d lines", maxRows)})
		return
	}
	rs = split(rejoin(rs, wholeWords(d.Text)))
	h := learn(rs)
	numberDays(rs, &h)
	trailing(rs, &h)
	begin(rs)
	classify(rs, &h, running(d.Text, rs, pages))
	if !h.trailing {
		narrative(rs, &h)
	}
	if h.narrative {
		headings(rs, &h)
	}
	h.tight = tight(rs)
	w := &walker{rs: rs, h: h}
	w.walk()
	if len(w.drafts) == 0 && blocks(d, rs) {
		w = &walker{rs: rs, h: h}
		w.walk()
	}
	if len(w.drafts) == 0 {
		d.Rejects = append(d.Rejects, schemas.Reject{Span: whole, Stage: stage, Reason: "no entries found",
			Words: excerpt(d.Text)})
		return
	}
	w.trim()
	title(d, rs, w.drafts[0].first, h.stripped)
	w.finish(d)
	account(d, rs, w.kinds)
	for _, p := range pages {
		d.Furniture = append(d.Furniture, schemas.Furniture{Span: p, Kind: "page"})
	}
	damaged(d, rs)
	d.Layout = w.layout()
	d.Order = order(d)
	duplicates(d)
}

// begin drops the labels of an essay that stands before the chronology proper.
func begin(rs []row) {
	at, words := -1, ""
	for i := range rs {
		low := strings.ToLower(rs[i].text)
		if key := runningKey(&rs[i]); at >= 0 && key != "" && key == words || i > 0 && rs[i].page {
			continue // the header of a page
		}
		if len(low) < 120 && (strings.HasPrefix(strings.TrimLeft(low, "# "), "chronology of") || strings.HasPrefix(strings.TrimLeft(low, "# "), "chronology from")) {
			at, words = i, runningKey(&rs[i])
		}
	}
	before, after := 0, 0
	for i := range rs {
		if rs[i].label != nil && rs[i].sep != none {
			if i < at {
				before++
			} else {
				after++
			}
		}
	}
	if at < 0 || after < 2 || before > after {
		return
	}
	for i := range rs[:at] {
		rs[i].label, rs[i].sep = nil, noSeparator
	}
}

func excerpt(s string) string {
	if len(s) <= 200 {
		return s
	}
	n := 200
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
