package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"annals/pipeline/figure"

	"github.com/spf13/cobra"
)

const plotManual = `Draws a figure for a paper: events on a timeline, who deals with whom, or how many events
there are of each type. The ending of the file says whether it is SVG or PNG. Beside it
stands a Vega-Lite specification (.vl.json) with the data in it, to draw the figure in a
notebook and to change it there. The same dataset gives the same figure, byte for byte.`

type plotFlags struct {
	kind, output string
	scale        float64
}

func (p *program) plot() *cobra.Command {
	var f plotFlags
	cmd := &cobra.Command{
		Use:     "plot DIR",
		Short:   "Draw a figure of a dataset for a paper",
		Long:    plotManual,
		Example: "  annals plot data/ --kind timeline -o timeline.svg\n  annals plot data/ --kind network -o network.png --scale 4",
		Args:    cobra.MatchAll(atLeast(1, "the folder of a dataset"), atMost(1)),
		RunE: checked(func(cmd *cobra.Command, args []string) error {
			return p.drawPlot(args[0], f)
		}),
	}
	cmd.Flags().StringVar(&f.kind, "kind", "timeline", "timeline, network or types")
	cmd.Flags().StringVarP(&f.output, "output", "o", "", "file to write, .svg or .png (needed)")
	cmd.Flags().Float64Var(&f.scale, "scale", 2, "dots of a PNG to a unit of the SVG")
	return cmd
}

func (p *program) drawPlot(dir string, f plotFlags) error {
	ending := strings.ToLower(filepath.Ext(f.output))
	switch {
	case ending != ".svg" && ending != ".png":
		return fail(usage, "annals plot needs a file that ends in .svg or .png: -o %s.svg", f.kind)
	case !(f.scale > 0 && f.scale <= 20):
		return fail(usage, "--scale is above 0 and at most 20, not %g", f.scale)
	}
	c, err := dataset(dir)
	if err != nil {
		return err
	}
	plot, err := figure.New(figure.Kind(f.kind), c)
	if errors.Is(err, figure.ErrKind) {
		return &failure{usage, err}
	}
	if err != nil {
		return err
	}
	_, err = writeFile(f.output, func(to *os.File) error {
		if ending == ".png" {
			return plot.PNG(to, f.scale)
		}
		return plot.SVG(to)
	})
	if err != nil {
		return err
	}
	spec := strings.TrimSuffix(f.output, filepath.Ext(f.output)) + ".vl.json"
	if _, err := writeFile(spec, func(to *os.File) error { return plot.WriteSpec(to) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "%s and %s\n", f.output, spec)
	return err
}
