package report

import (
	"annals/pipeline/contents"
	"annals/schemas"
)

// data collects what the scripts need. All words are cut here: a script never
// counts characters.
func (p *page) data(o Options) *data {
	out := &data{Dataset: o.Dataset, Names: map[string]string{}, Events: []eventData{}, Edges: [][2]string{}, Fields: fields()}
	documents := map[*contents.Document]int{}
	for i, d := range p.c.Documents {
		documents[d] = i
		out.Documents = append(out.Documents, d.Doc)
	}
	axis := p.Types.Axis
	out.Axis = axisData{int(axis.First), int(axis.Last), axis.Left, axis.Right}
	for _, x := range p.Rows {
		v := x.event
		e := eventData{
			ID: v.EventID, Entry: v.EntryID, Document: documents[v.Entry.Document], Type: v.Type, Mode: contents.Words(v.Mode), Format: contents.Words(v.EventRow.Format),
			Main: v.Main, Time: v.Time, Status: v.Status, Realis: v.Realis, Start: v.DateStart, End: v.DateEnd, Precision: v.DatePrecision, Basis: v.DateBasis,
			Actors: ids(v.Actors), Targets: ids(v.Targets), People: ids(v.People), Place: x.Place, Surely: contents.Words(v.Confidence),
			Rule: contents.Words(v.Rule), Evidence: clip(x.Evidence, longWords), Plover: contents.Words(v.Plover), Cameo: contents.Words(v.Cameo),
		}
		runes := []rune(contents.Words(v.Entry.Text))
		e.Trigger = cut(runes, &v.TriggerStart, &v.TriggerEnd)
		for _, w := range v.Evidence {
			e.Why = append(e.Why, whyData{w.Field, clip(contents.Words(w.Value), longWords), contents.Words(w.Rule), w.Origin, cut(runes, w.Start, w.End), contents.Words(w.Beat)})
		}
		e.Edges = p.Network.of[v]
		e.Shift = p.Parties.y[v] - p.Types.y[v]
		for _, list := range [][]string{e.Actors, e.Targets, e.People} {
			for _, id := range list {
				if name := p.c.Name(id); name != id {
					out.Names[id] = clip(name, longName)
				}
			}
		}
		out.Events = append(out.Events, e)
	}
	for _, e := range p.Network.Edges {
		out.Edges = append(out.Edges, [2]string{e.A.ID, e.B.ID})
	}
	return out
}

func ids(list []schemas.ParticipantRow) []string {
	var out []string
	for i := range list {
		if id := contents.PartyID(&list[i]); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// cut is a stretch of a text, "" where the dataset holds no words.
func cut(runes []rune, start, end *int32) string {
	if start == nil || end == nil || *start < 0 || *end < *start || int(*end) > len(runes) {
		return ""
	}
	return clip(string(runes[*start:*end]), longWords)
}

// fields are the values that a correction can give.
func fields() map[string][]string {
	out := map[string][]string{}
	for _, v := range schemas.EventTypes() {
		out["type"] = append(out["type"], string(v))
	}
	for _, v := range schemas.Formats() {
		out["format"] = append(out["format"], string(v))
	}
	for _, v := range schemas.Times() {
		out["time"] = append(out["time"], string(v))
	}
	for _, v := range schemas.Statuses() {
		out["status"] = append(out["status"], string(v))
	}
	for _, name := range []string{"mode", "actors", "targets", "people", "location", "date"} {
		out[name] = []string{}
	}
	out["main"] = []string{"true", "false"}
	return out
}
