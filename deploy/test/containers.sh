# The images in containers with the limits and rights that Kubernetes would give them.

# Starts a replica: start_replica NAME MEMORY USER PORT OPTION… IMAGE ARGUMENT…
start_replica() {
    local container=$1 memory=$2 user=$3 first=$4
    shift 4
    podman run --detach --name "$container" --network "$name" --memory "$memory" --memory-swap "$memory" --read-only \
        --tmpfs /tmp --user "$user" --cap-drop all --security-opt no-new-privileges --env "EMULATOR_ADMIN_KEY=$ADMIN_KEY" \
        --publish "127.0.0.1:$first:8080" --publish "127.0.0.1:$((first + 1)):9000" "$@" >/dev/null
    # The health check of the image itself.
    try 180 podman healthcheck run "$container"
    check_health "$((first + 1))"
}

# Expects the answers to the probes of the chart: check_health PORT
check_health() {
    local probe
    for probe in started ready live; do
        curl -fsS -o /dev/null "http://127.0.0.1:$1/q/health/$probe" || fail "$probe on port $1"
    done
}

# Walks the journey of the chart: walk PORT
walk() {
    BASE_URL=http://127.0.0.1:$1 sh deploy/helm/kraken-migration-emulator/files/journey/journey.sh >"$work/journey.log" 2>&1 ||
        fail "the journey on port $1: $(cat "$work/journey.log")"
}

# Expects that a replica told to stop still answers, is not ready, and ends: check_drain NAME PORT
check_drain() {
    local container=$1 first=$2 stopping began=$SECONDS
    podman stop --time 40 "$container" >/dev/null &
    stopping=$!
    try 5 not_ready "$((first + 1))"
    curl -fsS -o /dev/null "http://127.0.0.1:$first/openapi.json" || fail "$container refuses requests while it drains"
    curl -fsS -o /dev/null "http://127.0.0.1:$((first + 1))/q/health/live" || fail "$container is not alive while it drains"
    wait "$stopping"
    [ "$(podman inspect --format '{{.State.ExitCode}}' "$container")" = 143 ] || fail "$container did not end by itself"
    say "$container ended after $((SECONDS - began)) s"
}

not_ready() {
    [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/q/health/ready")" = 503 ]
}

# Expects each metric that the chart's rules and dashboard read: check_metrics PORT
check_metrics() {
    local metric chart=deploy/helm/kraken-migration-emulator
    curl -fsS "http://127.0.0.1:$1/q/metrics" >"$work/metrics"
    for metric in $(grep -ohE '(emulator|jvm)_[a-z_]+' "$chart/templates/prometheusrule.yaml" \
        "$chart/files/dashboard.json" | sort -u); do
        # Nothing has been throttled yet.
        [ "$metric" = emulator_processing_throttled_total ] || grep -q "^$metric[{ ]" "$work/metrics" || fail "no metric $metric"
    done
}

check_native() {
    # Not every kernel tells the executable its container's limit: 60 % of it, as the executable takes where it knows it.
    start_replica "$name-native" 128m 65532:65532 "$port" \
        --env "QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://$name-database:5432/emulator" \
        --env QUARKUS_DATASOURCE_USERNAME=emulator --env QUARKUS_DATASOURCE_PASSWORD=emulator \
        kraken-migration-emulator:native -Xmx76m
    podman exec "$name-native" /emulator --probe || fail 'the probe finds the native replica not ready'
    walk "$port"
    check_metrics "$((port + 1))"
    check_drain "$name-native" "$port"
}

check_jvm() {
    start_replica "$name-jvm-1" 512m 10001:10001 "$port" --volume "$name-data:/data" kraken-migration-emulator:jvm
    podman exec "$name-jvm-1" java -jar /opt/emulator/quarkus-run.jar --probe || fail 'the probe finds the JVM not ready'
    walk "$port"
    control "$port" -X POST -H 'Content-Type: application/json' -d '{"name":"kept"}' ''
    check_drain "$name-jvm-1" "$port"
    podman rm "$name-jvm-1" >/dev/null
    start_replica "$name-jvm-2" 512m 10001:10001 "$port" --volume "$name-data:/data" kraken-migration-emulator:jvm
    control "$port" /kept
    check_drain "$name-jvm-2" "$port"
}

# Calls the control API: control PORT OPTION… PATH
control() {
    local first=$1
    shift
    curl -fsS -o /dev/null -H "Authorization: Bearer $ADMIN_KEY" "${@:1:$#-1}" \
        "http://127.0.0.1:$first/emulator/v1/sandboxes${*: -1}" || fail "the control API on port $first: $*"
}
