package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"annals/schemas"
	"annals/schemas/schemastest"
)

var errBinary = errors.New("the file is binary")

// samples is a batch whose inputs are numbers: each path's last part is the
// seed of a sample.
func samples(workers int) Batch {
	p, err := New(Stage{Name: "entries", Gives: Entries, Run: func(_ context.Context, d *schemas.Document) error {
		switch d.Name {
		case "panics":
			var e *schemas.Entry
			e.Index = 1
		case "faulty":
			return errors.New("out of luck")
		}
		return nil
	}}, Validate())
	if err != nil {
		panic(err)
	}
	return Batch{
		Workers: workers, Pipeline: func() (*Pipeline, error) { return p, nil },
		Load: func(_ context.Context, path string) ([]byte, error) {
			switch path {
			case "binary":
				return nil, errBinary
			case "gone":
				return nil, errors.New("gone: no such file")
			}
			return []byte(path), nil
		},
		Read: func(path string, _ []byte) (*schemas.Document, error) {
			seed, _ := strconv.ParseUint(path[strings.LastIndexByte(path, '-')+1:], 10, 64)
			d := schemastest.Document(seed)
			d.Path = path
			return d, nil
		},
		Unusable: func(err error) (string, bool) { return err.Error(), errors.Is(err, errBinary) },
	}
}

func inputs(names ...string) []Input {
	var out []Input
	for _, n := range names {
		out = append(out, Input{Path: n, Name: n})
	}
	return out
}

func numbered(n int) []Input {
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("sample-%d", i))
	}
	return inputs(names...)
}

func TestEachKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7, 64} {
		b := samples(workers)
		b.After = func(d *schemas.Document, _ *Result) error {
			if strings.HasSuffix(d.Name, "0") { // the first is the slowest
				time.Sleep(5 * time.Millisecond)
			}
			return nil
		}
		var got []string
		in := numbered(50)
		if err := b.Each(context.Background(), in, func(r *Result) error { got = append(got, r.Input.Name); return r.Err }); err != nil {
			t.Fatal(err)
		}
		for i := range in {
			if got[i] != in[i].Name {
				t.Fatalf("%d workers: %v", workers, got)
			}
		}
	}
}

func TestEachKeepsGoing(t *testing.T) {
	b := samples(3)
	got := map[string]*Result{}
	err := b.Each(context.Background(), inputs("sample-1", "binary", "panics", "gone", "faulty", "sample-2"), func(r *Result) error {
		got[r.Input.Name] = r
		return nil
	})
	if err != nil || len(got) != 6 {
		t.Fatalf("%v, %d results", err, len(got))
	}
	for _, name := range []string{"binary", "panics"} {
		r := got[name]
		if !r.Rejected || r.Err != nil || len(r.Document.Rejects) != 1 || r.Document.Rejects[0].Reason == "" || r.Document.ID != name {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := got["panics"]; r.Document.Rejects[0].Stage != "entries" || r.Stack == "" {
		t.Errorf("a panic is not told apart: %+v", r.Document.Rejects)
	}
	for _, name := range []string{"gone", "faulty"} {
		if r := got[name]; r.Err == nil || r.Document != nil {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := got["sample-2"]; r.Err != nil || r.Rejected || len(r.Document.Entries) == 0 {
		t.Errorf("%+v", r)
	}
}

func TestEachStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var started atomic.Int32
	b := samples(2)
	b.After = func(*schemas.Document, *Result) error { started.Add(1); return nil }
	n := 0
	err := b.Each(ctx, numbered(1000), func(*Result) error {
		if n++; n == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || started.Load() > 50 {
		t.Errorf("%v after %d documents", err, started.Load())
	}
	full := errors.New("disk full")
	if err := b.Each(context.Background(), numbered(100), func(*Result) error { return full }); !errors.Is(err, full) {
		t.Error(err)
	}
}
