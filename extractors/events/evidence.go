package events

import (
	"annals/schemas"
)

// evidence is the verb with its object, or with its first phrase.
func (f *frame) evidence() schemas.Span {
	cl := &f.s.clauses[f.clause]
	ch := f.s.chunks[cl.verb]
	first, last := ch.first, ch.last
	if passive(ch.verb) || len(cl.object)+len(cl.phrases) == 0 && !f.that && !f.to && !f.quoted {
		for _, k := range cl.subject {
			if k < cl.verb && f.s.chunks[k].first < first && f.clauseNear(k, cl.verb) {
				first = f.s.chunks[k].first
			}
		}
	}
	end := cl.verb
	for _, k := range cl.object {
		for _, x := range f.s.extended(k) {
			end = max(end, x)
		}
	}
	if end == cl.verb && len(cl.phrases) > 0 && len(cl.phrases[0].nouns) > 0 {
		ns := cl.phrases[0].nouns
		end = max(end, ns[len(ns)-1])
	}
	if f.that || f.to || f.quoted {
		end = max(end, f.contentEnd(cl))
	}
	if end < len(f.s.chunks) {
		last = max(last, f.s.chunks[end].last)
	}
	return f.s.spanOf(first, last)
}

func (f *frame) clauseNear(k, verb int) bool {
	for j := k; j < verb; j++ {
		if f.s.chunks[j].kind == vg || f.s.chunks[j].kind == stop {
			return false
		}
	}
	return true
}

// contentEnd is the end of the complement's own verb and object.
func (f *frame) contentEnd(cl *clause) int {
	if cl.quoted {
		for k := cl.verb + 1; k < len(f.s.chunks); k++ {
			if f.s.chunks[k].kind == quote {
				return k
			}
		}
	}
	for j := range f.s.clauses {
		d := &f.s.clauses[j]
		if d.verb > cl.verb {
			end := d.verb
			for _, k := range d.object {
				for _, x := range f.s.extended(k) {
					end = max(end, x)
				}
			}
			if end == d.verb && len(d.phrases) > 0 && len(d.phrases[0].nouns) > 0 {
				end = d.phrases[0].nouns[0]
			}
			return end
		}
	}
	return cl.verb
}
