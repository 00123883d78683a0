// Package figure lays events out on paper: a timeline, a network of who deals
// with whom, a calendar, counts by type. A layout is computed once; the report
// and the plots draw the same one.
package figure

import (
	"fmt"
	"time"

	"annals/pipeline/contents"
	"annals/schemas"
)

// Axis maps days to places between Left and Right.
type Axis struct {
	First, Last schemas.Day
	Left, Right float64
}

// Tick is a mark on an axis.
type Tick struct {
	X     float64
	Label string
}

// axisOf spans the days of all entries. Events may lie outside: an entry
// recalls what was long ago, or announces what is far ahead.
func axisOf(c *contents.Contents, left, right float64) Axis {
	a := Axis{First: schemas.NoDay, Last: schemas.NoDay, Left: left, Right: right}
	for _, e := range c.All() {
		if days := e.Days(); days.Known() {
			if a.First == schemas.NoDay || days.Start < a.First {
				a.First = days.Start
			}
			a.Last = max(a.Last, days.End)
		}
	}
	if a.First == schemas.NoDay {
		a.First, a.Last = 0, 0
	}
	a.Last++ // a day has a width
	return a
}

// X is where a day begins, kept on the axis.
func (a Axis) X(d schemas.Day) float64 {
	d = min(max(d, a.First), a.Last)
	return a.Left + (a.Right-a.Left)*float64(d-a.First)/float64(a.Last-a.First)
}

// Ticks marks years, months or days, at most about n of them.
func (a Axis) Ticks(n int) []Tick {
	days := int(a.Last - a.First)
	switch {
	case days/n >= 366:
		years := []int{1, 2, 5, 10, 20, 50, 100}
		i := 0
		for i < len(years)-1 && days/(years[i]*365) > n {
			i++
		}
		return a.ticks(12*years[i], "2006")
	case days/n >= 91:
		return a.ticks(12, "2006")
	case days/n >= 31:
		return a.ticks(3, "Jan 2006")
	case days/n >= 3:
		return a.ticks(1, "Jan 2006")
	}
	var out []Tick
	for d := a.First; d < a.Last; d += schemas.Day(max(1, (days+n-1)/n)) {
		year, month, day := d.Civil()
		out = append(out, Tick{a.X(d), fmt.Sprintf("%d %s %d", day, time.Month(month).String()[:3], year)})
	}
	return out
}

// ticks marks the first days of spans of months.
func (a Axis) ticks(months int, layout string) []Tick {
	var out []Tick
	year, month, _ := a.First.Civil()
	month -= (month - 1) % min(months, 12)
	if months > 12 {
		year -= year % (months / 12)
	}
	t := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	for {
		day := schemas.Day(t.Unix() / 86400)
		if day >= a.Last {
			return out
		}
		if day >= a.First {
			out = append(out, Tick{a.X(day), t.Format(layout)})
		}
		t = t.AddDate(0, months, 0)
	}
}
