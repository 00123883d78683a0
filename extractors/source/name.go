package source

import (
	"path/filepath"
	"strings"

	"annals/extractors/matches"
)

// NameOf is the doc of a file: its base name up to the first known extension,
// "stdin" for "-".
func NameOf(path string) string {
	if path == "-" {
		return "stdin"
	}
	base := filepath.Base(path)
	for i := 1; i < len(base); i++ {
		if base[i] == '.' && known(base[i+1:]) {
			return base[:i]
		}
	}
	return base
}

// known says whether rest begins with an extension that annals reads.
func known(rest string) bool {
	ext, _, _ := strings.Cut(rest, ".")
	switch strings.ToLower(ext) {
	case "txt", "text", "md", "markdown", "html", "htm", "xhtml", "pdf", "docx", "gz":
		return true
	}
	return false
}

// Slug folds s to ASCII in lower case; every run of other characters becomes
// one hyphen, none at the ends.
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range matches.Fold(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			continue
		}
		gap = true
	}
	return b.String()
}
