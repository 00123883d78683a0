package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"annals/schemas"
)

// Verify reads a whole dataset and lists what is wrong with it: parts that are
// missing, changed or not in the manifest, keys that stand twice or point
// nowhere, spans that are not what they say, counts that do not add up. The
// error is one of the surroundings.
func Verify(dir string) ([]string, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	if len(m.Documents) == 0 {
		return nil, fmt.Errorf("%s holds no dataset: it has no document in %s", dir, manifestName)
	}
	v := &verifier{dir: dir, known: map[string]bool{}, entities: map[string]bool{}, labels: labelColumns()}
	v.pending()
	v.about(m)
	if shared, ok := m.Shared["entities"]; ok {
		for _, r := range part[schemas.EntityRow](v, shared) {
			v.unique("entity", v.entities, r.EntityID)
		}
	}
	s := &Dataset{manifest: m}
	for _, id := range s.IDs() {
		v.document(id, m.Documents[id])
	}
	v.strays()
	return v.problems, nil
}

type verifier struct {
	dir      string
	known    map[string]bool // files of the manifest
	entities map[string]bool
	labels   map[string]map[string]bool // values that a column may have, by table and column
	problems []string
}

func (v *verifier) say(format string, args ...any) {
	v.problems = append(v.problems, fmt.Sprintf(format, args...))
}

// part reads a part and compares it with its state.
func part[T any](v *verifier, p PartState) []T {
	v.known[p.File] = true
	b := v.bytes(p)
	if b == nil {
		return nil
	}
	rows, err := decode[T](b)
	if err != nil {
		v.say("%s: %v", p.File, err)
	} else if len(rows) != p.Rows {
		v.say("%s: has %d rows, not the %d of the manifest", p.File, len(rows), p.Rows)
	}
	return rows
}

// bytes reads a file and compares it with its state, nil where it is not there.
func (v *verifier) bytes(p PartState) []byte {
	b, err := os.ReadFile(filepath.Join(v.dir, filepath.FromSlash(p.File)))
	if err != nil {
		v.say("%s: %v", p.File, errors.Unwrap(err))
		return nil
	}
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != p.Hash {
		v.say("%s: its bytes are not those that the manifest knows", p.File)
	}
	return b
}

// about reads the files that describe the dataset.
func (v *verifier) about(m *Manifest) {
	for _, name := range aboutNames() {
		if p, ok := m.About[name]; ok {
			v.bytes(p)
		} else {
			v.say("%s is not in the manifest: run again to write it", name)
		}
	}
}

// pending says whether a run was interrupted.
func (v *verifier) pending() {
	for _, d := range []string{tmpDir, readyDir, doneDir} {
		if files, err := os.ReadDir(filepath.Join(v.dir, d)); err == nil && len(files) > 0 {
			v.say("a run was interrupted or is under way: run again to complete it")
			return
		}
	}
}

func (v *verifier) unique(what string, seen map[string]bool, id string) {
	if seen[id] {
		v.say("%s %s stands twice", what, id)
	}
	seen[id] = true
}

// refer checks that every value of a column of rows is a key that exists.
func (v *verifier) refer(table, column string, rows any, keys map[string]bool) {
	list := reflect.ValueOf(rows)
	for i := range list.Len() {
		f := list.Index(i).FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, strings.ReplaceAll(column, "_", "")) })
		if f.Kind() == reflect.Pointer {
			if f.IsNil() {
				continue
			}
			f = f.Elem()
		}
		if id := f.String(); !keys[id] {
			v.say("%s, row %d: %s %s does not exist", table, i+1, column, id)
		}
	}
}

// document checks the parts of one document, so that a dataset of any size is
// checked in the memory of its largest document.
func (v *verifier) document(id string, d *DocumentState) {
	r := schemas.Rows{
		Documents: part[schemas.DocumentRow](v, d.Parts["documents"]), Entries: part[schemas.EntryRow](v, d.Parts["entries"]),
		Events: part[schemas.EventRow](v, d.Parts["events"]), Participants: part[schemas.ParticipantRow](v, d.Parts["participants"]),
		Places: part[schemas.PlaceRow](v, d.Parts["event_places"]), Quantities: part[schemas.QuantityRow](v, d.Parts["event_quantities"]),
		Links: part[schemas.LinkRow](v, d.Parts["event_links"]), About: part[schemas.AboutRow](v, d.Parts["event_about"]),
		Entities: part[schemas.EntityRow](v, d.Parts["entities"]), Mentions: part[schemas.MentionRow](v, d.Parts["mentions"]),
		Evidence: part[schemas.EvidenceRow](v, d.Parts["evidence"]), Notes: part[schemas.NoteRow](v, d.Parts["notes"]),
		Rejects: part[schemas.RejectRow](v, d.Parts["rejects"]), Superseded: part[schemas.SupersededRow](v, d.Parts["superseded"]),
	}
	if p, ok := d.Parts[nested]; ok {
		if rows := part[schemas.NestedRow](v, p); len(rows) != len(r.Entries) {
			v.say("%s: has %d rows, not one for each of %d entries", p.File, len(rows), len(r.Entries))
		}
	}
	v.values(id, &r, d.Versions.Words)
	entries, events, mentions := map[string]bool{}, map[string]bool{}, map[string]bool{}
	texts := map[string][]rune{}
	for _, e := range r.Entries {
		v.unique("entry", entries, e.EntryID)
		if e.Text != nil {
			texts[e.EntryID] = []rune(*e.Text)
		}
		v.ordered("entry "+e.EntryID, e.DateStart, e.DateEnd)
	}
	mains := map[string]int{}
	for _, e := range r.Events {
		v.unique("event", events, e.EventID)
		v.slices("event "+e.EventID, texts[e.EntryID], e.Evidence, e.EvidenceStart, e.EvidenceEnd)
		v.ordered("event "+e.EventID, e.DateStart, e.DateEnd)
		if mains[e.EntryID] += 0; e.Main {
			mains[e.EntryID]++
		}
	}
	for entry, n := range mains {
		if n != 1 {
			v.say("entry %s has %d main events, not one", entry, n)
		}
	}
	for _, m := range r.Mentions {
		v.unique("mention", mentions, m.MentionID)
		v.slices("mention "+m.MentionID, texts[m.EntryID], m.Surface, m.Start, m.End)
		v.ordered("mention "+m.MentionID, m.DateStart, m.DateEnd)
	}
	v.keys(&r, entries, events, mentions)
	v.parties(&r)
	for _, x := range r.Superseded {
		if entries[x.OldID] || events[x.OldID] {
			v.say("superseded: %s still stands in the dataset", x.OldID)
		}
		if x.NewID != nil && !entries[*x.NewID] && !events[*x.NewID] {
			v.say("superseded: %s, the successor of %s, does not exist", *x.NewID, x.OldID)
		}
	}
	if len(r.Documents) != 1 || r.Documents[0].DocumentID != id {
		v.say("documents/%s has no row of its own", id)
	} else if x := r.Documents[0]; int(x.NEntries) != len(r.Entries) || int(x.NEvents) != len(r.Events) || int(x.NMentions) != len(r.Mentions) ||
		int(x.NNotes) != len(r.Notes) || int(x.NRejects) != len(r.Rejects) {
		v.say("documents/%s: its counts are not those of the tables", id)
	}
}

func (v *verifier) keys(r *schemas.Rows, entries, events, mentions map[string]bool) {
	v.refer("entries", "duplicate_of", r.Entries, entries)
	v.refer("events", "entry_id", r.Events, entries)
	v.refer("mentions", "entry_id", r.Mentions, entries)
	v.refer("notes", "entry_id", r.Notes, entries)
	for table, rows := range map[string]any{"participants": r.Participants, "event_places": r.Places, "event_quantities": r.Quantities,
		"event_links": r.Links, "event_about": r.About, "evidence": r.Evidence} {
		v.refer(table, "event_id", rows, events)
		v.refer(table, "mention_id", rows, mentions)
	}
	for table, rows := range map[string]any{"participants": r.Participants, "event_places": r.Places, "event_links": r.Links, "event_about": r.About,
		"mentions": r.Mentions} {
		v.refer(table, "entity_id", rows, v.entities)
	}
}

func (v *verifier) ordered(what string, start, end *int32) {
	if (start == nil) != (end == nil) || start != nil && *end < *start {
		v.say("%s: its days are out of order, or one is missing", what)
	}
}

func (v *verifier) slices(what string, text []rune, words *string, start, end int32) {
	if words == nil || text == nil {
		return
	}
	if start < 0 || end < start || int(end) > len(text) || string(text[start:end]) != *words {
		v.say("%s: text[%d:%d] is not %q", what, start, end, *words)
	}
}

func tableNames() []string {
	var out []string
	for _, t := range schemas.Tables() {
		out = append(out, t.Name)
	}
	return out
}

// strays lists parts that the manifest does not know: readers of a folder
// would count them.
func (v *verifier) strays() {
	for _, table := range append(tableNames(), nested) {
		files, err := os.ReadDir(filepath.Join(v.dir, table))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			v.say("%s: %v", table, err)
		}
		for _, f := range files {
			if name := table + "/" + f.Name(); !v.known[name] {
				v.say("%s is not in the manifest: remove it, or it will be counted", name)
			}
		}
	}
	slices.Sort(v.problems)
}
