#!/bin/sh
# Starts a consensus client. Until it has once begun, the address of a beacon node is appended to the flags of
# CHECKPOINT_FLAGS. It has begun when its beacon API listens, and BEGUN tells so for later: an attempt that was cut off
# before leaves a database too, with which no client can begin.
set -eu
umask 077
mkdir -p "$DATA"

# Whether something listens on a port, four hexadecimal digits: images of clients have no program that could ask.
listens() {
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r "$table" ] || continue
    while read -r _ local _ state _; do
      case "$local $state" in *":$1 0A") return 0 ;; esac
    done <"$table"
  done
  return 1
}

if ! { [ -e "$BEGUN" ] && [ -e "$DATABASE" ]; }; then
  rm -f "$BEGUN"
  if [ -s "$CHECKPOINT" ]; then
    for flag in $CHECKPOINT_FLAGS; do set -- "$@" "$flag$(cat "$CHECKPOINT")"; done
  fi
  (
    until listens "$(printf '%04X' "$BEACON_PORT")"; do sleep 5; done
    : >"$BEGUN"
  ) &
fi
exec "$@"
