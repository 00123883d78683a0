package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// writeSynced writes a new file and waits until the disk has it.
func writeSynced(path string, data []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err = f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

// replace gives a file of the dataset new contents in one step: written among
// the parts that are not ready, where the next run forgets it if this one ends
// here; synced, renamed.
func (s *Dataset) replace(name string, data []byte) error {
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	tmp := filepath.Join(s.dir, filepath.FromSlash(tmpDir), filepath.Base(path))
	if err := writeSynced(tmp, data); err != nil {
		os.Remove(tmp)
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		os.Remove(tmp)
		return err
	}
	return syncDir(filepath.Dir(path))
}

// advise adds to an error of the file system what to do about it.
func advise(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%w: free some space and run again", err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: the folder cannot be written; change its permissions or name another", err)
	}
	return err
}

// syncDir makes renames inside a folder last. Systems that cannot sync a
// folder need no such call, so its failure is none.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = f.Sync()
	return f.Close()
}
