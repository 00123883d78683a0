package main

import (
	"strconv"
	"strings"

	"annals/pipeline/score"
)

// gateOf is a figure that must reach a value.
type gateOf struct {
	name string
	min  float64
}

func parseGates(list []string) ([]gateOf, error) {
	var out []gateOf
	for _, s := range list {
		name, value, ok := strings.Cut(s, "=")
		min, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if !ok || err != nil {
			return nil, fail(usage, `--min takes "NAME=VALUE", for instance "events F1=0.55", not %q`, s)
		}
		out = append(out, gateOf{strings.TrimSpace(name), min})
	}
	return out, nil
}

func (p *program) gate(r *score.Report, gates []gateOf) error {
	missed := 0
	for _, g := range gates {
		f, ok := r.Figure(g.name)
		if !ok {
			return fail(usage, "--min: there is no figure %q; the first column of the report lists them", g.name)
		}
		if !f.Known || f.Value < g.min {
			p.warn("%s is %s, below %s", g.name, f, strconv.FormatFloat(g.min, 'f', -1, 64))
			missed++
		}
	}
	if missed > 0 {
		return fail(findings, "%s missed", count(missed, "gate"))
	}
	return nil
}
