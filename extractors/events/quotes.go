package events

import (
	"strings"

	"annals/schemas"
)

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
		spoken := i == 0 && end > 1 && strings.ContainsAny(ws[end-1].surface, ",!?") // "Absurd," replies X
		if count >= 4 || spoken {
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
