package matches

import "strings"

// counted classes a noun that numbers may count: "people", "equipment", or ""
// for what is no quantity (states, agreements, votes, times, distances, roles
// such as leaders and ministers).
func counted(norm string) string {
	one := Singular(norm)
	if rest, ok := strings.CutSuffix(norm, "men"); ok && len(rest) > 2 { // gunmen, airmen
		one = rest + "man"
	}
	if one == norm && !sameInPlural(norm) {
		return ""
	}
	switch {
	case people(one):
		return "people"
	case equipment(one):
		return "equipment"
	}
	return ""
}

// sameInPlural says whether a word counts many without a plural ending.
func sameInPlural(s string) bool {
	switch s {
	case "people", "personnel", "police", "staff", "crew", "aircraft", "children", "infantry", "kg", "livestock", "cattle", "schoolchildren", "hovercraft", "rounds":
		return true
	}
	return false
}

// people says whether a noun in singular means persons, other than by an
// office that makes it a role.
func people(one string) bool {
	switch one {
	case "people", "person", "man", "woman", "children", "child", "personnel", "police", "staff", "crew", "troop", "soldier", "sailor", "marine", "airman",
		"officer", "serviceman", "servicewoman", "conscript", "recruit", "cadet", "reservist", "veteran", "paratrooper", "commando", "peacekeeper",
		"guard", "ranger", "pilot", "policeman", "policewoman", "trooper", "gendarme", "militiaman", "militant", "fighter", "rebel", "insurgent", "guerrilla", "guerilla",
		"gunman", "terrorist", "jihadist", "extremist", "separatist", "mercenary", "contractor", "bomber", "attacker", "assailant", "hijacker", "pirate", "smuggler",
		"trafficker", "infiltrator", "intruder", "civilian", "citizen", "resident", "villager", "inhabitant", "national", "foreigner", "expatriate",
		"refugee", "migrant", "immigrant", "asylum-seeker", "deportee", "evacuee", "returnee", "defector", "escapee", "exile", "settler", "pilgrim",
		"student", "pupil", "schoolgirl", "schoolboy", "teacher", "scholar", "scientist", "researcher", "engineer", "technician", "expert", "specialist", "analyst", "academic",
		"adviser", "advisor", "trainer", "instructor", "trainee", "monitor", "observer", "inspector", "doctor", "nurse", "medic", "paramedic", "rescuer", "firefighter",
		"volunteer", "worker", "laborer", "labourer", "miner", "farmer", "fisherman", "crewman", "crewmember", "seaman", "seafarer", "mariner", "captain", "driver", "trucker",
		"employee", "staffer", "clerk", "executive", "businessman", "businesswoman", "businessperson", "entrepreneur", "investor", "trader", "banker", "manager",
		"journalist", "reporter", "photographer", "correspondent", "editor", "writer", "artist", "musician", "singer", "dancer", "performer", "actor", "athlete", "player",
		"swimmer", "skier", "fan", "spectator", "visitor", "tourist", "traveler", "traveller", "passenger", "guest", "attendee", "participant", "delegate", "official",
		"diplomat", "lawmaker", "legislator", "parliamentarian", "senator", "congressman", "congresswoman", "deputy", "mp", "councillor", "councilor", "politician", "activist", "dissident",
		"protester", "protestor", "demonstrator", "rioter", "marcher", "supporter", "opponent", "follower", "believer", "monk", "nun", "priest", "cleric", "worshipper", "worshiper",
		"missionary", "prisoner", "inmate", "detainee", "captive", "hostage", "convict", "suspect", "defendant", "accomplice", "criminal", "fugitive", "abductee", "operative",
		"agent", "spy", "hacker", "victim", "casualty", "survivor", "fatality", "martyr", "patient", "orphan", "widow", "relative", "family",
		"figure", "individual", "adult", "minor", "youth", "teenager", "girl", "boy", "male", "female", "mother", "father", "wife", "husband", "son", "daughter", "baby",
		"voter", "elector", "judge", "lawyer", "attorney", "general", "admiral", "colonel", "commander", "lieutenant", "sergeant", "lender", "aide",
		"consumer", "customer", "applicant", "candidate", "signatory", "graduate", "professor", "intern", "technologist", "linguist", "nominee", "translator", "interpreter",
		"islamist", "nationalist", "loyalist", "defender", "invader", "sniper", "gunner", "submariner", "peshmerga", "warrior", "combatant", "belligerent",
		"plaintiff", "litigant", "petitioner", "appellant", "beneficiary", "pensioner", "elder", "local", "scout", "jawan", "reinforcement", "soul", "newborn", "toddler",
		"responder", "organizer", "organiser", "campaigner", "blogger", "broadcaster", "publisher", "filmmaker", "mourner", "bystander", "onlooker", "stowaway", "castaway", "rower", "runner", "wrestler", "footballer", "golfer", "boxer",
		"cosmonaut", "astronaut", "taikonaut", "chef", "cook", "hunter", "herder", "herdsman", "fisher", "trawlerman", "repatriate", "internee", "laureate", "oligarch", "tycoon":
		return true
	}
	return personByEnding(one)
}

// personByEnding says whether the ending of a noun shows that it means a
// person: tribesman, lobbyist, physician, shareholder.
func personByEnding(one string) bool {
	switch one {
	case "list", "fist", "wrist", "mist", "cist", "checklist", "shortlist", "blacklist", "waitlist", "twist", "playlist", "wishlist",
		"committee", "subcommittee", "fee", "tree", "knee", "jubilee", "degree", "guarantee", "decree", "spree", "coffee", "levee", "marquee", "rupee", "lee", "bee",
		"career", "beer", "deer", "pioneer", "veer", "steer", "politburo", "meridian", "median", "specimen", "talisman", "ottoman":
		return false
	}
	for _, tail := range [...]string{"man", "woman", "children", "ist", "ian", "eer", "ee", "goer", "keeper", "holder", "dweller", "worker", "fighter", "maker", "builder", "breaker", "seeker", "bearer", "leaver"} {
		if strings.HasSuffix(one, tail) && len(one) > len(tail)+1 && tail != "maker" || strings.HasSuffix(one, "maker") && one != "maker" {
			return true
		}
	}
	return false
}
