#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds Belay and opens it on the practice range. Without a display it
# performs the guided tour on a virtual one and leaves a picture of every step.
#   try.sh [--tour [FOLDER]]   the tour, also where there is a display
set -eu
cd "$(dirname "$0")/.."

packaging/setup.sh build
cmake --preset release
cmake --build --preset release
bin=$PWD/build/release/bin

if [ "${1:-}" != --tour ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/belay" --practice
fi

folder=${2:-$PWD/build/tour}
rm -rf "$folder"
mkdir -p "$folder"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
result=0
env HOME="$home" XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 \
    xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
    "$bin/belay" --tour "$folder" || result=$?
echo
if [ "$result" -eq 0 ]; then
    echo "The tour came true. Its pictures are in $folder"
else
    echo "The tour failed; the pictures up to there are in $folder" >&2
fi
exit "$result"
