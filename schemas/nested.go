package schemas

// NestedRow is a row of the table nested: an entry with all that was read from
// it. It is made of the rows of the flat tables, so that it says what they say.
type NestedRow struct {
	EntryRow
	Mentions []MentionRow  `parquet:"mentions,list" doc:"The rows of the table mentions that belong to the entry."`
	Events   []NestedEvent `parquet:"events,list" doc:"The rows of the table events that belong to the entry."`
}

// NestedEvent is an event with the rows of the tables that name it.
type NestedEvent struct {
	EventRow
	Participants []ParticipantRow `parquet:"participants,list"`
	Places       []PlaceRow       `parquet:"places,list"`
	Quantities   []QuantityRow    `parquet:"quantities,list"`
	Links        []LinkRow        `parquet:"links,list"`
	About        []AboutRow       `parquet:"about,list"`
}

// NestedDoc says what the table nested is.
const NestedDoc = "Written with `--nested`: one row an entry, with its columns, a list `mentions` and a list `events` of rows of those tables; each event holds " +
	"lists `participants`, `places`, `quantities`, `links` and `about` likewise."

// Nest puts the rows of one document under their entries.
func Nest(r *Rows) []NestedRow {
	events := make(map[string]*NestedEvent, len(r.Events))
	ordered := make([]NestedEvent, len(r.Events))
	for i := range r.Events {
		ordered[i].EventRow = r.Events[i]
		events[r.Events[i].EventID] = &ordered[i]
	}
	for _, x := range r.Participants {
		events[x.EventID].Participants = append(events[x.EventID].Participants, x)
	}
	for _, x := range r.Places {
		events[x.EventID].Places = append(events[x.EventID].Places, x)
	}
	for _, x := range r.Quantities {
		events[x.EventID].Quantities = append(events[x.EventID].Quantities, x)
	}
	for _, x := range r.Links {
		events[x.EventID].Links = append(events[x.EventID].Links, x)
	}
	for _, x := range r.About {
		events[x.EventID].About = append(events[x.EventID].About, x)
	}
	out := make([]NestedRow, len(r.Entries))
	entries := make(map[string]*NestedRow, len(r.Entries))
	for i := range r.Entries {
		out[i].EntryRow = r.Entries[i]
		entries[r.Entries[i].EntryID] = &out[i]
	}
	for _, x := range r.Mentions {
		entries[x.EntryID].Mentions = append(entries[x.EntryID].Mentions, x)
	}
	for i := range ordered {
		e := entries[ordered[i].EntryID]
		e.Events = append(e.Events, ordered[i])
	}
	return out
}
