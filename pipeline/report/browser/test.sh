#!/bin/sh
# Drives the report in a headless Chromium. Needs Node 20 or later; installs
# what else it needs where it may, and says so where it cannot. With the name
# of a script it runs that instead of the tests.
set -eu
cd "$(dirname "$0")"

skip() {
	echo "skipped: tests in a browser: $1"
	exit 0
}

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || skip "node and npm are not installed"
found() {
	for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
		[ -n "$name" ] && command -v "$name" && return
	done
	return 1
}
if ! found >/dev/null; then
	[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || skip "no Chromium; install it or set CHROMIUM"
	{ apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1 ||
		skip "no Chromium, and the package index cannot be reached"
fi
CHROMIUM=$(found)
export CHROMIUM

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
# A package that is there already is not fetched again.
if ! npm ci --no-audit --no-fund --ignore-scripts >"$dir/npm.log" 2>&1; then
	grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network' "$dir/npm.log" && skip "the package index cannot be reached"
	cat "$dir/npm.log"
	exit 1
fi

(
	cd ../../..
	ANNALS_FIXTURES=$dir go test -count=1 -run TestFixtures ./pipeline/report
	go build -o "$dir/annals" ./cmd/annals
	"$dir/annals" run testdata/chronologies/*.txt -o "$dir/data" >/dev/null
	"$dir/annals" report "$dir/data" -o "$dir/demo.html"
	for kind in timeline network types; do
		"$dir/annals" plot "$dir/data" --kind $kind -o "$dir/$kind.svg" >/dev/null
	done
	mkdir "$dir/many"
	for n in $(seq 36); do # five thousand events
		for f in testdata/chronologies/*.txt; do
			cp "$f" "$dir/many/$(basename "$f" .txt)-$n.txt"
		done
	done
	"$dir/annals" run "$dir/many" -o "$dir/manydata" >/dev/null
	"$dir/annals" report "$dir/manydata" -o "$dir/many.html"
)
export FIXTURES="$dir"
if [ $# -gt 0 ]; then
	node "$1"
else
	node --test --test-concurrency=1 .
fi
