package events

import (
	"strings"

	"annals/schemas"
)

// isDemonym tells "Chinese" from "China" by its ending.
func isDemonym(w string) bool {
	switch w {
	case "greek", "czech", "swiss", "french", "dutch", "thai", "serb", "croat", "slovak", "uzbek", "tajik", "kazakh", "kyrgyz", "turkmen", "cypriot", "philippine", "filipino",
		"saudi", "qatari", "emirati", "kuwaiti", "omani", "yemeni", "israeli", "iraqi", "bangladeshi", "nepali", "azerbaijani", "bahraini", "german", "burmese":
		return true
	case "tehran", "teheran", "yerevan", "amman", "milan", "abidjan", "wuhan", "busan", "isfahan", "kazan", "multan", "durban", "michigan":
		return false
	case "japan", "iran", "oman", "sudan", "jordan", "bhutan", "taiwan", "azerbaijan", "vatican", "san":
		return false
	}
	for _, tail := range [...]string{"ese", "ish", "stani"} {
		if strings.HasSuffix(w, tail) {
			return true
		}
	}
	return len(w) > 4 && strings.HasSuffix(w, "an") && !strings.HasSuffix(w, "stan")
}

// demonym says whether a word is the adjective of a country: no person's name
// is one, whatever its ending.
func (c *chunker) demonym(w *word) bool {
	return w.mention >= 0 && c.e.Mentions[w.mention].Type == schemas.Country && isDemonym(w.Norm)
}

// acts says whether a mention can be who does something.
func (c *chunker) acts(m int) bool {
	x := c.e.Mentions[m]
	return x.Type.IsPerson() || x.Type == "country" || x.Type == "forum" || x.Type == "organization" || x.Type == "role" || x.Type == "weapon"
}
