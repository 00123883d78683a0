package dates

import (
	"context"
	"fmt"

	"annals/extractors/knowledge"
	"annals/pipeline"
	"annals/schemas"
)

const stage = "dates"

// Stage dates every entry: labels with their years first, then intervals for
// the entries that have none.
func Stage(base *knowledge.Base) pipeline.Stage {
	facts := newFacts(base)
	return pipeline.Stage{
		Name:  stage,
		Doc:   "dates entries by their labels, inherits years, bounds undated entries",
		Needs: []pipeline.Layer{pipeline.Entries, pipeline.Matches},
		Gives: pipeline.Dates,
		Run: func(_ context.Context, d *schemas.Document) error {
			date(d, facts)
			return nil
		},
	}
}

func date(d *schemas.Document, f *facts) {
	labels := make([]dated, len(d.Entries))
	for i, e := range d.Entries {
		labels[i] = read(e)
	}
	anchorCounters(labels)
	repeatDays(labels)
	inheritYears(d, labels)
	dayFirst := putsDayFirst(d)
	for i, e := range d.Entries {
		settle(d, e, &labels[i], dayFirst)
	}
	bound(d, f)
}

// dated is an entry's label on its way to days.
type dated struct {
	Label
	ok      bool // there is something to resolve
	year    int
	rule    string // what gave the year
	repeats bool   // the label says that it is the day of the one before
}

// read parses an entry's label in the light of the headings above it.
func read(e *schemas.Entry) dated {
	h := e.Heading
	l, n, ok := ParseLabel(e.Label)
	if !ok || n < len(e.Label) && !l.Dated() || !l.Dated() && l.Shape == "" {
		if num, _, isDay := ParseDayNumber(e.Label); isDay {
			l, ok = num, true
		}
	}
	if !ok {
		return dated{}
	}
	if l.Shape == "day number" {
		l.under(h.Month)
		return dated{Label: l, ok: h.Month != 0}
	}
	if !l.Dated() && l.Counter == 0 && h.Month != 0 && h.Day != 0 && l.Shape != "undated" { // a clock time, a part of the day
		l.From = Point{Year: h.Year, Month: h.Month, Day: h.Day, Unit: ByDay}
	}
	return dated{Label: l, ok: l.Dated()}
}

// repeatDays gives the labels that say "same day" the label before them, or
// the last day of it.
func repeatDays(labels []dated) {
	for i := 1; i < len(labels); i++ {
		l, before := &labels[i], labels[i-1]
		if l.Shape != "same day" || !before.ok {
			continue
		}
		l.From, l.ok, l.repeats = before.From, true, true
		if before.Ranged() {
			l.From = before.In(0).To
		} else if n := len(before.Set); n > 0 {
			l.From = before.In(0).Set[n-1]
		}
	}
}

// anchorCounters dates the labels that only count days, "Day 96", by a label
// that gives a count and a date.
func anchorCounters(labels []dated) {
	for _, a := range labels {
		if a.Counter == 0 || !a.ok || a.From.Year == 0 {
			continue
		}
		span, _ := a.From.Interval()
		if !span.Known() {
			continue
		}
		for i := range labels {
			if l := &labels[i]; l.Counter != 0 && !l.ok {
				y, m, d := (span.Start + schemas.Day(l.Counter-a.Counter)).Civil()
				l.From, l.ok = Point{Year: y, Month: m, Day: d, Unit: ByDay}, true
			}
		}
		return
	}
}

// putsDayFirst says whether the document's numeric labels put the day first:
// one of them has to, because its first number is no month.
func putsDayFirst(d *schemas.Document) bool {
	for _, e := range d.Entries {
		v, i := 0, 0
		for i < len(e.Label) && e.Label[i] >= '0' && e.Label[i] <= '9' {
			v = v*10 + int(e.Label[i]-'0')
			i++
		}
		if i > 0 && i <= 2 && i < len(e.Label) && e.Label[i] == '/' && v > 12 {
			return true
		}
	}
	return false
}

// settle puts the days of a label on its entry, with notes of what is odd.
func settle(d *schemas.Document, e *schemas.Entry, l *dated, dayFirst bool) {
	e.Date = schemas.Date{Interval: schemas.Unknown(), Precision: "unknown", Time: l.Time, Zone: l.Zone}
	if l.Odd != "" {
		d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q: %s", e.Label, l.Odd))
	}
	if !l.ok || l.year == 0 && !l.HasYear() {
		if e.Label != "" {
			d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q gives no day that can be placed", e.Label))
		}
		return
	}
	if l.Swap {
		if dayFirst {
			l.From.Month, l.From.Day = l.From.Day, l.From.Month
		} else {
			d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q reads two ways: taken as month first", e.Label))
		}
	}
	full := l.In(l.year)
	span, days, precision, odd := full.Interval()
	if odd != "" && odd != l.Odd {
		d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q: %s", e.Label, odd))
	}
	if l.Bound != "" && precision != "unknown" {
		precision = "approximate"
		d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q leaves one end open", e.Label))
	}
	if l.Weekday != 0 && span.Known() && span.Days() == 1 && (int(span.Start.Weekday())+6)%7+1 != l.Weekday {
		d.Note(e, e.LabelSpan, stage, fmt.Sprintf("label %q: %s is a %s", e.Label, span.Start, span.Start.Weekday()))
	}
	e.Date.Interval, e.Date.Days, e.Date.Precision = span, days, precision
	e.Date.Basis, e.Date.Rule = l.rule, l.Shape
}
