package schemas

import (
	"reflect"
	"strings"
)

// Rows are what one document adds to each table of the dataset. The row types
// carry the codebook of their columns in their tags: doc says what a column
// means, example gives a value, null says what a missing one means ("never"
// where the column has no nulls).
type Rows struct {
	Documents    []DocumentRow
	Entries      []EntryRow
	Events       []EventRow
	Participants []ParticipantRow
	Places       []PlaceRow
	Quantities   []QuantityRow
	Links        []LinkRow
	About        []AboutRow
	Entities     []EntityRow
	Mentions     []MentionRow
	Evidence     []EvidenceRow
	Notes        []NoteRow
	Rejects      []RejectRow
	Superseded   []SupersededRow
}

// Table describes one table of the dataset.
type Table struct {
	Name    string   `json:"name"`
	Doc     string   `json:"doc"`
	Key     []string `json:"key"`
	Columns []Column `json:"columns"`
}

// Column describes one column of a table, or one key of the JSONL.
type Column struct {
	Name        string `json:"name"`
	Type        string `json:"type"` // string, int32, int64, float64, bool, date
	Nullable    bool   `json:"nullable"`
	Categorical bool   `json:"categorical"`
	Doc         string `json:"doc"`
	Example     string `json:"example"`
	Null        string `json:"null"` // what a null means; "never" where there are none
}

// Tables lists the tables in the order of the codebook.
func Tables() []Table {
	return []Table{
		table[DocumentRow]("documents", "One row a source document.", "document_id"),
		table[EntryRow]("entries", "One row an item of a chronology: a date label and the text under it.", "entry_id"),
		table[EventRow]("events", "One row an event that an entry reports.", "event_id"),
		table[ParticipantRow]("participants", "Who takes part in an event: its actors, its targets and the people, each with a row of its own.", "event_id", "side", "ordinal"),
		table[PlaceRow]("event_places", "Where events take place.", "event_id", "ordinal"),
		table[QuantityRow]("event_quantities", "Numbers of people, of equipment and of money that events are about.", "event_id", "ordinal"),
		table[LinkRow]("event_links", "Weapons, exercises, documents and forums that an event involves.", "event_id", "ordinal"),
		table[AboutRow]("event_about", "States and forums that a statement, accusation or demand speaks of without their taking part.", "event_id", "ordinal"),
		table[EntityRow]("entities", "States, forums, people, organizations, weapons, exercises, documents and places that the other tables name by entity_id.", "entity_id"),
		table[MentionRow]("mentions", "Stretches of an entry's text that name an entity, a quantity or a time.", "mention_id"),
		table[EvidenceRow]("evidence", "Which rule or table decided a value, and from which words.", "event_id", "mention_id", "ordinal"),
		table[NoteRow]("notes", "What was odd about a text, and which stretches of it belong to no entry.", "document_id", "ordinal"),
		table[RejectRow]("rejects", "What could not be used, and why.", "document_id", "ordinal"),
		table[SupersededRow]("superseded", "Ids of an earlier run that a corrected source replaced, with their successors.", "document_id", "kind", "old_id"),
	}
}

func table[T any](name, doc string, key ...string) Table {
	t := Table{Name: name, Doc: doc, Key: key}
	rt := reflect.TypeFor[T]()
	for i := range rt.NumField() {
		f := rt.Field(i)
		tags := strings.Split(f.Tag.Get("parquet"), ",")
		c := Column{Name: tags[0], Doc: f.Tag.Get("doc"), Example: f.Tag.Get("example"), Null: f.Tag.Get("null")}
		ft := f.Type
		if c.Nullable = ft.Kind() == reflect.Pointer; c.Nullable {
			ft = ft.Elem()
		}
		c.Type = ft.Kind().String()
		for _, tag := range tags[1:] {
			switch tag {
			case "date":
				c.Type = "date"
			case "dict":
				c.Categorical = true
			}
		}
		t.Columns = append(t.Columns, c)
	}
	return t
}
