#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh PLACE PROGRAM: runs a test where the system keychain is as PLACE says.
#   keyring    a private session bus with a real, unlocked gnome-keyring
#   bare       a private session bus without a Secret Service
#   bad-bus    the session bus has an address where nothing listens
#   no-bus     there is no session bus at all
set -eu
here=$(cd "$(dirname "$0")" && pwd)
place=$1
shift

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL DBUS_SESSION_BUS_ADDRESS

case $place in
keyring)
    # An empty password line would wait for a prompt nobody sees.
    dbus-run-session -- sh -c '
        echo password | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        "$@"' sh "$@"
    ;;
bare)
    dbus-run-session --config-file="$here/bare-bus.conf" -- "$@"
    ;;
bad-bus)
    DBUS_SESSION_BUS_ADDRESS="unix:path=$home/nothing" "$@"
    ;;
no-bus)
    "$@"
    ;;
esac
