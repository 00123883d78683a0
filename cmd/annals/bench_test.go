package main

import (
	"os"
	"testing"

	"annals/extractors/source"
	"annals/schemas"
)

// BenchmarkChain codes one bundled chronology after the other, as extract does.
func BenchmarkChain(b *testing.B) {
	c := theChain(b)
	var texts [][]byte
	size := int64(0)
	files := glob(b, "chronologies/*.txt")
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, data)
		size += int64(len(data))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i, data := range texts {
			d, err := source.Read(files[i], data)
			if err != nil {
				b.Fatal(err)
			}
			if err := c.text.Run(b.Context(), d); err != nil {
				b.Fatal(err)
			}
			schemas.AppendEntries(nil, d)
		}
	}
}

// BenchmarkStart loads what comes with the program.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		if _, err := newChain(); err != nil {
			b.Fatal(err)
		}
	}
}
