package source

import (
	"path/filepath"
	"strings"
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
