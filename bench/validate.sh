#!/usr/bin/env bash
# Requests a second of validate-account beside an endpoint that only parses and echoes the same body, in one run.
# Needs wrk. Usage: bench/validate.sh [BODY]; a service built with -Pbench must listen on 8080.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
body=${1:-src/test/resources/fixtures/account/dual-fuel.json}
base=http://localhost:8080
script=$(mktemp --suffix=.lua)
trap 'rm -f "$script"' EXIT
cat >"$script" <<LUA
local file = assert(io.open("$body", "rb"))
wrk.method = "POST"
wrk.body = file:read("*a")
file:close()
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Token 12345"
function done(summary, latency)
    io.write(string.format("  %.0f requests/s, p50 %.2f ms, p99 %.2f ms, not 2xx: %d\n",
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status))
end
LUA
run() { wrk -t1 -c32 -d"$1" -s "$script" "$2" | grep requests/s | tail -n 1; }
for path in /v1/data-import/validate-account/ /bench/echo; do
    run 30s "$base$path" >/dev/null
    echo "$path"
    run 20s "$base$path"
done
