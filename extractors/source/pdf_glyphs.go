package source

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// glyph is the character that a glyph's name stands for.
func glyph(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if len(name) == 1 {
		return name
	}
	if s := glyphNamed(name); s != "" {
		return s
	}
	for _, lead := range [...]string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, lead); ok && len(hex) >= 4 && len(hex) <= 6 {
			if v, err := strconv.ParseUint(hex, 16, 32); err == nil {
				return string(rune(v))
			}
		}
	}
	for _, a := range [...]struct{ name, mark string }{
		{"acute", "\u0301"}, {"grave", "\u0300"}, {"circumflex", "\u0302"}, {"tilde", "\u0303"}, {"dieresis", "\u0308"}, {"caron", "\u030C"},
		{"cedilla", "\u0327"}, {"ring", "\u030A"}, {"breve", "\u0306"}, {"macron", "\u0304"}, {"ogonek", "\u0328"}, {"dotaccent", "\u0307"},
		{"hungarumlaut", "\u030B"}, {"commaaccent", "\u0326"},
	} {
		if letter, ok := strings.CutSuffix(name, a.name); ok && len(letter) == 1 {
			return norm.NFC.String(letter + a.mark)
		}
	}
	return "\uFFFD"
}

func glyphNamed(name string) string {
	switch name {
	case "space", "nbspace", "nonbreakingspace":
		return " "
	case "exclam":
		return "!"
	case "quotedbl":
		return "\""
	case "numbersign":
		return "#"
	case "dollar":
		return "$"
	case "percent":
		return "%"
	case "ampersand":
		return "&"
	case "quotesingle":
		return "'"
	case "quoteright":
		return "’"
	case "quoteleft":
		return "‘"
	case "quotedblleft":
		return "“"
	case "quotedblright":
		return "”"
	case "quotesinglbase":
		return "‚"
	case "quotedblbase":
		return "„"
	case "guillemotleft":
		return "«"
	case "guillemotright":
		return "»"
	case "parenleft":
		return "("
	case "parenright":
		return ")"
	case "asterisk":
		return "*"
	case "plus":
		return "+"
	case "comma":
		return ","
	case "hyphen", "minus", "sfthyphen":
		return "-"
	case "endash":
		return "–"
	case "emdash":
		return "—"
	case "period":
		return "."
	case "slash":
		return "/"
	case "colon":
		return ":"
	case "semicolon":
		return ";"
	case "less":
		return "<"
	case "equal":
		return "="
	case "greater":
		return ">"
	case "question":
		return "?"
	case "at":
		return "@"
	case "bracketleft":
		return "["
	case "bracketright":
		return "]"
	case "backslash":
		return "\\"
	case "underscore":
		return "_"
	case "bar":
		return "|"
	case "bullet", "periodcentered":
		return "•"
	case "ellipsis":
		return "…"
	case "dagger":
		return "†"
	case "daggerdbl":
		return "‡"
	case "section":
		return "§"
	case "degree":
		return "°"
	case "copyright":
		return "©"
	case "registered":
		return "®"
	case "trademark":
		return "™"
	case "sterling":
		return "£"
	case "Euro":
		return "€"
	case "yen":
		return "¥"
	case "fi":
		return "fi"
	case "fl":
		return "fl"
	case "ff":
		return "ff"
	case "ffi":
		return "ffi"
	case "ffl":
		return "ffl"
	case "germandbls":
		return "ß"
	case "ae":
		return "æ"
	case "AE":
		return "Æ"
	case "oe":
		return "œ"
	case "OE":
		return "Œ"
	case "oslash":
		return "ø"
	case "Oslash":
		return "Ø"
	case "lslash":
		return "ł"
	case "Lslash":
		return "Ł"
	case "eth":
		return "ð"
	case "thorn":
		return "þ"
	case "dotlessi":
		return "ı"
	}
	digits := [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	for n, d := range digits {
		if name == d {
			return strconv.Itoa(n)
		}
	}
	return ""
}
