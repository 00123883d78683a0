package pipeline

import (
	"reflect"

	"annals/schemas"
)

// labelColumns are the columns that have labels of the codebook.
func labelColumns() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, s := range schemas.NewCodebook().Labels {
		out[s.Name] = map[string]bool{}
		for _, l := range s.Labels {
			out[s.Name][l.Name] = true
		}
	}
	return out
}

// values checks labels against the codebook, and that a dataset without words
// holds none.
func (v *verifier) values(id string, r *schemas.Rows, words bool) {
	all := reflect.ValueOf(r).Elem()
	for i, t := range schemas.Tables() {
		rows := all.Field(i)
		for j, c := range t.Columns {
			name := t.Name + "." + c.Name
			labels, wordless := v.labels[name], !words && c.Words()
			if labels == nil && !wordless {
				continue
			}
			for k := range rows.Len() {
				if name == "notes.message" && r.Notes[k].Kind == "furniture" {
					continue // a kind, in the program's own words
				}
				f := rows.Index(k).Field(j)
				if f.Kind() == reflect.Pointer {
					if f.IsNil() {
						continue
					}
					f = f.Elem()
				}
				if wordless {
					v.say("%s/%s, row %d: %s holds words, which the dataset is to leave out", t.Name, id, k+1, c.Name)
				} else if !labels[f.String()] {
					v.say("%s/%s, row %d: %s is %q, which is no label of it", t.Name, id, k+1, c.Name, f.String())
				}
			}
		}
	}
}

// parties counts participants by side and compares with events.
func (v *verifier) parties(r *schemas.Rows) {
	n := map[string]int32{}
	for _, p := range r.Participants {
		n[p.EventID+" "+p.Side]++
	}
	for _, e := range r.Events {
		if n[e.EventID+" actor"] != e.NActors || n[e.EventID+" target"] != e.NTargets || n[e.EventID+" person"] != e.NPeople {
			v.say("event %s has %d actors, %d targets and %d people, but other numbers of participants", e.EventID, e.NActors, e.NTargets, e.NPeople)
		}
		for _, x := range []struct {
			first *string
			n     int32
		}{{e.Actor1, e.NActors}, {e.Target1, e.NTargets}} {
			if (x.first != nil) != (x.n > 0) {
				v.say("event %s: its first actor or target and their numbers do not agree", e.EventID)
			}
		}
	}
}
