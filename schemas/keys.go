package schemas

import "strings"

// Refers names the table whose key a column of t holds, "" for none.
func (t *Table) Refers(column string) string {
	if len(t.Key) == 1 && t.Key[0] == column {
		return ""
	}
	switch column {
	case "document_id":
		return "documents"
	case "entry_id", "duplicate_of":
		return "entries"
	case "event_id":
		return "events"
	case "mention_id":
		return "mentions"
	case "entity_id":
		return "entities"
	}
	return ""
}

// Unique says whether the key has no nulls, so that it can be a primary key.
func (t *Table) Unique() bool {
	for _, k := range t.Key {
		for _, c := range t.Columns {
			if c.Name == k && c.Nullable {
				return false
			}
		}
	}
	return true
}

// Words says whether the column holds words of the source, which a dataset
// may leave out. The meaning of its nulls says so.
func (c *Column) Words() bool {
	return strings.Contains(c.Null, "without the words of its sources") || strings.Contains(c.Null, "holds no words")
}
