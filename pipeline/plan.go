package pipeline

import (
	"os"
	"path/filepath"
)

// Step is what a run does with an input, and why.
type Step struct {
	Write bool
	Why   string
}

// Plan says what to do with a document of which the source's hash is known. It
// may be asked while other documents are committed.
func (s *Dataset) Plan(id, hash string) Step {
	old, want := s.Document(id), s.versionsOf(id)
	switch {
	case old == nil:
		return Step{true, "new"}
	case old.Hash != hash:
		return Step{true, "its content changed"}
	case old.Versions.Rules != want.Rules:
		return Step{true, "the rules changed"}
	case old.Versions.Knowledge != want.Knowledge:
		return Step{true, "the knowledge tables changed"}
	case old.Versions.Program != want.Program:
		return Step{true, "the program changed"}
	case old.Versions.Words != want.Words:
		return Step{true, "the choice of --no-text changed"}
	case old.Versions.Nested != want.Nested:
		return Step{true, "the choice of --nested changed"}
	case old.Versions.Corrections != want.Corrections:
		return Step{true, "its corrections changed"}
	}
	for _, p := range old.Parts {
		if !s.whole(p) {
			return Step{true, "its part " + p.File + " is missing or was changed"}
		}
	}
	return Step{false, "unchanged"}
}

// whole says whether a part is there in the size it should have. Comparing
// hashes would read the whole dataset at each run: validation does it.
func (s *Dataset) whole(p PartState) bool {
	info, err := os.Stat(filepath.Join(s.dir, filepath.FromSlash(p.File)))
	return err == nil && info.Size() == p.Size
}

// Missing lists the documents of the dataset that are not among the inputs.
func (s *Dataset) Missing(inputs map[string]bool) []string {
	var out []string
	for _, id := range s.IDs() {
		if !inputs[id] {
			out = append(out, id)
		}
	}
	return out
}
