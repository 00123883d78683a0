package schemas

import (
	"errors"
	"fmt"
	"slices"

	"github.com/go-playground/validator/v10"
)

// Checker checks documents: the tags of the records by validator, and what
// holds across records by hand. It is safe for use by several goroutines.
type Checker struct {
	tags *validator.Validate
}

// NewChecker prepares the checks. It checks a record of each kind at once,
// because validator panics at the first use of a tag that it does not know.
func NewChecker() *Checker {
	c := &Checker{validator.New(validator.WithRequiredStructEnabled())}
	register(c.tags, "eventtype", EventTypes())
	register(c.tags, "mentiontype", MentionTypes())
	register(c.tags, "format", Formats())
	register(c.tags, "time", Times())
	register(c.tags, "status", Statuses())
	_ = c.tags.Struct(&Event{})
	_ = c.tags.Struct(&Mention{})
	return c
}

// register declares a tag that holds for the values of a label set.
func register[L ~string](v *validator.Validate, tag string, labels []L) {
	err := v.RegisterValidation(tag, func(f validator.FieldLevel) bool { return slices.Contains(labels, L(f.Field().String())) })
	if err != nil {
		panic("schemas: tag " + tag + ": " + err.Error())
	}
}

// Check returns what is wrong with a document, each error a *Finding.
func (c *Checker) Check(d *Document) []error {
	var out []error
	report := func(f Finding) { out = append(out, &f) }
	if d.ID == "" {
		report(Finding{Kind: "document", At: -1, Field: "ID", Reason: "is empty"})
	}
	for i, e := range d.Entries {
		checkEntry(d, e, i, report)
		c.checkMentions(e, i+1, report)
		c.checkEvents(e, i+1, report)
	}
	checkOrder(d, report)
	for _, s := range d.Uncovered() {
		report(Finding{Kind: "document", At: -1, Span: s, Reason: fmt.Sprintf("bytes %d to %d are in no entry, furniture or reject", s.Start, s.End)})
	}
	return out
}

// fields runs the tags over one record and returns the first complaint of each
// field.
func (c *Checker) fields(record any, report func(field, reason string)) {
	var all validator.ValidationErrors
	if errors.As(c.tags.Struct(record), &all) {
		for _, f := range all {
			reason := fmt.Sprintf("%v breaks the rule %s", f.Value(), f.Tag())
			if f.Param() != "" {
				reason += "=" + f.Param()
			}
			report(f.StructNamespace(), reason)
		}
	}
}

func (c *Checker) checkMentions(e *Entry, index int, report func(Finding)) {
	end := 0
	for i := range e.Mentions {
		m := &e.Mentions[i]
		say := func(field, reason string) {
			report(Finding{Entry: index, Kind: "mention", At: i, Field: field, Reason: reason, Span: m.Span})
		}
		c.fields(m, say)
		switch {
		case !m.Span.OnRuneEdges(e.Text):
			say("Span", fmt.Sprintf("[%d, %d) is not inside the text or cuts a character", m.Start, m.End))
		case m.Len() == 0:
			say("Span", "is empty")
		case m.Start < end:
			say("Span", fmt.Sprintf("starts at %d, before the end of the mention before it, %d", m.Start, end))
		default:
			end = m.End
		}
		checkDays(m.Days, "Days", say)
		if (m.Type == QuantityOf) != (m.Quantity != nil) {
			say("Quantity", "belongs to mentions of type quantity, and to every one of them")
		}
		if m.Type == Country && m.ID == "" {
			say("ID", "is empty: a country has its code")
		}
		checkSlugs(m.People, "People", say)
	}
}

// checkDays says whether both days of i are known or neither, in order.
func checkDays(i Interval, field string, say func(field, reason string)) {
	switch {
	case (i.Start == NoDay) != (i.End == NoDay):
		say(field, fmt.Sprintf("one end of %q to %q is not known: both are or neither", i.Start, i.End))
	case i.End < i.Start:
		say(field, fmt.Sprintf("ends on %s, before its start, %s", i.End, i.Start))
	}
}

func checkSlugs(ids []string, field string, say func(field, reason string)) {
	for n, id := range ids {
		if !IsSlug(id) {
			say(fmt.Sprintf("%s[%d]", field, n), fmt.Sprintf("%q is not an id of lower-case letters, digits and single hyphens", id))
		}
		if slices.Contains(ids[:n], id) {
			say(fmt.Sprintf("%s[%d]", field, n), fmt.Sprintf("%q stands there twice", id))
		}
	}
}

// IsSlug says whether id has the form that Slug gives.
func IsSlug(id string) bool {
	hyphen := true // one at the start is wrong
	for i := range len(id) {
		switch b := id[i]; {
		case b >= 'a' && b <= 'z' || b >= '0' && b <= '9':
			hyphen = false
		case b == '-' && !hyphen:
			hyphen = true
		default:
			return false
		}
	}
	return !hyphen
}
