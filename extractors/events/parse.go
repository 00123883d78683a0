package events

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"annals/schemas"
)

// Fault is a mistake in a rule file, with its place.
type Fault struct {
	File         string
	Line, Column int
	Reason       string
}

func (f *Fault) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Reason)
}

// Parse reads every *.rules file of a folder, in the order of their names. All
// mistakes are reported at once, each as a Fault.
func Parse(fsys fs.FS) (*Set, error) {
	names, err := fs.Glob(fsys, "*.rules")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no *.rules file in the rules folder")
	}
	p := &parser{lists: map[string][]string{}, listPlace: map[string]string{}}
	sum := sha256.New()
	var lines []line
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(text))
		sum.Write(text)
		lines = append(lines, logical(name, string(text))...)
	}
	for _, l := range lines { // lists may be used before they are written
		if rest, ok := strings.CutPrefix(l.text, "list "); ok {
			p.list(l, rest)
		}
	}
	for _, l := range lines {
		if !strings.HasPrefix(l.text, "list ") {
			p.line(l)
		}
	}
	p.finish()
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	set := &Set{Rules: p.rules, Version: hex.EncodeToString(sum.Sum(nil))[:12]}
	set.index(p.lists)
	return set, nil
}

// line is one logical line: its continuations are joined.
type line struct {
	file   string
	number int
	indent int
	text   string
}

func logical(file, text string) []line {
	var out []line
	for i, raw := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(raw)
		if trimmed == "" || strings.HasPrefix(trimmed, "#") {
			continue
		}
		indent := len(raw) - len(strings.TrimLeft(raw, " \t"))
		if rest, ok := strings.CutPrefix(trimmed, "+"); ok && len(out) > 0 {
			out[len(out)-1].text += " " + strings.TrimSpace(rest)
			continue
		}
		out = append(out, line{file, i + 1, indent, trimmed})
	}
	return out
}

type parser struct {
	lists     map[string][]string
	listPlace map[string]string
	rules     []*Rule
	seen      map[string]bool
	current   *Rule
	given     map[string]bool
	faults    []error
}

func (p *parser) fault(l line, column int, format string, args ...any) {
	p.faults = append(p.faults, &Fault{l.file, l.number, column + l.indent, fmt.Sprintf(format, args...)})
}

func (p *parser) list(l line, rest string) {
	name, items, ok := strings.Cut(rest, ":")
	name = strings.TrimSpace(name)
	switch {
	case !ok || name == "":
		p.fault(l, 6, "a list is written \"list name: word, word\"")
	case p.listPlace[name] != "":
		p.fault(l, 6, "list %s is already defined at %s", name, p.listPlace[name])
	default:
		p.listPlace[name] = fmt.Sprintf("%s:%d", l.file, l.number)
		p.lists[name] = commas(items)
	}
}

func commas(s string) []string {
	var out []string
	for _, w := range strings.Split(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// expand replaces @lists by their words, lists in lists too.
func (p *parser) expand(l line, column int, items []string, depth int) []string {
	var out []string
	for _, w := range items {
		name, isList := strings.CutPrefix(w, "@")
		if !isList {
			out = append(out, w)
			continue
		}
		words, ok := p.lists[name]
		switch {
		case !ok:
			p.fault(l, column, "there is no list @%s%s", name, p.nearest(name))
		case depth > 8:
			p.fault(l, column, "list @%s contains itself", name)
		default:
			out = append(out, p.expand(l, column, words, depth+1)...)
		}
	}
	return out
}

func (p *parser) nearest(name string) string {
	var like []string
	for k := range p.lists {
		if len(k) > 2 && len(name) > 2 && k[:3] == name[:3] {
			like = append(like, "@"+k)
		}
	}
	if len(like) == 0 {
		return ""
	}
	slices.Sort(like)
	return " (there is " + strings.Join(like, ", ") + ")"
}

func (p *parser) line(l line) {
	key, rest, _ := strings.Cut(l.text, " ")
	rest = strings.TrimSpace(rest)
	column := strings.Index(l.text, rest) + 1
	if key == "rule" {
		p.finish()
		id := strings.TrimSuffix(path.Base(l.file), ".rules") + "." + rest
		if p.seen == nil {
			p.seen = map[string]bool{}
		}
		if rest == "" || strings.ContainsAny(rest, " .") {
			p.fault(l, column, "a rule's name is one word without a full stop, not %q", rest)
		} else if p.seen[id] {
			p.fault(l, column, "rule %s is defined twice", id)
		}
		p.seen[id] = true
		p.current = &Rule{ID: id, order: len(p.rules), file: l.file, line: l.number}
		p.given = map[string]bool{}
		return
	}
	if p.current == nil {
		p.fault(l, 1, "%q stands before the first rule", key)
		return
	}
	p.attribute(l, column, key, rest)
}

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

// finish closes the rule being read.
func (p *parser) finish() {
	r := p.current
	if r == nil {
		return
	}
	p.current = nil
	at := line{file: r.file, number: r.line}
	switch {
	case r.Type == "":
		p.fault(at, 1, "rule %s has no type", r.ID)
	case len(r.Verbs)+len(r.Nouns) == 0:
		p.fault(at, 1, "rule %s has neither verb nor noun", r.ID)
	case len(r.Yes) == 0 || len(r.No) == 0:
		p.fault(at, 1, "rule %s needs a yes and a no example", r.ID)
	}
	if !p.given["actors"] {
		r.Actors = []string{"subject"}
	}
	if !p.given["people"] {
		r.People = slices.Clone(r.Actors)
		if slices.Contains(r.Targets, "subject") {
			r.People = append(r.People, "subject")
		}
	}
	p.rules = append(p.rules, r)
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
		"party", "role", "quote", "that", "to", "ing", "date", "quantity", "several", "thing"}
}
