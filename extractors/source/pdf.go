package source

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"annals/schemas"
)

// patience is how long the reader of PDF files of another program may take.
const patience = 60 * time.Second

// pdfText returns the words of a PDF file: by poppler's pdftotext, which knows
// every kind of file, where it is installed, and by the reader in this package
// otherwise. The note says which it was.
func pdfText(path string, data []byte) (text, string, error) {
	if out, ok := poppler(data); ok && strings.TrimSpace(string(out.buf)) != "" {
		return out, "read with pdftotext", nil
	}
	out, err := readPDF(data)
	switch {
	case err == errLocked:
		return out, "", &Unusable{path, "is an encrypted PDF file", "install poppler's pdftotext, which opens those without a password, or print it to a new PDF file"}
	case err == errTooLarge:
		return out, "", &Unusable{path, fmt.Sprintf("is a PDF file larger than %d MB when unpacked", MaxSize>>20), "split it into several documents"}
	case err != nil:
		return out, "", &Unusable{path, "is a PDF file that cannot be read (" + err.Error() + ")", "install poppler's pdftotext, or save it as plain text or .docx"}
	case strings.TrimSpace(string(out.buf)) == "":
		return out, "", &Unusable{path, "is a PDF file of pictures, without text", "run a text recognition program on it first"}
	}
	if lost := strings.Count(string(out.buf), "\uFFFD"); lost*10 > len(out.buf) {
		return out, "", &Unusable{path, "is a PDF file whose fonts do not say which letters they draw", "install poppler's pdftotext, or run a text recognition program on it"}
	}
	return out, "read with the built-in PDF reader; poppler's pdftotext, where it is installed, reads more kinds of files", nil
}

// poppler runs pdftotext on data. Its words lead back to the file as a whole.
func poppler(data []byte) (out text, ok bool) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return out, false
	}
	file, err := os.CreateTemp("", "annals-*.pdf")
	if err != nil {
		return out, false
	}
	defer os.Remove(file.Name())
	_, err = file.Write(data)
	if closed := file.Close(); err != nil || closed != nil {
		return out, false
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	run := exec.CommandContext(ctx, program, "-enc", "UTF-8", "-eol", "unix", "-q", file.Name(), "-")
	pipe, err := run.StdoutPipe()
	if err != nil || run.Start() != nil {
		return out, false
	}
	got, err := io.ReadAll(io.LimitReader(pipe, MaxSize+1))
	if len(got) > MaxSize {
		cancel()
		run.Wait()
		return out, false
	}
	if run.Wait() != nil || err != nil {
		return out, false
	}
	out.buf = unjoin(bytes.ToValidUTF8(got, []byte("\uFFFD")))
	out.origin = []schemas.Alignment{{Text: schemas.Span{End: len(out.buf)}, Source: schemas.Span{End: len(data)}}}
	return out, true
}

// unjoin writes the letters of ligatures, which are a matter of print, one by
// one.
func unjoin(s []byte) []byte {
	if !bytes.Contains(s, []byte("\xEF\xAC")) {
		return s
	}
	return []byte(strings.NewReplacer("\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06", "st").Replace(string(s)))
}
