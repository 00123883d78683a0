package score

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// ErrForm is matched by every error about a file that is not of the form of
// gold annotations.
var ErrForm = errors.New("not of the form of gold annotations")

// formError says where a file is not of the form, and what is wrong.
type formError struct{ where, what string }

func (e *formError) Error() string        { return e.where + ": " + e.what }
func (e *formError) Is(target error) bool { return target == ErrForm }

func malformed(where, format string, args ...any) error {
	return &formError{where, fmt.Sprintf(format, args...)}
}

// Corpus is coded entries by document, documents in the order in which they
// were first seen.
type Corpus struct {
	names   []string
	entries map[string][]*entry
}

// Documents lists the names of the documents in order.
func (c *Corpus) Documents() []string { return c.names }

// Read adds the entries of a file, one JSON object a line. Entries of a
// document that is there already are added to it.
func (c *Corpus) Read(name string, r io.Reader) error {
	if c.entries == nil {
		c.entries = map[string][]*entry{}
	}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return err
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			e, bad := parseEntry(line, fmt.Sprintf("%s:%d", name, n))
			if bad != nil {
				return bad
			}
			c.add(e)
		}
		if err == io.EOF {
			return nil
		}
	}
}

func (c *Corpus) add(e *entry) {
	if _, seen := c.entries[e.doc]; !seen {
		c.names = append(c.names, e.doc)
	}
	c.entries[e.doc] = append(c.entries[e.doc], e)
}
