package figure

// Class is what the drawing of an event tells besides its place: the four
// quadrants of event data, cooperation and conflict by word and by deed. Each
// has a colour that colour-blind people can tell apart, and a shape of its own.
type Class struct {
	ID     string
	Name   string
	Color  string // on white, at a contrast of three to one
	Symbol Symbol
}

// Symbol is a shape.
type Symbol string

// The symbols.
const (
	Circle   Symbol = "circle"
	Square   Symbol = "square"
	Triangle Symbol = "triangle"
	Diamond  Symbol = "diamond"
	Down     Symbol = "down"
)

// Classes lists the classes in the order of legends.
func Classes() []Class {
	return []Class{
		{"vc", "verbal cooperation", "#0072b2", Circle},
		{"mc", "material cooperation", "#00835f", Square},
		{"vx", "verbal conflict", "#b37400", Triangle},
		{"mx", "material conflict", "#d0490b", Diamond},
		{"nn", "neutral", "#6b6b6b", Down},
	}
}

// ClassOf is the class of a quad class of the dataset.
func ClassOf(quad string) Class {
	all := Classes()
	for _, c := range all {
		if c.Name == quad {
			return c
		}
	}
	return all[len(all)-1]
}

// Outline is the shape of a symbol with radius r around the origin, as the
// points of a polygon; a circle has none.
func (s Symbol) Outline(r float64) [][2]float64 {
	switch s {
	case Square:
		q := r * 0.9
		return [][2]float64{{-q, -q}, {q, -q}, {q, q}, {-q, q}}
	case Triangle:
		return [][2]float64{{0, -1.2 * r}, {1.15 * r, 0.85 * r}, {-1.15 * r, 0.85 * r}}
	case Down:
		return [][2]float64{{0, 1.2 * r}, {1.15 * r, -0.85 * r}, {-1.15 * r, -0.85 * r}}
	case Diamond:
		return [][2]float64{{0, -1.3 * r}, {1.3 * r, 0}, {0, 1.3 * r}, {-1.3 * r, 0}}
	}
	return nil
}
