package figure

import (
	"fmt"
	"slices"
	"time"

	"annals/pipeline/contents"
	"annals/schemas"
)

// Calendar is how many events each day has.
type Calendar struct {
	Width, Height float64
	Cell          float64
	Years         []Year
	Most          int
	Left          int // events without a single day
}

// Year is a band of a calendar: weeks as columns, days of the week as rows.
type Year struct {
	Year   int
	Top    float64
	Months []Tick
	Cells  []Cell // days with events
}

// Cell is a day with events.
type Cell struct {
	Day   schemas.Day
	X, Y  float64
	N     int
	Level int // 1 to 4
}

// Measures of a calendar.
const (
	cellSize   = 11
	yearLeft   = 44
	yearHeight = 7*cellSize + 26
)

// NewCalendar counts the events that have a day.
func NewCalendar(c *contents.Contents) *Calendar {
	out := &Calendar{Width: yearLeft + 54*cellSize + 2, Cell: cellSize, Most: 1}
	counts := map[schemas.Day]int{}
	for _, v := range c.Events() {
		if day, ok := dayOf(v); ok {
			counts[day]++
			out.Most = max(out.Most, counts[day])
		} else {
			out.Left++
		}
	}
	byYear := map[int][]schemas.Day{}
	for day := range counts {
		year, _, _ := day.Civil()
		byYear[year] = append(byYear[year], day)
	}
	years := make([]int, 0, len(byYear))
	for year := range byYear {
		years = append(years, year)
	}
	slices.Sort(years)
	for _, year := range years {
		y := newYear(year, out.Height)
		slices.Sort(byYear[year])
		for _, day := range byYear[year] {
			x, at := y.place(day)
			y.Cells = append(y.Cells, Cell{day, x, at, counts[day], level(counts[day], out.Most)})
		}
		out.Years = append(out.Years, y)
		out.Height += yearHeight
	}
	return out
}

// level is one of four shades; what is not nothing is never the first of them
// by rounding.
func level(n, most int) int { return 1 + min(3, (n-1)*4/max(4, most)) }

func newYear(year int, top float64) Year {
	y := Year{Year: year, Top: top}
	for m := time.January; m <= time.December; m++ {
		day, _ := schemas.NewDay(year, int(m), 1)
		x, _ := y.place(day)
		y.Months = append(y.Months, Tick{x, m.String()[:3]})
	}
	return y
}

// place is where a day stands: weeks begin on Monday.
func (y *Year) place(day schemas.Day) (x, at float64) {
	first, _ := schemas.NewDay(y.Year, 1, 1)
	weekday := func(d schemas.Day) int { return (int(d.Weekday()) + 6) % 7 }
	week := (int(day-first) + weekday(first)) / 7
	return yearLeft + float64(week*cellSize), y.Top + 14 + float64(weekday(day)*cellSize)
}

// Empty is the background of the year: one outline around its days, as the
// points of a path.
func (y *Year) Empty() string {
	first, _ := schemas.NewDay(y.Year, 1, 1)
	last, _ := schemas.NewDay(y.Year, 12, 31)
	x0, y0 := y.place(first)
	x1, y1 := y.place(last)
	top := y.Top + 14
	bottom := top + 7*cellSize
	return fmt.Sprintf("M%g %gH%gV%gH%gV%gH%gV%gH%gV%gZ", x0+cellSize, top, x1+cellSize, y1+cellSize, x1, bottom, x0, y0, x0+cellSize, top)
}
