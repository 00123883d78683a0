package dates

// named says whether a date before token i begins the name of a movement,
// treaty, law or the like: "March 21 Movement", "1951 Mutual Defense Treaty",
// "July 4 Communique". The name is then the mention, not the date.
func (r *reader) named(i int) bool {
	for k := i; k < i+8 && k < len(r.tokens); k++ {
		if r.is(k, "-", "‑") || k > i && r.is(k, "of", "on", "and", "the", "for") && (r.capital(k+1) || r.is(k+1, "the")) {
			continue
		}
		if !r.capital(k) {
			return false
		}
		if properEvent(r.norm(k)) {
			return true
		}
	}
	return false
}

// properEvent says whether a capitalized s ends names that begin with a date.
func properEvent(s string) bool {
	switch s {
	case "movement", "movements", "revolution", "uprising", "coup", "war", "treaty", "agreement", "agreements", "accord", "accords", "act", "convention",
		"declaration", "protocol", "pact", "communique", "constitution", "charter", "resolution", "consensus", "memorandum",
		"plan", "law", "order", "olympics", "games", "cup", "expo", "paper", "incident", "massacre", "committee", "commission",
		"brigade", "brigades", "battalion", "division", "martyrs", "square", "institute", "university", "hospital", "hotel", "street", "bridge", "airport":
		return true
	case "day": // Aug. 15 Independence Day
		return true
	}
	return false
}
