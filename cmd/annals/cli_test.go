package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"annals": main})
}

// TestCommands runs the scripts in testdata/cli: what a user types, and what
// must come of it.
func TestCommands(t *testing.T) {
	data, err := filepath.Abs(testdata)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(testdata, "cli"),
		UpdateScripts:       *update,
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TESTDATA", data)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "bytes": writeBytes},
	})
}

// exits runs annals and asks for an exit code: exits 3 extract empty.txt
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args[0]) != 1 {
		ts.Fatalf("usage: exits CODE ARGUMENT...")
	}
	err := ts.Exec("annals", args[1:]...)
	code := 0
	if err != nil {
		e, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("annals: %v", err)
		}
		code = e.ExitCode()
	}
	if want := int(args[0][0] - '0'); code != want {
		ts.Fatalf("annals %v: exit code %d, not %d", args[1:], code, want)
	}
}

// writeBytes writes bytes that cannot stand in a script: bytes FILE 0 159 146
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: bytes FILE BYTE...")
	}
	var data []byte
	for _, a := range args[1:] {
		n := 0
		for _, r := range a {
			n = n*10 + int(r-'0')
		}
		data = append(data, byte(n))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}
