package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// tellPlan says what a run would do and why.
func (r *runner) tellPlan(asJSON bool, dir string) error {
	if asJSON {
		enc := json.NewEncoder(r.out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(struct {
			Schema   string `json:"schema"`
			Output   string `json:"output"`
			Outcomes any    `json:"outcomes"`
		}{"annals.plan/1", dir, r.outcomes}); err != nil {
			return err
		}
		return r.code()
	}
	var b strings.Builder
	n := map[string]int{}
	for _, o := range r.outcomes {
		did := map[string]string{"written": "write", "removed": "remove", "unchanged": "leave", "missing": "keep", "failed": "fail"}[o.Did]
		n[did]++
		row(&b, "%-8s %-28s %s", did, clip(o.Document, 28), o.Why)
	}
	fmt.Fprintf(&b, "\n%s would be written, %d removed, %d left as they are; nothing was written\n", count(n["write"], "document"), n["remove"], n["leave"]+n["keep"])
	if _, err := io.WriteString(r.out, b.String()); err != nil {
		return err
	}
	return r.code()
}
