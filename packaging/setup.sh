#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# setup.sh build|test|bench: installs what is missing from the distribution (Debian 12 or newer), and
# nothing else. Quick when all is there.
set -eu

build='cmake ninja-build g++ mold ccache
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    libqt6sql6-sqlite qtkeychain-qt6-dev qcoro-qt6-dev nlohmann-json3-dev libpugixml-dev libexpected-dev
    libgl1-mesa-dev libsecret-1-0 fonts-dejavu-core xvfb xauth'
tests='dbus gnome-keyring openssl awscli python3-boto3 strace'

bench='awscli curl keepassxc libxcb1-dev python3-boto3 qbittorrent valgrind'

case ${1:-} in
build) wanted=$build ;;
test) wanted="$build $tests" ;;
bench) wanted="$build $bench" ;;
*)
    echo "usage: setup.sh build|test|bench" >&2
    exit 2
    ;;
esac

missing=
for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
# Whoever has Node from elsewhere keeps it.
if [ "$1" = test ]; then
    command -v node >/dev/null || missing="$missing nodejs"
    command -v npm >/dev/null || missing="$missing npm"
fi
[ -n "$missing" ] || exit 0

echo "Installing:$missing"
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "Installing needs root: run this as root, or install sudo." >&2
        exit 1
    }
    as_root=sudo
fi
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
# The names hold no spaces, so splitting them is meant.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
