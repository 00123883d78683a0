package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"annals/schemas"
)

const stage = "source"

// Read decodes data, the content of the file at path, into a document. The
// error is an *Unusable.
func Read(path string, data []byte) (*schemas.Document, error) {
	data, err := unpack(path, data)
	if err != nil {
		return nil, err
	}
	if len(data) > MaxSize {
		return nil, &Unusable{path, fmt.Sprintf("is larger than %d MB", MaxSize>>20), "split it into several documents"}
	}
	if what, advice := foreign(data); what != "" {
		return nil, &Unusable{path, "is " + what + ", not text", advice}
	}
	decoded, encoding, notes, err := contents(path, data)
	if err != nil {
		return nil, err
	}
	name := NameOf(path)
	d := &schemas.Document{
		ID: schemas.DocumentID(name), Name: name, Path: path,
		Encoding: encoding, Size: len(data),
		Text: string(decoded.buf), Origin: decoded.origin,
		Period: schemas.Unknown(),
	}
	sum := sha256.Sum256(data)
	d.Hash = hex.EncodeToString(sum[:])
	if strings.TrimFunc(d.Text, unprinted) == "" {
		return nil, &Unusable{path, "is empty", "give a file that holds a chronology"}
	}
	if bad := controls(d.Text); bad > 2 && bad*50 > len(d.Text) || strings.IndexByte(d.Text, 0) >= 0 {
		return nil, &Unusable{path, "is binary, not text", "convert it to plain text first"}
	}
	for _, n := range notes {
		d.Note(nil, schemas.Span{}, stage, n)
	}
	return d, nil
}

func unprinted(r rune) bool { return unicode.IsSpace(r) || r == 0xFEFF || r == 0 }

// controls counts characters that no text holds.
func controls(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' || c == 0x7F {
			n++
		}
	}
	return n
}

// contents turns the bytes of a file of any kind into text. The encoding is
// that of plain text and pages, and the kind of file for all others.
func contents(path string, data []byte) (out text, encoding string, notes []string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		var note string
		if out, note, err = pdfText(path, data); note != "" {
			notes = append(notes, note)
		}
		return out, "pdf", notes, err
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		out, err = docxText(path, data)
		return out, "docx", notes, err
	}
	encoding, mark := encodingOf(data)
	damaged := 0
	if enc, name := declared(data); enc != nil && mark == 0 && encoding == windowsName && isHTML(path, string(data[:min(len(data), 4096)])) {
		encoding = name
		out, damaged = decodeAs(data, enc)
	} else {
		out, damaged = decode(data, encoding, mark)
	}
	if encoding != utf8Name {
		notes = append(notes, "read as "+encoding)
	}
	if damaged > 0 {
		notes = append(notes, fmt.Sprintf("%d bytes are not valid %s and were read as U+FFFD", damaged, encoding))
	}
	if whole := string(out.buf); isHTML(path, whole) {
		page, note := htmlText(whole)
		if note != "" {
			notes = append(notes, note)
		}
		page.origin = through(page.origin, out.origin)
		out = page
	}
	return out, encoding, notes, nil
}
