package dates_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"annals/extractors/dates"
	"annals/extractors/matches"
	"annals/schemas"
)

type goldMention struct {
	Type, Text string
	Start, End int
	DateStart  schemas.Day `json:"date_start"`
	DateEnd    schemas.Day `json:"date_end"`
}

type goldEntry struct {
	Doc      string
	Index    int
	Text     string
	Date     schemas.Interval
	Mentions []goldMention
}

// goldEntries reads the annotated chronologies of a folder of testdata/gold.
func goldEntries(t *testing.T, set string) []goldEntry {
	root := filepath.Join("..", "..", "testdata")
	files, err := filepath.Glob(filepath.Join(root, "gold", set, "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated chronologies in %s: %v", root, err)
	}
	var out []goldEntry
	for _, f := range files {
		r, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<22)
		for lines.Scan() {
			var e goldEntry
			if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			out = append(out, e)
		}
	}
	return out
}

func around(text string, s schemas.Span) string {
	r := []rune(text)
	return string(r[max(0, s.Start-40):s.Start]) + "[" + string(r[s.Start:s.End]) + "]" + string(r[s.End:min(len(r), s.End+40)])
}

// TestExpressionsOnGold measures spans and days of date mentions. What other
// mentions cover (names with a year in them) is not held against it.
func TestExpressionsOnGold(t *testing.T) {
	for _, set := range []string{"dev", "aside"} {
		t.Run(set, func(t *testing.T) {
			var hit, missed, spurious, right int
			for _, e := range goldEntries(t, set) {
				say := func(what string, s schemas.Span, rest ...any) {
					if set == "dev" {
						t.Log(append([]any{e.Doc, e.Index, what, around(e.Text, s)}, rest...)...)
					}
				}
				want, covered := map[schemas.Span]goldMention{}, []schemas.Span{}
				for _, m := range e.Mentions {
					s := schemas.Span{Start: m.Start, End: m.End}
					if m.Type == "date" {
						want[s] = m
					} else {
						covered = append(covered, s)
					}
				}
				for _, m := range dates.Expressions(matches.Tokenize(e.Text), e.Text) {
					s := m.Span.Runes(e.Text)
					g, ok := want[s]
					if !ok {
						inside := false
						for _, c := range covered {
							inside = inside || c.Contains(s) && c != s
						}
						if !inside {
							spurious++
							say("spurious", s)
						}
						continue
					}
					hit++
					delete(want, s)
					days, _ := m.Expr.(dates.Expression).Resolve(e.Date, dates.Unknown)
					if days == (schemas.Interval{Start: g.DateStart, End: g.DateEnd}) {
						right++
					} else {
						say("days", s, days, g.DateStart, g.DateEnd, e.Date)
					}
				}
				for s := range want {
					missed++
					say("missed", s)
				}
			}
			p, r := float64(hit)/float64(hit+spurious), float64(hit)/float64(hit+missed)
			t.Logf("%s: %d gold, precision %.3f, recall %.3f, F1 %.3f, days right %.3f", set, hit+missed, p, r, 2*p*r/(p+r), float64(right)/float64(hit))
			if 2*p*r/(p+r) < .9 {
				t.Errorf("F1 of date spans on %s is below .90", set)
			}
		})
	}
}
