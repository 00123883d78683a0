package events

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestParseFaults(t *testing.T) {
	const good = "rule a\n  type meeting\n  verb meet\n  yes X meets Y. => meeting X,Y >\n  no X eats.\n"
	tests := []struct{ name, text, want string }{
		{"no type", "rule a\n  verb meet\n  yes a => b\n  no c\n", "has no type"},
		{"bad type", "rule a\n  type gossip\n  verb meet\n  yes a => b\n  no c\n", `x.rules:2:8: "gossip" is not an event type`},
		{"no examples", "rule a\n  type meeting\n  verb meet\n", "needs a yes and a no example"},
		{"no trigger", "rule a\n  type meeting\n  yes a => b\n  no c\n", "neither verb nor noun"},
		{"unknown list", "rule a\n  type meeting\n  verb @gone\n  yes a => b\n  no c\n", "there is no list @gone"},
		{"unknown class", "rule a\n  type meeting\n  verb meet\n  object {king}\n  yes a => b\n  no c\n", "there is no class {king}"},
		{"unknown slot", "rule a\n  type meeting\n  verb meet\n  objekt x\n  yes a => b\n  no c\n", "neither a key nor a slot"},
		{"twice", good + good, "is defined twice"},
		{"before the first rule", "type meeting\n" + good, "stands before the first rule"},
		{"list in itself", "list a: @a\nrule a\n  type meeting\n  verb @a\n  yes a => b\n  no c\n", "contains itself"},
	}
	for _, tt := range tests {
		_, err := Parse(fstest.MapFS{"x.rules": {Data: []byte(tt.text)}})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	if _, err := Parse(fstest.MapFS{"x.rules": {Data: []byte(good)}}); err != nil {
		t.Errorf("good rules: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("list a: b, c\nrule x\n  type meeting\n  verb @a\n+ , d\n  yes A. => meeting A >\n  no B.\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = Parse(fstest.MapFS{"x.rules": {Data: []byte(text)}}) // must not panic
	})
}

func TestInflections(t *testing.T) {
	odd := irregular()
	tests := []struct {
		verb, surface string
		want          form
	}{
		{"meet", "met", past | participle},
		{"meet", "meets", third},
		{"visit", "visiting", progressive},
		{"travel", "travelled", past | participle},
		{"travel", "traveled", past | participle},
		{"carry", "carries", third},
		{"withdraw", "withdrew", past},
		{"withdraw", "withdrawn", participle},
		{"test-fire", "test-fires", third},
		{"panic", "panicked", past | participle},
		{"ratify", "ratified", past | participle},
		{"put", "put", base | past | participle},
	}
	for _, tt := range tests {
		if got := inflections(tt.verb, odd)[tt.surface]; got != tt.want {
			t.Errorf("%s of %s: got %b, want %b", tt.surface, tt.verb, got, tt.want)
		}
	}
}
