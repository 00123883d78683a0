package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/parquet-go/parquet-go"

	"annals/schemas"
)

// Close brings the shared tables and the manifest up to date and lets go of
// the dataset. Where nothing changed it writes nothing.
func (s *Dataset) Close() error {
	if s.lock == nil {
		return nil
	}
	var err error
	if s.dirty {
		if err = s.finish(); err != nil {
			err = fmt.Errorf("cannot complete the dataset; the next run does: %w", advise(err))
		}
	}
	err = errors.Join(err, unlock(s.lock))
	s.lock = nil
	return err
}

func (s *Dataset) finish() error {
	if err := s.entities(); err != nil {
		return err
	}
	states, err := s.sweep()
	if err != nil {
		return err
	}
	for _, t := range s.encoder.tables {
		if err := syncDir(filepath.Join(s.dir, t.name())); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	if err := s.describe(); err != nil {
		return err
	}
	if err := s.replace(manifestName, marshal(s.Manifest())); err != nil {
		return err
	}
	for _, f := range states {
		if err := os.Remove(filepath.Join(s.dir, doneDir, f)); err != nil {
			return err
		}
	}
	s.dirty = false
	return nil
}

// sweep takes away the parts of documents that were removed and of tables that
// are no longer written. It lists the states of documents that the manifest
// does not know yet.
func (s *Dataset) sweep() ([]string, error) {
	files, err := os.ReadDir(filepath.Join(s.dir, doneDir))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, f := range files {
		var d DocumentState
		if err := readJSON(filepath.Join(s.dir, doneDir, f.Name()), &d); err != nil {
			return nil, err
		}
		gone := d.Stale
		if d.Removed {
			gone = d.files()
		}
		if err := s.unlink(gone); err != nil {
			return nil, err
		}
		out = append(out, f.Name())
	}
	return out, nil
}

// entities writes the one part of the table entities: each entity once, as the
// first document in order that names it has it.
func (s *Dataset) entities() error {
	var all schemas.Rows
	seen := map[string]int{}
	for _, id := range s.IDs() {
		rows, err := readPart[schemas.EntityRow](filepath.Join(s.dir, filepath.FromSlash(file("entities", id))))
		if err != nil {
			return fmt.Errorf("%w: run again with the source of %s to restore it", err, id)
		}
		for _, r := range rows {
			if at, ok := seen[r.EntityID]; ok {
				if have := &all.Entities[at]; have.Name == nil {
					have.Name = r.Name
				}
				continue
			}
			seen[r.EntityID] = len(all.Entities)
			all.Entities = append(all.Entities, r)
		}
	}
	for _, t := range s.encoder.tables {
		if t.name() != "entities" {
			continue
		}
		p, err := t.encode(&all)
		if err != nil {
			return err
		}
		const name = "entities/entities.parquet"
		state := PartState{name, p.Rows, int64(len(p.Bytes)), p.Hash()}
		if s.manifest.Shared["entities"] == state && s.whole(state) {
			return nil
		}
		to := filepath.Join(s.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		s.manifest.Shared["entities"] = state
		return s.replace(name, p.Bytes)
	}
	return nil
}

// readPart reads all rows of a part.
func readPart[T any](path string) ([]T, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	rows, err := decode[T](b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rows, nil
}

func decode[T any](b []byte) ([]T, error) {
	f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, err
	}
	r := parquet.NewGenericReader[T](f)
	defer r.Close()
	rows := make([]T, f.NumRows())
	n, err := r.Read(rows)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if n != len(rows) {
		return nil, fmt.Errorf("has %d rows, not the %d that its footer says", n, len(rows))
	}
	return rows, nil
}
