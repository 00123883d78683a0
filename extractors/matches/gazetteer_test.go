package matches

import (
	"testing"

	"annals/extractors/knowledge"
)

func BenchmarkNewGazetteer(b *testing.B) {
	base, err := knowledge.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		NewGazetteer(base)
	}
}
