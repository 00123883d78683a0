package score

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
)

// Report is the outcome of a comparison.
type Report struct {
	Figures  []Figure // overall, in the order of the report
	Mentions []Row    // per mention type
	Events   []Row    // per event type
	Faults   []Fault
}

// Figure is one overall figure. It is not Known where gold has nothing that
// it could be measured on.
type Figure struct {
	Name  string
	Value float64
	Known bool
	Count bool // a number of days, not a share
}

// Row is the figures of one label.
type Row struct {
	Label string
	PRF
}

// Figure returns the overall figure of a name.
func (r *Report) Figure(name string) (Figure, bool) {
	for _, f := range r.Figures {
		if f.Name == name {
			return f, true
		}
	}
	return Figure{}, false
}

func (c *comparison) report() *Report {
	r := &Report{Faults: c.errors}
	value := func(name string, v float64) {
		r.Figures = append(r.Figures, Figure{Name: name, Value: v, Known: true})
	}
	part := func(name string, s share) {
		f := Figure{Name: name, Known: s.of > 0}
		if f.Known {
			f.Value = float64(s.hit) / float64(s.of)
		}
		r.Figures = append(r.Figures, f)
	}
	days := func(name string, at int) {
		f := Figure{Name: name, Count: true, Known: len(c.widths) > 0}
		if f.Known {
			f.Value = float64(c.widths[at])
		}
		r.Figures = append(r.Figures, f)
	}
	value("entries F1", c.entries.all().F1)
	part("date exact", c.dates)
	part("undated covered", c.covered)
	days("undated median days", len(c.widths)/2)
	days("undated 90th percentile days", len(c.widths)*9/10)
	value("mentions F1", c.mentions.all().F1)
	value("mentions F1, persons merged", c.merged.all().F1)
	value("mentions macro F1", c.mentions.macro())
	part("link accuracy", c.links)
	part("roles linked wrongly", c.falseLinks)
	part("quantity value", c.values)
	part("date expression value", c.expressions)
	part("main event type", c.mainType)
	part("exactly one main", c.oneMain)
	value("events F1", c.events.all().F1)
	value("events macro F1", c.events.macro())
	value("event rows F1", c.rows.all().F1)
	value("event evidence F1", c.evidence.all().F1)
	for i, t := range c.facets {
		value("event "+facetNames[i]+" F1", t.all().F1)
	}
	for i, t := range c.sets {
		value("event "+setNames[i]+" F1", t.all().F1)
	}
	part("event date", c.eventDates)
	r.Mentions, r.Events = rows(c.mentions), rows(c.events)
	return r
}

func rows(t *tally) []Row {
	var out []Row
	for _, k := range t.labels() {
		out = append(out, Row{k, t.of(k)})
	}
	return out
}

// String is the figure as reports print it: four decimals, "-" for unknown.
func (f Figure) String() string {
	switch {
	case !f.Known:
		return "-"
	case f.Count:
		return strconv.Itoa(int(f.Value))
	}
	return strconv.FormatFloat(f.Value, 'f', 4, 64)
}

// MarshalJSON writes the number, or null where the figure is not known.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known {
		return []byte("null"), nil
	}
	return json.Marshal(f.Value)
}

// Text writes the report for people: overall, then per label.
func (r *Report) Text(w io.Writer) error {
	for _, f := range r.Figures {
		if _, err := fmt.Fprintf(w, "%-32s %s\n", f.Name, f); err != nil {
			return err
		}
	}
	for _, t := range []struct {
		name string
		rows []Row
	}{{"mention", r.Mentions}, {"event", r.Events}} {
		fmt.Fprintf(w, "\n%-22s %7s %7s %7s %6s\n", t.name, "P", "R", "F1", "gold")
		for _, x := range t.rows {
			if _, err := fmt.Fprintf(w, "%-22s %7.3f %7.3f %7.3f %6d\n", x.Label, x.Precision, x.Recall, x.F1, x.Gold); err != nil {
				return err
			}
		}
	}
	return nil
}

// FaultText writes up to n faults of each kind.
func (r *Report) FaultText(w io.Writer, n int) error {
	var kinds []string
	byKind := map[string][]Fault{}
	for _, f := range r.Faults {
		if byKind[f.Kind] == nil {
			kinds = append(kinds, f.Kind)
		}
		byKind[f.Kind] = append(byKind[f.Kind], f)
	}
	for _, k := range kinds {
		fmt.Fprintf(w, "\n# %s: %d\n", k, len(byKind[k]))
		for _, f := range byKind[k][:min(n, len(byKind[k]))] {
			if _, err := fmt.Fprintf(w, "  %s %s: %s\n", f.Doc, f.Entry, f.Text); err != nil {
				return err
			}
		}
	}
	return nil
}

// MarshalJSON writes the form of the report for programs: the overall figures
// by name, and per label precision, recall, F1 and the number of gold items.
func (r *Report) MarshalJSON() ([]byte, error) {
	out := map[string]any{"schema": "annals.eval/1"}
	for _, f := range r.Figures {
		out[f.Name] = f
	}
	for name, rows := range map[string][]Row{"mention": r.Mentions, "event": r.Events} {
		labels := map[string][4]float64{}
		for _, x := range rows {
			labels[x.Label] = [4]float64{x.Precision, x.Recall, x.F1, float64(x.Gold)}
		}
		out[name] = labels
	}
	return json.Marshal(out)
}
