package events

import "strings"

// form is an inflected form of a verb as a bit set of what it may be.
type form uint8

const (
	base        form = 1 << iota // meet
	third                        // meets
	past                         // met
	participle                   // met, spoken
	progressive                  // meeting
)

// inflections returns every form of a verb with what it may be.
func inflections(verb string, odd map[string][2][]string) map[string]form {
	out := map[string]form{}
	add := func(s string, f form) { out[s] |= f }
	// test-fire and re-open inflect in their last part, which is all that the
	// tokens of a hyphenated verb differ in.
	stem, last := "", verb
	if i := strings.LastIndexByte(verb, '-'); i >= 0 {
		stem, last = verb[:i+1], verb[i+1:]
	}
	add(verb, base)
	if verb == "be" {
		add("are", third)
		add("am", third)
	}
	add(stem+thirdPerson(last), third)
	for _, s := range progressives(last) {
		add(stem+s, progressive)
	}
	if o, ok := odd[last]; ok {
		for _, s := range o[0] {
			add(stem+s, past)
		}
		for _, s := range o[1] {
			add(stem+s, participle)
		}
		return out
	}
	for prefix := range map[string]bool{"re": true, "over": true, "out": true, "under": true, "with": true, "fore": true} {
		rest, ok := strings.CutPrefix(last, prefix)
		o, known := odd[rest]
		if ok && known && len(rest) > 2 {
			for _, s := range o[0] {
				add(stem+prefix+s, past)
			}
			for _, s := range o[1] {
				add(stem+prefix+s, participle)
			}
			return out
		}
	}
	for _, s := range pasts(last) {
		add(stem+s, past|participle)
	}
	return out
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// thirdPerson also serves as the plural of a regular noun.
func thirdPerson(s string) string {
	n := len(s)
	switch {
	case s == "be":
		return "is"
	case s == "have":
		return "has"
	case n > 1 && s[n-1] == 'y' && !isVowel(s[n-2]):
		return s[:n-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"),
		strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"), s == "go", s == "do", s == "undergo", s == "veto", s == "echo":
		return s + "es"
	}
	return s + "s"
}

// doubles says whether the last consonant may be doubled before a vowel: both
// spellings are accepted, as "travelled" and "traveled" are both in print.
func doubles(s string) bool {
	n := len(s)
	return n >= 3 && !isVowel(s[n-1]) && isVowel(s[n-2]) && !isVowel(s[n-3]) && !strings.ContainsRune("wxy", rune(s[n-1])) ||
		n >= 4 && s[n-3] == 'u' && s[n-4] == 'q' && !isVowel(s[n-1]) && isVowel(s[n-2])
}

func progressives(s string) []string {
	n := len(s)
	switch {
	case strings.HasSuffix(s, "ie"):
		return []string{s[:n-2] + "ying"}
	case n > 2 && s[n-1] == 'e' && !strings.HasSuffix(s, "ee") && !strings.HasSuffix(s, "oe") && !strings.HasSuffix(s, "ye"):
		return []string{s[:n-1] + "ing"}
	case strings.HasSuffix(s, "c"):
		return []string{s + "king"}
	case doubles(s):
		return []string{s + "ing", s + s[n-1:] + "ing"}
	}
	return []string{s + "ing"}
}

func pasts(s string) []string {
	n := len(s)
	switch {
	case n > 0 && s[n-1] == 'e':
		return []string{s + "d"}
	case n > 1 && s[n-1] == 'y' && !isVowel(s[n-2]):
		return []string{s[:n-1] + "ied"}
	case strings.HasSuffix(s, "c"):
		return []string{s + "ked"}
	case doubles(s):
		return []string{s + "ed", s + s[n-1:] + "ed"}
	}
	return []string{s + "ed"}
}

// singulars returns what a noun form may be the plural of, itself included.
func singulars(s string) []string {
	n := len(s)
	out := []string{s}
	switch s {
	case "men", "women", "gunmen", "servicemen", "businessmen", "policemen", "fishermen", "militiamen", "crewmen", "spokesmen", "airmen", "lawmen":
		return append(out, s[:n-2]+"an")
	case "crises", "axes":
		return append(out, s[:n-2]+"is")
	case "people":
		return append(out, "person")
	case "children":
		return append(out, "child")
	}
	if n > 3 && strings.HasSuffix(s, "ies") {
		return append(out, s[:n-3]+"y", s[:n-1]) // parties; ties
	}
	if n > 3 && s[n-1] == 's' && s[n-2] != 's' {
		out = append(out, s[:n-1])
		if strings.HasSuffix(s, "es") {
			out = append(out, s[:n-2])
		}
	}
	return out
}
