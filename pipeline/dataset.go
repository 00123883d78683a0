package pipeline

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"annals/pipeline/corrections"
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
	encoder  *encoder
	fixes    *corrections.Set     // nil for none
	applier  *corrections.Applier // made when first needed
	applies  sync.Once
	mu       sync.RWMutex // over what follows: documents are planned while others are committed
	manifest *Manifest
	dirty    bool // the manifest on disk is another
}

// OpenDataset opens dir for writing, makes it where there is none, and
// completes what an earlier run left half done.
func OpenDataset(dir string, v Versions, o schemas.RowOptions) (*Dataset, error) {
	v.Words = !o.NoWords
	for _, sub := range []string{tmpDir, readyDir, doneDir} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			return nil, fmt.Errorf("cannot write the dataset: %w", advise(err))
		}
	}
	l, err := lock(dir)
	if err != nil {
		return nil, advise(err)
	}
	s := &Dataset{dir: dir, versions: v, rows: o, lock: l, encoder: newEncoder(v.Program, v.Nested)}
	if err := s.recover(); err != nil {
		return nil, errors.Join(err, unlock(l))
	}
	if s.manifest, err = readManifest(dir); err != nil {
		return nil, errors.Join(err, unlock(l))
	}
	left, err := s.sweep() // now, since the states that say what is stale are replaced as documents are
	if err != nil {
		return nil, errors.Join(err, unlock(l))
	}
	s.dirty = len(left) > 0 || !s.described()
	return s, nil
}

// Correct has the corrections applied to each document that is written from
// here on. A document whose corrections changed is written again.
func (s *Dataset) Correct(fixes *corrections.Set) { s.fixes = fixes }

// ReadDataset opens dir for looking only: it changes and locks nothing.
func ReadDataset(dir string, v Versions, o schemas.RowOptions) (*Dataset, error) {
	v.Words = !o.NoWords
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	return &Dataset{dir: dir, versions: v, rows: o, manifest: m, encoder: newEncoder(v.Program, v.Nested)}, nil
}

// Manifest says what the dataset holds now. It is a copy: of single documents
// ask Document.
func (s *Dataset) Manifest() *Manifest {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.manifest.clone()
}

// Document is what the dataset holds of one document, nil for nothing.
func (s *Dataset) Document(id string) *DocumentState {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.manifest.Documents[id]
}

// versionsOf are the versions that a document is to have.
func (s *Dataset) versionsOf(id string) Versions {
	v := s.versions
	v.Corrections = s.fixes.Version(id)
	return v
}

// apply notes a change that has been made on the disk.
func (s *Dataset) apply(id string, d *DocumentState) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.manifest.apply(id, d)
	s.dirty = true
}

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

// IDs lists the documents of the dataset in order.
func (s *Dataset) IDs() []string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	out := make([]string, 0, len(s.manifest.Documents))
	for id := range s.manifest.Documents {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}
