package source

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"
)

// matrix is a PDF transformation: x' = a x + c y + e, y' = b x + d y + f.
type matrix [6]float64

func unit() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// times applies m first and n after it.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// run is a piece of text drawn at once.
type run struct {
	words     string
	x, end, y float64
	height    float64
}

// painter follows the operators of a page and keeps what they draw in words.
type painter struct {
	f     *pdfFile
	fonts map[any]*font
	runs  []run

	page       matrix // from the units of the page
	stack      []matrix
	text, line matrix
	font       *font
	size       float64
	leading    float64
	char, word float64 // spacing
	scale      float64
	rise       float64
}

// paint goes through a content stream.
func (p *painter) paint(body []byte, resources pdfDict, depth int) error {
	if depth == 0 {
		p.page, p.scale = unit(), 1
	}
	l := lexer{s: body}
	var args []any
	for {
		v, ok := l.value(0)
		if !ok {
			return nil
		}
		op, is := v.(pdfWord)
		if !is {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		switch op {
		case "Do":
			if err := p.form(args, resources, depth); err != nil {
				return err
			}
		case "ID": // the bytes of a picture follow
			p.skipPicture(&l)
		default:
			p.do(op, args, resources)
		}
		args = args[:0]
	}
}

// skipPicture goes to the end of a picture inside a content stream.
func (p *painter) skipPicture(l *lexer) {
	for ; l.at+2 < len(l.s); l.at++ {
		if l.s[l.at] == 'E' && l.s[l.at+1] == 'I' && l.s[l.at-1] <= ' ' && l.s[l.at+2] <= ' ' {
			l.at += 2
			return
		}
	}
	l.at = len(l.s)
}

// form paints a form, which is a content stream of its own.
func (p *painter) form(args []any, resources pdfDict, depth int) error {
	if len(args) == 0 || depth > 6 {
		return nil
	}
	name, _ := args[len(args)-1].(pdfName)
	s, ok := p.f.resolve(p.f.dict(resources["XObject"])[name]).(pdfStream)
	if !ok || p.f.resolve(s.pdfDict["Subtype"]) != pdfName("Form") {
		return nil
	}
	body, err := p.f.unpack(s)
	if err != nil {
		return err
	}
	if p.f.left -= len(body); p.f.left < 0 { // a form may paint others again and again
		return errTooLarge
	}
	page, stack := p.page, p.stack
	if m, ok := asMatrix(p.f, p.f.array(s.pdfDict["Matrix"])); ok {
		p.page = m.times(p.page)
	}
	own := p.f.dict(s.pdfDict["Resources"])
	if own == nil {
		own = resources
	}
	p.stack = nil
	err = p.paint(body, own, depth+1)
	p.page, p.stack = page, stack
	return err
}

func asMatrix(f *pdfFile, a []any) (m matrix, ok bool) {
	if len(a) != 6 {
		return m, false
	}
	for i := range a {
		m[i] = f.number(a[i])
	}
	return m, true
}

// do carries out an operator.
func (p *painter) do(op pdfWord, args []any, resources pdfDict) {
	num := func(i int) float64 {
		if i < len(args) {
			n, _ := args[i].(float64)
			return n
		}
		return 0
	}
	str := func(i int) pdfString {
		if i >= 0 && i < len(args) {
			s, _ := args[i].(pdfString)
			return s
		}
		return ""
	}
	switch op {
	case "q":
		if len(p.stack) < 256 {
			p.stack = append(p.stack, p.page)
		}
	case "Q":
		if n := len(p.stack); n > 0 {
			p.page, p.stack = p.stack[n-1], p.stack[:n-1]
		}
	case "cm":
		if m, ok := asMatrix(p.f, args); ok {
			p.page = m.times(p.page)
		}
	case "BT":
		p.text, p.line = unit(), unit()
	case "Tf":
		p.size = num(1)
		if len(args) > 0 {
			if name, ok := args[0].(pdfName); ok {
				p.font = p.fontOf(p.f.dict(resources["Font"])[name])
			}
		}
	case "Td":
		p.move(num(0), num(1))
	case "TD":
		p.leading = -num(1)
		p.move(num(0), num(1))
	case "Tm":
		if m, ok := asMatrix(p.f, args); ok {
			p.text, p.line = m, m
		}
	case "T*":
		p.move(0, -p.leading)
	case "TL":
		p.leading = num(0)
	case "Tc":
		p.char = num(0)
	case "Tw":
		p.word = num(0)
	case "Tz":
		p.scale = num(0) / 100
	case "Ts":
		p.rise = num(0)
	case "Tj":
		p.show(str(0))
	case "'":
		p.move(0, -p.leading)
		p.show(str(0))
	case "\"":
		p.word, p.char = num(0), num(1)
		p.move(0, -p.leading)
		p.show(str(2))
	case "TJ":
		if len(args) > 0 {
			parts, _ := args[len(args)-1].([]any)
			for _, part := range parts {
				switch part := part.(type) {
				case pdfString:
					p.show(part)
				case float64:
					p.text = matrix{1, 0, 0, 1, -part / 1000 * p.size * p.scale, 0}.times(p.text)
				}
			}
		}
	}
}

func (p *painter) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.times(p.line)
	p.text = p.line
}

// show keeps a string and moves on by its width.
func (p *painter) show(s pdfString) {
	if p.font == nil || s == "" {
		return
	}
	words, width, codes, spaces := p.font.decode(s)
	from := p.text.times(p.page)
	advance := (width/1000*p.size + p.char*float64(codes) + p.word*float64(spaces)) * p.scale
	p.text = matrix{1, 0, 0, 1, advance, 0}.times(p.text)
	to := p.text.times(p.page)
	height := math.Abs(p.size) * math.Hypot(from[2], from[3])
	r := run{words: words, x: from[4], end: to[4], y: from[5], height: height}
	if math.Abs(from[1]) > math.Abs(from[0]) { // text that runs up the page
		r.x, r.end, r.y = from[5], to[5], -from[4]
	}
	if slices.ContainsFunc([]float64{r.x, r.end, r.y, r.height}, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }) {
		r.x, r.end, r.y, r.height = 0, 0, 0, 1
	}
	p.runs = append(p.runs, r)
}

// lines puts the runs together in the order in which they were drawn: a blank
// where there is a gap on a line, a line break where the line changes, a blank
// line where the step is larger than a line.
func (p *painter) lines() []byte {
	var out []byte
	var last *run
	for i := range p.runs {
		r := &p.runs[i]
		if r.words == "" {
			continue
		}
		if last != nil {
			height := math.Max(math.Max(r.height, last.height), 1)
			gap := r.x - last.end
			down := last.y - r.y
			first, _ := utf8.DecodeRuneInString(r.words)
			switch {
			case math.Abs(down) > 0.5*height && math.Abs(down) < 0.7*height && math.Min(r.height, last.height) < 0.8*height && math.Abs(gap) < height:
				// a raised or lowered figure
			case math.Abs(down) > 1.75*height || down < -0.5*height:
				out = append(out, "\n\n"...)
			case down > 0.5*height || gap < -2*height:
				out = append(out, '\n')
			case gap > 0.17*height && !unicode.IsSpace(first) && out[len(out)-1] != ' ':
				out = append(out, ' ')
			}
		}
		out = append(out, r.words...)
		last = r
	}
	if len(out) > 0 {
		out = append(out, '\n')
	}
	return out
}
