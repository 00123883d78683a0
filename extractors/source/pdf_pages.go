package source

import (
	"annals/schemas"
)

// readPDF returns the words of a PDF file, lines parted by line breaks, pages
// by form feeds. The words of a page lead back to its streams.
func readPDF(data []byte) (text, error) {
	var out text
	f, err := openPDF(data)
	if err != nil {
		return out, err
	}
	pages := f.pages()
	if len(pages) == 0 {
		return out, errNoPages
	}
	fonts := map[any]*font{}
	for n, page := range pages {
		p := &painter{f: f, fonts: fonts, size: 1}
		span, body, err := f.contents(page["Contents"])
		if err != nil {
			return out, err
		}
		if err := p.paint(body, f.dict(f.inherited(page, "Resources")), 0); err != nil {
			return out, err
		}
		start := len(out.buf)
		if n > 0 {
			out.buf = append(out.buf, '\f')
		}
		out.buf = append(out.buf, unjoin(p.lines())...)
		if len(out.buf) > MaxSize {
			return out, errTooLarge
		}
		if len(out.buf) > start {
			out.origin = append(out.origin, schemas.Alignment{Text: schemas.Span{Start: start, End: len(out.buf)}, Source: span})
		}
	}
	return out, nil
}

// mostPages bounds the pages that are read.
const mostPages = 20_000

// pages lists the pages in reading order.
func (f *pdfFile) pages() []pdfDict {
	var out []pdfDict
	seen := map[pdfRef]bool{}
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		if r, ok := v.(pdfRef); ok {
			if seen[r] {
				return
			}
			seen[r] = true
		}
		d := f.dict(v)
		if d == nil || depth > deepest || len(out) >= mostPages {
			return
		}
		kids := f.array(d["Kids"])
		if len(kids) == 0 && (d["Contents"] != nil || f.resolve(d["Type"]) == pdfName("Page")) {
			out = append(out, d)
			return
		}
		for _, k := range kids {
			walk(k, depth+1)
		}
	}
	if root := f.dict(f.root); root != nil {
		walk(root["Pages"], 0)
	}
	if len(out) > 0 {
		return out
	}
	for _, n := range f.numbers() { // no tree: the pages as they stand
		if d := f.dict(pdfRef(n)); d != nil && f.resolve(d["Type"]) == pdfName("Page") && len(out) < mostPages {
			out = append(out, d)
		}
	}
	return out
}

// inherited looks up what a page has from itself or from those above it.
func (f *pdfFile) inherited(d pdfDict, key pdfName) any {
	for range deepest {
		if d == nil {
			return nil
		}
		if v := d[key]; v != nil {
			return v
		}
		d = f.dict(d["Parent"])
	}
	return nil
}

// contents joins the streams of a page and says where they stand in the file.
func (f *pdfFile) contents(v any) (schemas.Span, []byte, error) {
	parts := f.array(v)
	if parts == nil {
		parts = []any{v}
	}
	var span schemas.Span
	var out []byte
	for _, p := range parts {
		s, ok := f.resolve(p).(pdfStream)
		if !ok {
			continue
		}
		body, err := f.unpack(s)
		if err != nil {
			return span, nil, err
		}
		out = append(append(out, body...), '\n')
		if span.Len() == 0 {
			span = s.Span
		}
		span.Start, span.End = min(span.Start, s.Start), max(span.End, s.End)
	}
	return span, out, nil
}
