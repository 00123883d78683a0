package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"annals/schemas"
)

// file is where the part of a document is kept. The entities of all documents
// are one table, in which each has one row: their parts are kept aside.
func file(table, id string) string {
	if table == "entities" {
		return stateDir + "/entities/" + id + ".parquet"
	}
	return table + "/" + id + ".parquet"
}

// Prepared is a document as it will stand in the dataset.
type Prepared struct {
	ID    string
	state *DocumentState
	parts []Part
}

// Counts sum up the document.
func (p *Prepared) Counts() Counts { return p.state.Counts }

// Prepare encodes a document. It touches no file and may be called by several
// goroutines at once.
func (s *Dataset) Prepare(d *schemas.Document) (*Prepared, error) {
	rows := schemas.NewRows(d, s.rows)
	parts, err := s.encoder.parts(rows)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.Name, err)
	}
	p := &Prepared{ID: d.ID, parts: parts, state: &DocumentState{Name: d.Name, Path: d.Path, Hash: d.Hash, Versions: s.versions, Parts: map[string]PartState{},
		Counts: Counts{len(rows.Entries), len(rows.Events), len(rows.Mentions), len(d.Notes), len(rows.Rejects)}}}
	for _, part := range parts {
		p.state.Parts[part.Table] = PartState{file(part.Table, d.ID), part.Rows, int64(len(part.Bytes)), part.Hash()}
	}
	return p, nil
}

// Commit puts a document in place of what the dataset had of it. Whenever the
// process ends, each part is the old one or the new one, and the next run
// completes the change.
func (s *Dataset) Commit(p *Prepared) error {
	tmp := filepath.Join(s.dir, tmpDir, p.ID)
	if err := s.write(tmp, p); err != nil {
		os.RemoveAll(tmp)
		return fmt.Errorf("%s: cannot write the dataset, which stands as it was: %w", p.state.Name, err)
	}
	if err := os.Rename(tmp, filepath.Join(s.dir, readyDir, p.ID)); err != nil { // from here on it will be completed
		os.RemoveAll(tmp)
		return err
	}
	if err := s.publish(p.ID); err != nil {
		return err
	}
	s.apply(p.ID, p.state)
	return nil
}

// write puts the parts into a folder of their own, all synced at once, since
// waiting for the disk one by one is most of what small documents cost.
func (s *Dataset) write(tmp string, p *Prepared) error {
	if err := os.MkdirAll(tmp, 0o755); err != nil {
		return err
	}
	errs := make([]error, len(p.parts)+1)
	var wait sync.WaitGroup
	old := s.Document(p.ID)
	for i, part := range p.parts {
		if old != nil && old.Parts[part.Table] == p.state.Parts[part.Table] && s.whole(old.Parts[part.Table]) {
			continue
		}
		wait.Add(1)
		go func() {
			defer wait.Done()
			errs[i] = writeSynced(filepath.Join(tmp, part.Table+".parquet"), part.Bytes)
		}()
	}
	errs[len(p.parts)] = writeSynced(filepath.Join(tmp, "state.json"), marshal(p.state))
	wait.Wait()
	return errors.Join(errs...)
}

// publish moves the parts of a ready document into place, its state last.
func (s *Dataset) publish(id string) error {
	from := filepath.Join(s.dir, readyDir, id)
	files, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, f := range files {
		table, isPart := strings.CutSuffix(f.Name(), ".parquet")
		if !isPart {
			continue
		}
		to := filepath.Join(s.dir, filepath.FromSlash(file(table, id)))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(from, f.Name()), to); err != nil {
			return err
		}
	}
	err = os.Rename(filepath.Join(from, "state.json"), filepath.Join(s.dir, doneDir, id+".json"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // missing: moved, and only the folder was left
		return err
	}
	return os.Remove(from)
}

// Remove takes a document out of the dataset.
func (s *Dataset) Remove(id string) error {
	old := s.Document(id)
	if old == nil {
		return fmt.Errorf("the dataset has no document %s", id)
	}
	gone := *old
	gone.Removed = true
	if err := replace(filepath.Join(s.dir, doneDir, id+".json"), marshal(&gone)); err != nil {
		return err
	}
	s.apply(id, &gone)
	return s.unlinkParts(&gone)
}

func (s *Dataset) unlinkParts(d *DocumentState) error {
	var errs []error
	for _, p := range d.Parts {
		if err := os.Remove(filepath.Join(s.dir, filepath.FromSlash(p.File))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
