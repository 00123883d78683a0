package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"annals/pipeline/corrections"
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
	state := &DocumentState{Name: d.Name, Path: d.Path, Hash: d.Hash, Versions: s.versionsOf(d.ID), Corrections: s.correct(d)}
	rows := schemas.NewRows(d, s.rows)
	rows.Superseded = s.superseded(d, rows)
	state.Counts = Counts{len(rows.Entries), len(rows.Events), len(rows.Mentions), len(d.Notes), len(rows.Rejects), len(rows.Superseded)}
	return s.encode(d.ID, state, rows)
}

// encode makes the parts of a document.
func (s *Dataset) encode(id string, state *DocumentState, rows *schemas.Rows) (*Prepared, error) {
	parts, err := s.encoder.parts(rows)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", state.Name, err)
	}
	state.Parts = map[string]PartState{}
	for _, part := range parts {
		state.Parts[part.Table] = PartState{file(part.Table, id), part.Rows, int64(len(part.Bytes)), part.Hash()}
	}
	if old := s.Document(id); old != nil {
		for _, table := range slices.Sorted(maps.Keys(old.Parts)) {
			if _, still := state.Parts[table]; !still {
				state.Stale = append(state.Stale, old.Parts[table].File)
			}
		}
	}
	return &Prepared{ID: id, parts: parts, state: state}, nil
}

// correct applies the corrections of a document.
func (s *Dataset) correct(d *schemas.Document) []CorrectionState {
	lines := s.fixes.Of(d.ID)
	if len(lines) == 0 {
		return nil
	}
	s.applies.Do(func() { s.applier = corrections.NewApplier() })
	var out []CorrectionState
	for _, x := range s.applier.Apply(d, lines) {
		if s.rows.NoWords {
			x.Why = "" // it may quote the source
		}
		out = append(out, CorrectionState{x.Line.Target, x.Line.Field, x.Status, x.Why})
	}
	return out
}

// superseded compares a document with what the dataset has of it. Where that
// cannot be read, nothing is known of it.
func (s *Dataset) superseded(d *schemas.Document, now *schemas.Rows) []schemas.SupersededRow {
	old := s.Document(d.ID)
	if old == nil {
		return nil
	}
	var before schemas.Rows
	var errs [3]error
	before.Superseded, errs[0] = readOf[schemas.SupersededRow](s.dir, old, "superseded")
	if old.Hash != d.Hash {
		before.Entries, errs[1] = readOf[schemas.EntryRow](s.dir, old, "entries")
		before.Events, errs[2] = readOf[schemas.EventRow](s.dir, old, "events")
	}
	if errors.Join(errs[:]...) != nil {
		return nil
	}
	return schemas.Supersede(&before, now, old.Hash != d.Hash)
}

// readOf reads a document's part of a table.
func readOf[T any](dir string, d *DocumentState, table string) ([]T, error) {
	return readPart[T](filepath.Join(dir, filepath.FromSlash(d.Parts[table].File)))
}

// Commit puts a document in place of what the dataset had of it. Whenever the
// process ends, each part is the old one or the new one, and the next run
// completes the change.
func (s *Dataset) Commit(p *Prepared) error {
	tmp := filepath.Join(s.dir, tmpDir, p.ID)
	if err := s.write(tmp, p); err != nil {
		os.RemoveAll(tmp)
		return fmt.Errorf("%s: cannot write the dataset, which stands as it was: %w", p.state.Name, advise(err))
	}
	if err := os.Rename(tmp, filepath.Join(s.dir, readyDir, p.ID)); err != nil { // from here on it will be completed
		os.RemoveAll(tmp)
		return fmt.Errorf("%s: cannot write the dataset, which stands as it was: %w", p.state.Name, advise(err))
	}
	if err := s.publish(p.ID); err != nil {
		return fmt.Errorf("%s: cannot move it into place; the next run completes it: %w", p.state.Name, advise(err))
	}
	s.apply(p.ID, p.state)
	return s.unlink(p.state.Stale)
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
	for _, err := range errs { // one says it: the others failed for the same reason
		if err != nil {
			return err
		}
	}
	return nil
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
	if err := s.replace(doneDir+"/"+id+".json", marshal(&gone)); err != nil {
		return err
	}
	s.apply(id, &gone)
	return s.unlink(gone.files())
}

// files are those of the document's parts.
func (d *DocumentState) files() []string {
	var out []string
	for _, p := range d.Parts {
		out = append(out, p.File)
	}
	return out
}

func (s *Dataset) unlink(files []string) error {
	var errs []error
	for _, name := range files {
		if err := os.Remove(filepath.Join(s.dir, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
