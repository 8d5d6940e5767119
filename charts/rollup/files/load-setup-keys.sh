#!/bin/sh
# Copies setup keys from their folder of a bucket ($SOURCE) to a folder of a volume ($KEYS), and leaves a mark beside them
# when all of them are there, $EXPECTED among them; those that match the pattern $UNREAD are left out. Run again, it finds
# the mark and does nothing.
set -eu
mark="$KEYS/.complete"
[ -e "$mark" ] && exit 0
set -- --stats 1m --stats-one-line --stats-log-level NOTICE
[ -z "$UNREAD" ] || set -- "$@" --exclude "$UNREAD"
rclone copy "$SOURCE" "$KEYS" "$@"
for file in $EXPECTED; do
  [ -s "$KEYS/$file" ] && continue
  echo "$SOURCE has no $file" >&2
  exit 1
done
: >"$mark"
