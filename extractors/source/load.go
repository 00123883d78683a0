package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// MaxSize bounds a source, before and after it is unpacked, in bytes.
const MaxSize = 64 << 20

// Unusable says why a source could not be read as a chronology at all.
type Unusable struct {
	Path, Reason, Advice string
}

func (u *Unusable) Error() string {
	if u.Advice == "" {
		return u.Path + ": " + u.Reason
	}
	return u.Path + ": " + u.Reason + "; " + u.Advice
}

// Load reads the file at path, or stdin where path is "-", and unpacks gzip.
// It reads no more than MaxSize bytes. An error that is not an *Unusable comes
// from the file system.
func Load(path string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if path != "-" {
		info, err := os.Stat(path)
		if err != nil {
			return nil, plain(err)
		}
		if info.IsDir() {
			return nil, &Unusable{path, "is a folder", "name the files in it, or use annals run, which reads folders"}
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, plain(err)
		}
		defer f.Close()
		in = f
	}
	data, err := bounded(path, in, "")
	if err != nil {
		return nil, err
	}
	return unpack(path, data)
}

// plain words the commonest file errors without the name of a system call.
func plain(err error) error {
	var pe *fs.PathError
	if !errors.As(err, &pe) {
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file: %w", pe.Path, fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission to read it: %w", pe.Path, fs.ErrPermission)
	}
	return fmt.Errorf("%s: %w", pe.Path, pe.Err)
}

// unpack returns the content of gzip data, and other data as it is.
func unpack(path string, data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return data, nil
	}
	zip, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, &Unusable{path, "is a damaged gzip file (" + err.Error() + ")", "fetch or compress it again"}
	}
	defer zip.Close()
	return bounded(path, zip, " when unpacked")
}

func bounded(path string, in io.Reader, when string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, MaxSize+1))
	switch {
	case len(data) > MaxSize:
		return nil, &Unusable{path, fmt.Sprintf("is larger than %d MB%s", MaxSize>>20, when), "split it into several documents"}
	case err != nil && when != "":
		return nil, &Unusable{path, "is a damaged gzip file (" + err.Error() + ")", "fetch or compress it again"}
	case err != nil:
		return nil, plain(err)
	}
	return data, nil
}
