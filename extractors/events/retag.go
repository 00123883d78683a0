package events

import (
	"strings"

	"annals/schemas"
)

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
		switch w.Norm { // no gerunds
		case "sing", "bring", "ring", "swing", "spring", "sting", "cling", "fling":
			if w.pos == "VBG" {
				w.pos = "VBP"
			}
		}
		if w.Norm == "meeting" && w.pos == "NN" && w.mention < 0 && i > 1 && ws[i-1].surface == "," && i+1 < len(ws) && ws[i+1].pos == "IN" && (ws[i+1].Norm == "in" || ws[i+1].Norm == "at" || ws[i+1].Norm == "by") {
			w.pos = "VBG" // ministers, meeting in Riga, agree
		}
		if i > 0 && ws[i-1].Norm == "whose" && w.mention < 0 && strings.HasPrefix(w.pos, "V") {
			w.pos = "NN"
		}
		if (w.Norm == "re" || w.Norm == "co") && w.mention < 0 && i+2 < len(ws) && ws[i+1].surface == "-" && strings.HasPrefix(ws[i+2].pos, "V") && ws[i+2].mention < 0 {
			w.skip, ws[i+1].skip = true, true // re-elected
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
