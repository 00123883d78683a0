package events_test

import (
	"testing"

	"annals/extractors/events"
	"annals/schemas"
)

// TestTiming checks when the last event of a text happened, told on 15 June 2019.
func TestTiming(t *testing.T) {
	set, err := events.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	code := coder(t, set)
	tests := []struct {
		name, text string
		time       schemas.Time
		start      string
	}{
		{"the day itself", "Putin meets Macron in Paris.", schemas.Current, "2019-06-15"},
		{"in brackets", "Japan protests to China (18 June).", schemas.Future, "2019-06-18"},
		{"shared by coordinated verbs", "Macron condemned the attack on the following day and expressed his condolences to Turkey.", schemas.Future, "2019-06-16"},
		{"whole days before", "Riots break out in Delhi a day after police killed two protesters.", schemas.Background, ""},
		{"a measure of time dates nothing", "Eight days before he leaves office, Obama condemns Russia.", schemas.Current, "2019-06-15"},
		{"perfect past", "Turkey recalls its envoy. Israel had expelled a Turkish consul.", schemas.Background, ""},
	}
	for _, tt := range tests {
		day, _ := schemas.NewDay(2019, 6, 15)
		found, err := code(day, tt.text)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v %v", tt.name, found, err)
		}
		v := found[len(found)-1]
		start := ""
		if v.Date.Known() {
			start = v.Date.Start.String()
		}
		if v.Time != tt.time || start != tt.start {
			t.Errorf("%s: %q is %s on %q, want %s on %q", tt.name, tt.text, v.Time, start, tt.time, tt.start)
		}
	}
}

// TestForm checks the format that nothing but the kind of an event implies.
func TestForm(t *testing.T) {
	set, err := events.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	code := coder(t, set)
	tests := []struct {
		text string
		want schemas.Format
	}{
		{"Putin meets Macron.", schemas.InPerson},
		{"Putin and Macron meet by video.", schemas.Videoconference},
		{"Putin sends condolences to Macron.", schemas.Written},
		{"Macron criticizes Russia in Berlin.", schemas.InPerson},
		{"Macron criticizes Russia.", schemas.Unspecified},
	}
	for _, tt := range tests {
		day, _ := schemas.NewDay(2019, 6, 15)
		if found, err := code(day, tt.text); err != nil || len(found) != 1 || found[0].Format != tt.want {
			t.Errorf("%q: %+v %v, want format %s", tt.text, found, err, tt.want)
		}
	}
}
