package schemas

// EventRow is a row of the table events.
type EventRow struct {
	EventID       string  `parquet:"event_id" doc:"Key: a hash of the entry's id and of where the reporting words stand, so that it outlives changes of rules." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	EntryID       string  `parquet:"entry_id" doc:"The entry that reports it." example:"ent-1c0d2f3a4b5c6d7e" null:"never"`
	DocumentID    string  `parquet:"document_id,dict" doc:"The entry's document." example:"china-russia-2020c" null:"never"`
	Position      int32   `parquet:"position" doc:"Place of the event in its entry, from 1." example:"1" null:"never"`
	Type          string  `parquet:"type,dict" doc:"What was done: one of the 35 event types." example:"meeting" null:"never"`
	Mode          *string `parquet:"mode,optional,dict" doc:"How it was done." example:"port_call" null:"the type has no modes, or none is known"`
	Format        *string `parquet:"format,optional,dict" doc:"in_person, videoconference, phone, written, unspecified." example:"in_person" null:"events of this type have no format"`
	Time          string  `parquet:"time,dict" doc:"Seen from the entry's day: current, background, future." example:"current" null:"never"`
	Status        string  `parquet:"status,dict" doc:"What the text says of it: occurred, planned, canceled." example:"occurred" null:"never"`
	Realis        string  `parquet:"realis,dict" doc:"Whether it took place, from status and dates: occurred, planned, canceled, unconfirmed (a plan whose days had passed)." example:"occurred" null:"never"`
	Main          bool    `parquet:"main" doc:"Whether it is what the entry is there to report; exactly one of an entry's events is." example:"true" null:"never"`
	DateStart     *int32  `parquet:"date_start,optional,date" doc:"First day of the event." example:"2020-12-15" null:"not known"`
	DateEnd       *int32  `parquet:"date_end,optional,date" doc:"Last day of the event, inclusive." example:"2020-12-15" null:"not known"`
	DatePrecision string  `parquet:"date_precision,dict" doc:"How precise the date is; see entries." example:"day" null:"never"`
	DateBasis     string  `parquet:"date_basis,dict" doc:"entry: the entry's date; expression: words of the text; human: a correction; unknown." example:"entry" null:"never"`
	Actor1        *string `parquet:"actor_1,optional,dict" doc:"The first actor: a state's ISO3 code or a forum's id." example:"CHN" null:"no actor is known"`
	NActors       int32   `parquet:"n_actors" doc:"Number of its actors." example:"2" null:"never"`
	Target1       *string `parquet:"target_1,optional,dict" doc:"The first target." example:"USA" null:"it has no target"`
	NTargets      int32   `parquet:"n_targets" doc:"Number of its targets." example:"0" null:"never"`
	NPeople       int32   `parquet:"n_people" doc:"Number of the persons who take part." example:"2" null:"never"`
	Scope         *string `parquet:"scope,optional,dict" doc:"domestic: one state alone; international: several states, or a forum." example:"international" null:"no party is known"`
	Joint         bool    `parquet:"joint" doc:"Whether several actors do it together, to nobody." example:"true" null:"never"`
	Plover        *string `parquet:"plover,optional,dict" doc:"PLOVER event type, from type and mode." example:"CONSULT" null:"PLOVER has no such type"`
	Cameo         *string `parquet:"cameo_root,optional,dict" doc:"CAMEO root code, from type and mode." example:"04" null:"CAMEO has no such root"`
	Quad          string  `parquet:"quad_class,dict" doc:"verbal cooperation, material cooperation, verbal conflict, material conflict, neutral." example:"verbal cooperation" null:"never"`
	Intensity     float64 `parquet:"intensity" doc:"From -10, conflict, to 10, cooperation: the Goldstein value of the CAMEO root, moved by the mode." example:"1" null:"never"`
	Location      *string `parquet:"location,optional" doc:"The place named for it, as printed." example:"Moscow" null:"no place is named, or the dataset holds no words"`
	Evidence      *string `parquet:"evidence,optional" doc:"The shortest stretch of the text that states it." example:"sign a protocol" null:"the dataset was written without the words of its sources"`
	EvidenceStart int32   `parquet:"evidence_start" doc:"Start of the evidence in the entry's text, in code points." example:"62" null:"never"`
	EvidenceEnd   int32   `parquet:"evidence_end" doc:"End of the evidence in the entry's text, exclusive." example:"77" null:"never"`
	TriggerStart  int32   `parquet:"trigger_start" doc:"Start of the verb or noun that the rule matched, in code points." example:"62" null:"never"`
	TriggerEnd    int32   `parquet:"trigger_end" doc:"End of the verb or noun that the rule matched, exclusive." example:"66" null:"never"`
	Rule          *string `parquet:"rule,optional,dict" doc:"The rule that found it." example:"agreement.sign" null:"no rule: the event was entered by a person"`
	Confidence    *string `parquet:"confidence,optional,dict" doc:"high, medium, low." example:"high" null:"not graded"`
	DefaultSample bool    `parquet:"default_sample" doc:"The filter for counting: occurred, on the entry's day or one of its own, in an entry that repeats no earlier one." example:"true" null:"never"`
}

// ParticipantRow is a row of the table participants.
type ParticipantRow struct {
	EventID    string  `parquet:"event_id" doc:"The event." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	DocumentID string  `parquet:"document_id,dict" doc:"The event's document." example:"china-russia-2020c" null:"never"`
	Side       string  `parquet:"side,dict" doc:"actor, target or person." example:"actor" null:"never"`
	Ordinal    int32   `parquet:"ordinal" doc:"Counts the participants of the side, from 1." example:"1" null:"never"`
	Role       *string `parquet:"role,optional,dict" doc:"initiator, host, visitor, chair, signatory, supplier, recipient, mediator, addressee, victim, subject ...; where no rule says it, what the event's type and the side imply." example:"host" null:"not known"`
	EntityID   *string `parquet:"entity_id,optional" doc:"Who takes part: see entities." example:"CHN" null:"not named"`
	Kind       string  `parquet:"kind,dict" doc:"country, forum, person, organization." example:"country" null:"never"`
	Sector     *string `parquet:"sector,optional,dict" doc:"government, military, legislature, party, media, business, civil society, armed group, intergovernmental." example:"government" null:"not known"`
	State      *string `parquet:"state,optional,dict" doc:"The state it is attributed to, its own code for a state. Actors and targets of the JSONL are this column, or entity_id where it is null." example:"CHN" null:"attributed to no state"`
	Office     *string `parquet:"office,optional" doc:"Office held on the entry's date: its id, or the title as printed." example:"chn-president" null:"not known, or no person"`
	Rank       *string `parquet:"rank,optional,dict" doc:"leader, minister, official or person on the entry's date." example:"leader" null:"no person is mentioned for it"`
	Basis      *string `parquet:"basis,optional,dict" doc:"Why it takes part: named, role, office, metonym, attributed, host, forum, dyad, human (a correction)." example:"named" null:"not recorded"`
	MentionID  *string `parquet:"mention_id,optional" doc:"The mention it was read from." example:"men-5f60718293a4b5c6" null:"no mention stands for it"`
}

// PlaceRow is a row of the table event_places.
type PlaceRow struct {
	EventID    string  `parquet:"event_id" doc:"The event." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	DocumentID string  `parquet:"document_id,dict" doc:"The event's document." example:"china-russia-2020c" null:"never"`
	Ordinal    int32   `parquet:"ordinal" doc:"Counts the event's places, from 1." example:"1" null:"never"`
	Place      *string `parquet:"place,optional" doc:"The place as printed." example:"Sea of Japan" null:"the dataset was written without the words of its sources"`
	EntityID   *string `parquet:"entity_id,optional" doc:"The place: see entities." example:"place:sea-of-japan" null:"no mention stands for it"`
	Country    *string `parquet:"country,optional,dict" doc:"The country in which it lies." example:"RUS" null:"not known, or in none"`
	Start      *int32  `parquet:"start,optional" doc:"Start in the entry's text, in code points." example:"88" null:"not read from a stretch of the text"`
	End        *int32  `parquet:"end,optional" doc:"End in the entry's text, exclusive." example:"100" null:"not read from a stretch of the text"`
	MentionID  *string `parquet:"mention_id,optional" doc:"The mention it was read from." example:"men-5f60718293a4b5c6" null:"no mention stands for it"`
}

// QuantityRow is a row of the table event_quantities.
type QuantityRow struct {
	EventID    string   `parquet:"event_id" doc:"The event." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	DocumentID string   `parquet:"document_id,dict" doc:"The event's document." example:"china-russia-2020c" null:"never"`
	Ordinal    int32    `parquet:"ordinal" doc:"Counts the event's quantities, from 1." example:"1" null:"never"`
	Item       *string  `parquet:"item,optional" doc:"What is counted, as printed." example:"troops" null:"not named beside the number, or the dataset holds no words"`
	Value      float64  `parquet:"value" doc:"The number." example:"12900" null:"never"`
	Low        float64  `parquet:"low" doc:"Lower bound; the number where the text gives none." example:"12900" null:"never"`
	High       *float64 `parquet:"high,optional" doc:"Upper bound; the number where the text gives none." example:"12900" null:"open above (more than ...)"`
	UnitClass  *string  `parquet:"unit_class,optional,dict" doc:"people, equipment or money." example:"people" null:"not known"`
	Currency   *string  `parquet:"currency,optional,dict" doc:"ISO 4217 code." example:"USD" null:"not money, or not known"`
	Side       *string  `parquet:"side,optional,dict" doc:"The state whose people or things are counted." example:"CHN" null:"not known"`
	MentionID  string   `parquet:"mention_id" doc:"The mention it was read from." example:"men-5f60718293a4b5c6" null:"never"`
}

// LinkRow is a row of the table event_links.
type LinkRow struct {
	EventID    string  `parquet:"event_id" doc:"The event." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	DocumentID string  `parquet:"document_id,dict" doc:"The event's document." example:"china-russia-2020c" null:"never"`
	Ordinal    int32   `parquet:"ordinal" doc:"Counts the event's links, from 1." example:"1" null:"never"`
	Kind       string  `parquet:"kind,dict" doc:"weapon, exercise, document or forum." example:"weapon" null:"never"`
	EntityID   *string `parquet:"entity_id,optional" doc:"What is linked: see entities." example:"tu-95" null:"not identified"`
	Series     *string `parquet:"series,optional,dict" doc:"The series that a forum's meeting belongs to." example:"sco-heads-of-state" null:"no forum, or its series is not known"`
	Session    *int32  `parquet:"session,optional" doc:"Ordinal of the meeting in its series." example:"12" null:"no forum, or not numbered"`
	Rank       *string `parquet:"rank,optional,dict" doc:"Rank of the meeting: leaders, ministers, officials." example:"leaders" null:"no forum, or not known"`
	MentionID  string  `parquet:"mention_id" doc:"The mention it was read from." example:"men-5f60718293a4b5c6" null:"never"`
}

// AboutRow is a row of the table event_about.
type AboutRow struct {
	EventID    string  `parquet:"event_id" doc:"The event." example:"evt-0a1b2c3d4e5f6071" null:"never"`
	DocumentID string  `parquet:"document_id,dict" doc:"The event's document." example:"china-russia-2020c" null:"never"`
	Ordinal    int32   `parquet:"ordinal" doc:"Counts what the event speaks of, from 1." example:"1" null:"never"`
	Kind       string  `parquet:"kind,dict" doc:"state, forum or issue." example:"state" null:"never"`
	EntityID   string  `parquet:"entity_id" doc:"What it speaks of: see entities; for an issue its name." example:"JPN" null:"never"`
	MentionID  *string `parquet:"mention_id,optional" doc:"The mention it was read from." example:"men-5f60718293a4b5c6" null:"no mention stands for it"`
}
