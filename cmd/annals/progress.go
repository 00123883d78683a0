package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// progress shows how far a run is, on a terminal only.
type progress struct {
	to    io.Writer // nil where nobody looks
	total int
	done  int
	start time.Time
	last  time.Time
}

// newProgress shows nothing where w is not a terminal.
func newProgress(w io.Writer, total int) *progress {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || total < 2 {
		return &progress{}
	}
	return &progress{to: f, total: total, start: time.Now()}
}

// step says that one more document is done.
func (p *progress) step(name string) {
	if p.to == nil {
		return
	}
	p.done++
	now := time.Now()
	if now.Sub(p.last) < 100*time.Millisecond && p.done < p.total {
		return
	}
	p.last = now
	left := time.Duration(float64(now.Sub(p.start)) / float64(p.done) * float64(p.total-p.done))
	fmt.Fprintf(p.to, "\r\x1b[K%d of %d documents, %s left  %.40s", p.done, p.total, left.Round(time.Second), name)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.to != nil {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
