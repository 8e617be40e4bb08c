# A PostgreSQL in a container of its own.

# Starts the database. The pod knows it by the name of the chart's own PostgreSQL.
start_database() {
    podman run --detach --name "$name-database" --network "$name" --network-alias kraken-emulator-postgresql --env POSTGRES_DB=emulator --env POSTGRES_USER=emulator \
        --env POSTGRES_PASSWORD=emulator --cap-drop all --security-opt no-new-privileges --read-only --tmpfs /tmp \
        "localhost/$name/postgres" >/dev/null
    try 60 podman exec "$name-database" pg_isready
}
