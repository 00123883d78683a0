package schemas

// Codes place an event in the schemes that event data are compared in.
type Codes struct {
	Plover    string  // PLOVER event type
	Cameo     string  // CAMEO root code, two digits
	Quad      string  // verbal cooperation, material cooperation, verbal conflict, material conflict, neutral
	Intensity float64 // from -10, conflict, to 10, cooperation
}

// The quad classes.
const (
	verbalCooperation   = "verbal cooperation"
	materialCooperation = "material cooperation"
	verbalConflict      = "verbal conflict"
	materialConflict    = "material conflict"
	neutral             = "neutral"
)

// Codes follow from type and mode. Intensity is the Goldstein value of the
// CAMEO root, moved where the mode says more than the root does. A planned or
// canceled event has the codes of what was planned: read them with Realis.
func (v *Event) Codes() Codes {
	if c, ok := modeCodes(v.Type, v.Mode); ok {
		return c
	}
	return typeCodes(v.Type)
}

// typeCodes is the table by type alone.
func typeCodes(t EventType) Codes {
	switch t {
	case Meeting, VideoMeeting, PhoneCall, Visit, Message:
		return Codes{"CONSULT", "04", verbalCooperation, 1}
	case Statement:
		return Codes{"", "01", neutral, 0}
	case Support, Ceremony:
		return Codes{"SUPPORT", "05", verbalCooperation, 3.5}
	case Accusation:
		return Codes{"ACCUSE", "11", verbalConflict, -2}
	case Rejection:
		return Codes{"REJECT", "12", verbalConflict, -4}
	case Demand:
		return Codes{"REQUEST", "10", verbalConflict, -1}
	case Threat:
		return Codes{"THREATEN", "13", verbalConflict, -6}
	case Agreement:
		return Codes{"AGREE", "03", verbalCooperation, 4}
	case Trade, Exchange, MilitaryExercise, ArmsTransfer:
		return Codes{"COOPERATE", "06", materialCooperation, 6}
	case Aid:
		return Codes{"AID", "07", materialCooperation, 7}
	case DiplomaticMeasure:
		return Codes{"COOPERATE", "05", materialCooperation, 3.5}
	case Sanction:
		return Codes{"SANCTION", "16", materialConflict, -4}
	case Concession:
		return Codes{"RETREAT", "08", materialCooperation, 5}
	case LegalAction:
		return Codes{"COERCE", "17", materialConflict, -5}
	case Patrol, WeaponsTest, Deployment:
		return Codes{"MOBILIZE", "15", materialConflict, -7.2}
	case Attack:
		return Codes{"ASSAULT", "19", materialConflict, -10}
	case Incident:
		return Codes{"COERCE", "17", materialConflict, -5}
	case Protest:
		return Codes{"PROTEST", "14", materialConflict, -6.5}
	}
	return Codes{"", "", neutral, 0} // appointments, elections, legislation, disasters, reports, launches: inside a state
}

// modeCodes holds the modes that change what the type alone would say.
func modeCodes(t EventType, mode string) (Codes, bool) {
	switch t {
	case DiplomaticMeasure:
		switch mode {
		case "cut", "break", "downgrade", "recall", "expel", "expulsion", "close", "closure", "suspend", "suspension":
			return Codes{"SANCTION", "16", materialConflict, -6}, true
		}
	case Patrol:
		switch mode {
		case "joint", "joint_patrol", "joint patrol":
			return Codes{"COOPERATE", "06", materialCooperation, 6}, true
		case "port_call", "port call":
			return Codes{"COOPERATE", "06", materialCooperation, 3.5}, true
		}
	case Demand:
		switch mode {
		case "proposal", "request", "appeal":
			return Codes{"REQUEST", "10", verbalCooperation, 1}, true
		case "ultimatum":
			return Codes{"THREATEN", "13", verbalConflict, -7}, true
		}
	case Attack:
		switch mode {
		case "killing":
			return Codes{"ASSAULT", "18", materialConflict, -9}, true
		}
	case Incident:
		switch mode {
		case "accident":
			return Codes{"", "", neutral, 0}, true
		}
	}
	return Codes{}, false
}

// Realis says whether the event took place: occurred, planned, canceled, or
// unconfirmed, which is a plan whose days had passed before the entry's, so
// that the text leaves open what came of it.
func (v *Event) Realis(e *Entry) string {
	if v.Status == Planned && v.Date.Known() && e.Date.Known() && v.Date.End < e.Date.Start {
		return "unconfirmed"
	}
	return string(v.Status)
}

// HasFormat says whether events of type t are held or sent in some format. In
// the tables an unspecified format of any other type is null.
func (t EventType) HasFormat() bool {
	switch t {
	case Meeting, VideoMeeting, PhoneCall, Visit, Message, Statement, Support, Accusation, Rejection, Demand, Threat, Agreement,
		Exchange, Ceremony:
		return true
	}
	return false
}

// Scope is domestic where one state alone takes part, international where
// several states or a forum do, "" where nobody is named.
func (v *Event) Scope() string {
	parties := map[string]bool{}
	for _, list := range [][]string{v.Actors, v.Targets} {
		for _, id := range list {
			if !IsState(id) {
				return "international"
			}
			parties[id] = true
		}
	}
	switch len(parties) {
	case 0:
		return ""
	case 1:
		return "domestic"
	}
	return "international"
}

// Joint says whether several sides do it together, and to nobody.
func (v *Event) Joint() bool { return len(v.Actors) > 1 && len(v.Targets) == 0 }

// InDefaultSample is the filter for counting that the codebook documents: it
// occurred, on the entry's day or on one of its own, in an entry that repeats
// no earlier one.
func (v *Event) InDefaultSample(e *Entry) bool {
	return v.Status == Occurred && (v.Time == Current || v.DateBasis == "expression" && v.Date.Known()) && e.DuplicateOf == 0
}

// IsState says whether id is an ISO 3166-1 alpha-3 code; all other ids are in
// lower case.
func IsState(id string) bool {
	if len(id) != 3 {
		return false
	}
	for i := 0; i < 3; i++ {
		if id[i] < 'A' || id[i] > 'Z' {
			return false
		}
	}
	return true
}
