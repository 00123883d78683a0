package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	done     = 0 // also with notes, furniture, entries without events
	findings = 1 // a check or gate that was asked for failed
	usage    = 2 // wrong arguments, a missing input, a broken rule or table
	setAside = 3 // done, but a whole document or entry could not be used
	fault    = 4 // of the program or its surroundings
)

// failure is an error that knows its exit code. One without words has been
// told to the user already.
type failure struct {
	code int
	err  error
}

func (f *failure) Error() string {
	if f.err == nil {
		return ""
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// fail returns a failure with a message: what failed, why, and what to do.
func fail(code int, format string, args ...any) error {
	return &failure{code, fmt.Errorf(format, args...)}
}

// told returns a failure whose reasons stand on standard error already.
func told(code int) error { return &failure{code: code} }

// explain returns exit code and message of an error that a command returned.
// What cobra itself complains of is a matter of usage.
func explain(err error) (int, string) {
	var f *failure
	switch {
	case errors.As(err, &f):
		return f.code, f.Error()
	case errors.Is(err, context.Canceled):
		return fault, "interrupted"
	}
	return usage, err.Error() + "; annals --help shows what there is"
}

// checked makes errors without a code those of their kind: a file that is not
// there is a matter of usage, anything else a fault.
func checked(do func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		err := do(cmd, args)
		var f *failure
		switch {
		case err == nil, errors.As(err, &f), errors.Is(err, context.Canceled):
			return err
		case errors.Is(err, fs.ErrNotExist):
			return &failure{usage, err}
		}
		return &failure{fault, err}
	}
}
