package schemas

// The label sets. Their meaning is in codebook.go; the text of a label is
// what is written to files.
type (
	MentionType string
	EventType   string
	Format      string
	Time        string
	Status      string
)

// Mention types.
const (
	Leader       MentionType = "leader"
	Minister     MentionType = "minister"
	Official     MentionType = "official"
	Person       MentionType = "person"
	Role         MentionType = "role"
	Country      MentionType = "country"
	Forum        MentionType = "forum"
	Organization MentionType = "organization"
	Weapon       MentionType = "weapon"
	Exercise     MentionType = "exercise"
	DocumentName MentionType = "document"
	Location     MentionType = "location"
	QuantityOf   MentionType = "quantity"
	DateOf       MentionType = "date"
)

// IsPerson says whether t is one of the four types of named persons.
func (t MentionType) IsPerson() bool {
	return t == Leader || t == Minister || t == Official || t == Person
}

// Formats of an event.
const (
	InPerson        Format = "in_person"
	Videoconference Format = "videoconference"
	Phone           Format = "phone"
	Written         Format = "written"
	Unspecified     Format = "unspecified"
)

// Times of an event, seen from its entry.
const (
	Current    Time = "current"
	Background Time = "background"
	Future     Time = "future"
)

// Statuses of an event.
const (
	Occurred Status = "occurred"
	Planned  Status = "planned"
	Canceled Status = "canceled"
)

// Event types.
const (
	Meeting           EventType = "meeting"
	VideoMeeting      EventType = "videoconference"
	PhoneCall         EventType = "phone_call"
	Visit             EventType = "visit"
	Message           EventType = "message"
	Statement         EventType = "statement"
	Support           EventType = "support"
	Accusation        EventType = "accusation"
	Rejection         EventType = "rejection"
	Demand            EventType = "demand"
	Threat            EventType = "threat"
	Agreement         EventType = "agreement"
	Trade             EventType = "trade"
	Aid               EventType = "aid"
	Exchange          EventType = "exchange"
	Ceremony          EventType = "ceremony"
	DiplomaticMeasure EventType = "diplomatic_measure"
	Appointment       EventType = "appointment"
	Election          EventType = "election"
	Sanction          EventType = "sanction"
	Concession        EventType = "concession"
	Legislation       EventType = "legislation"
	LegalAction       EventType = "legal_action"
	MilitaryExercise  EventType = "military_exercise"
	Patrol            EventType = "patrol"
	WeaponsTest       EventType = "weapons_test"
	ArmsTransfer      EventType = "arms_transfer"
	Deployment        EventType = "deployment"
	Attack            EventType = "attack"
	Incident          EventType = "incident"
	Protest           EventType = "protest"
	Disaster          EventType = "disaster"
	Report            EventType = "report"
	Launch            EventType = "launch"
	Other             EventType = "other"
)

// EventTypes lists the event types in the order of the codebook.
func EventTypes() []EventType {
	return []EventType{Meeting, VideoMeeting, PhoneCall, Visit, Message, Statement, Support, Accusation, Rejection,
		Demand, Threat, Agreement, Trade, Aid, Exchange, Ceremony, DiplomaticMeasure, Appointment, Election, Sanction,
		Concession, Legislation, LegalAction, MilitaryExercise, Patrol, WeaponsTest, ArmsTransfer, Deployment, Attack,
		Incident, Protest, Disaster, Report, Launch, Other}
}

// MentionTypes lists the mention types in the order of the codebook.
func MentionTypes() []MentionType {
	return []MentionType{Leader, Minister, Official, Person, Role, Country, Forum, Organization, Weapon, Exercise,
		DocumentName, Location, QuantityOf, DateOf}
}

// Formats lists the formats of an event.
func Formats() []Format {
	return []Format{InPerson, Videoconference, Phone, Written, Unspecified}
}

// Times lists the times of an event.
func Times() []Time { return []Time{Current, Background, Future} }

// Statuses lists the statuses of an event.
func Statuses() []Status { return []Status{Occurred, Planned, Canceled} }
