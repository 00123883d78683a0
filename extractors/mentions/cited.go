package mentions

import (
	"strings"
)

// cited says whether the text speaks of a certain document: by its kind, or
// because someone makes, signs, issues or quotes it.
func (s *scan) cited(first, i, last int) bool {
	kinded := first < i
	switch w := strings.TrimSuffix(s.norm(i), "s"); w {
	case "statement":
		return kinded && !s.cue(first-1, "say", "make") || s.issued(first, last)
	case "communique", "declaration", "memorandum", "protocol", "decree", "paper", "release", "interpretation":
		return kinded || s.made(first, last)
	case "plan":
		return kinded
	case "rule", "law", "code", "concept", "framework", "guideline", "constitution", "doctrine":
		return (kinded || w == "guideline") && s.made(first, last) || w == "code"
	case "report":
		return s.norm(last) == "by" || s.norm(last) == "from" || s.issued(first, last)
	case "resolution":
		return kinded && s.norm(first) == "draft" || s.made(first, last) || strings.HasSuffix(s.norm(last), "ing") && s.norm(first-1) == "a"
	}
	return s.made(first, last)
}

// issued says whether a verb of publishing stands near.
func (s *scan) issued(first, last int) bool {
	verb := func(w string) bool {
		return strings.HasPrefix(w, "issu") || strings.HasPrefix(w, "releas") || strings.HasPrefix(w, "publish") || strings.HasPrefix(w, "adopt")
	}
	for at := max(0, first-4); at < first; at++ {
		if verb(s.norm(at)) {
			return true
		}
	}
	for at := last; at < min(len(s.toks), last+8); at++ {
		if verb(s.norm(at)) && s.pos(at) == "VBN" {
			return true
		}
	}
	return false
}

// made says whether a verb near [first,last) makes, signs or cites a document.
func (s *scan) made(first, last int) bool {
	for at := first - 1; at >= 0 && at > first-10; at-- {
		if documentVerb(s.norm(at)) {
			return true
		}
		if s.norm(at) == "." && !s.joins(at+1) || s.norm(at) == ";" {
			break
		}
	}
	for at := last; at < len(s.toks) && at < last+8; at++ {
		if documentVerb(s.norm(at)) && (strings.HasPrefix(s.pos(at), "VBN") || strings.HasPrefix(s.pos(at), "VBD") || s.norm(at) == "says") {
			return true
		}
		if s.norm(at) == "." || s.norm(at) == ";" {
			break
		}
	}
	return false
}

func documentVerb(w string) bool {
	for _, stem := range []string{"sign", "initial", "ink", "issu", "releas", "publish", "adopt", "ratif", "approv", "conclud", "reach", "extend", "renew", "drafted", "endors", "pass", "unveil", "present", "submit",
		"agree", "negotiat", "finaliz", "finalis", "seal", "strik", "struck", "withdraw", "quit", "annul", "terminat", "violat", "implement", "circulat", "veto", "support", "sponsor", "table", "propos", "invok", "cit", "uphold", "suspend", "abrogat", "accept", "reject", "endors", "produc", "read", "declar", "exchang", "annex", "denounc", "put", "hammer", "broker", "call", "honor", "honour", "abide", "revis", "amend", "restor", "reviv"} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}
