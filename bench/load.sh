#!/usr/bin/env bash
# Stages and processes accounts and streams long lists, on an emulator of its own with the embedded database.
# Usage: bench/load.sh [--accounts=10000] [--clients=100] [--rows=1000000] [--body=FILE]; the package must be built.
# The account is one with the fields of the guide's sample. JAVA_OPTIONS are the emulator's, such as -Xmx512m. With KEPT=1 its
# database is one that is kept, safe from power cuts; by default it is a temporary one. Emulator, database and clients share
# CORES cores, 2 by default, where the machine has more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Figures of machines with different numbers of cores could not be compared.
pinned=()
if [ "$(nproc)" -gt "${CORES:-2}" ]; then
    cores=$(taskset -cp $$ | sed 's/.*: //' | tr ',' '\n' \
        | while IFS=- read -r first last; do seq "$first" "${last:-$first}"; done | sed -n "1,${CORES:-2}p" | paste -sd,)
    pinned=(taskset -c "$cores")
    echo "on the cores $cores"
fi

driver=$(ls target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar | head -n 1)
data=$(mktemp -d)
# The embedded server runs under another account where we are root.
chmod 755 "$data"
port=${PORT:-18080}
if [ -n "${KEPT:-}" ]; then export EMULATOR_DATA_DIR=$data/kraken-migration-emulator-kept; fi
# shellcheck disable=SC2086
EMULATOR_ADMIN_KEY=bench QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=$((port + 1)) \
    "${pinned[@]}" java ${JAVA_OPTIONS:-} -Djava.io.tmpdir="$data" @target/quarkus-app/start >"$data/log" 2>&1 &
emulator=$!
trap 'kill "$emulator" 2>/dev/null || true; wait "$emulator" 2>/dev/null || true; rm -rf "$data"' EXIT

until curl -sf -o /dev/null "http://localhost:$((port + 1))/q/health/ready"; do
    kill -0 "$emulator" || { cat "$data/log"; exit 1; }
    sleep 0.2
done

folder=$(ls -d "$data"/kraken-migration-emulator-*)
database=$(sed -n 4p "$folder/postgresql/postmaster.pid")
"${pinned[@]}" java -cp "$driver" bench/Load.java all --url="http://localhost:$port" --pid="$emulator" \
    --body=src/test/resources/fixtures/account/dual-fuel.json \
    --db="jdbc:postgresql://127.0.0.1:$database/postgres" --db-password="$(cat "$folder/password")" "$@"
curl -s "http://localhost:$((port + 1))/q/metrics" | grep -E '^emulator_processing_(throttled|duration_seconds_(count|sum))' || true
