package source

import (
	"path/filepath"
	"strings"
)

// Readable says whether a file of this name is one that annals looks for in a
// folder.
func Readable(name string) bool {
	switch extension(name) {
	case ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx":
		return true
	}
	return false
}

// extension is the last extension of a file's name in lower case, that of
// gzip aside.
func extension(name string) string {
	return filepath.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))
}

// isHTML says whether a decoded text is a web page: by what it begins with, or
// by the file's name where it holds any tag at all.
func isHTML(path, s string) bool {
	switch extension(path) {
	case ".html", ".htm", ".xhtml":
		return strings.Contains(s, "</") || strings.Contains(s, "<p") || strings.Contains(s, "<br")
	case ".txt", ".text", ".md", ".markdown":
		return false // what is leaked there is leaked
	}
	head := strings.ToLower(s[:min(len(s), 2048)])
	for {
		head = strings.TrimLeft(head, " \t\r\n\ufeff")
		switch {
		case strings.HasPrefix(head, "<!--"):
			_, rest, ok := strings.Cut(head, "-->")
			if !ok {
				return strings.Contains(head, "<html")
			}
			head = rest
			continue
		case strings.HasPrefix(head, "<?xml"):
			_, rest, _ := strings.Cut(head, "?>")
			head = rest
			continue
		}
		break
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// foreign recognizes by their first bytes the files that users mistake for
// text, so that the message can say what to do.
func foreign(data []byte) (what, advice string) {
	head := string(data[:min(len(data), 8)])
	switch {
	case strings.HasPrefix(head, "\xD0\xCF\x11\xE0"):
		return "an old Word file or one with a password", "save it as .docx without a password, as HTML or as plain text"
	case strings.HasPrefix(head, "{\\rtf"):
		return "an RTF file", "save it as .docx, HTML or plain text"
	case strings.HasPrefix(head, "\x89PNG"), strings.HasPrefix(head, "\xFF\xD8\xFF"), strings.HasPrefix(head, "GIF8"), strings.HasPrefix(head, "II*\x00"):
		return "a picture", "run a text recognition program on it first"
	case strings.HasPrefix(head, "PAR1"):
		return "a Parquet file", "give the chronology it was made from"
	case strings.HasPrefix(head, "BZh"), strings.HasPrefix(head, "\xFD7zXZ"), strings.HasPrefix(head, "7z\xBC\xAF"), strings.HasPrefix(head, "Rar!"), strings.HasPrefix(head, "\x28\xB5\x2F\xFD"):
		return "an archive of a kind that annals does not unpack", "unpack it, or use gzip"
	case strings.HasPrefix(head, "\x7FELF"), strings.HasPrefix(head, "MZ\x90"):
		return "a program", "give a file that holds a chronology"
	}
	return "", ""
}
