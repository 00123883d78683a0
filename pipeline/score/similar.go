package score

import "slices"

// The similarity of two texts as Python's difflib.SequenceMatcher measures it
// (without junk): the share of characters in matching blocks, found by taking
// the longest common run, then the longest left of it, and the longest right.

// block says that a[a:a+n] equals b[b:b+n].
type block struct{ a, b, n int }

// quick is an upper bound of similarity that ignores the order of characters.
func quick(a, b []rune) float64 {
	left := map[rune]int{}
	for _, r := range b {
		left[r]++
	}
	hits := 0
	for _, r := range a {
		if left[r] > 0 {
			hits++
		}
		left[r]--
	}
	return ratio(hits, len(a)+len(b))
}

// similarity is the share of characters in blocks of a and b.
func similarity(blocks []block, a, b []rune) float64 {
	hits := 0
	for _, m := range blocks {
		hits += m.n
	}
	return ratio(hits, len(a)+len(b))
}

func ratio(hits, length int) float64 {
	if length == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(length)
}

// blocks returns the matching blocks of a and b in order.
func blocks(a, b []rune) []block {
	m := matcher{a: a, b: b, at: map[rune][]int{}}
	for j, r := range b {
		m.at[r] = append(m.at[r], j)
	}
	type bounds struct{ alo, ahi, blo, bhi int }
	queue := []bounds{{0, len(a), 0, len(b)}}
	var out []block
	for len(queue) > 0 {
		q := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		x := m.longest(q.alo, q.ahi, q.blo, q.bhi)
		if x.n == 0 {
			continue
		}
		out = append(out, x)
		if q.alo < x.a && q.blo < x.b {
			queue = append(queue, bounds{q.alo, x.a, q.blo, x.b})
		}
		if x.a+x.n < q.ahi && x.b+x.n < q.bhi {
			queue = append(queue, bounds{x.a + x.n, q.ahi, x.b + x.n, q.bhi})
		}
	}
	slices.SortFunc(out, func(x, y block) int { return x.a - y.a })
	return out
}

// matcher finds common runs of a and b.
type matcher struct {
	a, b []rune
	at   map[rune][]int // where each character stands in b, ascending
}

// longest returns the longest run that a[alo:ahi] and b[blo:bhi] share, of
// several the one that starts first in a, then first in b.
func (m *matcher) longest(alo, ahi, blo, bhi int) block {
	best := block{alo, blo, 0}
	ending := map[int]int{} // length of the run that ends at i-1 and this j
	for i := alo; i < ahi; i++ {
		next := map[int]int{}
		for _, j := range m.at[m.a[i]] {
			if j < blo {
				continue
			}
			if j >= bhi {
				break
			}
			k := ending[j-1] + 1
			next[j] = k
			if k > best.n {
				best = block{i - k + 1, j - k + 1, k}
			}
		}
		ending = next
	}
	return best
}
