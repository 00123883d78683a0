package schemas

import (
	"fmt"
	"math"
	"time"
)

// Day is a civil day of the proleptic Gregorian calendar, counted from
// 1970-01-01 (day 0). It is what Parquet stores in a DATE column.
type Day int32

// NoDay is the day that is not known. It is written as null.
const NoDay Day = math.MinInt32

// NewDay returns the day of a civil date, and false where there is no such
// date (30 February, month 13).
func NewDay(year, month, day int) (Day, bool) {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return NoDay, false
	}
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400), true
}

// DaysIn is the number of days of a month.
func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDay reads "2006-01-02".
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return NoDay, fmt.Errorf("%q is not a day of the form 2006-01-02", s)
	}
	return Day(t.Unix() / 86400), nil
}

// Civil returns year, month and day.
func (d Day) Civil() (year, month, day int) {
	t := time.Unix(int64(d)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Unix(int64(d)*86400, 0).UTC().Weekday() }

// String returns "2006-01-02", or "" for NoDay.
func (d Day) String() string {
	if d == NoDay {
		return ""
	}
	return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly)
}

// MarshalJSON writes the day as a string, NoDay as null.
func (d Day) MarshalJSON() ([]byte, error) {
	if d == NoDay {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Day) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*d = NoDay
		return nil
	}
	if len(b) < 2 || b[0] != '"' {
		return fmt.Errorf("%s is not a day of the form \"2006-01-02\" or null", b)
	}
	v, err := ParseDay(string(b[1 : len(b)-1]))
	*d = v
	return err
}

// Interval is a run of days, both ends inclusive. An interval whose Start is
// NoDay is not known.
type Interval struct {
	Start Day `json:"start"`
	End   Day `json:"end"`
}

// Unknown is the interval that nothing is known of.
func Unknown() Interval { return Interval{NoDay, NoDay} }

// On returns the interval of a single day.
func On(d Day) Interval { return Interval{d, d} }

// Known says whether both ends are days.
func (i Interval) Known() bool { return i.Start != NoDay && i.End != NoDay }

// Covers says whether j lies inside i.
func (i Interval) Covers(j Interval) bool {
	return i.Known() && j.Known() && i.Start <= j.Start && j.End <= i.End
}

// Days is the number of days covered, 0 where the interval is not known.
func (i Interval) Days() int {
	if !i.Known() {
		return 0
	}
	return int(i.End-i.Start) + 1
}
