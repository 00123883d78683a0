//go:build !unix

package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// lock takes the dataset for this process with a file that only one process
// can create. A killed process leaves it behind: the message says what to do.
func lock(dir string) (*os.File, error) {
	path := filepath.Join(dir, stateDir, "lock")
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("%s: %w; where none runs, remove %s", dir, ErrLocked, path)
	}
	return f, err
}

func unlock(f *os.File) error { return errors.Join(f.Close(), os.Remove(f.Name())) }
