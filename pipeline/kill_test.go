package pipeline

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"annals/schemas"
)

// killed is the variable that makes the test program the run to be killed.
const killed = "ANNALS_TEST_KILLED_RUN"

// TestKilledRun kills runs at random instants. Every part on the disk must
// read whole, and the next run must complete what was begun.
// ANNALS_TEST_KILLS sets how many are killed.
func TestKilledRun(t *testing.T) {
	if dir := os.Getenv(killed); dir != "" {
		v := version
		v.Rules = os.Getenv(killed + "_RULES")
		s, err := OpenDataset(dir, v, schemas.RowOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Run(context.Background(), samples(2), numbered(6), RunOptions{}, func(Outcome) {}); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return
	}
	kills := 8
	if n, err := strconv.Atoi(os.Getenv("ANNALS_TEST_KILLS")); err == nil {
		kills = n
	} else if testing.Short() {
		kills = 3
	}
	dir, done := t.TempDir(), 0
	whole := start(t, dir, "r")
	begun := time.Now()
	if err := whole.Wait(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(begun)
	for i := range kills {
		c := start(t, dir, fmt.Sprint("r", i)) // new rules: everything is written again
		time.Sleep(time.Duration(rand.Float64() * float64(took)))
		if c.Process.Kill() != nil {
			done++
		}
		_ = c.Wait() // it was killed, so it failed
		partsAreWhole(t, dir)
	}
	clean := t.TempDir()
	run(t, dir, version, samples(2), numbered(6), RunOptions{})
	run(t, clean, version, samples(2), numbered(6), RunOptions{})
	if x, y := snapshot(t, dir), snapshot(t, clean); fmt.Sprint(x) != fmt.Sprint(y) {
		t.Errorf("after %d kills the dataset is not that of a clean run:\n%v\n%v", kills, x, y)
	}
	if problems, err := Verify(dir); err != nil || len(problems) > 0 {
		t.Error(err, problems)
	}
}

func start(t *testing.T, dir, rules string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestKilledRun$")
	c.Env = append(os.Environ(), killed+"="+dir, killed+"_RULES="+rules)
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
		if strings.Contains(f, "mentions") {
			if _, err := readPart[schemas.MentionRow](f); err != nil {
				t.Errorf("%s: %v", f, err)
			}
			continue
		}
		if _, err := readPart[struct{}](f); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
}
