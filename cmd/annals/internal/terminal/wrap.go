package terminal

import "strings"

// Run is a stretch of text in one style.
type Run struct {
	Text  string
	Style Style
}

// Style is how a run looks, as parameters of an escape sequence; "" is plain.
type Style string

// The styles. No two that mean different things differ in colour alone: what
// is marked is bold, underlined or bracketed too.
const (
	Plain  Style = ""
	Bold   Style = "1"
	Faint  Style = "2"
	Under  Style = "4"
	Person Style = "1;36"
	State  Style = "1;33"
	Body   Style = "1;35"
	Thing  Style = "1;34"
	Time   Style = "1;32"
	Alarm  Style = "1;31"
)

// Wrap lays runs out in lines of the screen's width, every line after the
// first indented. Lines break at blanks, and between signs of scripts that
// write none.
func (s Screen) Wrap(runs []Run, first, indent int) string {
	w := wrapping{screen: s, at: first, indent: indent, fresh: true}
	for _, r := range runs {
		w.style = r.Style
		for _, c := range clusters(Harmless(r.Text)) {
			w.put(c)
		}
	}
	w.flush()
	w.paint(Plain)
	return w.out.String()
}

// wrapping is the state of a layout: the word that is being read, and where
// the line stands.
type wrapping struct {
	screen     Screen
	out        strings.Builder
	at, indent int
	style      Style // of what is read
	shown      Style // of what was written last
	word       []styled
	columns    int
	blank      bool // a blank is due before the next word
	fresh      bool // nothing stands in the line yet
}

type styled struct {
	cluster
	style Style
}

func (w *wrapping) put(c cluster) {
	if c.text == " " {
		w.flush()
		w.blank = !w.fresh
		return
	}
	if c.columns == 2 { // may stand alone
		w.flush()
	}
	w.word = append(w.word, styled{c, w.style})
	w.columns += c.columns
	if c.columns == 2 || w.screen.Width > 0 && w.columns >= w.screen.Width-w.indent {
		w.flush()
	}
}

// flush writes the word, on a new line where this one has no room.
func (w *wrapping) flush() {
	if len(w.word) == 0 {
		return
	}
	room := w.columns
	if w.blank {
		room++
	}
	if w.screen.Width > 0 && w.at+room > w.screen.Width && (!w.fresh || w.at > w.indent) {
		w.paint(Plain)
		w.out.WriteString("\n" + strings.Repeat(" ", w.indent))
		w.at, w.blank = w.indent, false
	}
	if w.blank {
		if w.word[0].style != w.shown {
			w.paint(Plain)
		}
		w.out.WriteByte(' ')
		w.at++
	}
	for _, c := range w.word {
		w.paint(c.style)
		w.out.WriteString(c.text)
		w.at += c.columns
	}
	w.word, w.columns, w.blank, w.fresh = w.word[:0], 0, false, false
}

func (w *wrapping) paint(s Style) {
	if !w.screen.Color || s == w.shown {
		return
	}
	if w.shown != Plain {
		w.out.WriteString("\x1b[0m")
	}
	if s != Plain {
		w.out.WriteString("\x1b[" + string(s) + "m")
	}
	w.shown = s
}

// Paint writes a text in a style.
func (s Screen) Paint(style Style, text string) string {
	text = Harmless(text)
	if !s.Color || style == Plain || text == "" {
		return text
	}
	return "\x1b[" + string(style) + "m" + text + "\x1b[0m"
}

// Bar draws n against the most in width columns, to an eighth of a column.
func Bar(n, most, width int) string {
	if n <= 0 || most <= 0 || width <= 0 {
		return ""
	}
	eighths := max(1, n*width*8/most)
	out := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		out += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return out
}
