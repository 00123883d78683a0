package score

import (
	"maps"
	"slices"
)

// tally counts true and false positives and false negatives per label.
type tally struct{ tp, fp, fn map[string]int }

func newTally() *tally {
	return &tally{map[string]int{}, map[string]int{}, map[string]int{}}
}

// PRF is precision, recall and F1, with the number of gold items.
type PRF struct {
	Precision, Recall, F1 float64
	Gold                  int
}

// count adds what gold and pred hold, as multisets; label names the row that
// an item counts for.
func count[K comparable](t *tally, gold, pred []K, label func(K) string) {
	g, p := map[K]int{}, map[K]int{}
	for _, k := range gold {
		g[k]++
	}
	for _, k := range pred {
		p[k]++
	}
	for k, n := range g {
		hit := min(n, p[k])
		t.tp[label(k)] += hit
		t.fn[label(k)] += n - hit
	}
	for k, n := range p {
		t.fp[label(k)] += n - min(n, g[k])
	}
}

func itself(s string) string { return s }

func prf(tp, fp, fn int) PRF {
	out := PRF{Gold: tp + fn}
	if tp+fp > 0 {
		out.Precision = float64(tp) / float64(tp+fp)
	}
	if tp+fn > 0 {
		out.Recall = float64(tp) / float64(tp+fn)
	}
	if out.Precision+out.Recall > 0 {
		out.F1 = 2 * out.Precision * out.Recall / (out.Precision + out.Recall)
	}
	return out
}

// of is the figures of one label.
func (t *tally) of(label string) PRF { return prf(t.tp[label], t.fp[label], t.fn[label]) }

// all is the figures of all labels together.
func (t *tally) all() PRF { return prf(sum(t.tp), sum(t.fp), sum(t.fn)) }

func sum(m map[string]int) int {
	n := 0
	for _, v := range m {
		n += v
	}
	return n
}

// labels lists the labels that were counted, sorted.
func (t *tally) labels() []string {
	all := map[string]bool{}
	for _, m := range []map[string]int{t.tp, t.fp, t.fn} {
		for k := range m {
			all[k] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// macro is the mean F1 of the labels that gold has.
func (t *tally) macro() float64 {
	total, n := 0.0, 0
	for _, k := range t.labels() {
		if x := t.of(k); x.Gold > 0 {
			total += x.F1
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return total / float64(n)
}

// share counts how often something was right.
type share struct{ hit, of int }

func (s *share) add(ok bool) {
	s.of++
	if ok {
		s.hit++
	}
}
