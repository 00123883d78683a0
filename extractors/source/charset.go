package source

import (
	"bytes"
	"strings"

	"annals/schemas"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// declared is the encoding that a web page says it is in, where that is none
// of those that are told apart without being told.
func declared(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), 1024)]
	if !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return nil, ""
	}
	_, name, certain := charset.DetermineEncoding(head, "")
	if name = strings.ToLower(name); !certain && name == windowsName || name == utf8Name || strings.HasPrefix(name, "utf-16") || name == windowsName || name == "replacement" {
		return nil, ""
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil, ""
	}
	return enc, name
}

// decodeAs decodes data from any encoding. Encodings of one byte a character
// are aligned by character, others by line.
func decodeAs(data []byte, enc encoding.Encoding) (out text, damaged int) {
	if table, ok := enc.(*charmap.Charmap); ok {
		for at, c := range data {
			r := table.DecodeByte(c)
			if r == '\uFFFD' {
				damaged++
			}
			out.add(r, at, 1)
		}
		return out, damaged
	}
	for at := 0; at < len(data); {
		end := len(data)
		if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		line, err := enc.NewDecoder().Bytes(data[at:end])
		if err != nil {
			line = bytes.ToValidUTF8(data[at:end], []byte("\uFFFD"))
			damaged++
		}
		damaged += bytes.Count(line, []byte("\uFFFD"))
		start := len(out.buf)
		out.buf = append(out.buf, line...)
		if len(line) > 0 {
			out.origin = append(out.origin, schemas.Alignment{
				Text: schemas.Span{Start: start, End: len(out.buf)}, Source: schemas.Span{Start: at, End: end},
			})
		}
		at = end
	}
	return out, damaged
}
