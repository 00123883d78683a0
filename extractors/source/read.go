package source

import (
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
	encoding, mark := encodingOf(data)
	decoded, damaged := decode(data, encoding, mark)
	name := NameOf(path)
	d := &schemas.Document{
		ID: Slug(name), Name: name, Path: path,
		Encoding: encoding, Size: len(data),
		Text: string(decoded.buf), Origin: decoded.origin,
		Period: schemas.Unknown(),
	}
	sum := sha256.Sum256(data)
	d.Hash = hex.EncodeToString(sum[:])
	if strings.TrimFunc(d.Text, unprinted) == "" {
		return nil, &Unusable{path, "is empty", "give a file that holds a chronology"}
	}
	if bad := controls(d.Text); bad*50 > len(d.Text) || strings.IndexByte(d.Text, 0) >= 0 {
		return nil, &Unusable{path, "is binary, not text", "convert it to plain text first"}
	}
	if encoding != utf8Name {
		d.Note(nil, schemas.Span{}, stage, "read as "+encoding)
	}
	if damaged > 0 {
		d.Note(nil, schemas.Span{}, stage,
			fmt.Sprintf("%d bytes are not valid %s and were read as U+FFFD", damaged, encoding))
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

// foreign recognizes by their first bytes the files that users mistake for
// text, so that the message can say what to do.
func foreign(data []byte) (what, advice string) {
	head := string(data[:min(len(data), 8)])
	switch {
	case strings.HasPrefix(head, "%PDF-"):
		return "a PDF file", "convert it with pdftotext first"
	case strings.HasPrefix(head, "PK\x03\x04"):
		return "a zip or Word file", "save it as plain text or HTML first"
	case strings.HasPrefix(head, "\xD0\xCF\x11\xE0"):
		return "an old Word file", "save it as plain text or HTML first"
	case strings.HasPrefix(head, "{\\rtf"):
		return "an RTF file", "save it as plain text first"
	case strings.HasPrefix(head, "\x89PNG"), strings.HasPrefix(head, "\xFF\xD8\xFF"), strings.HasPrefix(head, "GIF8"):
		return "a picture", "run a text recognition program on it first"
	case strings.HasPrefix(head, "PAR1"):
		return "a Parquet file", "give the chronology it was made from"
	case strings.HasPrefix(head, "\x7FELF"), strings.HasPrefix(head, "MZ\x90"):
		return "a program", "give a file that holds a chronology"
	}
	return "", ""
}
