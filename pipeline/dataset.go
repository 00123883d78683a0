package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"annals/schemas"
)

// ErrLocked is returned where another run has the dataset open.
var ErrLocked = errors.New("another run is writing to this dataset: wait for it to end")

// Dataset is a folder of Parquet parts, one a document and table, beside a
// manifest. One run at a time writes to it; readers may read at any time.
type Dataset struct {
	dir      string
	versions Versions
	rows     schemas.RowOptions
	lock     *os.File
	manifest *Manifest
	dirty    bool // the manifest on disk is not m
	encoder  *encoder
}

// OpenDataset opens dir for writing, makes it where there is none, and
// completes what an earlier run left half done.
func OpenDataset(dir string, v Versions, o schemas.RowOptions) (*Dataset, error) {
	v.Words = !o.NoWords
	for _, sub := range []string{tmpDir, readyDir, doneDir} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			return nil, fmt.Errorf("cannot write the dataset: %w", err)
		}
	}
	l, err := lock(dir)
	if err != nil {
		return nil, err
	}
	s := &Dataset{dir: dir, versions: v, rows: o, lock: l, encoder: newEncoder(v.Program)}
	if err := s.recover(); err != nil {
		return nil, errors.Join(err, unlock(l))
	}
	if s.manifest, err = readManifest(dir); err != nil {
		return nil, errors.Join(err, unlock(l))
	}
	left, err := os.ReadDir(filepath.Join(dir, doneDir))
	s.dirty = len(left) > 0 || err != nil
	return s, nil
}

// ReadDataset opens dir for looking only: it changes and locks nothing.
func ReadDataset(dir string, v Versions, o schemas.RowOptions) (*Dataset, error) {
	v.Words = !o.NoWords
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	return &Dataset{dir: dir, versions: v, rows: o, manifest: m}, nil
}

// Manifest says what the dataset holds.
func (s *Dataset) Manifest() *Manifest { return s.manifest }

// recover moves documents that were written whole into place and forgets what
// was not.
func (s *Dataset) recover() error {
	ready, err := os.ReadDir(filepath.Join(s.dir, readyDir))
	if err != nil {
		return err
	}
	for _, d := range ready {
		if err := s.publish(d.Name()); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(filepath.Join(s.dir, tmpDir)); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(s.dir, tmpDir), 0o755)
}

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
	s.manifest.apply(p.ID, p.state)
	s.dirty = true
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
	old := s.manifest.Documents[p.ID]
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
	old := s.manifest.Documents[id]
	if old == nil {
		return fmt.Errorf("the dataset has no document %s", id)
	}
	gone := *old
	gone.Removed = true
	if err := replace(filepath.Join(s.dir, doneDir, id+".json"), marshal(&gone)); err != nil {
		return err
	}
	s.manifest.apply(id, &gone)
	s.dirty = true
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

// IDs lists the documents of the dataset in order.
func (s *Dataset) IDs() []string {
	out := make([]string, 0, len(s.manifest.Documents))
	for id := range s.manifest.Documents {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}
