#!/usr/bin/env bash
# Measures how long the validation of one account takes on one core. Usage: bench/jmh.sh [options of JMH, such as -p payload=GUIDE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

./mvnw -B -q -ntp -Pbench test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/bench-classpath
path=target/test-classes:target/classes:$(cat target/bench-classpath)
exec taskset -c 0 java -XX:ActiveProcessorCount=1 -cp "$path" org.openjdk.jmh.Main ValidationBenchmark \
    -jvmArgsAppend -XX:ActiveProcessorCount=1 "$@"
