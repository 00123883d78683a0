// Package corrections keeps what people found wrong in a dataset and puts it
// right again whenever the document is coded anew.
package corrections

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ErrForm is wrapped by errors about files that are not corrections.
var ErrForm = errors.New("not a correction")

// Line is one correction, a line of a file. The words and where they stand
// are its anchor: they find the record again when its id is another.
type Line struct {
	Target   string `json:"target"` // event_id or mention_id
	Field    string `json:"field"`
	Was      string `json:"was"`
	Now      string `json:"now"`
	Document string `json:"document_id"`
	Entry    string `json:"entry_id"`
	Words    string `json:"words"` // evidence of the event, or the mention as printed
	Start    int    `json:"start"` // of the words in the entry's text, in code points
	Who      string `json:"who"`
	When     string `json:"when"` // a day
	Why      string `json:"why"`

	place string // file and line, for messages
}

// Kind is event or mention.
func (l *Line) Kind() string {
	if strings.HasPrefix(l.Target, "men-") {
		return "mention"
	}
	return "event"
}

// Place is the file and line that the correction was read from.
func (l *Line) Place() string { return l.place }

// Set is the corrections of a dataset, in the order of their files and lines.
type Set struct {
	byDocument map[string][]Line
}

// Load reads all *.jsonl files of a folder. A folder that is not there holds
// no corrections.
func Load(dir string) (*Set, error) {
	s := &Set{map[string][]Line{}}
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := s.read(path, data); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Set) read(path string, data []byte) error {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		text := bytes.TrimSpace(lines.Bytes())
		if len(text) == 0 {
			continue
		}
		place := fmt.Sprintf("%s:%d", path, n)
		l := Line{place: place}
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&l); err != nil {
			return fmt.Errorf("%s: %w: %w; annals correct writes such lines", place, ErrForm, err)
		}
		if l.Document == "" || l.Target == "" || l.Field == "" || l.Words == "" {
			return fmt.Errorf("%s: %w: document_id, target, field or words is missing; annals correct writes such lines", place, ErrForm)
		}
		if !Known(l.Kind(), l.Field) {
			return fmt.Errorf("%s: %w: no field %q of %ss can be corrected, but %s", place, ErrForm, l.Field, l.Kind(), strings.Join(Fields(l.Kind()), ", "))
		}
		s.byDocument[l.Document] = append(s.byDocument[l.Document], l)
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w: %w", path, ErrForm, err)
	}
	return nil
}

// Of lists the corrections of a document.
func (s *Set) Of(document string) []Line {
	if s == nil {
		return nil
	}
	return s.byDocument[document]
}

// Documents lists the documents that have corrections.
func (s *Set) Documents() []string {
	if s == nil {
		return nil
	}
	out := make([]string, 0, len(s.byDocument))
	for id := range s.byDocument {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// Version is a hash of the corrections of a document, "" for none.
func (s *Set) Version(document string) string {
	lines := s.Of(document)
	if len(lines) == 0 {
		return ""
	}
	sum := sha256.New()
	for i := range lines {
		b, err := json.Marshal(&lines[i])
		if err != nil {
			panic("corrections: a line that JSON cannot hold: " + err.Error())
		}
		sum.Write(append(b, '\n'))
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}

// Append adds a correction to the file of its document.
func Append(dir string, l *Line) (path string, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	path = filepath.Join(dir, l.Document+".jsonl")
	before, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	var buf bytes.Buffer
	if len(before) > 0 && before[len(before)-1] != '\n' {
		buf.WriteByte('\n')
	}
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(l); err != nil {
		return "", err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return "", err
	}
	_, err = f.Write(buf.Bytes())
	return path, errors.Join(err, f.Sync(), f.Close())
}
