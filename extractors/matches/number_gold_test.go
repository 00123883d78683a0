package matches_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals/extractors/matches"
	"annals/schemas"
)

type goldEntry struct {
	Doc      string
	Index    int
	Text     string
	Mentions []struct {
		Type       string
		Start, End int
		Value      float64
	}
}

// TestQuantitiesOnGold measures spans and values of quantity mentions in the
// annotated chronologies of testdata/gold, given their weapons and
// countries.
func TestQuantitiesOnGold(t *testing.T) {
	root := filepath.Join("..", "..", "testdata")
	for _, set := range []string{"dev", "aside"} {
		t.Run(set, func(t *testing.T) {
			files, _ := filepath.Glob(filepath.Join(root, "gold", set, "*.jsonl"))
			var hit, missed, spurious, right int
			for _, f := range files {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				lines := bufio.NewScanner(strings.NewReader(string(b)))
				lines.Buffer(nil, 1<<22)
				for lines.Scan() {
					var e goldEntry
					if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
						t.Fatalf("%s: %v", f, err)
					}
					say := func(what string, s schemas.Span) {
						if r := []rune(e.Text); set == "dev" {
							t.Log(e.Doc, e.Index, what, string(r[max(0, s.Start-40):s.Start])+"["+string(r[s.Start:s.End])+"]"+string(r[s.End:min(len(r), s.End+40)]))
						}
					}
					tokens := matches.Tokenize(e.Text)
					want := map[schemas.Span]float64{}
					weapons, countries := map[int]int{}, map[int]bool{}
					for _, m := range e.Mentions {
						s := schemas.Span{Start: m.Start, End: m.End}
						if m.Type == "quantity" {
							want[s] = m.Value
						}
						for i, tok := range tokens {
							r := tok.Span.Runes(e.Text)
							if !s.Contains(r) {
								continue
							}
							switch {
							case m.Type == "weapon" && r.Start == s.Start:
								weapons[i] = i + 1
								for j := i; j < len(tokens) && s.Contains(tokens[j].Span.Runes(e.Text)); j++ {
									weapons[i] = j + 1
								}
							case m.Type == "country":
								countries[i] = true
							}
						}
					}
					for _, q := range matches.Quantities(tokens, e.Text,
						func(i int) (int, bool) { end, ok := weapons[i]; return end, ok },
						func(i int) bool { return countries[i] }) {
						s := q.Span.Runes(e.Text)
						v, ok := want[s]
						if !ok {
							spurious++
							say("spurious", s)
							continue
						}
						hit++
						delete(want, s)
						if v == q.Value {
							right++
						} else {
							say("value", s)
						}
					}
					for s := range want {
						missed++
						say("missed", s)
					}
				}
			}
			p, r := float64(hit)/float64(hit+spurious), float64(hit)/float64(hit+missed)
			t.Logf("%s: %d gold, precision %.3f, recall %.3f, F1 %.3f, values right %.3f", set, hit+missed, p, r, 2*p*r/(p+r), float64(right)/float64(hit))
			if 2*p*r/(p+r) < .85 {
				t.Errorf("F1 of quantity spans on %s is below .85", set)
			}
		})
	}
}
