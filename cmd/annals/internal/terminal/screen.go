// Package terminal lays text out for the screen of a person: colours where
// they are wanted, lines no wider than the window, columns that stay straight
// under wide characters.
package terminal

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"
)

// Screen says how to write to an output.
type Screen struct {
	Width int  // in columns; 0 where lines may be of any length
	Color bool // whether escape sequences are understood and wanted
}

// When says when to use colours.
type When string

// The values of --color.
const (
	Auto   When = "auto"
	Always When = "always"
	Never  When = "never"
)

// ParseWhen reads the value of --color.
func ParseWhen(s string) (When, error) {
	switch w := When(s); w {
	case Auto, Always, Never:
		return w, nil
	}
	return "", fmt.Errorf("--color is auto, always or never, not %q", s)
}

// Of looks at an output. Where it is no terminal, lines are not broken and
// there is no colour; COLUMNS sets the width all the same. A NO_COLOR that is
// not empty, or TERM=dumb, means no colour unless it is asked for.
func Of(w io.Writer, when When, env func(string) string) Screen {
	s := Screen{Color: when == Always}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			s.Width = width
		}
		s.Color = s.Color || when == Auto && env("NO_COLOR") == "" && env("TERM") != "dumb"
	}
	if n, err := strconv.Atoi(env("COLUMNS")); err == nil && n > 0 {
		s.Width = n
	}
	if s.Width > 0 {
		s.Width = max(s.Width, narrowest)
	}
	return s
}

// narrowest is the width below which nothing could be laid out.
const narrowest = 20

// Within is the width of the screen, at most most: what charts and rules use.
func (s Screen) Within(most int) int {
	if s.Width == 0 {
		return most
	}
	return min(s.Width, most)
}
