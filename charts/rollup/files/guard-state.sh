#!/bin/sh
# Leaves beside the state of a role ($STATE) what tells its chain from others ($CHAIN: a file with a key and a value in each
# line), and ends where the state is of another one: with an empty database the server would begin a chain anew beside it.
set -eu
known="$STATE/chain"
if [ -e "$known" ]; then
  while read -r key value; do
    before=$(sed -n "s/^$key //p" "$known")
    # What an earlier version did not leave there is of this chain.
    [ "${before:-$value}" != "$value" ] || continue
    echo "$key is $value, and the state in $STATE is of $before: put $before back, or, for a new chain on purpose, delete the PersistentVolumeClaim $CLAIM by hand" >&2
    exit 1
  done <"$CHAIN"
fi
cat "$CHAIN" >"$known.next"
mv "$known.next" "$known"
