# Short targets, no logic: what a target does is in the command that it calls.
GO          ?= go
STATICCHECK  = honnef.co/go/tools/cmd/staticcheck@v0.7.0

.PHONY: demo test test-readers test-kill bench golden score lint bundle bundle-check test-browser screenshots

demo:    # build, then code the bundled chronologies into out/demo
	$(GO) build -o annals ./cmd/annals
	./annals run testdata/chronologies/*.txt -o out/demo

test:    # all tests
	$(GO) test ./...

test-readers: # read a dataset with Python's readers, execute the notebook; needs Python 3 and the package index
	sh .ci/readers

test-kill: # kill runs at hundreds of random instants (minutes)
	ANNALS_TEST_KILLS=400 $(GO) test ./pipeline -run TestKilledRun -count=1 -v -timeout 30m

bench:   # speed and memory of every stage
	$(GO) test -run '^$$' -bench . -benchmem ./...

golden:  # rewrite golden outputs and scores; read the diff before you commit it
	$(GO) test ./cmd/annals -run Golden -update

score:   # figures on the gold that comes with the repository
	$(GO) run ./cmd/annals eval testdata/gold/dev

lint:    # format, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -l . ; echo "not formatted: run gofmt -w ."; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

bundle:  # build the scripts of the report from their sources and npm modules
	sh pipeline/report/web/bundle.sh build

bundle-check: # say whether the bundle is what its sources give
	sh pipeline/report/web/bundle.sh check

test-browser: # drive the report in a headless Chromium
	sh pipeline/report/browser/test.sh

screenshots: # draw the pictures of the README again
	sh pipeline/report/browser/test.sh screenshots.js
