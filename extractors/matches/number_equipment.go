package matches

import "strings"

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
