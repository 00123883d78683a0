package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"annals/extractors/source"
)

// inputs expands files, folders and globs to files, each once, in the order
// given and by name within a folder. Hidden files are left out of folders.
func inputs(args []string, known func(name string) bool) ([]string, error) {
	var out []string
	add := func(path string) {
		if !slices.Contains(out, path) {
			out = append(out, path)
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case err == nil && info.IsDir():
			found, err := folder(arg, known)
			if err != nil {
				return nil, err
			}
			if len(found) == 0 {
				return nil, fail(usage, "%s: no file of a known kind in this folder", arg)
			}
			for _, path := range found {
				add(path)
			}
		case err == nil:
			add(arg)
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		default:
			found, err := filepath.Glob(arg)
			if err != nil || len(found) == 0 {
				return nil, fail(usage, "%s: no such file or folder, and no file matches it as a pattern; check the name", arg)
			}
			for _, path := range found {
				if info, err := os.Stat(path); err == nil && !info.IsDir() {
					add(path)
				}
			}
		}
	}
	return out, nil
}

// folder lists the known files below a folder, by name.
func folder(root string, known func(name string) bool) ([]string, error) {
	var out []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.IsDir() && known(entry.Name()) {
			out = append(out, path)
		}
		return nil
	})
	return out, err
}

// readable says whether annals knows what to do with a file of this name.
func readable(name string) bool { return source.Readable(name) }

// gold says whether a file of this name holds annotations.
func gold(name string) bool { return strings.HasSuffix(name, ".jsonl") }
