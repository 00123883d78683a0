package pipeline

import "encoding/binary"

// A node is a value of a FlatBuffers message: a table, vector, string or
// number. Tables are written from the root down, each with its own vtable in
// front; every slot takes eight bytes, which keeps all alignments at the price
// of some zeros.
type node interface{ isNode() }

type (
	table  []node // slots in order, nil for one left out
	vector []node // of tables
	text   string
	number struct {
		size  int
		value int64
	}
)

func (table) isNode()  {}
func (vector) isNode() {}
func (text) isNode()   {}
func (number) isNode() {}

func scalar(size int, value int64) node { return number{size, value} }

// flatten writes a message whose root is t, padded to eight bytes.
func flatten(t table) []byte {
	f := &flat{b: make([]byte, 8)}
	f.refer(0, f.write(t))
	f.align()
	return f.b
}

type flat struct{ b []byte }

func (f *flat) align() {
	for len(f.b)%8 != 0 {
		f.b = append(f.b, 0)
	}
}

// refer stores at position at the distance to position to.
func (f *flat) refer(at, to int) { binary.LittleEndian.PutUint32(f.b[at:], uint32(to-at)) }

// write appends n and what it refers to, and returns its position.
func (f *flat) write(n node) int {
	f.align()
	switch n := n.(type) {
	case table:
		return f.table(n)
	case vector:
		at := len(f.b)
		f.b = binary.LittleEndian.AppendUint32(f.b, uint32(len(n)))
		f.b = append(f.b, make([]byte, 4*len(n))...)
		for i, x := range n {
			f.refer(at+4+4*i, f.write(x))
		}
		return at
	case text:
		at := len(f.b)
		f.b = binary.LittleEndian.AppendUint32(f.b, uint32(len(n)))
		f.b = append(append(f.b, n...), 0)
		return at
	}
	panic("pipeline: a number has no place of its own in a message")
}

func (f *flat) table(t table) int {
	vtable := len(f.b)
	f.b = binary.LittleEndian.AppendUint16(f.b, uint16(4+2*len(t)))
	f.b = binary.LittleEndian.AppendUint16(f.b, uint16(8+8*len(t)))
	for i, n := range t {
		slot := 8 + 8*i
		if n == nil {
			slot = 0
		}
		f.b = binary.LittleEndian.AppendUint16(f.b, uint16(slot))
	}
	f.align()
	at := len(f.b)
	f.b = append(f.b, make([]byte, 8+8*len(t))...)
	binary.LittleEndian.PutUint32(f.b[at:], uint32(at-vtable))
	for i, n := range t {
		slot := at + 8 + 8*i
		switch n := n.(type) {
		case nil:
		case number:
			switch n.size {
			case 1:
				f.b[slot] = byte(n.value)
			case 2:
				binary.LittleEndian.PutUint16(f.b[slot:], uint16(n.value))
			case 4:
				binary.LittleEndian.PutUint32(f.b[slot:], uint32(n.value))
			default:
				binary.LittleEndian.PutUint64(f.b[slot:], uint64(n.value))
			}
		default:
			f.refer(slot, f.write(n))
		}
	}
	return at
}
