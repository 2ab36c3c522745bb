#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds the benchmarks and runs them: a table on the screen, the same as
# JSON in build/bench/bench.json. Ten minutes on two cores; quieter machines give truer figures.
#   bench.sh [--quick] [--only NAME]... [--keep-instructions]
#     --quick               fewer rounds, for a look
#     --only NAME           one part: ingest far rows stalls models start polling instructions commit
#     --keep-instructions   writes the counts to tests/bench/instructions.json
set -eu
cd "$(dirname "$0")/.."

packaging/setup.sh bench
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE='-O2 -DNDEBUG' \
    -DBUILD_TESTING=ON -DBELAY_BENCH=ON >/dev/null
cmake --build build/bench --target bench
exec python3 tests/bench/run.py build/bench "$@"
