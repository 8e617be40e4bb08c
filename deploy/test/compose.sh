# Both compose files, under podman-compose.

# Writes the file that is run: compose_file FILE. podman-compose 1.0 knows neither optional files of variables nor empty defaults.
# The official image of PostgreSQL is out of reach.
compose_file() {
    sed -e '/^    env_file:/,/required: false/d' -e "s|\${EMULATOR_ADMIN_KEY:-}|$ADMIN_KEY|" \
        -e "s|image: postgres:.*|image: localhost/$name/postgres|" "$1" >"$work/compose.yaml"
}

# Runs podman-compose on the ports of this test: compose COMMAND…
compose() {
    HTTP_PORT=$((port + 4)) MANAGEMENT_PORT=$((port + 5)) \
        podman-compose -p "$name" -f "$work/compose.yaml" "$@" >"$work/compose.log" 2>&1
}

# Starts a compose file, walks the journey on it and removes it: check_compose FILE
check_compose() {
    if ! command -v podman-compose >/dev/null; then
        shout "$1 WAS NOT RUN: podman-compose is not to be had here."
        return 0
    fi
    say "$1"
    compose_file "$1"
    compose up -d || fail "$(tail -n 20 "$work/compose.log")"
    try 180 check_health "$((port + 5))"
    walk "$((port + 4))"
    remove_compose
}

remove_compose() {
    podman ps --all --quiet --filter "label=io.podman.compose.project=$name" | xargs -r podman rm --force --volumes >/dev/null
    podman volume ls --quiet --filter "name=^${name}_" | xargs -r podman volume rm --force >/dev/null
    podman network rm --force "${name}_default" >/dev/null 2>&1 || true
}
