package matches

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTokenize(t *testing.T) {
	for text, want := range map[string]string{
		"US-China talks":              "US - China talks",
		"Putin's and Xi’s":            "Putin 's and Xi ’s",
		"12,900 troops, $2.5 billion": "12,900 troops , $ 2.5 billion",
		"U.S. Tu-95s":                 "U . S . Tu - 95s",
		"O'Brien in Nuku'alofa":       "O'Brien in Nuku'alofa",
		"3,4 and 5":                   "3 , 4 and 5",
	} {
		var got []string
		for _, tok := range Tokenize(text) {
			got = append(got, tok.Of(text))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: got %q, want %q", text, g, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Erdoğan": "erdogan", "Łódź": "lodz", "Straße": "strasse", "Kyïv": "kyiv", "Đặng": "dang"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSingular(t *testing.T) {
	for in, want := range map[string]string{"tanks": "tank", "batteries": "battery", "servicemen": "serviceman", "press": "press", "gas": "gas", "launches": "launch"} {
		if got := Singular(in); got != want {
			t.Errorf("Singular(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzTokenize: tokens stand in order, lie on rune edges and leave out nothing
// but white space.
func FuzzTokenize(f *testing.F) {
	f.Add("Gen. X’s U.S.-led “Tu-95s” 1,000.5")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		at := 0
		for _, tok := range Tokenize(text) {
			if tok.Start < at || tok.End <= tok.Start || !tok.OnRuneEdges(text) {
				t.Fatalf("token %v after %d in %q", tok.Span, at, text)
			}
			if strings.TrimSpace(text[at:tok.Start]) != "" {
				t.Fatalf("%q left out of %q", text[at:tok.Start], text)
			}
			at = tok.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("%q left out of %q", text[at:], text)
		}
	})
}
