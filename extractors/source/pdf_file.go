package source

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
	"slices"

	"annals/schemas"
)

var (
	errLocked  = errors.New("encrypted")
	errNoPages = errors.New("no pages found")
)

// pdfFile is a PDF file on its way to words. Objects are found by looking
// through all bytes, not by the table of offsets at the end, so that a file
// that was cut or patched reads like any other.
type pdfFile struct {
	data   []byte
	at     map[int]int     // where the value of an object begins
	packed map[int]any     // objects out of packed streams
	held   map[pdfRef]bool // references being followed
	left   int             // bytes that may still be unpacked
	work   int             // bytes that may still be looked at for objects
	root   any
}

// pdfStream is a stream: its dictionary and the bytes it has in the file.
type pdfStream struct {
	pdfDict
	schemas.Span
}

func openPDF(data []byte) (*pdfFile, error) {
	f := &pdfFile{data: data, at: map[int]int{}, packed: map[int]any{}, held: map[pdfRef]bool{}, left: MaxSize, work: 8*len(data) + MaxSize}
	for i := 0; ; {
		k := bytes.Index(data[i:], []byte("obj"))
		if k < 0 {
			break
		}
		k += i
		i = k + 3
		if n, ok := numberBefore(data, k); ok {
			f.at[n] = i
		}
	}
	for i := 0; ; {
		k := bytes.Index(data[i:], []byte("trailer"))
		if k < 0 {
			break
		}
		i += k + len("trailer")
		l := lexer{s: data, at: i}
		if v, _ := l.value(0); v != nil {
			if d, ok := v.(pdfDict); ok {
				if d["Encrypt"] != nil {
					return nil, errLocked
				}
				if d["Root"] != nil {
					f.root = d["Root"]
				}
			}
		}
	}
	return f, f.unpackObjects()
}

// numberBefore reads the number of an object before its keyword: "12 0 obj".
func numberBefore(s []byte, at int) (int, bool) {
	i := at
	number := func() (int, bool) {
		gap := i
		for i > 0 && s[i-1] <= ' ' {
			i--
		}
		end := i
		for i > 0 && end-i < 9 && s[i-1] >= '0' && s[i-1] <= '9' {
			i--
		}
		n := 0
		for _, c := range s[i:end] {
			n = n*10 + int(c-'0')
		}
		return n, end > i && (end < gap || gap == at)
	}
	if _, ok := number(); !ok {
		return 0, false
	}
	n, ok := number()
	return n, ok
}

// unpackObjects reads the objects that stand in packed streams, and the root
// that a packed table of offsets names.
func (f *pdfFile) unpackObjects() error {
	for _, n := range f.numbers() {
		s, ok := f.object(pdfRef(n)).(pdfStream)
		if !ok {
			continue
		}
		switch f.resolve(s.pdfDict["Type"]) {
		case pdfName("XRef"):
			if s.pdfDict["Encrypt"] != nil {
				return errLocked
			}
			if s.pdfDict["Root"] != nil {
				f.root = s.pdfDict["Root"]
			}
		case pdfName("ObjStm"):
			body, err := f.unpack(s)
			if err != nil {
				return err
			}
			count, first := f.number(s.pdfDict["N"]), f.number(s.pdfDict["First"])
			head := lexer{s: body}
			for k := 0; k < int(count); k++ {
				id, _ := head.value(0)
				offset, ok := head.value(0)
				n, isID := id.(float64)
				o, isOffset := offset.(float64)
				if !ok || !isID || !isOffset || o < 0 || o+first >= float64(len(body)) || first < 0 {
					break
				}
				if f.at[int(n)] != 0 {
					continue
				}
				l := lexer{s: body, at: int(o + first)}
				f.packed[int(n)], _ = l.value(0)
			}
		}
	}
	return nil
}

// numbers lists the objects in order.
func (f *pdfFile) numbers() []int {
	out := make([]int, 0, len(f.at))
	for n := range f.at {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// object reads an object.
func (f *pdfFile) object(r pdfRef) any {
	at, ok := f.at[int(r)]
	if !ok || f.work <= 0 {
		return f.packed[int(r)]
	}
	l := lexer{s: f.data, at: at}
	v, _ := l.value(0)
	f.work -= l.at - at
	d, ok := v.(pdfDict)
	if !ok {
		return v
	}
	l.space()
	if !bytes.HasPrefix(f.data[min(l.at, len(f.data)):], []byte("stream")) {
		return d
	}
	from := l.at + len("stream")
	if from < len(f.data) && f.data[from] == '\r' {
		from++
	}
	if from < len(f.data) && f.data[from] == '\n' {
		from++
	}
	end := from + max(0, int(f.number(d["Length"])))
	if end < from || end > len(f.data) || !bytes.Contains(f.data[end:min(len(f.data), end+20)], []byte("endstream")) {
		if end = bytes.Index(f.data[from:], []byte("endstream")); end < 0 {
			end = len(f.data) - from
		}
		end += from
		f.work -= end - from
	}
	return pdfStream{d, schemas.Span{Start: from, End: end}}
}

// resolve follows a reference to what it stands for.
func (f *pdfFile) resolve(v any) any {
	for range 8 {
		r, ok := v.(pdfRef)
		if !ok || f.held[r] {
			break
		}
		f.held[r] = true // the length of a stream may not be that stream
		v = f.object(r)
		delete(f.held, r)
	}
	return v
}

func (f *pdfFile) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

func (f *pdfFile) dict(v any) pdfDict {
	switch v := f.resolve(v).(type) {
	case pdfDict:
		return v
	case pdfStream:
		return v.pdfDict
	}
	return nil
}

func (f *pdfFile) array(v any) []any {
	a, _ := f.resolve(v).([]any)
	return a
}

// unpack returns the bytes of a stream, nil where it is packed in a way that
// words are not.
func (f *pdfFile) unpack(s pdfStream) ([]byte, error) {
	body := f.data[s.Start:s.End]
	filters := f.array(s.pdfDict["Filter"])
	if name, ok := f.resolve(s.pdfDict["Filter"]).(pdfName); ok {
		filters = []any{name}
	}
	for k, filter := range filters {
		var in io.Reader
		switch f.resolve(filter) {
		case pdfName("FlateDecode"), pdfName("Fl"):
			z, err := zlib.NewReader(bytes.NewReader(body))
			if err != nil {
				return nil, nil
			}
			in = z
		case pdfName("ASCII85Decode"), pdfName("A85"):
			if end := bytes.Index(body, []byte("~>")); end >= 0 {
				body = body[:end]
			}
			in = ascii85.NewDecoder(bytes.NewReader(body))
		case pdfName("ASCIIHexDecode"), pdfName("AHx"):
			l := lexer{s: append([]byte{'<'}, body...)}
			in = bytes.NewReader([]byte(l.hex()))
		default:
			return nil, nil
		}
		if k > 4 {
			return nil, nil
		}
		out, _ := io.ReadAll(io.LimitReader(in, int64(f.left)+1)) // what a damaged stream still gives is used
		if len(out) > f.left {
			return nil, errTooLarge
		}
		f.left -= len(out)
		body = out
	}
	return body, nil
}
