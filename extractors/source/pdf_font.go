package source

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// font says what the codes of strings mean and how wide they are.
type font struct {
	wide   bool              // codes of two bytes
	words  map[uint32]string // by a table of the file's own
	byCode [256]string
	widths map[uint32]float64
	usual  float64
}

// fontOf reads a font once.
func (p *painter) fontOf(v any) *font {
	key, ok := v.(pdfRef)
	if ok {
		if f := p.fonts[key]; f != nil {
			return f
		}
	}
	f := p.f.font(p.f.dict(v))
	if ok {
		p.fonts[key] = f
	}
	return f
}

func (f *pdfFile) font(d pdfDict) *font {
	out := &font{widths: map[uint32]float64{}, usual: 500}
	if s, ok := f.resolve(d["ToUnicode"]).(pdfStream); ok {
		if body, err := f.unpack(s); err == nil {
			out.words = mapping(body)
		}
	}
	if f.resolve(d["Subtype"]) == pdfName("Type0") {
		out.wide = true
		if kids := f.array(d["DescendantFonts"]); len(kids) > 0 {
			out.wideWidths(f, f.dict(kids[0]))
		}
		return out
	}
	base, _ := f.resolve(d["Encoding"]).(pdfName)
	differences := f.dict(d["Encoding"])
	if differences != nil {
		base, _ = f.resolve(differences["BaseEncoding"]).(pdfName)
	}
	table := charmap.Windows1252
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	for c := range out.byCode {
		if c >= 32 {
			out.byCode[c] = string(table.DecodeByte(byte(c)))
		}
	}
	if base == "" { // the standard encoding differs in its quotes
		out.byCode[0x27], out.byCode[0x60] = "’", "‘"
	}
	out.byCode[0x95] = "•"
	code := 0
	for _, v := range f.array(differences["Differences"]) {
		switch v := f.resolve(v).(type) {
		case float64:
			code = int(v)
		case pdfName:
			if code >= 0 && code < 256 {
				out.byCode[code] = glyph(string(v))
			}
			code++
		}
	}
	first := int(f.number(d["FirstChar"]))
	for i, w := range f.array(d["Widths"]) {
		if i < 256 {
			out.widths[uint32(first+i)] = f.number(w)
		}
	}
	return out
}

// wideWidths reads the widths of a font of two bytes a code: a list of "first
// [w w w]" and "first last w".
func (t *font) wideWidths(f *pdfFile, d pdfDict) {
	t.usual = 1000
	if w, ok := f.resolve(d["DW"]).(float64); ok {
		t.usual = w
	}
	list := f.array(d["W"])
	for i := 0; i+1 < len(list); {
		first := uint32(f.number(list[i]))
		if each, ok := f.resolve(list[i+1]).([]any); ok {
			for k, w := range each {
				t.widths[first+uint32(k)] = f.number(w)
			}
			i += 2
			continue
		}
		if i+2 >= len(list) {
			return
		}
		last, w := uint32(f.number(list[i+1])), f.number(list[i+2])
		for c := first; c <= last && c-first < 1<<16; c++ {
			t.widths[c] = w
		}
		i += 3
	}
}

// decode returns the words of a string, their width in thousandths, and how
// many codes and blanks it has.
func (t *font) decode(s pdfString) (words string, width float64, codes, spaces int) {
	var b strings.Builder
	for i := 0; i < len(s); {
		c := uint32(s[i])
		i++
		if t.wide && i < len(s) {
			c = c<<8 | uint32(s[i])
			i++
		}
		codes++
		if w, ok := t.widths[c]; ok {
			width += w
		} else {
			width += t.usual
		}
		if !t.wide && c == ' ' {
			spaces++
		}
		word, ok := t.words[c]
		if !ok && !t.wide {
			word = t.byCode[c]
		} else if !ok {
			word = "\uFFFD"
		}
		b.WriteString(word)
	}
	return b.String(), width, codes, spaces
}

// mostCodes bounds what a table of a font may hold.
const mostCodes = 1 << 17

// mapping reads a font's table from codes to words.
func mapping(body []byte) map[uint32]string {
	out := map[uint32]string{}
	l := lexer{s: body}
	var args []any
	for {
		v, ok := l.value(0)
		if !ok || len(out) > mostCodes {
			return out
		}
		op, is := v.(pdfWord)
		if !is {
			args = append(args, v)
			continue
		}
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				code, a := args[i].(pdfString)
				word, b := args[i+1].(pdfString)
				if a && b {
					out[codeOf(code)] = utf16Words(word)
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				from, a := args[i].(pdfString)
				to, b := args[i+1].(pdfString)
				if !a || !b {
					continue
				}
				first, last := codeOf(from), min(codeOf(to), codeOf(from)+1<<16)
				switch word := args[i+2].(type) {
				case pdfString:
					for c := first; c <= last && len(word) > 0 && len(out) <= mostCodes; c++ {
						out[c] = utf16Words(plus(word, c-first))
					}
				case []any:
					for k, w := range word {
						if w, ok := w.(pdfString); ok && first+uint32(k) <= last {
							out[first+uint32(k)] = utf16Words(w)
						}
					}
				}
			}
		}
		args = args[:0]
	}
}

func codeOf(s pdfString) uint32 {
	v := uint32(0)
	for i := 0; i < len(s) && i < 4; i++ {
		v = v<<8 | uint32(s[i])
	}
	return v
}

// plus adds n to the last two bytes of a word.
func plus(s pdfString, n uint32) pdfString {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && n > 0; i-- {
		n += uint32(b[i])
		b[i] = byte(n)
		n >>= 8
	}
	return pdfString(b)
}

func utf16Words(s pdfString) string {
	if len(s) == 1 {
		return string(rune(s[0]))
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}
