package source

import (
	"annals/schemas"
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

func utf16Bytes(s string, little, mark bool) []byte {
	var out []byte
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, u := range units {
		if little {
			out = append(out, byte(u), byte(u>>8))
		} else {
			out = append(out, byte(u>>8), byte(u))
		}
	}
	return out
}

func TestReadEncodings(t *testing.T) {
	const want = "May 3, 2011: Nuku’alofa – Łódź signs.\r\n😀 end"
	cases := []struct {
		name, encoding string
		data           []byte
	}{
		{"utf-8", "utf-8", []byte(want)},
		{"utf-8 with a mark", "utf-8", append([]byte{0xEF, 0xBB, 0xBF}, want...)},
		{"utf-16le with a mark", "utf-16le", utf16Bytes(want, true, true)},
		{"utf-16be with a mark", "utf-16be", utf16Bytes(want, false, true)},
		{"utf-16le", "utf-16le", utf16Bytes(want, true, false)},
		{"utf-16be", "utf-16be", utf16Bytes(want, false, false)},
	}
	for _, c := range cases {
		d, err := Read("a.txt", c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d.Text != want || d.Encoding != c.encoding {
			t.Errorf("%s: %q as %s", c.name, d.Text, d.Encoding)
		}
		at := strings.Index(d.Text, "Łódź")
		if got, want := d.SourceOffset(at), bytes.Index(c.data, encode("Łódź", c.encoding)); got != want {
			t.Errorf("%s: source offset %d, not %d", c.name, got, want)
		}
	}
}

func encode(s, encoding string) []byte {
	switch encoding {
	case "utf-16le":
		return utf16Bytes(s, true, false)
	case "utf-16be":
		return utf16Bytes(s, false, false)
	}
	return []byte(s)
}

func TestReadWindows1252(t *testing.T) {
	d, err := Read("a.txt", []byte("Nuku\x92alofa \x96 caf\xe9 open\n"))
	if err != nil {
		t.Fatal(err)
	}
	if d.Text != "Nuku’alofa – café open\n" || d.Encoding != "windows-1252" || len(d.Notes) == 0 {
		t.Errorf("%q %s %v", d.Text, d.Encoding, d.Notes)
	}
	if got := d.SourceOffset(strings.Index(d.Text, "open")); got != 18 {
		t.Errorf("source offset %d, not 18", got)
	}
}

func TestDamagedUTF8(t *testing.T) {
	d, err := Read("a.txt", []byte("Łódź – Gdańsk – Kraków \xff end"))
	if err != nil {
		t.Fatal(err)
	}
	if d.Encoding != "utf-8" || !strings.Contains(d.Text, "\uFFFD") || len(d.Notes) != 1 {
		t.Errorf("%q %s %v", d.Text, d.Encoding, d.Notes)
	}
}

func TestUnusable(t *testing.T) {
	cases := []struct{ name, data, reason string }{
		{"empty", "", "empty"},
		{"blank", "\xEF\xBB\xBF \n\t\n", "empty"},
		{"binary", "abc\x00def\x01\x02", "binary"},
		{"pdf", "%PDF-1.7 ...", "PDF"},
		{"zip", "PK\x03\x04....", "zip"},
		{"png", "\x89PNG\r\n\x1a\n", "picture"},
		{"gzip", "\x1f\x8b\x00\x00", "gzip"},
	}
	for _, c := range cases {
		_, err := Read("folder/a.txt", []byte(c.data))
		var u *Unusable
		if !errors.As(err, &u) || !strings.Contains(u.Reason, c.reason) || !strings.HasPrefix(err.Error(), "folder/a.txt: ") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := w.Write([]byte("May 3, 2011: Talks end.\n")); err != nil {
		t.Fatal(err)
	}
	w.Close()
	path := filepath.Join(dir, "a.txt.gz")
	if err := os.WriteFile(path, zipped.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	data, err := Load(path, nil)
	if err != nil || string(data) != "May 3, 2011: Talks end.\n" {
		t.Errorf("%q, %v", data, err)
	}
	if data, err = Load("-", strings.NewReader("x")); err != nil || string(data) != "x" {
		t.Errorf("%q, %v", data, err)
	}
	if _, err = Load(filepath.Join(dir, "none.txt"), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	var u *Unusable
	if _, err = Load(dir, nil); !errors.As(err, &u) {
		t.Errorf("folder: %v", err)
	}
}

func TestBounds(t *testing.T) {
	var bomb bytes.Buffer
	w := gzip.NewWriter(&bomb)
	block := make([]byte, 1<<20)
	for range 65 {
		if _, err := w.Write(block); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	var u *Unusable
	if _, err := Load("-", &bomb); !errors.As(err, &u) || !strings.Contains(u.Reason, "unpacked") {
		t.Errorf("gzip bomb: %v", err)
	}
	if _, err := Load("-", bytes.NewReader(make([]byte, MaxSize+1))); !errors.As(err, &u) {
		t.Errorf("large input: %v", err)
	}
}

func TestNames(t *testing.T) {
	for path, want := range map[string]string{
		"a/b.txt": "b", "x.txt.gz": "x", "x.v2.md": "x.v2", "-": "stdin", "plain": "plain", ".txt": ".txt", "X.HTML": "X", "a.b": "a.b",
	} {
		if got := NameOf(path); got != want {
			t.Errorf("NameOf(%q) = %q, not %q", path, got, want)
		}
	}
	for s, want := range map[string]string{
		"P.G.K. Menon": "p-g-k-menon", "  Çavuşoğlu ": "cavusoglu", "a--b": "a-b", "": "", "Łódź 2011": "lodz-2011",
	} {
		if got := schemas.Slug(s); got != want {
			t.Errorf("Slug(%q) = %q, not %q", s, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("May 3, 2011: Talks end."))
	f.Add([]byte("\xff\xfeM\x00a\x00y\x00"))
	f.Add([]byte("caf\xe9 \x92"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read("a.txt", data)
		if err != nil {
			var u *Unusable
			if !errors.As(err, &u) || u.Reason == "" {
				t.Fatalf("error without a reason: %v", err)
			}
			return
		}
		at := 0
		for _, a := range d.Origin {
			if a.Text.Start != at || a.Source.Start < 0 || a.Source.End > d.Size || a.Source.End < a.Source.Start {
				t.Fatalf("alignment %+v at %d", a, at)
			}
			at = a.Text.End
		}
		if at != len(d.Text) {
			t.Fatalf("alignments end at %d of %d", at, len(d.Text))
		}
	})
}
