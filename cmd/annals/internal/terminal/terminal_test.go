package terminal

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0}, {"Xi", 2}, {"习近平", 6}, {"ｱ", 1}, {"Ａ", 2}, {"한국", 4}, {"e\u0301", 1}, {"नि", 2}, {"🙂", 2}, {"👩‍🚀", 2}, {"👍🏽", 2},
		{"❤\ufe0f", 2}, {"🇨🇳🇷🇺", 4}, {"a\u200bb", 2}, {"Привет", 6},
	} {
		if got := Columns(c.text); got != c.want {
			t.Errorf("%q takes %d columns, not %d", c.text, got, c.want)
		}
	}
}

func TestPadAndClip(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{{"ab", 4, "ab  "}, {"习近平", 5, "习近…"}, {"习近平", 4, "习… "}, {"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"x", 0, ""}} {
		if got := Pad(c.text, c.n); got != c.want {
			t.Errorf("%q in %d columns: %q, not %q", c.text, c.n, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	runs := []Run{{"Xi and ", Plain}, {"Putin", Person}, {" hold 会谈会谈会谈 talks", Plain}}
	for _, c := range []struct {
		screen Screen
		want   string
	}{
		{Screen{}, "Xi and Putin hold 会谈会谈会谈 talks"},
		{Screen{Width: 20}, "Xi and Putin hold 会\n  谈会谈会谈 talks"},
		{Screen{Color: true}, "Xi and \x1b[1;36mPutin\x1b[0m hold 会谈会谈会谈 talks"},
		{Screen{Width: 12, Color: true}, "Xi and \x1b[1;36mPutin\x1b[0m\n  hold 会谈\n  会谈会谈\n  talks"},
	} {
		if got := c.screen.Wrap(runs, 0, 2); got != c.want {
			t.Errorf("%+v: %q, not %q", c.screen, got, c.want)
		}
	}
}

func TestHarmless(t *testing.T) {
	if got := Harmless("a\x1b[31mb\u202ec\u0007\nd"); strings.ContainsAny(got, "\x1b\u202e\a\n") {
		t.Errorf("%q", got)
	}
}

func TestOf(t *testing.T) {
	env := func(values map[string]string) func(string) string {
		return func(name string) string { return values[name] }
	}
	for _, c := range []struct {
		when When
		env  map[string]string
		want Screen
	}{
		{Auto, nil, Screen{}},
		{Always, map[string]string{"NO_COLOR": "1"}, Screen{Color: true}},
		{Auto, map[string]string{"COLUMNS": "60"}, Screen{Width: 60}},
		{Auto, map[string]string{"COLUMNS": "3"}, Screen{Width: 20}},
	} {
		if got := Of(&bytes.Buffer{}, c.when, env(c.env)); got != c.want {
			t.Errorf("%s %v: %+v, not %+v", c.when, c.env, got, c.want)
		}
	}
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		n, most, width int
		want           string
	}{{4, 4, 4, "████"}, {0, 4, 4, ""}, {1, 400, 4, "▏"}, {3, 8, 4, "█▌"}} {
		if got := Bar(c.n, c.most, c.width); got != c.want {
			t.Errorf("%d of %d: %q, not %q", c.n, c.most, got, c.want)
		}
	}
}

var escape = regexp.MustCompile("\x1b\\[[0-9;]*m")

// FuzzWrap: no line is wider than the screen, no word is lost, and nothing in
// the text reaches the terminal as a control.
func FuzzWrap(f *testing.F) {
	f.Add("Xi and Putin hold 会谈 talks", 12)
	f.Add("👩‍🚀🇨🇳e\u0301 \x1b[2J", 20)
	f.Fuzz(func(t *testing.T, text string, width int) {
		if width < narrowest || width > 200 || len(text) > 1000 {
			t.Skip()
		}
		got := Screen{Width: width, Color: true}.Wrap([]Run{{text, Person}, {text, Plain}}, 0, 3)
		plain := escape.ReplaceAllString(got, "")
		if strings.ContainsAny(plain, "\x1b\x07\r") {
			t.Errorf("%q leaves controls: %q", text, got)
		}
		for _, line := range strings.Split(plain, "\n") {
			if Columns(line) > width {
				t.Errorf("line %q is wider than %d", line, width)
			}
		}
		drop := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }), "")
		}
		if want := drop(Harmless(text) + Harmless(text)); drop(plain) != want {
			t.Errorf("%q became %q", want, drop(plain))
		}
	})
}
