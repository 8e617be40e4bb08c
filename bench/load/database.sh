# The PostgreSQL of a measurement: in the temporary folder, with the settings of a default installation.
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
database_port=${DATABASE_PORT:-15432}

# PostgreSQL does not run as root.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_database() {
    [ -x "$programs/pgbench" ] || { echo "There is no pgbench: apt-get install postgresql" >&2; exit 1; }
    local folder=$work/postgresql
    mkdir "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    as_postgres "$programs/initdb" -D "$folder" -U bench --auth=trust --no-sync >/dev/null
    as_postgres "$programs/pg_ctl" -D "$folder" -l "$folder/log" -w \
        -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200" start >/dev/null
    postmaster=$(head -n 1 "$folder/postmaster.pid")
}

stop_database() {
    [ -z "${postmaster:-}" ] || as_postgres "$programs/pg_ctl" -D "$work/postgresql" -m immediate stop >/dev/null || true
}

sql() {
    "$programs/psql" -qAtX -h 127.0.0.1 -p "$database_port" -U bench -d postgres -v ON_ERROR_STOP=1 "$@"
}

# Writes what PostgreSQL logs of the statements of a call, with their parameters, to $work/capture. Usage: capture CALL...
capture() {
    sql -c "alter system set log_min_duration_statement = 0" -c "select pg_reload_conf()" >/dev/null
    sleep 1
    local from
    from=$(wc -l <"$work/postgresql/log")
    "$@" >/dev/null
    sql -c "alter system reset log_min_duration_statement" -c "select pg_reload_conf()" >/dev/null
    sleep 1
    tail -n +"$((from + 1))" "$work/postgresql/log" >"$work/capture"
}
