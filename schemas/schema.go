package schemas

import (
	_ "embed"
	"encoding/json"
	"reflect"
	"strings"
)

// EntrySchema is the JSON Schema (draft 2020-12) of a line of JSONL.
//
//go:embed entry.schema.json
var EntrySchema string

// recordKey is a key of the JSONL with what the schema says of it.
type recordKey struct{ path, doc string }

type schemaNode struct {
	Description string                 `json:"description"`
	Ref         string                 `json:"$ref"`
	Properties  map[string]*schemaNode `json:"properties"`
	Items       *schemaNode            `json:"items"`
	AnyOf       []*schemaNode          `json:"anyOf"`
	Defs        map[string]*schemaNode `json:"$defs"`
}

// recordKeys lists the keys of an entry in the order in which they are
// written, those of lists behind [].
func recordKeys() []recordKey {
	var root schemaNode
	if err := json.Unmarshal([]byte(EntrySchema), &root); err != nil {
		panic("schemas: entry.schema.json: " + err.Error())
	}
	var out []recordKey
	var walk func(t reflect.Type, n *schemaNode, prefix string)
	walk = func(t reflect.Type, n *schemaNode, prefix string) {
		for i := range t.NumField() {
			f := t.Field(i)
			name := f.Tag.Get("json")
			child := n.Properties[name]
			if child == nil {
				child = &schemaNode{}
			}
			path := prefix + name
			out = append(out, recordKey{path, child.Description})
			inner := child.resolve(&root)
			switch ft := f.Type; {
			case ft.Kind() == reflect.Slice && ft.Elem().Kind() == reflect.Struct:
				walk(ft.Elem(), inner.Items.resolve(&root), path+"[].")
			case ft.Kind() == reflect.Struct:
				walk(ft, inner, path+".")
			case ft.Kind() == reflect.Pointer && ft.Elem().Kind() == reflect.Struct:
				walk(ft.Elem(), inner, path+".")
			}
		}
	}
	walk(reflect.TypeFor[EntryRecord](), &root, "")
	return out
}

// resolve follows a reference into $defs, also one beside null.
func (n *schemaNode) resolve(root *schemaNode) *schemaNode {
	if n == nil {
		return &schemaNode{}
	}
	for _, alternative := range n.AnyOf {
		if alternative.Ref != "" {
			return alternative.resolve(root)
		}
	}
	if def := root.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]; n.Ref != "" && def != nil {
		return def
	}
	return n
}
