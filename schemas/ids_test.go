package schemas_test

import (
	"testing"
	"unicode/utf8"

	"annals/schemas"
	"annals/schemas/schemastest"
)

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"P.G.K. Menon": "p-g-k-menon", "Nguyễn Xuân Phúc": "nguyen-xuan-phuc", "Łódź": "lodz", "Tô Lâm": "to-lam", "Đồng": "dong", "  a--b  ": "a-b",
		"china-russia-2020c": "china-russia-2020c", "Straße": "strasse", "习近平": "", "": "", "№ 5": "no-5", "Jón Þór": "jon-thor",
	} {
		if got := schemas.Slug(in); got != want {
			t.Errorf("Slug(%q) is %q, not %q", in, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Nguyễn Xuân Phúc")
	f.Add("\xff a \u0301")
	f.Fuzz(func(t *testing.T, in string) {
		s := schemas.Slug(in)
		if s != "" && !schemas.IsSlug(s) {
			t.Errorf("Slug(%q) is %q, no slug", in, s)
		}
		if schemas.Slug(s) != s {
			t.Errorf("Slug(%q) is %q, whose slug is %q", in, s, schemas.Slug(s))
		}
		if id := schemas.DocumentID(in); !schemas.IsSlug(id) {
			t.Errorf("DocumentID(%q) is %q", in, id)
		}
	})
}

func TestIDsAreUnique(t *testing.T) {
	for seed := range uint64(200) {
		d, seen := schemastest.Document(seed), map[string]bool{}
		for _, ids := range schemas.NewIDs(d) {
			for _, id := range append(append([]string{ids.Entry}, ids.Mentions...), ids.Events...) {
				if seen[id] {
					t.Errorf("seed %d: %s stands twice", seed, id)
				}
				seen[id] = true
			}
		}
	}
}

func TestIDsOfOneEntryAreThoseOfAll(t *testing.T) {
	d := schemastest.Document(1)
	d.Entries = append(d.Entries, d.Entries...) // repeated texts are told apart by their number
	all := schemas.NewIDs(d)
	if all[0].Entry == all[len(all)/2].Entry {
		t.Error("two entries of the same text have one id")
	}
	if one := schemas.IDsOf(d, d.Entries[0]); one.Entry != all[0].Entry {
		t.Errorf("%s is not %s", one.Entry, all[0].Entry)
	}
}

// An id is a promise to those who cite it: it must not change with the program.
func TestIDsStay(t *testing.T) {
	entry := schemas.EntryID("kenya-uganda", "The ministers meet.", 1)
	for got, want := range map[string]string{
		entry:                            "ent-86eb7ee6604fc3e9",
		schemas.EventID(entry, 14, 1):    "evt-5affe8f8ae25967d",
		schemas.MentionID(entry, 4, 13):  "men-4b4538416be3f9d5",
		schemas.DocumentID("Kenya 2020"): "kenya-2020",
	} {
		if got != want {
			t.Errorf("%s is not %s", got, want)
		}
	}
}

func FuzzOffsets(f *testing.F) {
	f.Add("Nguyễn Xuân Phúc 𝄞", 3, 9)
	f.Add("plain", 0, 5)
	f.Fuzz(func(t *testing.T, text string, a, b int) {
		if !utf8.ValidString(text) || a < 0 || b < a || b > len(text) {
			t.Skip()
		}
		s := schemas.Span{Start: a, End: b}
		if !s.OnRuneEdges(text) {
			t.Skip()
		}
		for range 9 { // past several strides
			if got, want := schemas.NewOffsets(text).Span(s), s.Runes(text); got != want {
				t.Fatalf("%v of %q is %v, not %v", s, text, got, want)
			}
			text = text + text
			if len(text) > 1<<16 {
				break
			}
		}
	})
}
