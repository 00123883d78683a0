package schemas

// Mention is a stretch of an entry's text that names or means an entity, a
// quantity or a time.
type Mention struct {
	Span
	Type MentionType `validate:"mentiontype"`
	ID   string      // entity id: ISO 3166-1 alpha-3, person slug, forum id ...; "" where the type has none or it is not known

	// Country is the state the mention stands for as a party: its own code for
	// a country, the state of a person's office or nationality on the entry's
	// date, the state an organization is attributed to; "" where not known.
	Country string
	Sector  string   // government, military, legislature, party, media, business, civil society, armed group, intergovernmental; "" unknown
	Office  string   // office_id held on the entry's date, or the title printed
	Side    bool     // a plural or role mention that stands for several persons ("the two leaders")
	People  []string // the persons meant by a plural role, where known

	Quantity *Quantity // quantities only
	Days     Interval  // date mentions; Unknown() elsewhere

	Rule  string   // the rule or table that found it
	Basis string   // how ID was decided: table, title, surname, role, counterpart, acronym, alias, shape
	Beat  []string // candidate ids that lost, best first

	Decisions []Decision // corrections by a person
}

// Quantity is a number with what it counts.
type Quantity struct {
	Value    float64
	Low      float64 // equals Value where the text gives no bound
	High     float64
	Modifier string // "more than", "some"; "" for none
	Unit     string // the unit noun as printed
	Class    string // people, equipment, money
	Currency string // ISO 4217 where Class is money, else ""
}
