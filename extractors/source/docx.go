package source

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"annals/schemas"
)

const wordDocument, wordNotes, wordEndnotes = "word/document.xml", "word/footnotes.xml", "word/endnotes.xml"

// docxText returns the words of a Word document, paragraphs parted by blank
// lines, items of lists marked by bullets, cells of a row parted by bars;
// footnotes stand at the end under a heading of their own. The parts of the
// archive are packed, so a stretch leads back to the packed part it is from.
func docxText(path string, data []byte) (text, error) {
	var out text
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return out, &Unusable{path, "is a damaged zip or Word file (" + err.Error() + ")", "save it again"}
	}
	parts := map[string]*zip.File{}
	for _, f := range archive.File {
		switch f.Name {
		case wordDocument, wordNotes, wordEndnotes, "xl/workbook.xml", "ppt/presentation.xml", "content.xml", "META-INF/container.xml":
			if parts[f.Name] == nil {
				parts[f.Name] = f
			}
		}
	}
	if parts[wordDocument] == nil {
		what := "a zip file without a Word document in it"
		for name, kind := range map[string]string{"xl/workbook.xml": "an Excel file", "ppt/presentation.xml": "a PowerPoint file",
			"content.xml": "an OpenDocument file", "META-INF/container.xml": "an e-book"} {
			if parts[name] != nil {
				what = kind
			}
		}
		return out, &Unusable{path, "is " + what + ", not text", "unpack it, or save it as .docx, HTML or plain text"}
	}
	left := int64(MaxSize)
	for _, name := range [...]string{wordDocument, wordNotes, wordEndnotes} {
		f := parts[name]
		if f == nil {
			continue
		}
		var w words
		read, err := w.part(f, left)
		if left -= read; err != nil {
			if errors.Is(err, errTooLarge) {
				return out, &Unusable{path, fmt.Sprintf("is larger than %d MB when unpacked", MaxSize>>20), "split it into several documents"}
			}
			return out, &Unusable{path, fmt.Sprintf("is a damaged Word file (%s: %v)", name, err), "save it again"}
		}
		body := strings.TrimSpace(w.b.String())
		if body == "" {
			continue
		}
		if name != wordDocument {
			body = "\n\nNotes\n\n" + body
		}
		at, err := f.DataOffset()
		if err != nil {
			at = 0
		}
		start := len(out.buf)
		out.buf = append(out.buf, body...)
		out.origin = append(out.origin, schemas.Alignment{
			Text:   schemas.Span{Start: start, End: len(out.buf)},
			Source: schemas.Span{Start: int(at), End: min(int(at)+int(f.CompressedSize64), len(data))},
		})
	}
	return out, nil
}

var errTooLarge = errors.New("too large")

// words reads one part of a Word document.
type words struct {
	b      strings.Builder
	breaks int  // line breaks due before the next word
	tab    bool // a tab is due
	item   bool // the paragraph is an item of a list
	level  string
	row    int // depth of rows of tables
	cell   bool
	first  bool // the row has no words yet
	quiet  int  // depth of elements whose words are not shown
	shown  bool // inside an element of text
	note   string
}

// part reads a part of the archive, at most limit bytes of it unpacked.
func (w *words) part(f *zip.File, limit int64) (int64, error) {
	if f.UncompressedSize64 > uint64(limit) {
		return 0, errTooLarge
	}
	in, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer in.Close()
	counted := &io.LimitedReader{R: in, N: limit + 1}
	d := xml.NewDecoder(counted) // knows no entities but XML's own five, and fetches nothing
	for depth := 0; ; {
		t, err := d.RawToken()
		switch {
		case counted.N <= 0:
			return limit, errTooLarge
		case err == io.EOF && depth != 0:
			return limit + 1 - counted.N, io.ErrUnexpectedEOF
		case err == io.EOF:
			return limit + 1 - counted.N, nil
		case err != nil:
			return limit + 1 - counted.N, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			w.open(t)
		case xml.EndElement:
			depth--
			w.close(t.Name.Local)
		case xml.CharData:
			if w.shown && w.quiet == 0 {
				w.say(string(t))
			}
		}
	}
}
