#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the proofs of "a stop that always gets out, and changes that cannot get lost" and prints a table.
#
#   packaging/proof.sh [--long] [BUILD] [OUTPUT]
#
# BUILD (build) holds the built tree; reports for people go to OUTPUT (BUILD/proof). Without --long each
# proof runs in its short form, about two minutes in all; with it, everything: half an hour.
set -u

long=no
[ "${1:-}" = --long ] && { long=yes; shift; }
build=${1:-build}
output=${2:-$build/proof}
table=$output/table.txt
mkdir -p "$output"
: > "$table"
BELAY_PROOF_DIR=$(cd "$output" && pwd)
export BELAY_PROOF_DIR QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC no_proxy='*'
failed=0

# proof PROGRAM [ARGUMENT...]: prints its own rows.
proof() {
    program=$1
    shift
    if [ ! -x "$build/tests/$program" ]; then
        echo "PROOF | $program | not built | | NOT MET" | tee -a "$table"
        failed=1
        return
    fi
    "$build/tests/$program" "$@" > "$output/$(basename "$program").log" 2>&1 || failed=1
    if ! grep '^PROOF' "$output/$(basename "$program").log" | tee -a "$table" | grep -q .; then
        echo "PROOF | $program | gave no result, see $output | | NOT MET" | tee -a "$table"
        failed=1
    fi
}

# passing NAME PROGRAM: a row for a test program as it stands.
passing() {
    log=$output/$(basename "$2").log
    if "$build/tests/$2" > "$log" 2>&1; then met=ok; else met='NOT MET'; failed=1; fi
    echo "PROOF | $1 | $(grep '^Totals' "$log" || echo 'no totals') | 0 failed | $met" | tee -a "$table"
}

if [ $long = yes ]; then
    proof faults/faultmatrix --all
    proof faults/killproof --all 120
    proof faults/stopload --measure
    proof fuzz/fuzzparsers --seconds 60 --seed "$(date +%s)"
else
    proof faults/faultmatrix
    proof faults/killproof
    proof faults/stopload --measure
    proof fuzz/fuzzparsers --seconds 2
fi
proof faults/wrongclock
passing 'deliveries: 2 300 calls, deliveries = attempts' core/net/tst_lanedrops
passing 'bad TLS servers: no byte' core/net/tst_badtls
passing 'two origins: no credential byte' core/net/tst_twoorigins
passing 'retry numbers, jitter over 10 000 draws' core/net/tst_retry

if grep -q 'NOT MET' "$table"; then failed=1; fi
exit $failed
