package entries

import (
	"strings"
	"unicode"
)

// furnitureOf names the kind of furniture that a row is by its own words, ""
// where they say nothing.
func furnitureOf(r *row) string {
	s := strings.TrimSpace(r.text)
	low := strings.ToLower(s)
	bare := strings.Trim(low, " .:…>»<«|[]()*_-–—•")
	switch bare {
	case "":
		return "separator"
	case "advertisement", "advertisements", "ad", "sponsored content", "story continues below", "article continues below":
		return "navigation"
	case "read more", "more", "continue reading", "share", "share this", "share this article", "print", "email", "e-mail", "subscribe",
		"sign up", "log in", "login", "menu", "search", "home", "top", "back to top", "related articles", "related", "related stories",
		"comments", "leave a comment", "articles", "chronologies", "chronology archive", "previous", "next", "previous article",
		"next article", "skip to content", "skip to main content", "table of contents", "contents", "timeline here", "loading",
		"click to enlarge", "connect with the author", "connect with the author(s", "download article as pdf", "download pdf",
		"download", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "save", "copy link", "follow us", "newsletter":
		return "navigation"
	case "date range", "end", "end of chronology", "ends", "###":
		return "trailer"
	}
	for _, p := range [...]struct{ prefix, kind string }{
		{"date range", "trailer"},
		{"©", "trailer"}, {"copyright ", "trailer"}, {"(c) ", "trailer"}, {"all rights reserved", "trailer"},
		{"share this ", "navigation"}, {"follow us ", "navigation"}, {"skip to", "navigation"}, {"back to ", "navigation"},
		{"click here", "navigation"}, {"read more", "navigation"}, {"see also:", "navigation"}, {"related:", "navigation"},
		{"photo:", "caption"}, {"photo by", "caption"}, {"photo credit", "caption"}, {"image:", "caption"}, {"caption:", "caption"},
		{"image credit", "caption"}, {"(photo", "caption"}, {"[photo", "caption"}, {"figure ", "caption"}, {"map:", "caption"}, {"credit:", "caption"},
		{"preferred citation", "byline"}, {"updated:", "byline"}, {"last updated", "byline"}, {"last modified", "byline"},
		{"press contact", "byline"}, {"contact:", "byline"}, {"published:", "byline"}, {"posted ", "byline"}, {"filed under", "navigation"},
		{"tags:", "navigation"}, {"retrieved from ", "trailer"}, {"this page was last", "trailer"}, {"share on ", "navigation"},
	} {
		if strings.HasPrefix(low, p.prefix) && len(s) < 200 && (p.kind != "caption" || len(s) < 160) {
			return p.kind
		}
	}
	if r.label == nil && (pageNumber(bare) && !strings.HasSuffix(s, ".") || rule(s)) {
		return "page"
	}
	if navigation(r, s) {
		return "navigation"
	}
	return ""
}

// pageNumber recognizes "12", "Page 3 of 9", "- 4 -", "xxxi".
func pageNumber(bare string) bool {
	bare = strings.TrimPrefix(strings.TrimPrefix(bare, "page "), "p. ")
	a, b, ok := strings.Cut(bare, " of ")
	if !ok {
		a, b, ok = strings.Cut(bare, "/")
	}
	if ok {
		return digits(a) && digits(b) && len(a) <= 4 && len(b) <= 4
	}
	return digits(bare) && len(bare) <= 3 || bare != "" && len(bare) <= 7 && strings.Trim(bare, "ivxlc") == ""
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// rule recognizes a line drawn with marks.
func rule(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("-–—_=*~•·#+|: ", r) {
			return false
		}
	}
	return true
}

// navigation recognizes a row of short links parted by bars or bullets, and a
// row of several years to jump to.
func navigation(r *row, s string) bool {
	if len(s) > 300 || r.marker == cellMark {
		return false
	}
	cells := strings.FieldsFunc(s, func(c rune) bool { return c == '|' || c == '•' || c == '·' || c == '»' })
	if len(cells) >= 3 {
		for _, c := range cells {
			if len(strings.Fields(c)) > 4 {
				return false
			}
		}
		return true
	}
	years, others := 0, 0
	for _, f := range strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '\'' && c != '’' }) {
		f = strings.TrimRight(f, "s'’")
		if len(f) == 4 && digits(f) {
			years++
		} else {
			others++
		}
	}
	return years >= 3 && others <= 3
}

// notesHeading says whether a heading opens a section that holds no entries.
func notesHeading(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .:*_#=")) {
	case "notes", "note", "footnotes", "endnotes", "references", "sources", "bibliography", "further reading", "acknowledgments",
		"acknowledgements", "see also", "external links", "glossary", "abbreviations", "acronyms", "citations", "works cited",
		"list of abbreviations", "about the author", "about the authors", "selected bibliography", "notes and references", "key to abbreviations",
		"references and notes", "author's note", "editor's note", "editors' note", "methodology", "disclaimer":
		return true
	}
	return false
}

// noteRow says whether a row is a footnote's text: "[3] Statement of ...".
func noteRow(s string) bool {
	if len(s) < 4 || s[0] != '[' {
		return false
	}
	end := strings.IndexByte(s[:min(len(s), 6)], ']')
	return end > 1 && digits(strings.TrimPrefix(s[1:end], "^")) && end+1 < len(s) && (s[end+1] == ' ' || s[end+1] == ':')
}

// repeated finds the rows that page breaks print again and again: equal but
// for their digits, short, without a label, three times or more.
func repeated(rs []row) map[string]bool {
	count := map[string]int{}
	for i := range rs {
		if k := runningKey(&rs[i]); k != "" {
			count[k]++
		}
	}
	out := map[string]bool{}
	for k, n := range count {
		if n >= 3 {
			out[k] = true
		}
	}
	return out
}

func runningKey(r *row) string {
	if r.blank || r.label != nil || r.marker == colonMark || len(r.text) > 90 || finished(r.text) || len(r.text) < 4 {
		return ""
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return -1
		}
		return unicode.ToLower(c)
	}, r.text)
}
