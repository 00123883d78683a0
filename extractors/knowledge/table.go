package knowledge

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"annals/schemas"
)

// row is one record of a table, with its place for messages.
type row struct {
	file   string
	reader *csv.Reader
	cells  []string
	index  map[string]int
	faults *[]error
}

// table reads a CSV file and hands every record to add. Mistakes are
// collected, so that one reading shows them all.
func table(fsys fs.FS, file string, columns []string, faults *[]error, add func(row)) {
	f, err := fsys.Open(file)
	if _, some := fsys.(partial); some && errors.Is(err, fs.ErrNotExist) {
		return // an overlay holds the tables that it changes
	}
	if errors.Is(err, fs.ErrNotExist) {
		*faults = append(*faults, fmt.Errorf("%s: the table is missing; add a file with the columns %s", file, strings.Join(columns, ",")))
		return
	}
	if err != nil {
		*faults = append(*faults, fmt.Errorf("%s: cannot be read: %w", file, err))
		return
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	header, err := r.Read()
	if err != nil {
		*faults = append(*faults, fmt.Errorf("%s:1: no header row: %w", file, err))
		return
	}
	index := map[string]int{}
	for i, name := range header {
		index[strings.TrimPrefix(name, "\ufeff")] = i
	}
	for _, c := range columns {
		if _, ok := index[c]; !ok {
			*faults = append(*faults, fmt.Errorf("%s:1: column %q is missing; the header needs %s", file, c, strings.Join(columns, ",")))
			return
		}
	}
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			*faults = append(*faults, fmt.Errorf("%s: %w", file, err))
			return
		}
		add(row{file, r, cells, index, faults})
	}
}

// text is a cell as it stands.
func (r row) text(column string) string { return r.cells[r.index[column]] }

// need is a cell that must not be empty.
func (r row) need(column string) string {
	s := r.text(column)
	if s == "" {
		r.fault(column, "is empty; it needs a value")
	}
	return s
}

// list is a cell of values separated by "|".
func (r row) list(column string) []string {
	s := r.text(column)
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// number is a cell that holds a whole number, 0 where it is empty.
func (r row) number(column string) int {
	s := r.text(column)
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		r.fault(column, fmt.Sprintf("%q is not a whole number", s))
	}
	return n
}

// degrees is a cell that holds a latitude or longitude.
func (r row) degrees(column string, bound float64) float64 {
	s := r.text(column)
	if s == "" {
		return 0
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < -bound || v > bound {
		r.fault(column, fmt.Sprintf("%q is not a number of degrees between -%g and %g", s, bound, bound))
	}
	return v
}

// days is a cell that holds a year, month or day, as the days it covers.
func (r row) days(column string) schemas.Interval {
	s := r.text(column)
	if s == "" {
		return schemas.Unknown()
	}
	i, ok := parseDays(s)
	if !ok {
		r.fault(column, fmt.Sprintf("%q is not a date; write 2020, 2020-12 or 2020-12-22", s))
	}
	return i
}

// oneOf is a cell whose value must be among those allowed.
func (r row) oneOf(column string, allowed ...string) string {
	s := r.text(column)
	if !slices.Contains(allowed, s) {
		r.fault(column, fmt.Sprintf("%q is not allowed; use one of %s", s, strings.Join(allowed, ", ")))
	}
	return s
}

func (r row) fault(column, what string) {
	line, col := r.reader.FieldPos(r.index[column])
	*r.faults = append(*r.faults, fmt.Errorf("%s:%d:%d: %s %s", r.file, line, col, column, what))
}

func parseDays(s string) (schemas.Interval, bool) {
	part := func(from, to int) int {
		n := 0
		for _, c := range []byte(s[from:to]) {
			if c < '0' || c > '9' {
				return -1
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	switch {
	case len(s) == 4:
		a, ok := schemas.NewDay(part(0, 4), 1, 1)
		b, _ := schemas.NewDay(part(0, 4), 12, 31)
		return schemas.Interval{Start: a, End: b}, ok
	case len(s) == 7 && s[4] == '-':
		y, m := part(0, 4), part(5, 7)
		a, ok := schemas.NewDay(y, m, 1)
		if !ok {
			return schemas.Unknown(), false
		}
		return schemas.Interval{Start: a, End: a + schemas.Day(schemas.DaysIn(y, m)) - 1}, true
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		a, ok := schemas.NewDay(part(0, 4), part(5, 7), part(8, 10))
		return schemas.On(a), ok
	}
	return schemas.Unknown(), false
}
