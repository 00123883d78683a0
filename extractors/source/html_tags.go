package source

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// open takes a start tag.
func (p *page) open(name atom.Atom, hidden, closed bool) {
	if p.skip != 0 {
		if name == p.skip && !closed {
			p.depth++
		}
		return
	}
	if p.leftOut(name) || hidden && !p.all && !empty(name) && name != atom.Body && name != atom.Html && name != 0 {
		if !closed {
			p.skip, p.depth = name, 1
		}
		return
	}
	switch name {
	case atom.Br:
		p.breaks++
	case atom.Hr:
		p.part(2)
	case atom.Pre, atom.Xmp, atom.Plaintext:
		p.part(2)
		p.pre++
	case atom.Ul, atom.Ol, atom.Menu:
		p.part(2)
		if len(p.lists) > 0 {
			p.breaks = 1
		}
		if len(p.lists) < 16 {
			p.lists = append(p.lists, list{ordered: name == atom.Ol})
		}
	case atom.Li:
		p.part(1)
		p.mark = p.bullet()
	case atom.Tr:
		p.part(1)
		p.row = rowState{inside: true, start: -1}
	case atom.Td, atom.Th:
		if p.row.inside && p.row.start >= 0 {
			p.row.cell, p.breaks = true, 0
		}
	case atom.Dt, atom.Dd, atom.Caption, atom.Figcaption, atom.Option, atom.Summary:
		p.part(1)
	case atom.Table:
		p.part(2)
		p.row = rowState{}
	case atom.Sup:
		p.sup = len(p.out.buf) + 1
	default:
		if parts(name) {
			p.part(2)
		}
	}
}

// close takes an end tag.
func (p *page) close(name atom.Atom) {
	if p.skip != 0 {
		if name == p.skip {
			if p.depth--; p.depth == 0 {
				p.skip = 0
				if parts(name) {
					p.part(2)
				}
			}
		}
		return
	}
	switch name {
	case atom.Pre, atom.Xmp, atom.Plaintext:
		p.pre = max(0, p.pre-1)
		p.part(2)
	case atom.Ul, atom.Ol, atom.Menu:
		p.lists = p.lists[:max(0, len(p.lists)-1)]
		p.mark = ""
		p.part(2)
		if len(p.lists) > 0 {
			p.breaks = 1
		}
	case atom.Li, atom.Dt, atom.Dd, atom.Caption, atom.Figcaption:
		p.mark = ""
		p.part(1)
	case atom.Tr:
		p.row = rowState{}
		p.breaks = max(p.breaks, 1)
	case atom.Table:
		p.row = rowState{}
		p.part(2)
	case atom.Sup:
		p.raised()
	case atom.P:
		p.part(2)
	default:
		if parts(name) {
			p.part(2)
		}
	}
}

// part asks for line breaks before the next word: one for a new line, two for
// a new paragraph. Before the first word of an item or a cell there is none.
func (p *page) part(n int) {
	if p.mark != "" || p.row.cell {
		return
	}
	if p.row.inside && p.row.start < 0 { // the first paragraph of a row
		n = 1
	}
	p.breaks = max(p.breaks, n)
}

// bullet is the mark of an item of the list that is open.
func (p *page) bullet() string {
	if len(p.lists) == 0 {
		return "• "
	}
	l := &p.lists[len(p.lists)-1]
	l.n++
	return strings.Repeat("    ", len(p.lists)-1) + "• "
}

// raised takes out a footnote's mark: a raised number or letter in brackets.
func (p *page) raised() {
	at := p.sup - 1
	p.sup = 0
	if at < 0 || at >= len(p.out.buf) {
		return
	}
	s := strings.TrimSpace(string(p.out.buf[at:]))
	if len(s) > 6 || s == "" || strings.Trim(s, "0123456789[]*†‡, ") != "" && !(s[0] == '[' && s[len(s)-1] == ']') {
		return
	}
	p.out.buf = p.out.buf[:at]
	for k := len(p.out.origin) - 1; k >= 0; k-- {
		a := &p.out.origin[k]
		if a.Text.Start >= at {
			p.out.origin = p.out.origin[:k]
			continue
		}
		if a.Text.End > at {
			if a.Text.Len() == a.Source.Len() {
				a.Source.End -= a.Text.End - at
			}
			a.Text.End = at
		}
		break
	}
}

// leftOut says whether an element holds no words of the document.
func (p *page) leftOut(name atom.Atom) bool {
	switch name {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Noframes, atom.Title:
		return true
	case atom.Nav, atom.Aside, atom.Footer, atom.Select, atom.Button, atom.Datalist, atom.Textarea, atom.Object, atom.Canvas, atom.Audio, atom.Video, atom.Map:
		return !p.all
	}
	return false
}

// visible says whether a browser would show the words of an element that is
// left out.
func visible(name atom.Atom) bool {
	switch name {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Noframes, atom.Title:
		return false
	}
	return true
}

// empty says whether an element has no content.
func empty(name atom.Atom) bool {
	switch name {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// parts says whether an element stands on lines of its own.
func parts(name atom.Atom) bool {
	switch name {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Figure, atom.Dl, atom.Form, atom.Fieldset, atom.Address, atom.Center, atom.Details,
		atom.Dir, atom.Body, atom.Html, atom.Thead, atom.Tbody, atom.Tfoot, atom.Hgroup:
		return true
	}
	return false
}
