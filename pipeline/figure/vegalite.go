package figure

import (
	"encoding/json"
	"io"

	"annals/pipeline/contents"
)

const vegaLite = "https://vega.github.io/schema/vega-lite/v5.json"

type object = map[string]any

// WriteSpec writes the Vega-Lite specification, for notebooks and for those
// who want the figure otherwise.
func (p *Plot) WriteSpec(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	return e.Encode(p.Spec)
}

// classScales give the classes their colours and shapes.
func classScales() (color, shape object) {
	var names, colors, shapes []string
	symbols := map[Symbol]string{Circle: "circle", Square: "square", Triangle: "triangle-up", Diamond: "diamond", Down: "triangle-down"}
	for _, c := range Classes() {
		names, colors, shapes = append(names, c.Name), append(colors, c.Color), append(shapes, symbols[c.Symbol])
	}
	field := object{"field": "class", "type": "nominal", "title": nil}
	with := func(r []string) object {
		out := object{"scale": object{"domain": names, "range": r}}
		for k, v := range field {
			out[k] = v
		}
		return out
	}
	return with(colors), with(shapes)
}

func (t *Timeline) spec(c *contents.Contents) object {
	values := []object{}
	for _, m := range t.Marks {
		days := m.Event.Days()
		values = append(values, object{"event_id": m.Event.EventID, "type": contents.Label(m.Event.Type), "class": ClassOf(m.Event.Quad).Name,
			"start": days.Start.String(), "end": days.End.String(), "inferred": m.Hollow, "what": describe(c, m.Event), "document": m.Event.DocumentID})
	}
	color, shape := classScales()
	y := object{"field": "type", "type": "nominal", "title": nil, "sort": object{"op": "count", "order": "descending"}}
	x := object{"field": "start", "type": "temporal", "title": nil}
	tooltip := []object{{"field": "what", "type": "nominal"}, {"field": "event_id", "type": "nominal"}}
	return object{
		"$schema": vegaLite, "description": "Events by day and type", "width": 800, "data": object{"values": values},
		"layer": []object{
			{"mark": object{"type": "bar", "height": 4, "opacity": 0.35}, "transform": []object{{"filter": "datum.start != datum.end"}},
				"encoding": object{"x": x, "x2": object{"field": "end"}, "y": y, "color": color, "tooltip": tooltip}},
			{"mark": object{"type": "point", "size": 40}, "encoding": object{"x": x, "y": y, "color": color, "shape": shape, "tooltip": tooltip,
				"fillOpacity": object{"condition": object{"test": "datum.inferred", "value": 0}, "value": 1}, "fill": color}},
		},
	}
}

func (g *Network) spec() object {
	nodes, edges := []object{}, []object{}
	for _, n := range g.Nodes {
		nodes = append(nodes, object{"id": n.ID, "name": n.Label, "x": n.X, "y": n.Y, "events": n.N})
	}
	for _, e := range g.Edges {
		a, b := g.Nodes[e.A], g.Nodes[e.B]
		edges = append(edges, object{"a": a.Label, "b": b.Label, "x": a.X, "y": a.Y, "x2": b.X, "y2": b.Y,
			"events": len(e.Events), "together": e.Together, "a_to_b": e.Forth, "b_to_a": e.Back})
	}
	place := func(field string, most float64, down bool) object {
		return object{"field": field, "type": "quantitative", "axis": nil, "scale": object{"domain": []float64{0, most}, "reverse": down}}
	}
	x, y := place("x", g.Width, false), place("y", g.Height, true)
	return object{
		"$schema": vegaLite, "description": "Who deals with whom", "width": g.Width, "height": g.Height,
		"layer": []object{
			{"data": object{"values": edges}, "mark": object{"type": "rule", "color": pale, "opacity": 0.5},
				"encoding": object{"x": x, "y": y, "x2": object{"field": "x2"}, "y2": object{"field": "y2"},
					"size":    object{"field": "events", "type": "quantitative", "scale": object{"range": []int{1, 8}}, "legend": nil},
					"tooltip": []object{{"field": "a"}, {"field": "b"}, {"field": "events"}, {"field": "together"}, {"field": "a_to_b"}, {"field": "b_to_a"}}}},
			{"data": object{"values": nodes}, "mark": object{"type": "circle", "color": Classes()[0].Color, "opacity": 1},
				"encoding": object{"x": x, "y": y, "size": object{"field": "events", "type": "quantitative", "legend": nil}, "tooltip": []object{{"field": "name"}, {"field": "events"}}}},
			{"data": object{"values": nodes}, "mark": object{"type": "text", "dy": 16}, "encoding": object{"x": x, "y": y, "text": object{"field": "name"}}},
		},
		"resolve": object{"scale": object{"size": "independent"}},
	}
}

func typesSpec(list []typeRow) object {
	values := []object{}
	for _, t := range list {
		for _, c := range Classes() {
			if n := t.By[c.Name]; n > 0 {
				values = append(values, object{"type": t.Type, "class": c.Name, "events": n})
			}
		}
	}
	color, _ := classScales()
	return object{
		"$schema": vegaLite, "description": "Events by type", "width": 600, "data": object{"values": values}, "mark": "bar",
		"encoding": object{
			"y":     object{"field": "type", "type": "nominal", "title": nil, "sort": object{"field": "events", "op": "sum", "order": "descending"}},
			"x":     object{"field": "events", "type": "quantitative", "title": "events", "aggregate": "sum"},
			"color": color,
		},
	}
}
