#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds with warnings as errors under sanitizers, and runs every test.
# The last line is "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

packaging/setup.sh test
cmake --preset debug
cmake --build --preset debug

report=build/debug/Testing/report.xml
rm -f "$report"
status=0
ctest --preset debug --parallel 2 --output-junit "$PWD/$report" || status=$?

# ctest writes one <testcase> per test program, with its status.
count() { grep -c "<testcase .*status=\"$1\"" "$report" || true; }
passed=$(count run)
failed=$(count fail)
skipped=$(($(count disabled) + $(count notrun)))
# What never ran has not passed.
failed=$((failed + skipped))
[ "$failed" -eq 0 ] || [ "$status" -ne 0 ] || status=1
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"
