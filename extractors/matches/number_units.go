package matches

import "strings"

// counted classes a noun that numbers may count: "people", "equipment", or ""
// for what is no quantity (states, agreements, votes, times, distances, roles
// such as leaders and ministers).
func counted(norm string) string {
	one := singular(norm)
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

// equipment says whether a noun in singular means things that gold counts:
// arms, vehicles, goods, units of arms and of goods by weight or volume.
func equipment(one string) bool {
	switch one {
	case "vehicle", "truck", "lorry", "car", "bus", "jeep", "ambulance", "bulldozer", "excavator", "tractor", "trailer", "train", "locomotive", "wagon", "railcar", "carriage",
		"boat", "ship", "vessel", "trawler", "ferry", "barge", "dinghy", "speedboat", "freighter", "tanker", "cutter", "tug", "tugboat", "yacht", "junk",
		"plane", "aircraft", "airplane", "aeroplane", "airliner", "jet", "jetliner", "helicopter", "chopper", "glider", "balloon", "warplane", "hovercraft",
		"tank", "gun", "rifle", "pistol", "weapon", "firearm", "carbine", "missile", "rocket", "torpedo", "bomb", "shell", "mine", "landmine", "grenade", "mortar",
		"warhead", "launcher", "howitzer", "cannon", "round", "bullet", "cartridge", "projectile", "munition", "drone", "uav", "interceptor", "radar", "battery",
		"warship", "frigate", "destroyer", "corvette", "submarine", "gunboat", "minesweeper", "cruiser", "carrier", "bomber", "turret",
		"regiment", "battalion", "brigade", "division", "squadron", "battlegroup", "platoon", "flotilla", "corps",
		"ventilator", "mask", "facemask", "respirator", "glove", "gown", "dose", "vaccine", "kit", "syringe", "vial", "bed", "tent", "blanket", "generator", "pump", "mattress",
		"satellite", "reactor", "centrifuge", "turbine", "engine", "container", "crate", "parcel", "sack", "bag", "box", "package", "laptop", "computer", "server", "phone", "smartphone",
		"chip", "camera", "sensor", "artifact", "artefact", "antiquity", "relic", "painting", "statue", "coffin", "body", "remains", "skull", "skeleton", "casket",
		"tonne", "ton", "kilogram", "kilogramme", "kilo", "kg", "pound", "barrel", "liter", "litre", "gallon", "bushel", "bale", "ounce",
		"concentrator", "cylinder", "oximeter", "jab", "shot", "pill", "tablet", "incubator", "stretcher", "boot", "radio", "binocular", "microscope", "telescope", "manuscript", "book", "bell", "seal", "mast", "transformer", "pylon",
		"goat", "camel", "bull", "chicken", "pig", "buffalo", "bird", "tree", "seedling",
		"cow", "sheep", "horse", "elephant", "panda", "parachute", "vest", "helmet", "uniform", "piece", "bicycle", "motorcycle", "motorbike", "buoy", "animal":
		return true
	}
	for _, tail := range [...]string{"boat", "copter", "craft", "truck"} {
		if strings.HasSuffix(one, tail) {
			return true
		}
	}
	return false
}

// currencyNoun gives the ISO 4217 code of a currency's name, with "" and true
// for names that several states use.
func currencyNoun(norm string) (string, bool) {
	switch norm {
	case "dollar", "dollars":
		return "USD", true
	case "euro", "euros":
		return "EUR", true
	case "yuan", "renminbi", "rmb", "cny":
		return "CNY", true
	case "yen", "jpy":
		return "JPY", true
	case "won", "krw":
		return "KRW", true
	case "ruble", "rubles", "rouble", "roubles", "rub":
		return "RUB", true
	case "pound", "pounds", "sterling", "gbp":
		return "GBP", true
	case "rupee", "rupees", "inr":
		return "INR", true
	case "usd":
		return "USD", true
	case "eur":
		return "EUR", true
	case "hryvnia", "hryvnias":
		return "UAH", true
	case "tenge":
		return "KZT", true
	case "lari":
		return "GEL", true
	case "dram", "drams":
		return "AMD", true
	case "manat", "manats":
		return "AZN", true
	case "baht":
		return "THB", true
	case "dong":
		return "VND", true
	case "ringgit":
		return "MYR", true
	case "rupiah":
		return "IDR", true
	case "taka":
		return "BDT", true
	case "kyat", "kyats":
		return "MMK", true
	case "shekel", "shekels":
		return "ILS", true
	case "lira", "liras":
		return "TRY", true
	case "naira":
		return "NGN", true
	case "birr":
		return "ETB", true
	case "rand":
		return "ZAR", true
	case "zloty", "zlotys":
		return "PLN", true
	case "kronor":
		return "SEK", true
	case "kroner":
		return "", true
	case "bolivar", "bolivars", "bolivares":
		return "VES", true
	case "peso", "pesos", "franc", "francs", "riyal", "riyals", "rial", "rials", "dirham", "dirhams", "dinar", "dinars", "shilling", "shillings", "krona", "krone", "deutschmarks", "marks":
		return "", true
	}
	return "", false
}

// currencySign gives the ISO 4217 code of a sign or code before a number.
func currencySign(norm string) (string, bool) {
	switch norm {
	case "$":
		return "USD", true
	case "€", "eur":
		return "EUR", true
	case "£", "gbp":
		return "GBP", true
	case "¥":
		return "JPY", true
	case "₹", "rs", "inr":
		return "INR", true
	case "₩", "krw":
		return "KRW", true
	case "₽", "rub":
		return "RUB", true
	case "₴", "uah":
		return "UAH", true
	case "₺":
		return "TRY", true
	case "usd":
		return "USD", true
	case "cny", "rmb":
		return "CNY", true
	case "jpy":
		return "JPY", true
	case "chf":
		return "CHF", true
	case "sek":
		return "SEK", true
	case "nok":
		return "NOK", true
	case "rm":
		return "MYR", true
	case "sgd":
		return "SGD", true
	case "aud":
		return "AUD", true
	case "aed":
		return "AED", true
	case "sar":
		return "SAR", true
	case "pkr":
		return "PKR", true
	case "kes", "ksh":
		return "KES", true
	case "etb":
		return "ETB", true
	case "tk":
		return "BDT", true
	}
	return "", false
}

// dollarOf gives the code of a dollar with letters before its sign: US$, A$.
func dollarOf(norm string) (string, bool) {
	switch norm {
	case "us", "u.s":
		return "USD", true
	case "a", "au":
		return "AUD", true
	case "c", "ca", "can":
		return "CAD", true
	case "nt":
		return "TWD", true
	case "hk":
		return "HKD", true
	case "s":
		return "SGD", true
	case "nz":
		return "NZD", true
	case "fj":
		return "FJD", true
	case "r":
		return "BRL", true
	}
	return "", false
}
