package schemas

import (
	"math"
	"strconv"
)

// EntryRecord is an entry as JSONL holds it. Every key is present; days that
// are not known are null; offsets are code points of the text.
type EntryRecord struct {
	Doc         string          `json:"doc"`
	Index       int             `json:"index"`
	Text        string          `json:"text"`
	Date        DateRecord      `json:"date"`
	Mentions    []MentionRecord `json:"mentions"`
	Events      []EventRecord   `json:"events"`
	ID          string          `json:"id"`
	Heading     string          `json:"heading"`
	Section     int             `json:"section"`
	DuplicateOf *int            `json:"duplicate_of"`
	SourceStart int             `json:"source_start"` // bytes of the source file
	SourceEnd   int             `json:"source_end"`
}

// DateRecord is the date of an entry.
type DateRecord struct {
	Label     string `json:"label"`
	Start     Day    `json:"start"`
	End       Day    `json:"end"`
	Days      []Day  `json:"days"`
	Precision string `json:"precision"`
	Basis     string `json:"basis"`
	Rule      string `json:"rule"`
	Time      string `json:"time"`
	Zone      string `json:"zone"`
}

// MentionRecord is a mention.
type MentionRecord struct {
	Type      MentionType     `json:"type"`
	Text      string          `json:"text"`
	Start     int             `json:"start"`
	End       int             `json:"end"`
	ID        string          `json:"id"`
	Value     *Plain          `json:"value"`
	DateStart Day             `json:"date_start"`
	DateEnd   Day             `json:"date_end"`
	Country   string          `json:"country"`
	Sector    string          `json:"sector"`
	Office    string          `json:"office"`
	People    []string        `json:"people"`
	Quantity  *QuantityRecord `json:"quantity"`
	Rule      string          `json:"rule"`
	Basis     string          `json:"basis"`
	Beat      []string        `json:"beat"`
	MentionID string          `json:"mention_id"`
}

// QuantityRecord is a number with what it counts.
type QuantityRecord struct {
	Low      Plain  `json:"low"`
	High     Plain  `json:"high"`
	Modifier string `json:"modifier"`
	Unit     string `json:"unit"`
	Class    string `json:"class"`
	Currency string `json:"currency"`
}

// EventRecord is an event.
type EventRecord struct {
	Type          EventType           `json:"type"`
	Format        Format              `json:"format"`
	Time          Time                `json:"time"`
	Status        Status              `json:"status"`
	Main          bool                `json:"main"`
	Actors        []string            `json:"actors"`
	Targets       []string            `json:"targets"`
	People        []string            `json:"people"`
	Location      string              `json:"location"`
	Date          EventDateRecord     `json:"date"`
	Evidence      string              `json:"evidence"`
	EvidenceStart int                 `json:"evidence_start"`
	EvidenceEnd   int                 `json:"evidence_end"`
	TriggerStart  int                 `json:"trigger_start"`
	TriggerEnd    int                 `json:"trigger_end"`
	Rule          string              `json:"rule"`
	Mode          string              `json:"mode"`
	Realis        string              `json:"realis"`
	Plover        string              `json:"plover"`
	Cameo         string              `json:"cameo"`
	Quad          string              `json:"quad"`
	Intensity     Plain               `json:"intensity"`
	Confidence    string              `json:"confidence"`
	Participants  []ParticipantRecord `json:"participants"`
	EventID       string              `json:"event_id"`
}

// EventDateRecord is when an event took or takes place.
type EventDateRecord struct {
	Start     Day    `json:"start"`
	End       Day    `json:"end"`
	Precision string `json:"precision"`
	Basis     string `json:"basis"`
}

// ParticipantRecord is one party to or person in an event.
type ParticipantRecord struct {
	Side      string `json:"side"`
	Role      string `json:"role"`
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Sector    string `json:"sector"`
	State     string `json:"state"`
	Office    string `json:"office"`
	Basis     string `json:"basis"`
	MentionID string `json:"mention_id"`
}

// Plain is a number that is written without an exponent; what is no number is
// null.
type Plain float64

// MarshalJSON writes 400000000, never 4e+08.
func (p Plain) MarshalJSON() ([]byte, error) {
	f := float64(p)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, f, 'f', -1, 64), nil
}
