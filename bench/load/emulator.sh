# The emulators that are measured, and the requests that are sent to them.
executable=$(ls target/kraken-migration-emulator-*-runner 2>/dev/null | head -n 1 || true)
declare -A ports=([jvm]=18080 [native]=18090 [unrecorded]=18060) processes=()

build() {
    [ -n "${KEEP_BUILD:-}" ] || ./mvnw -B -q -ntp -Pbench -DskipTests package
}

start_emulators() {
    local replica
    for ((replica = 1; replica <= REPLICAS; replica++)); do
        start_emulator jvm "$replica" java @target/quarkus-app/start
        [[ " ${SUBJECTS:-} " != *" unrecorded "* ]] ||
            EMULATOR_JOURNAL_ROWS=0 start_emulator unrecorded "$replica" java @target/quarkus-app/start
        [ -z "$executable" ] || start_emulator native "$replica" "$executable"
    done
    # A limit above the number of clients, so that what is measured is the emulator.
    sql -c "update sandbox set concurrency_limit = 1000"
}

# Returns the port of a replica. Usage: port_of NAME [REPLICA]
port_of() {
    echo $((ports[$1] + 2 * (${2:-1} - 1)))
}

# Usage: start_emulator NAME REPLICA COMMAND...
start_emulator() {
    local name=$1-$2 port
    port=$(port_of "$1" "$2")
    shift 2
    QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://127.0.0.1:$database_port/postgres \
        QUARKUS_DATASOURCE_USERNAME=bench QUARKUS_DATASOURCE_PASSWORD=bench EMULATOR_ADMIN_KEY=bench \
        QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=$((port + 1)) \
        "$@" >"$work/$name.log" 2>&1 &
    processes[$name]=$!
    until curl -sf -o /dev/null "http://localhost:$((port + 1))/q/health/ready"; do
        kill -0 "${processes[$name]}" || { cat "$work/$name.log"; exit 1; }
        sleep 0.2
    done
}

stop_emulators() {
    local name
    for name in "${!processes[@]}"; do
        kill "${processes[$name]}" 2>/dev/null || true
        wait "${processes[$name]}" 2>/dev/null || true
    done
}

# Prints the CPU seconds that a process and those of its children that have ended have used.
cpu_of() {
    awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13 + $14 + $15) / hz }' "/proc/$1/stat"
}

# Prints the CPU seconds of all replicas. Usage: cpu_of_emulators NAME
cpu_of_emulators() {
    local sum=0 replica
    for ((replica = 1; replica <= REPLICAS; replica++)); do
        sum=$(echo "$sum + $(cpu_of "${processes[$1-$replica]}")" | bc)
    done
    echo "$sum"
}

cpu_of_database() {
    local sum pid
    sum=$(cpu_of "$postmaster")
    for pid in $(pgrep -P "$postmaster"); do
        sum=$(echo "$sum + $(cpu_of "$pid" 2>/dev/null || echo 0)" | bc)
    done
    echo "$sum"
}
