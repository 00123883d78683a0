package entries

import (
	"sort"
	"strings"
	"unicode"

	"annals/extractors/dates"
	"annals/schemas"
)

// trim takes what follows the last entry's paragraph from it, in a document
// whose entries are one paragraph each: an editor's afterword, a footnote.
func (w *walker) trim() {
	several := 0
	for _, d := range w.drafts[:len(w.drafts)-1] {
		if w.paragraphs(d) > 1 {
			several++
		}
	}
	last := w.drafts[len(w.drafts)-1]
	cut := -1
	for k := 1; k < len(last.parts); k++ {
		r := &w.rs[last.parts[k].row]
		before := last.parts[k-1]
		opens := w.rs[last.parts[k].row-1].blank && finished(w.rs[before.row].text)
		if noteRow(r.text) || opens && w.noteList(last.parts[k:]) || opens && several == 0 && len(w.drafts) > 4 && r.marker == noMark && r.indent <= last.indent {
			cut = k
			break
		}
	}
	if cut < 0 {
		return
	}
	for _, p := range last.parts[cut:] {
		w.kinds[p.row] = "trailer"
		if noteRow(w.rs[p.row].text) {
			w.kinds[p.row] = "notes"
		}
	}
	last.parts = last.parts[:cut]
}

// noteList says whether rows are footnotes: the first one begins with the
// number one, and a later one with two.
func (w *walker) noteList(parts []stretch) bool {
	if !noteNumber(w.rs[parts[0].row].text, 1) || w.rs[parts[0].row].marker != noMark {
		return false
	}
	for _, p := range parts[1:] {
		if noteNumber(w.rs[p.row].text, 2) {
			return true
		}
	}
	return false
}

func (w *walker) paragraphs(d *draft) int {
	n := 1
	for _, p := range d.parts[1:] {
		if w.rs[p.row-1].blank {
			n++
		}
	}
	return n
}

// finish turns drafts into entries.
func (w *walker) finish(d *schemas.Document) {
	whole := wholeWords(d.Text)
	for _, dr := range w.drafts {
		text, pieces := compose(w.rs, dr.parts, whole)
		if text == "" {
			w.kinds[dr.first] = "separator"
			if dr.label != "" {
				d.Note(nil, dr.labelSpan, stage, "a label without text: "+dr.label)
				w.kinds[dr.first] = "heading"
			}
			continue
		}
		last := dr.parts[len(dr.parts)-1]
		e := &schemas.Entry{
			Index: len(d.Entries) + 1, Text: text, Pieces: pieces,
			Label: dr.label, LabelSpan: dr.labelSpan, Heading: dr.heading, Section: dr.section,
			Span: schemas.Span{Start: w.rs[dr.first].span.Start, End: w.rs[last.row].span.End},
			Date: schemas.Date{Interval: schemas.Unknown()},
		}
		d.Entries = append(d.Entries, e)
	}
}

// wholeWords says of a word broken at a line's end whether the hyphen goes:
// not where the document prints it with the hyphen elsewhere, nor where the
// document breaks no words and only ever ends lines at hyphens that were there.
func wholeWords(text string) func(joined, hyphened string) bool {
	lines, broken := strings.Count(text, "\n")+1, 0
	for at := 0; ; {
		i := strings.Index(text[at:], "-\n")
		if i < 0 {
			break
		}
		if at += i + 2; at > 2 && text[at-3] >= 'a' && text[at-3] <= 'z' && at < len(text) && text[at] >= 'a' && text[at] <= 'z' {
			broken++
		}
	}
	breaks := broken < 3 || broken*33 > lines
	return func(joined, hyphened string) bool {
		if strings.Contains(text, joined) {
			return true
		}
		if !breaks || strings.Contains(text, hyphened) {
			return false
		}
		head, rest, _ := strings.Cut(hyphened, "-")
		if broken < 3 && (upper(head) || strings.Contains(text, " "+rest+" ")) {
			return false
		}
		return !halfWord(strings.ToLower(head))
	}
}

// halfWord says whether a word often stands before a hyphen.
func halfWord(w string) bool {
	switch w {
	case "anti", "pro", "co", "non", "self", "long", "short", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"vice", "ex", "mid", "cross", "multi", "counter", "high", "low", "well", "ill", "all", "half", "year", "day", "month", "week",
		"first", "second", "third", "so", "then", "post", "pre", "semi", "quasi", "inter", "test", "air", "sea", "land", "cease", "bio",
		"follow", "run", "stand", "break", "build", "face", "state", "war", "oil", "gas", "rocket", "nuclear", "decades", "one":
		return true
	}
	return false
}

// account makes furniture of every byte that no entry covers.
func account(d *schemas.Document, rs []row, kinds []string) {
	spans := make([]schemas.Span, 0, len(d.Entries))
	for _, e := range d.Entries {
		spans = append(spans, e.Span)
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	k := 0
	add := func(s schemas.Span, kind string) {
		if s.Len() <= 0 {
			return
		}
		if n := len(d.Furniture) - 1; n >= 0 && d.Furniture[n].Kind == kind && d.Furniture[n].End == s.Start {
			d.Furniture[n].End = s.End
			return
		}
		d.Furniture = append(d.Furniture, schemas.Furniture{Span: s, Kind: kind})
	}
	for i := range rs {
		kind := kinds[i]
		for k < len(spans) && spans[k].End <= rs[i].span.Start {
			k++
		}
		inside := k < len(spans) && spans[k].Contains(rs[i].span)
		switch {
		case kind == "blank" && inside:
		case kind != "":
			add(rs[i].span, kind)
		case !inside:
			add(rs[i].span, "caption")
		}
	}
}

// order says how the labels run.
func order(d *schemas.Document) string {
	up, down := 0, 0
	var before *dates.Label
	section := -1
	for _, e := range d.Entries {
		l, _, ok := dates.ParseLabel(e.Label)
		if !ok || !l.Dated() || l.From.Month == 0 {
			continue
		}
		if l.From.Year == 0 && e.Heading.Year != 0 {
			l = l.In(e.Heading.Year)
		}
		if before != nil && section == e.Section && (l.From.Year != 0) == (before.From.Year != 0) {
			switch a, b := key(before.From), key(l.From); {
			case a < b:
				up++
			case a > b:
				down++
			}
		}
		before, section = &l, e.Section
	}
	switch {
	case up == 0 && down == 0:
		return "unknown"
	case up > 3*down:
		return "ascending"
	case down > 3*up:
		return "descending"
	}
	return "mixed"
}

func key(p dates.Point) int { return (p.Year*13+p.Month)*32 + p.Day }

// duplicates marks entries whose words, punctuation aside, stood before, under
// the same label or none.
func duplicates(d *schemas.Document) {
	seen := make(map[string]int, len(d.Entries))
	for _, e := range d.Entries {
		k := plainWords(e.Text)
		if len(k) < 12 {
			continue
		}
		for _, full := range [...]string{k + "\x00" + e.Label, k + "\x00"} {
			if at := seen[full]; at > 0 {
				e.DuplicateOf = at
				break
			}
		}
		if e.DuplicateOf == 0 {
			seen[k+"\x00"+e.Label] = e.Index
		}
	}
}

// plainWords keeps the letters and digits of s, in lower case.
func plainWords(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// layout names what was found.
func (w *walker) layout() string {
	labels, cuts, items, lines := 0, 0, 0, 0
	for _, d := range w.drafts {
		if d.label != "" {
			labels++
		}
		if w.rs[d.first].cut {
			cuts++
		}
		if d.marker == bulletMark || d.marker == numberMark {
			items++
		}
		if r := &w.rs[d.first]; r.label == nil || r.sep == none {
			lines++
		}
	}
	n := len(w.drafts)
	switch {
	case w.h.stripped && labels == 0:
		return "labels lost"
	case w.h.stripped:
		return "labels lost but some"
	case cuts*2 > n:
		return "run-on text"
	case w.h.narrative:
		return "dates in sentences"
	case w.h.trailing:
		return "dates behind the text"
	case w.h.dayNumbers:
		return "day numbers under months"
	case labels == 0:
		return "no labels"
	case lines*2 > n:
		return "label on its own line"
	case items*2 > n:
		return "labelled list"
	}
	return "label before the text"
}
