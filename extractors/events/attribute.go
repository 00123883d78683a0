package events

import (
	"slices"
	"strings"

	"annals/schemas"
)

func (p *parser) attribute(l line, column int, key, rest string) {
	r := p.current
	if rest == "" {
		p.fault(l, 1, "%s has no value", key)
		return
	}
	single := true
	switch key {
	case "type":
		if r.Type = schemas.EventType(rest); !slices.Contains(schemas.EventTypes(), r.Type) {
			p.fault(l, column, "%q is not an event type", rest)
		}
	case "mode":
		r.Mode = rest
	case "format":
		if r.Format = schemas.Format(rest); !slices.Contains(schemas.Formats(), r.Format) {
			p.fault(l, column, "%q is not a format", rest)
		}
	case "time":
		if r.Time = schemas.Time(rest); !slices.Contains(schemas.Times(), r.Time) {
			p.fault(l, column, "%q is not a time", rest)
		}
	case "status":
		if r.Status = schemas.Status(rest); !slices.Contains(schemas.Statuses(), r.Status) {
			p.fault(l, column, "%q is not a status", rest)
		}
	case "actors":
		r.Actors = p.slots(l, column, rest)
	case "targets":
		r.Targets = p.slots(l, column, rest)
	case "people":
		r.People = p.slots(l, column, rest)
	case "content":
		if r.Opaque = rest == "opaque"; !r.Opaque && rest != "open" {
			p.fault(l, column, "content is opaque or open, not %q", rest)
		}
	case "main":
		if r.NeverMain = rest == "no"; !r.NeverMain {
			p.fault(l, column, "main can only be no")
		}
	default:
		single = false
		p.repeated(l, column, key, rest)
	}
	if single {
		if p.given[key] {
			p.fault(l, 1, "%s is given twice", key)
		}
		p.given[key] = true
	}
}

func (p *parser) repeated(l line, column int, key, rest string) {
	r := p.current
	switch key {
	case "verb":
		for _, w := range p.expand(l, column, commas(rest), 0) {
			r.Verbs = append(r.Verbs, strings.Fields(strings.ToLower(w)))
		}
	case "noun":
		for _, w := range p.expand(l, column, commas(rest), 0) {
			r.Nouns = append(r.Nouns, phraseOf(w))
		}
	case "yes":
		left, want, ok := strings.Cut(rest, "=>")
		if !ok {
			p.fault(l, column, "a yes example ends in \"=> type actors > targets\"")
			return
		}
		r.Yes = append(r.Yes, p.example(l, left, strings.TrimSpace(want)))
	case "no":
		r.No = append(r.No, p.example(l, rest, ""))
	case "not":
		slot, words, _ := strings.Cut(rest, " ")
		p.condition(l, column, slot, words, true)
	default:
		p.condition(l, column, key, rest, false)
	}
}

// example reads "SENTENCE" or "2008-08-12: SENTENCE".
func (p *parser) example(l line, text, want string) Example {
	text = strings.TrimSpace(text)
	day, _ := schemas.NewDay(2020, 6, 15)
	if head, tail, ok := strings.Cut(text, ": "); ok {
		if d, err := schemas.ParseDay(head); err == nil {
			day, text = d, strings.TrimSpace(tail)
		}
	}
	return Example{Day: day, Sentence: text, Want: want, Line: l.number}
}

func (p *parser) condition(l line, column int, slot, words string, not bool) {
	if !isSlot(slot) {
		p.fault(l, column, "%q is neither a key nor a slot (subject, object, predicate, said, sequel, possessor, any or a preposition)", slot)
		return
	}
	c := Condition{Slot: slot, Not: not}
	for _, w := range p.expand(l, column, commas(words), 0) {
		if class, ok := strings.CutPrefix(w, "{"); ok {
			if class = strings.TrimSuffix(class, "}"); !slices.Contains(classes(), class) {
				p.fault(l, column, "there is no class {%s}", class)
			}
			c.Classes = append(c.Classes, class)
			continue
		}
		c.Words = append(c.Words, phraseOf(w))
	}
	if len(c.Words)+len(c.Classes) == 0 {
		p.fault(l, column, "condition on %s names nothing", slot)
	}
	p.current.Conditions = append(p.current.Conditions, c)
}

// phraseOf cuts a phrase as texts are cut into tokens: at spaces and hyphens.
func phraseOf(w string) Phrase {
	return strings.Fields(strings.ReplaceAll(strings.ToLower(w), "-", " "))
}

func (p *parser) slots(l line, column int, rest string) []string {
	out := strings.Fields(strings.ReplaceAll(rest, ",", " "))
	for _, s := range out {
		if !isSlot(s) && s != "none" {
			p.fault(l, column, "%q is not a slot", s)
		}
	}
	return out
}

func isSlot(s string) bool {
	switch s {
	case "subject", "object", "possessor", "predicate", "said", "sequel", "any":
		return true
	}
	return isPreposition(s)
}

func classes() []string {
	return []string{"country", "person", "leader", "minister", "official", "forum", "organization", "weapon", "exercise", "document", "place", "money", "people",
		"party", "role", "quote", "that", "to", "ing", "date", "quantity", "several", "thing", "agentless", "two", "negated"}
}
