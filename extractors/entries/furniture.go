package entries

import (
	"strings"
	"unicode"

	"annals/schemas"
)

// furnitureOf names the kind of furniture that a row is by its own words, ""
// where they say nothing.
func furnitureOf(r *row) string {
	s := strings.TrimSpace(r.text)
	low := strings.ToLower(s)
	bare := strings.Trim(low, " ,.:…>»<«|[]()*_-–—•")
	switch bare {
	case "":
		return "separator"
	case "advertisement", "advertisements", "ad", "sponsored content", "story continues below", "article continues below":
		return "navigation"
	case "read more", "more", "continue reading", "share", "share this", "share this article", "print", "email", "e-mail", "subscribe",
		"sign up", "log in", "login", "menu", "search", "home", "top", "back to top", "contact us", "contact", "about", "about us", "site map", "sitemap", "privacy policy", "terms of use", "accessibility", "cookies", "related articles", "related", "related stories",
		"comments", "leave a comment", "articles", "chronologies", "chronology archive", "previous", "next", "previous article",
		"next article", "skip to content", "skip to main content", "table of contents", "contents", "timeline here", "loading",
		"click to enlarge", "connect with the author", "connect with the author(s", "download article as pdf", "download pdf",
		"download", "tweet", "reply", "log in to reply", "like", "quote", "facebook", "twitter", "linkedin", "whatsapp", "save", "copy link", "follow us", "newsletter":
		return "navigation"
	case "regards", "best regards", "kind regards", "sincerely", "yours sincerely",
		"date range", "end", "end of chronology", "ends", "###":
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
		{"for further information", "trailer"}, {"for more information", "trailer"}, {"to subscribe", "trailer"}, {"to unsubscribe", "trailer"},
		{"you must be logged in", "navigation"}, {"log in to", "navigation"}, {"sign in to", "navigation"}, {"subscribe to", "navigation"},
		{"tags:", "navigation"}, {"retrieved from ", "trailer"}, {"this page was last", "trailer"}, {"share on ", "navigation"},
	} {
		if strings.HasPrefix(low, p.prefix) && len(s) < 200 && (p.kind != "caption" || len(s) < 160) {
			return p.kind
		}
	}
	if r.label == nil && (pageNumber(bare) && !strings.HasSuffix(s, ".") || rule(s)) {
		return "page"
	}
	if navigation(r, s) || r.label == nil && strings.HasPrefix(low, "see also ") && len(s) < 80 && !stops(s) {
		return "navigation"
	}
	if r.label == nil && r.marker == noMark && authored(s) {
		return "byline"
	}
	return ""
}

// authored recognizes "By Ana Pell" and "by A. B. Pell and Tomasi Rowe" alone
// on a line.
func authored(s string) bool {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "BY "); !ok {
			return false
		}
	}
	names := strings.Fields(rest)
	if len(names) < 2 || len(names) > 9 || stops(s) {
		return false
	}
	for _, n := range names {
		if r := []rune(n)[0]; !unicode.IsUpper(r) && n != "and" && n != "de" && n != "van" && n != "von" && n != "bin" && n != "al" && n != "|" && n != "&" {
			return false
		}
		if strings.ContainsAny(n, "0123456789:") {
			return false
		}
	}
	return true
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

// running finds the rows that page breaks print again and again: equal but
// for the page's number, short, without a label, three times or more, or twice
// where a page begins or ends; or once where others like them were told by
// their rising numbers.
func running(text string, rs []row, stamped []schemas.Span) map[string]bool {
	count, heads := map[string]int{}, map[string]int{}
	for i := range rs {
		if k := runningKey(&rs[i]); k != "" {
			count[k]++
		}
		if k := headerKey(rs, i); k != "" {
			heads[k]++
		}
	}
	out := map[string]bool{}
	for k, n := range count {
		if n >= 3 {
			out[k] = true
		}
	}
	for k, n := range heads {
		if n >= 2 {
			out[k] = true
		}
	}
	for _, s := range stamped {
		if k := wordsKey(s.Of(text)); len(k) > 8 && count[k] > 0 {
			out[k] = true
		}
	}
	return out
}

// headerKey is the key of a row at the head or the foot of a page, whatever it
// begins with: printers put the day of printing there.
func headerKey(rs []row, i int) string {
	r := &rs[i]
	top := r.page && i > 0
	foot := false
	for j := i + 1; j < len(rs) && !top; j++ {
		if !rs[j].blank {
			foot = rs[j].page
			break
		}
	}
	if !top && !foot || r.blank || len(r.text) > 120 || len(r.text) < 4 || strings.Trim(wordsKey(r.text), ".,:/- ") == "" {
		return ""
	}
	if r.label != nil && r.sep == lineEnd || finished(r.text) { // what a page happens to begin with
		return ""
	}
	return "\x00" + wordsKey(r.text)
}

func runningKey(r *row) string {
	if r.blank || r.label != nil || r.marker == colonMark || len(r.text) > 90 || finished(r.text) || len(r.text) < 4 {
		return ""
	}
	return wordsKey(r.text)
}

// wordsKey folds a row to its letters, page numbers aside.
func wordsKey(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	for _, end := range [...]int{0, len(words) - 1} {
		if w := words[end]; len(words) > 1 && len(w) <= 7 && strings.Trim(strings.ToLower(w), "ivxlc") == "" {
			words[end] = "" // a Roman page number
		}
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) || c == ' ' {
			return -1
		}
		return unicode.ToLower(c)
	}, strings.Join(words, " "))
}
