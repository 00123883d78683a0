// Command annals reads chronologies of foreign affairs and writes validated,
// source-grounded event data. "annals --help" is its manual.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program. It returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	p := &program{in: in, out: out, err: errOut}
	root := p.root()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return done
	}
	code, message := explain(err)
	if message != "" {
		fmt.Fprintln(errOut, "annals: "+message)
	}
	return code
}

// program is what every command needs: the streams to read from and write to.
type program struct {
	in       io.Reader
	out, err io.Writer
}
