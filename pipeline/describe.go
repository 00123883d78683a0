package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"annals/schemas"
)

// aboutNames lists the files that describe a dataset, beside its tables.
func aboutNames() []string { return []string{"README.md", "codebook.md", "datapackage.json"} }

// described says whether the shared table and the files that describe the
// dataset are there as the manifest knows them.
func (s *Dataset) described() bool {
	if len(s.manifest.Documents) == 0 {
		return true
	}
	for _, name := range aboutNames() {
		if state, ok := s.manifest.About[name]; !ok || !s.whole(state) {
			return false
		}
	}
	return s.whole(s.manifest.Shared["entities"])
}

// describe writes them. They depend on the manifest alone.
func (s *Dataset) describe() error {
	m := s.Manifest()
	var book bytes.Buffer
	if err := schemas.NewCodebook().WriteMarkdown(&book); err != nil {
		return err
	}
	for name, data := range map[string][]byte{"README.md": card(m), "codebook.md": book.Bytes(), "datapackage.json": dataPackage(m)} {
		sum := sha256.Sum256(data)
		state := PartState{File: name, Size: int64(len(data)), Hash: hex.EncodeToString(sum[:])}
		if s.manifest.About[name] == state && s.whole(state) {
			continue
		}
		if err := s.replace(name, data); err != nil {
			return err
		}
		s.manifest.About[name] = state
	}
	return nil
}

// tableParts are the parts of a table, in order, and its number of rows.
func (m *Manifest) tableParts(table string) (files []string, rows int) {
	if p, ok := m.Shared[table]; ok {
		return []string{p.File}, p.Rows
	}
	for _, d := range m.Documents {
		if p, ok := d.Parts[table]; ok {
			files = append(files, p.File)
			rows += p.Rows
		}
	}
	slices.Sort(files)
	return files, rows
}

// words says whether every document of the dataset was written with its words.
func (m *Manifest) words() bool {
	for _, d := range m.Documents {
		if !d.Versions.Words {
			return false
		}
	}
	return true
}
