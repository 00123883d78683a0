package dates

import (
	"fmt"
	"math/rand"
	"sort"
	"testing"

	"annals/schemas"
)

// TestCoverage lays days on a calendar at random, in order but for planted
// inversions, hides most labels, and asks how often the interval that is given
// covers the true day.
func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		inversions, labels float64
	}{{0, 0}, {0.05, 0}, {0.1, 0}, {0, 0.2}, {0.05, 0.2}, {0.1, 0.3}} {
		r := rand.New(rand.NewSource(7))
		hit, all, wide := 0, 0, 0
		for range 60 {
			d, truth := randomList(r, 20+r.Intn(40), 60+r.Intn(120), c.inversions, c.labels)
			bound(d, newFacts(nil))
			for i, e := range d.Entries {
				if e.Label != "" {
					continue
				}
				all++
				wide += e.Date.Interval.Days()
				if e.Date.Covers(schemas.On(truth[i])) {
					hit++
				}
			}
		}
		rate := float64(hit) / float64(all)
		t.Logf("inversions %.2f, labels %.2f: %.3f of %d covered, %d days on average", c.inversions, c.labels, rate, all, wide/all)
		if rate < mass {
			t.Errorf("inversions %.2f, labels %.2f: %.3f of the days covered, %.3f claimed", c.inversions, c.labels, rate, mass)
		}
	}
}

// randomList is a list of lost labels, newest first.
func randomList(r *rand.Rand, n, days int, inversions, labels float64) (*schemas.Document, []schemas.Day) {
	start, _ := schemas.NewDay(2014, 1, 1)
	truth := make([]schemas.Day, n)
	for i := range truth {
		truth[i] = start + schemas.Day(r.Intn(days))
	}
	sort.Slice(truth, func(i, j int) bool { return truth[i] > truth[j] })
	for i := 1; i < n; i++ {
		if r.Float64() < inversions {
			truth[i-1], truth[i] = truth[i], truth[i-1]
		}
	}
	d := &schemas.Document{Layout: "labels lost", Period: schemas.Interval{Start: start, End: start + schemas.Day(days-1)}}
	for i := range truth {
		e := &schemas.Entry{Index: i + 1, Text: fmt.Sprint("entry ", i), Date: schemas.Date{Interval: schemas.Unknown(), Precision: "unknown"}}
		if r.Float64() < labels {
			e.Label = truth[i].String()
			e.Date = schemas.Date{Interval: schemas.On(truth[i]), Precision: "day"}
		}
		d.Entries = append(d.Entries, e)
	}
	return d, truth
}

// TestLargeList bounds a list too long for the chain.
func TestLargeList(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	d, truth := randomList(r, 40_000, 3000, 0.02, 0.1)
	bound(d, newFacts(nil))
	hit := 0
	for i, e := range d.Entries {
		if e.Date.Covers(schemas.On(truth[i])) {
			hit++
		}
	}
	if hit*100 < len(truth)*97 {
		t.Errorf("%d of %d covered", hit, len(truth))
	}
}

func FuzzBound(f *testing.F) {
	f.Add(int64(1), 5, 30, 0.1, 0.2)
	f.Fuzz(func(t *testing.T, seed int64, n, days int, inversions, labels float64) {
		if n < 1 || n > 200 || days < 1 || days > 2000 {
			return
		}
		d, _ := randomList(rand.New(rand.NewSource(seed)), n, days, inversions, labels)
		bound(d, newFacts(nil))
		for _, e := range d.Entries {
			if !e.Date.Known() || e.Date.End < e.Date.Start {
				t.Fatalf("entry %d: %v", e.Index, e.Date)
			}
		}
	})
}
