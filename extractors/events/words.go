package events

import (
	"strings"

	"annals/schemas"
)

// word is a token of a sentence with what the parser knows of it.
type word struct {
	schemas.Token
	surface string
	pos     string
	mention int  // index into the entry's mentions, -1
	skip    bool // in brackets, or a quotation mark of a short quote
	forced  bool // taken for a verb whatever its tag
	quoted  bool // inside a quotation long enough to be speech
}

// words lays the mentions over the tokens of one sentence.
func words(e *schemas.Entry, s schemas.Span) []word {
	var out []word
	m := 0
	for _, t := range e.Tokens {
		if t.Start < s.Start || t.End > s.End {
			continue
		}
		for m < len(e.Mentions) && e.Mentions[m].End <= t.Start {
			m++
		}
		w := word{Token: t, surface: t.Of(e.Text), pos: t.POS, mention: -1}
		if m < len(e.Mentions) && e.Mentions[m].Start <= t.Start && t.End <= e.Mentions[m].End {
			w.mention = m
		}
		out = append(out, w)
	}
	brackets(out)
	quotes(out)
	retag(out, e)
	return out
}

// brackets marks what stands in brackets: glosses and sources, not clauses.
func brackets(ws []word) {
	for i := range ws {
		if ws[i].surface != "(" && ws[i].surface != "[" {
			continue
		}
		for j := i; j < len(ws) && j < i+24; j++ {
			if ws[j].surface == ")" || ws[j].surface == "]" {
				for k := i; k <= j; k++ {
					ws[k].skip = true
				}
				break
			}
		}
	}
}

// quotes tells speech from scare quotes: four or more words between quotation
// marks are speech, and no events are looked for inside; around fewer the
// marks are passed over.
func quotes(ws []word) {
	for i := 0; i < len(ws); i++ {
		closing := ""
		switch ws[i].surface {
		case "“", "„":
			closing = "”"
		case "\"":
			closing = "\""
		case "‘":
			closing = "’"
		case "«":
			closing = "»"
		case "'":
			if i == 0 || ws[i-1].End < ws[i].Start {
				closing = "'"
			}
		}
		if closing == "" {
			continue
		}
		count, end := 0, -1
		for j := i + 1; j < len(ws); j++ {
			if ws[j].surface == closing || closing == "”" && ws[j].surface == "\"" {
				end = j
				break
			}
			if ws[j].Kind != schemas.Punct {
				count++
			}
		}
		if end < 0 {
			if ws[i].surface == "“" && i > 0 { // the quote runs on into the next sentence
				end, count = len(ws)-1, 4
			} else {
				ws[i].skip = true
				continue
			}
		}
		if count >= 4 {
			for k := i; k <= end; k++ {
				ws[k].quoted = true
			}
		} else {
			ws[i].skip, ws[end].skip = true, true
		}
		i = end
	}
	for i := range ws { // a closing mark whose opening stands in an earlier sentence
		if s := ws[i].surface; !ws[i].quoted && (s == "”" || s == "»") {
			if !ws[i].skip {
				for k := 0; k <= i; k++ {
					ws[k].quoted = true
				}
			}
		}
	}
}

// retag mends tags that the tagger gets wrong in this kind of text: names are
// nouns whatever they look like, and headline verbs after a name are verbs.
func retag(ws []word, e *schemas.Entry) {
	for i := range ws {
		w := &ws[i]
		if w.mention >= 0 {
			switch m := e.Mentions[w.mention]; {
			case w.Kind == schemas.Punct:
			case m.Type == schemas.DateOf, m.Type == schemas.QuantityOf, m.Type == schemas.DocumentName, m.Type == schemas.Role, m.Type == schemas.Weapon:
				if m.Type == schemas.DateOf && w.End == m.End && (w.Norm == "after" || w.Norm == "before") {
					w.mention, w.pos = -1, "IN" // a day after the vote: "after" goes on
					break
				}
				if strings.HasPrefix(w.pos, "V") && w.Norm != "to" {
					w.pos = "NN"
				}
			default:
				if w.pos != "POS" && w.pos != "DT" && w.pos != "IN" && w.pos != "CC" {
					w.pos = "NNP"
				}
			}
		}
		if w.pos == "VBP" && w.mention < 0 && strings.HasSuffix(w.Norm, "s") && !strings.HasSuffix(w.Norm, "ss") && w.Norm != "focus" && w.Norm != "is" {
			w.pos = "NNS" // no base form ends so
		}
		if w.mention < 0 && strings.HasPrefix(w.pos, "N") && w.surface == w.Norm {
			switch w.Norm { // Albanese is/NNS received
			case "is", "has", "does":
				w.pos = "VBZ"
			case "are", "have":
				w.pos = "VBP"
			case "was", "were", "had":
				w.pos = "VBD"
			}
		}
		if i == 0 && w.mention < 0 && w.pos == "NNP" && strings.HasSuffix(w.Norm, "s") {
			w.pos = "NNS" // capital only as the first word
		}
		if w.mention < 0 && strings.HasSuffix(w.Norm, "lateral") {
			w.pos = "JJ"
		}
		switch w.Norm {
		case "spokesperson", "spokesman", "spokeswoman", "ambassador", "counterpart", "chairman", "envoy", "premier", "chancellor", "parliament":
			if strings.HasPrefix(w.pos, "V") {
				w.pos = "NN"
			}
		case "'s", "'":
			w.pos = "POS"
		case "-", "–", "/":
			if i > 0 && i+1 < len(ws) && ws[i-1].End == w.Start && w.End == ws[i+1].Start {
				w.pos = "HYPH"
			} else {
				w.pos = "DASH"
			}
		case "—", "--":
			w.pos = "DASH"
		case "$", "€", "£", "¥":
			w.pos = "$"
		}
		if w.Kind == schemas.Number {
			w.pos = "CD"
		}
	}
}
