package pipeline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
)

// Versions are what a part depends on besides its source. Where one differs
// from a document's, the document is read again.
type Versions struct {
	Program   string `json:"program"`
	Rules     string `json:"rules"`     // hash of the event rules
	Knowledge string `json:"knowledge"` // hash of the knowledge tables
	Words     bool   `json:"words"`     // whether the dataset holds the words of its sources

	Nested      bool   `json:"nested,omitempty"`      // whether the table nested is written too
	Corrections string `json:"corrections,omitempty"` // hash of the document's corrections, "" for none
}

// Manifest says what a dataset holds. It carries no time and no name of a
// machine, so that equal input gives an equal manifest.
type Manifest struct {
	Format    int                       `json:"format"`
	Documents map[string]*DocumentState `json:"documents"`
	Shared    map[string]PartState      `json:"shared"`          // tables with one part for all documents
	About     map[string]PartState      `json:"about,omitempty"` // files that describe the dataset
}

// DocumentState is what the dataset knows of one document.
type DocumentState struct {
	Name     string               `json:"name"`
	Path     string               `json:"path"`
	Hash     string               `json:"hash"` // SHA-256 of the source
	Versions Versions             `json:"versions"`
	Counts   Counts               `json:"counts"`
	Parts    map[string]PartState `json:"parts"`
	Removed  bool                 `json:"removed,omitempty"` // only in the state that a removal leaves for the manifest

	Corrections []CorrectionState `json:"corrections,omitempty"`
	Stale       []string          `json:"stale,omitempty"` // files to take away: of tables that are no longer written
}

// CorrectionState is what became of a correction.
type CorrectionState struct {
	Target string `json:"target"`
	Field  string `json:"field"`
	Status string `json:"status"` // applied, redundant, stale, conflict
	Why    string `json:"why"`
}

// PartState is what a part has to be like to be whole.
type PartState struct {
	File string `json:"file"` // relative to the dataset, with slashes
	Rows int    `json:"rows"`
	Size int64  `json:"size"`
	Hash string `json:"hash"`
}

// Counts sum up a document.
type Counts struct {
	Entries  int `json:"entries"`
	Events   int `json:"events"`
	Mentions int `json:"mentions"`
	Notes    int `json:"notes"`
	Rejects  int `json:"rejects"`

	Superseded int `json:"superseded,omitempty"`
}

const (
	manifestFormat = 1
	manifestName   = "manifest.json"
	stateDir       = ".annals"           // hidden, so that readers of a folder of parts pass it by
	tmpDir         = stateDir + "/tmp"   // parts being written
	readyDir       = stateDir + "/ready" // documents written whole, being moved into place
	doneDir        = stateDir + "/done"  // states of documents in place, not yet in the manifest
)

// readManifest reads the manifest and what a run that was interrupted after it
// had put in place. A folder without a manifest is an empty dataset.
func readManifest(dir string) (*Manifest, error) {
	m := &Manifest{Format: manifestFormat, Documents: map[string]*DocumentState{}, Shared: map[string]PartState{}, About: map[string]PartState{}}
	path := filepath.Join(dir, manifestName)
	if err := readJSON(path, m); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if m.Format != manifestFormat {
		return nil, fmt.Errorf("%s: format %d is not known to this program, which writes %d: use the program that wrote it or another folder", path, m.Format, manifestFormat)
	}
	files, err := os.ReadDir(filepath.Join(dir, doneDir))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, f := range files {
		var s DocumentState
		if err := readJSON(filepath.Join(dir, doneDir, f.Name()), &s); err != nil {
			return nil, err
		}
		m.apply(strings.TrimSuffix(f.Name(), ".json"), &s)
	}
	return m, nil
}

func (m *Manifest) apply(id string, s *DocumentState) {
	if s.Removed {
		delete(m.Documents, id)
		return
	}
	if len(s.Stale) > 0 {
		placed := *s
		placed.Stale = nil
		s = &placed
	}
	m.Documents[id] = s
}

// clone copies a manifest. States are replaced, never changed, so both share
// them.
func (m *Manifest) clone() *Manifest {
	return &Manifest{Format: m.Format, Documents: maps.Clone(m.Documents), Shared: maps.Clone(m.Shared), About: maps.Clone(m.About)}
}

func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w: restore the file, or remove it and run again", path, err)
	}
	return nil
}

func marshal(v any) []byte {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		panic("pipeline: a state that JSON cannot hold: " + err.Error())
	}
	return append(b, '\n')
}
