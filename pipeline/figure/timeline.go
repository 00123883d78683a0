package figure

import (
	"slices"

	"annals/pipeline/contents"
	"annals/schemas"
)

// Timeline is events by day in rows.
type Timeline struct {
	Axis   Axis
	Width  float64
	Height float64
	Ticks  []Tick
	Rows   []Row
	Marks  []Mark // one for each event with days, in the order of the events
}

// Row is a row of a timeline.
type Row struct {
	Key    string
	Label  string
	Top    float64
	Height float64
	N      int
}

// Mark is an event on a timeline: a symbol for a day, a bar for an interval,
// hollow where the days are inferred.
type Mark struct {
	Event  *contents.Event
	X, Y   float64
	Length float64 // of a bar, 0 for a symbol
	Hollow bool
	Off    bool // lies outside of the axis
}

// Measures of a timeline.
const (
	timelineWidth = 1120
	gutter        = 168 // for the labels of rows
	axisHeight    = 24
	laneHeight    = 9
	mostLanes     = 6
	rowPadding    = 7
	symbolWidth   = 9
)

// ByType are the rows of a timeline with one for each type.
func ByType(v *contents.Event) string { return v.Type }

// ByParty makes rows for the most frequent parties, others have the row "".
func ByParty(c *contents.Contents, most int) func(*contents.Event) string {
	var top []string
	for _, t := range contents.Count(c).Parties {
		if len(top) < most {
			top = append(top, t.Key)
		}
	}
	return func(v *contents.Event) string {
		for _, id := range v.Sides() {
			if slices.Contains(top, id) {
				return id
			}
		}
		return ""
	}
}

// NewTimeline lays out the events with days; row says in which row an event
// stands, label what a row is called.
func NewTimeline(c *contents.Contents, row func(*contents.Event) string, label func(key string) string) *Timeline {
	t := &Timeline{Width: timelineWidth, Axis: axisOf(c, gutter, timelineWidth-14)}
	t.Ticks = t.Axis.Ticks(9)
	byRow := map[string][]*contents.Event{}
	for _, v := range c.Events() {
		if v.Days().Known() {
			byRow[row(v)] = append(byRow[row(v)], v)
		}
	}
	keys := make([]string, 0, len(byRow))
	for key := range byRow {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if (a == "") != (b == "") { // the rest comes last
			return len(b) - len(a)
		}
		if n := len(byRow[b]) - len(byRow[a]); n != 0 {
			return n
		}
		if a < b {
			return -1
		}
		return 1
	})
	marks := map[*contents.Event]Mark{}
	y := float64(axisHeight)
	for _, key := range keys {
		r := Row{Key: key, Label: clip(label(key), 22), Top: y, N: len(byRow[key])}
		r.Height = t.lanes(byRow[key], y, marks)
		y += r.Height
		t.Rows = append(t.Rows, r)
	}
	t.Height = y + 4
	for _, v := range c.Events() {
		if m, ok := marks[v]; ok {
			t.Marks = append(t.Marks, m)
		}
	}
	return t
}

// lanes puts the events of a row into as few lanes as they need, so that none
// hides another while there is room, and returns the height of the row.
func (t *Timeline) lanes(list []*contents.Event, top float64, into map[*contents.Event]Mark) float64 {
	slices.SortStableFunc(list, func(a, b *contents.Event) int { return int(a.Days().Start) - int(b.Days().Start) })
	var ends []float64
	for i, v := range list {
		m := t.mark(v)
		lane := slices.IndexFunc(ends, func(end float64) bool { return end <= m.X-symbolWidth/2 })
		switch {
		case lane >= 0:
		case len(ends) < mostLanes:
			lane = len(ends)
			ends = append(ends, 0)
		default:
			lane = i % mostLanes
		}
		ends[lane] = max(ends[lane], m.X+m.Length+symbolWidth/2+1)
		m.Y = top + rowPadding/2 + laneHeight*(float64(lane)+0.5)
		into[v] = m
	}
	return float64(len(ends))*laneHeight + rowPadding
}

func (t *Timeline) mark(v *contents.Event) Mark {
	days := v.Days()
	m := Mark{Event: v, Hollow: v.Inferred(), Off: days.End < t.Axis.First || days.Start >= t.Axis.Last}
	from, to := t.Axis.X(days.Start), t.Axis.X(days.End+1)
	m.X = from
	switch {
	case m.Off && days.End < t.Axis.First:
		m.X = t.Axis.Left - symbolWidth/2
	case m.Off:
		m.X = t.Axis.Right + symbolWidth/2
	case days.Start < days.End && to-from > symbolWidth:
		m.Length = to - from
	default:
		m.X = (from + to) / 2
	}
	return m
}

// clip shortens a label to n code points.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// dayOf keeps the package's one idea of an event's day for calendars.
func dayOf(v *contents.Event) (schemas.Day, bool) {
	days := v.Days()
	return days.Start, days.Known() && days.Start == days.End
}
