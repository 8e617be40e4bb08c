# The workloads: which subjects have them, and how each is loaded. A measurement is a line of $work/measurements.
account=src/test/resources/fixtures/account/dual-fuel.json
sample=$(sed -n 's/.*"external_account_number": "\(.*\)".*/\1/p' "$account")
api=/v1/data-import

subjects_of() {
    local emulators="jvm ${executable:+native}"
    [ -z "${SUBJECTS:-}" ] || { echo "$SUBJECTS"; return; }
    [ "$REPLICAS" = 1 ] || { echo "$emulators"; return; }
    case $1 in
        validate) echo "$emulators echo" ;;
        stage | process) echo "$emulators pgbench" ;;
        status) echo "$emulators select" ;;
        *) echo "There is no workload $1" >&2; exit 2 ;;
    esac
}

# Usage: measure WORKLOAD SUBJECT ROUND
measure() {
    local workload=$1 subject=$2 round=$3
    # Numbers begin with it, so that each measurement has accounts of its own.
    prefix=$workload-$subject-$round
    prepare_"$workload" "$subject"
    local emulator=${subject/#@(echo|select|pgbench)/jvm}
    local before_emulator before_database
    before_emulator=$(cpu_of_emulators "$emulator")
    before_database=$(cpu_of_database)
    local figures
    if [ "$subject" = pgbench ]; then figures=$(run_pgbench "$workload"); else figures=$(run_wrk "$workload" "$subject"); fi
    local emulator_cpu database_cpu
    emulator_cpu=$(echo "$(cpu_of_emulators "$emulator") - $before_emulator" | bc)
    database_cpu=$(echo "$(cpu_of_database) - $before_database" | bc)
    echo "$workload $subject $round: $figures" >&2
    [ "$round" = 0 ] || echo "$workload $subject $figures $emulator_cpu $database_cpu" >>"$work/measurements"
}

# Inserts imported accounts. Usage: fill ROWS
fill() {
    sql -c "insert into import_process (sandbox_id, supplier_code, external_number, state, staged_at, modified_at,
                                        account_number, account_created_at)
            select id, 'TENTACLE_ENERGY', 'old-' || n, 'IMPORTED', now(), now(), 'O-' || n, now()
              from sandbox, generate_series(1, $1) n where name = 'guide'" \
        -c "insert into account (sandbox_id, number, supplier_code, external_number, created_at, balance, statement_opened_on)
            select id, 'O-' || n, 'TENTACLE_ENERGY', 'old-' || n, now(), 0, current_date
              from sandbox, generate_series(1, $1) n where name = 'guide'" \
        -c "vacuum analyze" >/dev/null
}

prepare_validate() { :; }
prepare_stage() { [ "$1" != pgbench ] || capture_script "with staged" stage_sample; }

# Inserts staged accounts, or for pgbench claimed ones, as many as can be processed in the time.
prepare_process() {
    [ "$1" != pgbench ] || capture_script "with imported" process_sample
    stage_sample
    local state="'STAGED', null, null"
    [ "$1" != pgbench ] || state="'IN_PROGRESS', '$(cat "$work/claim")', now() + interval '1 hour'"
    sql -c "insert into import_process (sandbox_id, supplier_code, external_number, state, claim, claimed_until, payload,
                                        staged_at, modified_at)
            select sandbox_id, supplier_code, '$prefix-' || n, $state,
                   replace(payload::text, external_number, '$prefix-' || n)::json, now(), now()
              from import_process, generate_series(1, $((DURATION * 1500))) n
             where external_number = 'sample' and supplier_code = 'TENTACLE_ENERGY'"
}

prepare_status() {
    sql -c "insert into import_process (sandbox_id, supplier_code, external_number, state, staged_at, modified_at)
            select id, 'TENTACLE_ENERGY', 'status-' || n, 'STAGED', now(), now()
              from sandbox, generate_series(1, 10000) n where name = 'guide'
                on conflict do nothing"
}

post() {
    curl -sf -o /dev/null -H 'Authorization: Token 12345' -H 'Content-Type: application/json' -d "$2" \
        "http://localhost:${ports[jvm]}$api/$1"
}

stage_sample() {
    sql -c "delete from import_process where external_number = 'sample' and state <> 'IMPORTED'"
    post account-import-process/create-or-update/ "$(sed "s/$sample/sample/" "$account")"
}

process_sample() {
    post account-import-process/create-or-update/ "$(sed "s/$sample/$prefix/" "$account")"
    post account-import-process/process/ "{\"external_account_number\": \"$prefix\",
        \"import_supplier_code\": \"TENTACLE_ENERGY\", \"operations_team_name\": \"Tentacle Operations\", \"dry_run\": false}"
}

# Writes the script for pgbench: the statement that the call makes, with one number for each run.
capture_script() {
    capture "$2"
    java bench/load/Script.java "$work/capture" "$1" "$prefix" "$work"
}

run_pgbench() {
    local clients=$CLIENTS
    as_postgres "$programs/pgbench" -n -M prepared -f "$work/script.sql" -D i=0 -D clients="$clients" -c "$clients" -j 1 -T "$DURATION" \
        -h 127.0.0.1 -p "$database_port" -U bench postgres >"$work/pgbench" 2>&1 || { head -n 5 "$work/pgbench" >&2; return 1; }
    awk '/^latency average/ { latency = $4 } /^tps/ { rate = $3 } /failed transactions/ { failed = $5 }
         END { printf "%.0f %.2f - %d\n", rate, latency, failed }' "$work/pgbench"
}

# Prints requests a second, median and 99th percentile in milliseconds, and how many answers were not 2xx.
run_wrk() {
    local path replica loads=()
    case $2 in
        echo) path=/bench/echo ;;
        select) path=/bench/status/ ;;
        *) path=$api/$(path_of "$1") ;;
    esac
    for ((replica = 1; replica <= REPLICAS; replica++)); do
        ACCOUNT=$account SAMPLE=$sample PREFIX=$prefix REPLICA=$replica REPLICAS=$REPLICAS \
            wrk -t1 -c$((CLIENTS / REPLICAS)) -d"${DURATION}s" -s "bench/load/$1.lua" \
            "http://localhost:$(port_of "${2/#@(echo|select)/jvm}" "$replica")$path" | tail -n 1 >"$work/load-$replica" &
        loads+=($!)
    done
    wait "${loads[@]}"
    # The rates and the errors of all replicas together, and the slowest one's times.
    awk '{ rate += $1; if ($2 > half) half = $2; if ($3 > most) most = $3; errors += $4 }
         END { printf "%.0f %.2f %.2f %d\n", rate, half, most, errors }' "$work"/load-*
}

path_of() {
    case $1 in
        validate) echo validate-account/ ;;
        stage) echo account-import-process/create-or-update/ ;;
        process) echo account-import-process/process/ ;;
        status) echo account-transfer-status/TENTACLE_ENERGY/ ;;
    esac
}

describe_machine() {
    echo "$(date +%d\ %B\ %Y), $(nproc) cores, $(uname -sr), $(java -version 2>&1 | head -n 1 | tr -d '"'), PostgreSQL $(sql -c 'show server_version'),\
 $REPLICAS replica(s), $CLIENTS connections, $ROUNDS rounds of $DURATION s"
}
