#!/bin/sh
# Marks the snapshot that was checked, lets restores find it, and forgets the oldest.
set -eu
here=$(dirname "$0")
# shellcheck source=charts/ethereum/files/snapshots/bucket.sh
. "$here/bucket.sh"
name=$(cat "$CHECKED")
date -u +%FT%TZ | rclone rcat "$STORE/$name/good"
printf '%s\n' "$name" | rclone rcat "$STORE/newest"

good=$(good_snapshots)
kept=$(printf '%s\n' "$good" | head -n "$KEEP")
is_among "$name" "$kept" || fail "$name is not among the good snapshots: nothing is forgotten"
for each in $(all_snapshots); do
  # Those that never became good go too.
  is_among "$each" "$kept" || forget "$each"
done
echo "$name is the newest good snapshot"
