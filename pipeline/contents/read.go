package contents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"annals/pipeline"
	"annals/schemas"

	"github.com/parquet-go/parquet-go"
)

// ErrNoDataset is returned for a folder in which no run has written.
var ErrNoDataset = errors.New("holds no dataset")

// Read reads the dataset in a folder.
func Read(dir string) (*Contents, error) {
	set, err := pipeline.ReadDataset(dir, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		return nil, err
	}
	m := set.Manifest()
	if len(m.Documents) == 0 {
		return nil, fmt.Errorf("%s %w", dir, ErrNoDataset)
	}
	var all []*schemas.Rows
	for _, id := range set.IDs() {
		r, err := document(dir, m.Documents[id])
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return FromRows(all...), nil
}

// document reads the parts of one document.
func document(dir string, d *pipeline.DocumentState) (*schemas.Rows, error) {
	var r schemas.Rows
	err := errors.Join(
		part(&r.Documents, dir, d, "documents"), part(&r.Entries, dir, d, "entries"), part(&r.Events, dir, d, "events"),
		part(&r.Participants, dir, d, "participants"), part(&r.Places, dir, d, "event_places"),
		part(&r.Quantities, dir, d, "event_quantities"), part(&r.Links, dir, d, "event_links"), part(&r.About, dir, d, "event_about"),
		part(&r.Entities, dir, d, "entities"), part(&r.Mentions, dir, d, "mentions"), part(&r.Evidence, dir, d, "evidence"),
		part(&r.Notes, dir, d, "notes"), part(&r.Rejects, dir, d, "rejects"))
	return &r, err
}

// part reads one part of a table. Tables that the program which wrote the
// dataset did not have are empty.
func part[T any](into *[]T, dir string, d *pipeline.DocumentState, table string) error {
	p, ok := d.Parts[table]
	if !ok {
		return nil
	}
	path := filepath.Join(dir, filepath.FromSlash(p.File))
	rows, err := parquet.ReadFile[T](path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s is missing: run again with the source of %s to restore it: %w", path, d.Name, err)
	case err != nil:
		return fmt.Errorf("%s: %w", path, err)
	}
	*into = rows
	return nil
}

// Stamp is another string whenever a run has changed the dataset in a folder.
func Stamp(dir string) string {
	info, err := os.Stat(filepath.Join(dir, "manifest.json"))
	if err != nil {
		return ""
	}
	return fmt.Sprint(info.ModTime().UnixNano(), info.Size())
}
