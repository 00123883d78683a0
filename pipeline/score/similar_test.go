package score

import (
	"reflect"
	"testing"
)

// The expectations are what difflib.SequenceMatcher(None, a, b, autojunk=False) says.
func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		a, b         string
		want         []block
		ratio, quick float64
	}{
		{"", "", nil, 1, 1},
		{"a", "", nil, 0, 0},
		{"abxcd", "abcd", []block{{0, 0, 2}, {3, 2, 2}}, 8.0 / 9, 8.0 / 9},
		{"abcabc", "abc", []block{{0, 0, 3}}, 6.0 / 9, 6.0 / 9},
		{"qabxcd", "abycdf", []block{{1, 0, 2}, {4, 3, 2}}, 8.0 / 12, 8.0 / 12},
		{"tide", "diet", []block{{0, 3, 1}}, 0.25, 1},
		{"été 中文", "ete 中文", []block{{1, 1, 1}, {3, 3, 3}}, 8.0 / 12, 8.0 / 12},
	} {
		a, b := []rune(c.a), []rune(c.b)
		got := blocks(a, b)
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q %q: %v, want %v", c.a, c.b, got, c.want)
		}
		if r := similarity(got, a, b); r != c.ratio {
			t.Errorf("%q %q: ratio %v, want %v", c.a, c.b, r, c.ratio)
		}
		if q := quick(a, b); q != c.quick {
			t.Errorf("%q %q: quick %v, want %v", c.a, c.b, q, c.quick)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"Sign a protocol, sign", []string{"sign", "a", "protocol"}},
		{"Tu-95s' U.S.", []string{"tu", "95s", "u", "s"}},
		{"İstanbul", []string{"i", "stanbul"}}, // lower case is i and a combining dot
		{"½ x_y 中文", []string{"½", "x_y", "中文"}},
	} {
		got := words(c.in)
		if len(got) != len(c.want) {
			t.Errorf("%q: %v, want %v", c.in, got, c.want)
		}
		for _, w := range c.want {
			if !got[w] {
				t.Errorf("%q: %v lacks %q", c.in, got, w)
			}
		}
	}
}
