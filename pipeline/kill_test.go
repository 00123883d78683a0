package pipeline

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"annals/schemas"
)

// killed is the variable that makes the test program the run to be killed.
const killed = "ANNALS_TEST_KILLED_RUN"

// victim is the run that is killed: each time with other rules, so that
// everything is written again, in turns with and without the table nested and
// with one input less, which is removed.
func victim(t *testing.T, dir string, n int) {
	v, in := version, numbered(6)
	v.Rules, v.Nested = fmt.Sprint("r", n), n%2 == 1
	s, err := OpenDataset(dir, v, schemas.RowOptions{NoWords: n%5 == 4})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Run(context.Background(), samples(2), in[:6-n%3/2], RunOptions{Prune: true}, func(Outcome) {}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestKilledRun kills runs at random instants. Every part on the disk must
// read whole, and the next run must complete what was begun.
// ANNALS_TEST_KILLS sets how many are killed.
func TestKilledRun(t *testing.T) {
	if dir := os.Getenv(killed); dir != "" {
		n, err := strconv.Atoi(os.Getenv(killed + "_RULES"))
		if err != nil {
			t.Fatal(err)
		}
		victim(t, dir, n)
		return
	}
	kills := 8
	if n, err := strconv.Atoi(os.Getenv("ANNALS_TEST_KILLS")); err == nil {
		kills = n
	} else if testing.Short() {
		kills = 3
	}
	dir, caught := t.TempDir(), 0
	whole := start(t, dir, 0)
	begun := time.Now()
	if err := whole.Wait(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(begun)
	for i := 0; caught < kills && i < 4*kills; i++ {
		c := start(t, dir, i+1)
		time.Sleep(time.Duration(rand.Float64() * float64(took)))
		_ = c.Process.Kill() // it may have ended
		if c.Wait() != nil {
			caught++
			took += took / 50
		} else {
			took -= took / 20 // the machine was slower when the first one ran
		}
		partsAreWhole(t, dir)
		if i%20 == 19 { // the next run completes what was begun
			complete(t, dir)
		}
	}
	t.Logf("%d runs were killed before their end", caught)
	if caught < kills {
		t.Errorf("%d runs alone were caught, not %d", caught, kills)
	}
	complete(t, dir)
}

// complete runs to the end; the dataset must then be that of a clean run.
func complete(t *testing.T, dir string) {
	t.Helper()
	clean := t.TempDir()
	run(t, dir, version, samples(2), numbered(6), RunOptions{})
	run(t, clean, version, samples(2), numbered(6), RunOptions{})
	x, y := snapshot(t, dir), snapshot(t, clean)
	for name := range y {
		if x[name] != y[name] {
			t.Errorf("after kills, %s is not that of a clean run", name)
		}
	}
	for name := range x {
		if y[name] == "" {
			t.Errorf("after kills, %s is left over", name)
		}
	}
	if problems, err := Verify(dir); err != nil || len(problems) > 0 {
		t.Error(err, problems)
	}
}

func start(t *testing.T, dir string, n int) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestKilledRun$")
	c.Env = append(os.Environ(), killed+"="+dir, fmt.Sprint(killed, "_RULES=", n))
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

func partsAreWhole(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.parquet"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		if err := readsWhole(filepath.Base(filepath.Dir(f)), f); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
	if _, err := readManifest(dir); err != nil {
		t.Error(err)
	}
}

// readsWhole reads every value of a part.
func readsWhole(table, path string) (err error) {
	switch table {
	case "documents":
		_, err = readPart[schemas.DocumentRow](path)
	case "entries":
		_, err = readPart[schemas.EntryRow](path)
	case "events":
		_, err = readPart[schemas.EventRow](path)
	case "participants":
		_, err = readPart[schemas.ParticipantRow](path)
	case "event_places":
		_, err = readPart[schemas.PlaceRow](path)
	case "event_quantities":
		_, err = readPart[schemas.QuantityRow](path)
	case "event_links":
		_, err = readPart[schemas.LinkRow](path)
	case "event_about":
		_, err = readPart[schemas.AboutRow](path)
	case "entities":
		_, err = readPart[schemas.EntityRow](path)
	case "mentions":
		_, err = readPart[schemas.MentionRow](path)
	case "evidence":
		_, err = readPart[schemas.EvidenceRow](path)
	case "notes":
		_, err = readPart[schemas.NoteRow](path)
	case "rejects":
		_, err = readPart[schemas.RejectRow](path)
	case "superseded":
		_, err = readPart[schemas.SupersededRow](path)
	case nested:
		_, err = readPart[schemas.NestedRow](path)
	default:
		err = fmt.Errorf("there is no table %s", table)
	}
	return err
}
