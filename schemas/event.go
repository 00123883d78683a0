package schemas

// Event is something that an entry reports as having happened, happening or
// planned.
type Event struct {
	Type   EventType `validate:"eventtype"`
	Mode   string    // how it was done; "" where the type has no modes or none is known
	Format Format    `validate:"format"`
	Time   Time      `validate:"time"`
	Status Status    `validate:"status"`
	Main   bool

	Actors   []string // ISO3 codes and forum ids that do it; all sides of a reciprocal event
	Targets  []string // the other end of a directed event
	People   []string // slugs of persons who take part
	Location string   // as printed
	Place    Span     // the span of Location, empty where Location is ""

	Date          Interval
	DatePrecision string
	DateBasis     string // entry, expression, unknown

	Evidence Span // the shortest stretch that states the event
	Trigger  Span // the verb or noun that the rule matched
	Rule     string

	Participants []Participant
	Decisions    []Decision
	Confidence   string // high, medium, low
}

// Participant is one party to or person in an event.
type Participant struct {
	Side     string // actor, target, person
	Role     string // initiator, host, visitor, addressee ...; "" unknown
	EntityID string
	Kind     string // country, forum, person, organization
	Sector   string
	State    string // the state it is attributed to; its own code for a state
	Office   string
	Basis    string // named, role, metonym, host, forum, attributed, dyad
	Mention  int    // index into Entry.Mentions, -1 where no mention stands for it
}

// Decision is the evidence for one field of an event or mention.
type Decision struct {
	Field  string
	Value  string
	Rule   string
	Origin string // rule, table, default, human
	Span   Span
	Beat   string // what lost, "" for nothing
}
