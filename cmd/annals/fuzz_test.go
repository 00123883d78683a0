package main

import (
	"context"
	"os"
	"testing"

	"annals/extractors/source"
)

// FuzzChain runs all stages on any text: nothing may panic, fail or break an
// invariant.
func FuzzChain(f *testing.F) {
	for _, path := range glob(f, "chronologies/*.txt") {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data[:min(len(data), 1200)])
	}
	f.Add([]byte("Jan. 1: \"\"\"\"\"\"\"\"((((((((........\n\nJan. 32, 2020: X.\n"))
	f.Add([]byte("|"))
	c := theChain(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := source.Read("fuzz.txt", data)
		if err != nil {
			return
		}
		if err := c.text.Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		covered(t, d)
		if len(d.Entries) > 0 {
			sliced(t, d)
		}
	})
}
