package main

import "testing"

// TestRuleExamples runs the example sentences of every rule, as "annals rules
// check" does.
func TestRuleExamples(t *testing.T) {
	failed, n, err := theChain(t).failing(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range failed {
		t.Error(f)
	}
	if n == 0 {
		t.Error("no rule has an example")
	}
}

func TestNormal(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"agreement CHN,RUS >", "agreement RUS, CHN > "},
		{"visit RUS > CHN,USA", "visit  RUS >USA,CHN"},
		{"disaster > JPN", "disaster  > JPN"},
	} {
		if normal(c.a) != normal(c.b) {
			t.Errorf("%q is %q, %q is %q", c.a, normal(c.a), c.b, normal(c.b))
		}
	}
	if normal("visit RUS > CHN") == normal("visit CHN > RUS") {
		t.Error("the direction is lost")
	}
}
