package main

import (
	"bytes"
	"strings"
	"testing"

	"annals/schemas"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestOutputFollowsSchema checks every line of the output on every chronology
// against the published JSON Schema.
func TestOutputFollowsSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemas.EntrySchema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("entry.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("entry.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range everySource(t) {
		d, err := theChain(t).document(t.Context(), path, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range bytes.Split(bytes.TrimSpace(schemas.AppendEntries(nil, d)), []byte("\n")) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				t.Fatalf("%s: entry %d: %v", path, i+1, err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: entry %d: %v", path, i+1, err)
			}
		}
	}
}
