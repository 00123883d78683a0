#!/bin/sh
# Builds the bundle of the report, or checks it: bundle.sh build|check. A check
# is skipped where node or the package index is missing; the Go test that
# compares the sources by hash runs everywhere.
set -eu
cd "$(dirname "$0")"

missing() {
	if [ "$1" = check ]; then
		echo "skipped: check of the bundle: $2"
		exit 0
	fi
	echo "cannot build the bundle: $2"
	exit 1
}

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || missing "$1" "node and npm are not installed"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! npm ci --no-audit --no-fund --ignore-scripts >"$log" 2>&1; then
	grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network' "$log" && missing "$1" "the package index cannot be reached"
	cat "$log"
	exit 1
fi
npm run --silent "$1" 2>"$log" || { cat "$log"; exit 1; }
