package events

import "annals/schemas"

// relation says how a clause stands to the one that governs it.
type relation uint8

const (
	mainClause  relation = iota
	coordinated          // shares the subject of the clause before it
	complement           // what is said, asked or planned
	relative             // who ..., which ...
	subordinate          // while ..., after ...
	infinitive           // to ...
	fronted              // Meeting in Moscow, ...
	trailing             // ..., issuing a statement
	reduced              // signed in 2009, after its noun
)

// clause is a verb group with its arguments: indexes into the sentence's chunks.
type clause struct {
	verb     int
	relation relation
	governor int // index of the clause it belongs to, -1

	subject []int
	object  []int
	phrases []phrase

	that, to, quoted bool // what follows the verb
	open             bool // no subject of its own was found
	first, last      int  // chunks of the clause, last exclusive
}

// phrase is a preposition with what it governs.
type phrase struct {
	prep    string
	at      int // the preposition's chunk
	nouns   []int
	attach  int  // the noun phrase it directly follows, -1 after the verb
	leading bool // stands before the verb
}

// sentence is one analysed sentence.
type sentence struct {
	words   []word
	chunks  []chunk
	clauses []clause
	e       *schemas.Entry
	set     *Set
	present bool // the text is told in the present tense
}

func (s *Set) analyse(c *chunker) *sentence {
	out := &sentence{words: c.ws, chunks: c.out, e: c.e, set: s, present: c.present}
	for k := range out.chunks {
		if out.chunks[k].kind == vg {
			out.clauses = append(out.clauses, clause{verb: k, governor: -1, first: k, last: k + 1})
		}
	}
	for i := range out.clauses {
		out.arguments(i)
	}
	for i := range out.clauses {
		out.reduce(i)
	}
	for i := range out.clauses {
		out.relate(i)
	}
	for i := range out.clauses { // "...," retorts Sun: who speaks stands after the verb
		cl := &out.clauses[i]
		if cl.relation == mainClause && len(cl.subject) == 0 && len(cl.object) > 0 && out.afterQuote(cl.verb) {
			cl.subject, cl.object, cl.open, cl.quoted = cl.object, nil, false, true
		}
	}
	for i := range out.clauses { // fronted participles borrow the subject of the clause that follows
		cl := &out.clauses[i]
		if cl.relation == fronted && len(cl.subject) == 0 {
			for j := i + 1; j < len(out.clauses); j++ {
				if r := out.clauses[j].relation; r == mainClause {
					cl.subject, cl.governor = out.clauses[j].subject, j
					break
				}
			}
		}
	}
	return out
}

// afterQuote says whether only a comma stands between a quotation and the
// verb at chunk k.
func (s *sentence) afterQuote(k int) bool {
	for k--; k >= 0; k-- {
		switch s.chunks[k].kind {
		case comma:
		case quote:
			return true
		default:
			return false
		}
	}
	return false
}

func (s *sentence) word(k int) word { return s.words[s.chunks[k].head] }

func (s *sentence) prepAt(k int) string { return s.words[s.chunks[k].first].Norm }
