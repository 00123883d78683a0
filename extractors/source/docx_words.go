package source

import (
	"encoding/xml"
	"strings"
)

// open takes the start of an element of a Word document.
func (w *words) open(t xml.StartElement) {
	switch t.Name.Local {
	case "del", "Fallback", "moveFrom": // struck out, or shown already in another form
		w.quiet++
	case "p":
		w.item, w.level = false, ""
		if w.row == 0 {
			w.breaks = max(w.breaks, 2)
		} else if !w.cell && !w.first {
			w.breaks = max(w.breaks, 1)
		}
	case "numPr":
		w.item = true
	case "ilvl":
		w.level = attribute(t, "val")
	case "t":
		w.shown = true
	case "tab":
		w.tab = w.tab || w.breaks == 0 && !w.cell
	case "br", "cr":
		w.breaks = max(w.breaks, 1)
	case "noBreakHyphen":
		w.say("\u2011")
	case "tbl":
		if w.row == 0 {
			w.breaks = 2
		}
	case "tr":
		if w.row++; w.row == 1 {
			w.breaks, w.first = max(w.breaks, 1), true
		}
	case "tc":
		w.cell = w.row == 1 && !w.first
		if w.cell {
			w.breaks = 0
		}
	case "footnote", "endnote":
		if kind := attribute(t, "type"); kind == "" || kind == "normal" {
			w.note = "[" + attribute(t, "id") + "] "
		}
	}
}

func (w *words) close(name string) {
	switch name {
	case "del", "Fallback", "moveFrom":
		w.quiet = max(0, w.quiet-1)
	case "t":
		w.shown = false
	case "tr":
		if w.row = max(0, w.row-1); w.row == 0 {
			w.breaks, w.cell, w.first = max(w.breaks, 1), false, false
		}
	case "tbl":
		if w.row == 0 {
			w.breaks = 2
		}
	}
}

// say writes words, and before them what is due.
func (w *words) say(s string) {
	if s == "" || w.quiet > 0 {
		return
	}
	switch {
	case w.b.Len() == 0:
	case w.cell:
		w.b.WriteString(" | ")
	case w.breaks > 0:
		w.b.WriteString("\n\n"[:min(w.breaks, 2)])
	case w.tab:
		w.b.WriteByte('\t')
	}
	if w.item {
		if w.level != "" && w.level != "0" {
			w.b.WriteString("    ")
		}
		w.b.WriteString("• ")
	}
	w.b.WriteString(w.note)
	w.b.WriteString(strings.ReplaceAll(s, "\r", ""))
	w.breaks, w.tab, w.cell, w.item, w.note, w.first = 0, false, false, false, "", false
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
