package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"annals/extractors/knowledge"
	"annals/pipeline"
	"annals/schemas"

	"github.com/parquet-go/parquet-go"
)

// summary is what a dataset holds after a run, counted from its own tables.
type summary struct {
	Schema    string            `json:"schema"`
	Output    string            `json:"output"`
	Seconds   float64           `json:"seconds"`
	Documents []documentSummary `json:"documents"`
	Entries   int               `json:"entries"`
	Events    int               `json:"events"`
	Mentions  int               `json:"mentions"`
	Notes     int               `json:"notes"`
	Rejects   []string          `json:"rejects"`               // of this run
	Fixes     []fixed           `json:"corrections,omitempty"` // of this run
	Types     []typeCount       `json:"event_types"`
	Met       []encounter       `json:"who_met_whom"`
	People    []encounter       `json:"people_who_met"`
	Names     map[string]string `json:"names"` // of the states and people that are listed, by id
}

type documentSummary struct {
	ID      string      `json:"document_id"`
	Doc     string      `json:"doc"`
	Path    string      `json:"path"`
	Entries int         `json:"entries"`
	Events  int         `json:"events"`
	Start   schemas.Day `json:"start"`
	End     schemas.Day `json:"end"`
	Layout  string      `json:"layout"`
	Why     string      `json:"why"` // new, unchanged, ...
}

// typeCount counts the events of a type, and how many of them are plans or
// were called off.
type typeCount struct {
	Type     string `json:"type"`
	Events   int    `json:"events"`
	Planned  int    `json:"planned"`
	Canceled int    `json:"canceled"`
}

// encounter counts how often two states, or two people, met.
type encounter struct {
	A        string `json:"a"`
	B        string `json:"b"`
	Meetings int    `json:"meetings"` // also by video
	Visits   int    `json:"visits"`
	Calls    int    `json:"calls"`
}

func (e *encounter) all() int { return e.Meetings + e.Visits + e.Calls }

// summaryFile keeps the summary of a dataset for the next run.
const summaryFile = ".annals/summary.json"

// kept is a summary with what it was made of.
type kept struct {
	Of      string   `json:"of"` // hash of the manifest
	Summary *summary `json:"summary"`
}

// summarize counts what a dataset holds. Reading all its tables takes longer
// than finding that nothing changed, so the counts are kept beside it.
func summarize(dir string, m *pipeline.Manifest, base func() (*knowledge.Base, error)) (*summary, error) {
	path := filepath.Join(dir, filepath.FromSlash(summaryFile))
	manifest, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	sum := sha256.Sum256(append(manifest, release...))
	of := hex.EncodeToString(sum[:])
	var have kept
	if data, failed := os.ReadFile(path); err == nil && failed == nil && json.Unmarshal(data, &have) == nil && have.Of == of && have.Summary != nil {
		return have.Summary, nil
	}
	s := &summary{Schema: "annals.run/1", Documents: []documentSummary{}, Rejects: []string{}, Names: map[string]string{}}
	b, err := base()
	if err != nil {
		return nil, err
	}
	if err := s.read(dir, m, b); err != nil {
		return nil, err
	}
	if data, err := json.Marshal(kept{of, s}); err == nil {
		_ = os.WriteFile(path, data, 0o644) // where it cannot be kept it is made again
	}
	return s, nil
}

// read counts what the tables in dir hold.
func (s *summary) read(dir string, m *pipeline.Manifest, base *knowledge.Base) error {
	types := map[string]*typeCount{}
	states, people := encounters{}, encounters{}
	for _, id := range slices.Sorted(maps.Keys(m.Documents)) {
		state := m.Documents[id]
		entries, err := rows[schemas.EntryRow](dir, state, "entries")
		if err != nil {
			return err
		}
		documents, err := rows[schemas.DocumentRow](dir, state, "documents")
		if err != nil {
			return err
		}
		s.document(id, state, documents, entries)
		events, err := rows[schemas.EventRow](dir, state, "events")
		if err != nil {
			return err
		}
		parties, err := rows[schemas.ParticipantRow](dir, state, "participants")
		if err != nil {
			return err
		}
		for i := range events {
			countType(types, &events[i])
		}
		meet(events, parties, states, people)
	}
	s.Types = []typeCount{}
	for _, t := range types {
		s.Types = append(s.Types, *t)
	}
	slices.SortFunc(s.Types, func(a, b typeCount) int {
		return cmp.Or(b.Events-a.Events, cmp.Compare(a.Type, b.Type))
	})
	s.Met, s.People = states.ranked(), people.ranked()
	for _, e := range s.Met {
		for _, id := range []string{e.A, e.B} {
			c, _ := base.Country(id)
			s.Names[id] = cmp.Or(c.ShortName, c.Name, id)
		}
	}
	return s.readNames(dir, m)
}

// readNames reads the names of people.
func (s *summary) readNames(dir string, m *pipeline.Manifest) error {
	part, ok := m.Shared["entities"]
	if !ok {
		return nil
	}
	listed := map[string]bool{}
	for _, e := range s.People {
		listed[e.A], listed[e.B] = true, true
	}
	entities, err := parquet.ReadFile[schemas.EntityRow](filepath.Join(dir, filepath.FromSlash(part.File)))
	for _, e := range entities {
		if listed[e.EntityID] && e.Name != nil {
			s.Names[e.EntityID] = *e.Name
		}
	}
	return err
}

// rows reads a document's part of a table.
func rows[T any](dir string, d *pipeline.DocumentState, table string) ([]T, error) {
	return parquet.ReadFile[T](filepath.Join(dir, filepath.FromSlash(d.Parts[table].File)))
}

func (s *summary) document(id string, d *pipeline.DocumentState, rows []schemas.DocumentRow, entries []schemas.EntryRow) {
	out := documentSummary{ID: id, Doc: d.Name, Path: d.Path, Entries: d.Counts.Entries, Events: d.Counts.Events,
		Start: schemas.NoDay, End: schemas.NoDay}
	for _, r := range rows {
		if r.Layout != nil {
			out.Layout = *r.Layout
		}
	}
	for _, e := range entries {
		if e.DateStart != nil && (out.Start == schemas.NoDay || schemas.Day(*e.DateStart) < out.Start) {
			out.Start = schemas.Day(*e.DateStart)
		}
		if e.DateEnd != nil {
			out.End = max(out.End, schemas.Day(*e.DateEnd))
		}
	}
	s.Documents = append(s.Documents, out)
	s.Entries += d.Counts.Entries
	s.Events += d.Counts.Events
	s.Mentions += d.Counts.Mentions
	s.Notes += d.Counts.Notes
}

func countType(into map[string]*typeCount, v *schemas.EventRow) {
	t := into[v.Type]
	if t == nil {
		t = &typeCount{Type: v.Type}
		into[v.Type] = t
	}
	t.Events++
	switch schemas.Status(v.Status) {
	case schemas.Planned:
		t.Planned++
	case schemas.Canceled:
		t.Canceled++
	}
}

// manifestOf reads what a dataset holds.
func manifestOf(dir string) (*pipeline.Manifest, error) {
	data, err := pipeline.ReadDataset(dir, pipeline.Versions{}, schemas.RowOptions{})
	if err != nil {
		return nil, err
	}
	return data.Manifest(), nil
}
