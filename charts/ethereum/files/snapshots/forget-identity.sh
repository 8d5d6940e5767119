#!/bin/sh
# A copy must not have the identity of the node that it was taken of: peers would take the two for one. Once for each
# volume and pod: what the client then makes itself is kept.
set -eu
# shellcheck source=charts/ethereum/files/snapshots/manifest.sh
. "$(dirname "$0")/manifest.sh"
if [ -n "$SNAPSHOT" ]; then
  why=$(refusal "$SNAPSHOT")
  if [ -n "$why" ]; then
    echo "$why" >&2
    exit 1
  fi
fi
owner=$DATA/.chainyard/owner
if [ "$(cat "$owner" 2>/dev/null)" = "$POD" ]; then exit 0; fi
mkdir -p "$DATA/.chainyard"
for each in $IDENTITY; do rm -rf "${DATA:?}/$each"; done
printf '%s\n' "$POD" >"$owner"
echo "the identity in $DATA is that of $POD from now on"
