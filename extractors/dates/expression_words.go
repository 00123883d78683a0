package dates

import (
	"strconv"
	"strings"
	"time"

	"annals/schemas"
)

// weekdayName reads the full name of a day of the week.
func weekdayName(s string) (time.Weekday, bool) {
	if len(s) < 6 || !strings.HasSuffix(s, "day") {
		return 0, false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(s, d.String()) {
			return d, true
		}
	}
	return 0, false
}

// weekdayShort says whether s abbreviates a weekday. That is safe to go by
// only beside a month and a day: Sun and Mon are names too.
func weekdayShort(s string) bool {
	switch s {
	case "sun", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat":
		return true
	}
	return false
}

// dayOrdinal reads 1st to 31st.
func dayOrdinal(s string) (int, bool) {
	if len(s) < 3 || len(s) > 4 {
		return 0, false
	}
	switch s[len(s)-2:] {
	case "st", "nd", "rd", "th":
		n, err := strconv.Atoi(s[:len(s)-2])
		return n, err == nil && n >= 1 && n <= 31
	}
	return 0, false
}

// countWord reads a small cardinal in letters.
func countWord(s string) (int, bool) {
	for i, w := range [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"} {
		if s == w {
			return i + 1, true
		}
	}
	switch s {
	case "a", "an":
		return 1, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	}
	return 0, false
}

// placeWord reads an ordinal as it stands before "day" or "quarter"; the last
// is -1.
func placeWord(s string) (int, bool) {
	for i, w := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"} {
		if s == w {
			return i + 1, true
		}
	}
	switch s {
	case "opening":
		return 1, true
	case "last", "final", "closing", "concluding":
		return -1, true
	}
	return dayOrdinal(s)
}

// step is a unit of time that expressions count in.
type step uint8

const (
	noStep step = iota
	byHour      // and shorter: the day stays the same
	byDay
	byWeek
	byWeekend
	byMonth
	byQuarter
	byYear
	byDecade
	byCentury
)

// stepName reads a unit of time; many says that it is a plural.
func stepName(s string) (u step, many bool) {
	one, many := s, false
	switch {
	case s == "centuries":
		one, many = "century", true
	case strings.HasSuffix(s, "s"):
		one, many = s[:len(s)-1], true
	}
	switch one {
	case "hour", "minute", "moment":
		return byHour, many
	case "day":
		return byDay, many
	case "week", "fortnight":
		return byWeek, many
	case "weekend":
		return byWeekend, many
	case "month":
		return byMonth, many
	case "quarter":
		return byQuarter, many
	case "year":
		return byYear, many
	case "decade":
		return byDecade, many
	case "century":
		return byCentury, many
	}
	return noStep, false
}

// partOfDay says whether s is a part of a day.
func partOfDay(s string) bool {
	switch s {
	case "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// countable says whether s follows a count rather than a date: in "2000
// troops" and "May 30 people" the number is no year and no day.
func countable(s string) bool {
	switch s {
	case "percent", "per", "pct", "km", "kilometers", "kilometres", "miles", "nautical", "meters", "metres", "feet",
		"tons", "tonnes", "kg", "people", "troops", "soldiers", "personnel", "million", "billion", "trillion", "hundred", "thousand", "times",
		"civilians", "men", "women", "children", "refugees", "fighters", "militants", "policemen", "officers", "hectares", "acres", "degrees",
		"workers", "others", "hours", "minutes", "days", "weeks", "months", "years", "countries", "nations", "states", "persons",
		"members", "participants", "delegates", "missiles", "tanks", "ships", "vessels", "vehicles", "dollars", "euros",
		"yuan", "yen", "seats", "votes", "homes", "houses", "families", "students", "companies", "migrants", "prisoners",
		"protesters", "marines", "sailors", "gunmen", "rebels", "jets", "planes", "drones", "rockets", "megawatts", "mw":
		return true
	}
	return false
}

// counts says whether the number before token i counts what stands at i.
func (r *reader) counts(i int) bool {
	if r.is(i, "%", "°") {
		return true
	}
	if r.glued(i) && r.is(i, "-") && r.glued(i+1) && r.small(i+1) {
		return true
	}
	return i < len(r.tokens) && r.tokens[i].Kind == schemas.Word && countable(r.norm(i))
}
