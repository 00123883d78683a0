package pipeline

import (
	"encoding/base64"
	"encoding/binary"

	"annals/schemas"
)

// Numbers of the Arrow format (format/Schema.fbs and Message.fbs).
const (
	arrowVersion5 = 4
	arrowSchemaID = 1
	arrowInt      = 2
	arrowFloat    = 3
	arrowUtf8     = 5
	arrowBool     = 6
	arrowDate     = 8
	arrowDouble   = 2 // precision
	arrowDays     = 0 // unit
)

// arrowSchema is what readers built on Arrow look for under ARROW:schema: the
// schema as an IPC message in base64. It tells them which columns are
// categoricals and carries the codebook's line on each column, neither of
// which Parquet itself can say. The few tables of the message are written
// here, since arrow itself would be a large dependency for them.
func arrowSchema(t schemas.Table) string {
	fields := make([]node, 0, len(t.Columns))
	for i, c := range t.Columns {
		fields = append(fields, arrowField(i, c))
	}
	message := table{
		scalar(2, arrowVersion5), scalar(1, arrowSchemaID),
		table{scalar(2, 0), vector(fields), vector{keyValue("description", t.Doc)}},
		scalar(8, 0),
	}
	body := flatten(message)
	out := binary.LittleEndian.AppendUint32(nil, 0xffffffff) // continuation: a message of the current framing
	out = binary.LittleEndian.AppendUint32(out, uint32(len(body)))
	return base64.StdEncoding.EncodeToString(append(out, body...))
}

func arrowField(id int, c schemas.Column) node {
	kind, typ := arrowType(c.Type)
	f := table{text(c.Name), scalar(1, b2i(c.Nullable)), scalar(1, kind), typ, nil, vector{}, vector{keyValue("description", c.Doc)}}
	if c.Categorical {
		f[4] = table{scalar(8, int64(id)), arrowInteger(32)}
	}
	return f
}

func arrowType(name string) (kind int64, typ node) {
	switch name {
	case "string":
		return arrowUtf8, table{}
	case "bool":
		return arrowBool, table{}
	case "int32":
		return arrowInt, arrowInteger(32)
	case "int64":
		return arrowInt, arrowInteger(64)
	case "float64":
		return arrowFloat, table{scalar(2, arrowDouble)}
	case "date":
		return arrowDate, table{scalar(2, arrowDays)}
	}
	panic("pipeline: no Arrow type for a column of type " + name)
}

func arrowInteger(bits int64) node { return table{scalar(4, bits), scalar(1, 1)} }

func keyValue(key, value string) node { return table{text(key), text(value)} }

func b2i(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
