package mentions

import (
	"strings"

	"annals/extractors/matches"
	"annals/schemas"
)

// documents finds treaties, agreements, declarations and reports, by name and,
// where the entry says that they are made or signed, by kind.
func (s *scan) documents() {
	for i := range s.toks {
		if m := s.at(i, matches.Document); m != nil && s.capital(i) {
			s.add(candidate{first: s.yearBefore(i), last: s.numbered(m.Last), typ: schemas.DocumentName, rule: "table.document", basis: "table", rank: 2})
			continue
		}
		if !s.is("document", s.norm(i)) {
			continue
		}
		if s.norm(i) == "resolution" && i+1 < len(s.toks) && s.toks[i+1].Kind == schemas.Number {
			last := i + 2
			if s.norm(last) == "(" && s.norm(last+2) == ")" {
				last += 3
			}
			s.add(candidate{first: i, last: last, typ: schemas.DocumentName, rule: "noun.resolution", basis: "shape", rank: 2})
			continue
		}
		if s.capital(i) {
			s.properDocument(i)
		} else {
			s.kindOfDocument(i)
		}
	}
}

// yearBefore takes in a year in front of a treaty's name: "1951 Mutual
// Defense Treaty".
func (s *scan) yearBefore(i int) int {
	if w := s.norm(i - 1); len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && s.toks[i-1].Kind == schemas.Number {
		return i - 1
	}
	return i
}

// numbered takes in the number of a resolution.
func (s *scan) numbered(last int) int {
	if s.norm(last-1) == "resolution" && last < len(s.toks) && s.toks[last].Kind == schemas.Number {
		return last + 1
	}
	return last
}

// properDocument reads a run of capitals around a noun for documents.
func (s *scan) properDocument(i int) {
	first, last := i, i+1
	for first > 0 && (s.capital(first-1) && !s.opens(first-1) && s.title[first-1].last == 0 || s.norm(first-1) == "-" && s.joins(first-1) && first > 1 && s.capital(first-2) || first > 1 && (s.norm(first-1) == "of" && first < i || s.norm(first-1) == "and") && s.capital(first-2) && s.capital(first) && s.title[first-2].last == 0) {
		if s.at(first-1, matches.Demonym) != nil || s.at(first-1, matches.Forum) != nil && s.norm(i) == "resolution" || s.month(first-1) {
			break
		}
		first--
	}
	if first > 0 && s.opens(first-1) && s.capital(first-1) && s.pos(first-1) == "NNP" && first < i && !strings.HasPrefix(s.pos(first-1), "DT") {
		first--
	}
	if (s.norm(last) == "on" || s.norm(last) == "of" || s.norm(last) == "for") && s.capitalPhrase(last+1) > last+1 {
		last = s.capitalPhrase(last + 1)
	}
	last = s.numbered(last)
	if last-first < 2 {
		return
	}
	s.add(candidate{first: s.yearBefore(first), last: last, typ: schemas.DocumentName, rule: "shape.document", basis: "shape", rank: 2})
}

// capitalPhrase returns the end of a run of capitals with small words inside.
func (s *scan) capitalPhrase(i int) int {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	end := i
	for at < len(s.toks) {
		if s.capital(at) {
			at++
			end = at
			continue
		}
		switch s.norm(at) {
		case "of", "and", "the", "for", "-", "on", "to", "at":
			if s.norm(at) == "at" && s.norm(at+1) != "sea" {
				break
			}
			if end > i && (s.capital(at+1) || s.norm(at+1) == "the" && s.capital(at+2)) {
				at++
				continue
			}
		}
		break
	}
	return end
}

// kindOfDocument reads "draft resolution", "memorandum of understanding"
// where a verb of making or citing stands near.
func (s *scan) kindOfDocument(i int) {
	if strings.HasPrefix(s.pos(i), "VB") {
		return
	}
	first, last := i, i+1
	if s.norm(i) == "memorandum" && s.norm(i+1) == "of" && s.norm(i+2) == "understanding" || s.norm(i) == "memoranda" && s.norm(i+1) == "of" {
		last = i + 3
	}
	if s.norm(i) == "code" && s.norm(i+1) == "of" && s.norm(i+2) == "conduct" {
		last = i + 3
	} else if s.norm(i) == "code" || s.norm(i) == "act" || s.norm(i) == "letter" || s.norm(i) == "bill" {
		return
	}
	if s.norm(i) == "paper" && s.norm(i-1) != "white" {
		return
	}
	if s.norm(i) == "release" && s.norm(i-1) != "press" && s.norm(i-1) != "news" {
		return
	}
	if s.norm(i) == "plan" && s.norm(i-1) != "point" {
		return
	}
	for first > 0 {
		p, w := s.pos(first-1), s.norm(first-1)
		if w == "-" && s.joins(first-1) && first > 1 {
			first -= 2
			continue
		}
		if !modifier(w) && (p != "NN" || s.capital(first-1) || s.title[first-1].last > 0) {
			break
		}
		if number(w) || ordinal(w) || s.toks[first-1].Kind != schemas.Word {
			break
		}
		first--
	}
	if !s.cited(first, i, last) {
		return
	}
	s.add(candidate{first: first, last: last, typ: schemas.DocumentName, rule: "noun.document", basis: "shape", rank: 1})
}

func number(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some":
		return true
	}
	return false
}

func ordinal(w string) bool {
	switch w {
	case "first", "second", "third", "new", "another", "such", "same", "last", "next":
		return true
	}
	return strings.HasSuffix(w, "th")
}

// modifier is an adjective that tells one kind of document from another.
func modifier(w string) bool {
	switch w {
	case "joint", "written", "trilateral", "bilateral", "draft", "final", "framework", "original", "interim", "comprehensive", "presidential", "executive", "strategic", "mutual", "nuclear", "free", "military", "concluding",
		"white", "political", "economic", "judicial", "legal", "binding", "six", "ten", "five", "multilateral", "preliminary", "provisional":
		return true
	}
	return false
}
