#!/bin/bash
# Creates the database at the first start, and runs the server.
set -eu
data=/var/lib/postgresql/18/docker
if [ ! -s "$data/PG_VERSION" ]; then
    mkdir -p "$data"
    printf '%s' "$POSTGRES_PASSWORD" > /tmp/password
    initdb --pgdata="$data" --username="$POSTGRES_USER" --pwfile=/tmp/password --auth=scram-sha-256 --encoding=UTF8 \
        --locale=C --no-sync
    rm /tmp/password
    echo "create database $POSTGRES_DB" | postgres --single -D "$data" postgres
    echo 'host all all all scram-sha-256' >> "$data/pg_hba.conf"
fi
exec postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp -c fsync=off
