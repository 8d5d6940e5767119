#!/bin/sh
# Writes 32 random bytes as hexadecimal digits to a file, whole or not at all. A pod that restarts keeps its file.
set -eu
[ -s "$1" ] && exit 0
umask 077
head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$1.new"
mv "$1.new" "$1"
