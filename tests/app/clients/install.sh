#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# install.sh NPM SOURCE_DIR BUILD_DIR: the locked packages in BUILD_DIR/node_modules, unless they are there already.
set -eu
npm=$1 source=$2 build=$3
if [ -d "$build/node_modules" ] && cmp -s "$source/package-lock.json" "$build/installed-lock.json"; then
    exit 0
fi
cp "$source/package.json" "$source/package-lock.json" "$source/.npmrc" "$build"
cd "$build"
"$npm" ci --ignore-scripts --no-audit --no-fund
cp package-lock.json installed-lock.json
