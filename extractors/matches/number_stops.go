package matches

// stopsNoun says whether s ends a noun phrase, or turns the number into a
// measure of time, distance or share.
func stopsNoun(s string) bool {
	switch s {
	case "of", "in", "on", "at", "to", "from", "by", "for", "with", "and", "or", "but", "as", "than", "per", "percent", "pct", "the", "a", "an", "that", "which", "who", "whom", "whose",
		"into", "over", "under", "after", "before", "during", "between", "against", "near", "off", "out", "up", "down", "through", "via", "while", "when", "where", "if", "because", "since", "until",
		"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "not",
		"his", "her", "its", "their", "our", "this", "these", "those", "it", "he", "she", "they", "we", "also", "later", "earlier", "ago", "times", "time",
		"met", "meet", "agree", "agreed", "sign", "signed", "sent", "send", "hold", "held", "say", "said", "discuss", "discussed", "exchange", "exchanged", "vow", "pledge", "pledged", "urge", "urged", "call", "called", "killed", "died", "fled", "remain", "remained",
		"km", "m", "cm", "mm", "kt", "mw", "gw", "kw", "mph", "kph", "nm", "am", "pm", "p", "gmt", "utc", "year", "month", "week", "day", "hour", "minute", "mile", "meter", "metre", "foot", "feet", "nautical", "degrees", "knots", "square", "st", "nd", "rd", "th", "'s", "others":
		return true
	}
	return false
}

// attributive says whether a word in -s may stand before a noun.
func attributive(s string) bool {
	switch s {
	case "overseas", "rights", "arms", "news", "sports", "affairs", "forces", "services", "operations", "communications", "customs", "logistics", "sales", "drugs", "narcotics", "weapons", "fisheries", "business", "press", "border", "us":
		return true
	}
	return false
}

// religious says whether s is an adjective of faith, written with a capital.
func religious(s string) bool {
	switch s {
	case "hindu", "muslim", "christian", "buddhist", "sikh", "jewish", "catholic", "orthodox", "shiite", "shia", "sunni", "protestant", "falun":
		return true
	}
	return false
}
