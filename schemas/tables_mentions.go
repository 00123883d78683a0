package schemas

// MentionRow is a row of the table mentions.
type MentionRow struct {
	MentionID   string   `parquet:"mention_id" doc:"Key: a hash of the entry's id and of the mention's offsets." example:"men-5f60718293a4b5c6" null:"never"`
	EntryID     string   `parquet:"entry_id" doc:"The entry whose text it stands in." example:"ent-1c0d2f3a4b5c6d7e" null:"never"`
	DocumentID  string   `parquet:"document_id,dict" doc:"The entry's document." example:"china-russia-2020c" null:"never"`
	Position    int32    `parquet:"position" doc:"Place of the mention in its entry, from 1." example:"2" null:"never"`
	Type        string   `parquet:"type,dict" doc:"One of the 14 mention types." example:"minister" null:"never"`
	Surface     *string  `parquet:"surface,optional" doc:"The words as printed." example:"Wei Fenghe" null:"the dataset was written without the words of its sources"`
	Start       int32    `parquet:"start" doc:"Start in the entry's text, in code points." example:"11" null:"never"`
	End         int32    `parquet:"end" doc:"End in the entry's text, exclusive." example:"21" null:"never"`
	SourceStart int64    `parquet:"source_start" doc:"First byte in the source file." example:"1043" null:"never"`
	SourceEnd   int64    `parquet:"source_end" doc:"Byte after the last in the source file." example:"1053" null:"never"`
	EntityID    *string  `parquet:"entity_id,optional" doc:"What is named: see entities." example:"wei-fenghe" null:"a quantity, a date, or a role whose holder is not known"`
	Country     *string  `parquet:"country,optional,dict" doc:"The state it stands for as a party." example:"CHN" null:"it stands for none, or not known"`
	Sector      *string  `parquet:"sector,optional,dict" doc:"government, military, legislature, party, media, business, civil society, armed group, intergovernmental." example:"military" null:"not known"`
	Office      *string  `parquet:"office,optional" doc:"Office held on the entry's date: its id, or the title as printed." example:"chn-minister-of-national-defense" null:"not known, or no person"`
	LinkBasis   *string  `parquet:"link_basis,optional,dict" doc:"How the entity was decided: table, title, surname, role, counterpart, acronym, alias, shape, human (a correction)." example:"title" null:"no entity"`
	Rule        *string  `parquet:"rule,optional,dict" doc:"The rule or table that found it." example:"people" null:"not recorded"`
	Value       *float64 `parquet:"value,optional" doc:"The number of a quantity." example:"12900" null:"no quantity"`
	ValueLow    *float64 `parquet:"value_low,optional" doc:"Lower bound of a quantity." example:"12900" null:"no quantity"`
	ValueHigh   *float64 `parquet:"value_high,optional" doc:"Upper bound of a quantity." example:"12900" null:"no quantity, or open above"`
	Modifier    *string  `parquet:"modifier,optional" doc:"The words that qualify the number." example:"more than" null:"none, or the dataset holds no words"`
	Unit        *string  `parquet:"unit,optional" doc:"The noun of what is counted, as printed." example:"troops" null:"none, or the dataset holds no words"`
	UnitClass   *string  `parquet:"unit_class,optional,dict" doc:"people, equipment or money." example:"people" null:"no quantity, or not known"`
	Currency    *string  `parquet:"currency,optional,dict" doc:"ISO 4217 code." example:"USD" null:"not money, or not known"`
	DateStart   *int32   `parquet:"date_start,optional,date" doc:"First day that a time expression means." example:"2019-07-23" null:"no time expression, or not resolved"`
	DateEnd     *int32   `parquet:"date_end,optional,date" doc:"Last day that a time expression means, inclusive." example:"2019-07-23" null:"no time expression, or not resolved"`
}

// EntityRow is a row of the table entities.
type EntityRow struct {
	EntityID   string  `parquet:"entity_id" doc:"Key: ISO3 code of a state, id of a person, forum, weapon or exercise, else a derived id with its kind before a colon." example:"CHN" null:"never"`
	Name       *string `parquet:"name,optional" doc:"Its name: from the knowledge tables, else as first printed." example:"China" null:"known by its words alone, which the dataset does not hold"`
	Kind       string  `parquet:"kind,dict" doc:"country, person, forum, organization, weapon, exercise, document, place." example:"country" null:"never"`
	Country    *string `parquet:"country,optional,dict" doc:"The state it belongs to, its own code for a state." example:"CHN" null:"none, or not known"`
	COW        *int32  `parquet:"cow,optional" doc:"Correlates of War state number." example:"710" null:"no state of that list"`
	GWNo       *int32  `parquet:"gwno,optional" doc:"Gleditsch-Ward state number." example:"710" null:"no state of that list"`
	Wikidata   *string `parquet:"wikidata,optional" doc:"Wikidata item." example:"Q148" null:"not known"`
	GeoNamesID *string `parquet:"geonames_id,optional" doc:"GeoNames id of a place." example:"1816670" null:"no place, or not known"`
}

// EvidenceRow is a row of the table evidence.
type EvidenceRow struct {
	EventID    *string `parquet:"event_id,optional" doc:"The event whose field was decided." example:"evt-0a1b2c3d4e5f6071" null:"a mention's field was decided"`
	MentionID  *string `parquet:"mention_id,optional" doc:"The mention whose field was decided." example:"men-5f60718293a4b5c6" null:"an event's field was decided"`
	DocumentID string  `parquet:"document_id,dict" doc:"The document." example:"china-russia-2020c" null:"never"`
	Ordinal    int32   `parquet:"ordinal" doc:"Counts the decisions on the event or mention, from 1." example:"1" null:"never"`
	Field      string  `parquet:"field,dict" doc:"The field." example:"type" null:"never"`
	Value      *string `parquet:"value,optional" doc:"The value it was given." example:"agreement" null:"the field was left empty, or its value is words that the dataset does not hold"`
	Rule       *string `parquet:"rule,optional,dict" doc:"The rule or table that decided." example:"agreement.sign" null:"none"`
	Origin     string  `parquet:"origin,dict" doc:"rule, table, default or human." example:"rule" null:"never"`
	Start      *int32  `parquet:"start,optional" doc:"Start of the deciding words in the entry's text, in code points." example:"62" null:"decided by no words"`
	End        *int32  `parquet:"end,optional" doc:"End of the deciding words, exclusive." example:"66" null:"decided by no words"`
	Beat       *string `parquet:"beat,optional" doc:"What lost, separated by bars." example:"statement.say" null:"nothing lost"`
}
