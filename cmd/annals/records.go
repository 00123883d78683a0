package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"annals/extractors/source"
	"annals/schemas"
)

// maxRecord bounds one line of --records input, in bytes.
const maxRecord = 4 << 20

// record is one line of --records input, with its place.
type record struct {
	place string
	line  []byte
	long  bool
}

// extractRecords codes every line of the files as one entry.
func (p *program) extractRecords(ctx context.Context, c *chain, paths []string, write appender, out *bufio.Writer) error {
	rejected := false
	work := func(ctx context.Context, r record) (*schemas.Document, error) {
		d, err := r.document()
		if err != nil {
			return nil, err
		}
		return d, apply(ctx, c.one, d)
	}
	take := func(r record, d *schemas.Document, err error) error {
		if err != nil && !unusable(err) {
			return err
		}
		if p.tellRejects(r.place, d, err) {
			rejected = true
		}
		if err != nil {
			return nil
		}
		_, err = out.Write(write(nil, d))
		return err
	}
	for _, path := range paths {
		in, err := open(path, p.in)
		if err != nil {
			return err
		}
		lines := &lineReader{path: path, in: bufio.NewReaderSize(in, 1<<16)}
		err = inOrder(ctx, lines.all, work, take)
		in.Close()
		if err == nil {
			err = lines.err
		}
		if err != nil {
			return closing(err, out, rejected)
		}
	}
	return closing(nil, out, rejected)
}

// open opens a file, or wraps standard input for "-".
func open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(path)
}

// document makes an entry of a record. The error is a *source.Unusable.
func (r record) document() (*schemas.Document, error) {
	bad := func(format string, args ...any) error {
		return &source.Unusable{Path: r.place, Reason: fmt.Sprintf(format, args...),
			Advice: `each line is an object {"id": "n1", "text": "...", "date": "2020-12-15"}`}
	}
	if r.long {
		return nil, bad("the line is longer than %d MB", maxRecord>>20)
	}
	if !utf8.Valid(r.line) {
		return nil, bad("the line is not valid UTF-8")
	}
	var v struct {
		ID   json.RawMessage `json:"id"`
		Text string          `json:"text"`
		Date string          `json:"date"`
	}
	if err := json.Unmarshal(r.line, &v); err != nil {
		return nil, bad("not a record (%v)", err)
	}
	id := strings.Trim(string(v.ID), `"`)
	if len(v.ID) > 0 && v.ID[0] == '"' {
		if err := json.Unmarshal(v.ID, &id); err != nil {
			return nil, bad("id is not a string (%v)", err)
		}
	}
	switch {
	case id == "" || id == "null":
		return nil, bad("id is missing")
	case strings.TrimSpace(v.Text) == "":
		return nil, bad("text is missing or empty")
	}
	return oneEntry(id, r.place, v.Text, strings.TrimSpace(v.Date)), nil
}

// lineReader reads lines of bounded length.
type lineReader struct {
	path string
	in   *bufio.Reader
	err  error
}

// all yields every line that is not blank.
func (l *lineReader) all(yield func(record) bool) {
	for n := 1; ; n++ {
		line, long, err := l.next()
		if err != nil && err != io.EOF {
			l.err = err
			return
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 || long {
			if !yield(record{fmt.Sprintf("%s:%d", l.path, n), line, long}) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

// next reads one line; of one that is too long it keeps nothing.
func (l *lineReader) next() (line []byte, long bool, err error) {
	for {
		part, err := l.in.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > maxRecord {
			line, long = nil, true
		}
		if err != bufio.ErrBufferFull {
			return line, long, err
		}
	}
}
