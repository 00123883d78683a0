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
