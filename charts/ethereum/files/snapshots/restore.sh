#!/bin/sh
# Fills an empty volume from a snapshot in the bucket, in parts: what was fetched and has its SHA-256 is not fetched again,
# however often this is interrupted. A volume with data of its own is left alone.
set -eu
here=$(dirname "$0")
# shellcheck source=charts/ethereum/files/snapshots/bucket.sh
. "$here/bucket.sh"
# shellcheck source=charts/ethereum/files/snapshots/manifest.sh
. "$here/manifest.sh"
state=$DATA/.chainyard
cd "$WORK"

has_data() {
  [ -n "$(find "$DATA" -mindepth 1 -maxdepth 1 ! -name lost+found ! -name .chainyard | head -n 1)" ]
}

# own_data: why nothing is to be restored; nothing where something is.
own_data() {
  if [ -f "$state/restored" ]; then
    echo "restored from $(cat "$state/restored") before"
  elif [ ! -f "$state/unfinished" ] && has_data; then
    echo 'the volume has data of its own, and is left alone'
  fi
}

# The snapshot that the pod is for, or the newest good one.
choose() {
  if [ "$WHICH" = newest ]; then name=$(newest); else name=$(field "$SNAPSHOT" name); fi
  if [ -n "$name" ]; then return; fi
  [ "$WHICH" = newest ] || fail 'there is no snapshot to check'
  echo 'there is no snapshot yet: the client begins by itself'
  exit 0
}

# Work that was done for another snapshot does not count: its files are compared again.
begin() {
  mkdir -p "$state"
  if [ "$(cat "$state/unfinished" 2>/dev/null)" != "$name" ]; then
    rm -f "$state/verified"
    printf '%s\n' "$name" >"$state/unfinished"
  fi
  touch "$state/verified"
  awk 'FILENAME != "SHA256SUMS" { done[$0] = 1; next } !($0 in done)' "$state/verified" SHA256SUMS >remaining
}

# What is there of the snapshot already needs no more space.
check_space() {
  needed=$(awk '{ sum += $1 } END { printf "%.0f\n", sum / 1024 * 1.02 }' files.list)
  present=$(du -sk "$DATA" | cut -f 1)
  free=$(df -Pk "$DATA" | awk 'NR == 2 { print $4 }')
  [ "$((needed - present))" -le "$free" ] ||
    fail "$name needs $((needed - present)) KiB more, and the volume has $free KiB: give it a larger one"
}

# differing PART: paths of the files of a part whose SHA-256 is another, or that are missing.
differing() {
  rm -f sums
  await rclone hashsum sha256 "$DATA" --files-from-raw "$1.paths" --output-file sums || true
  touch sums
  awk 'FILENAME == "sums" { right[$0] = 1; next } !($0 in right) { print substr($0, 67) }' sums "$1" >differing
}

# fetch PART: twice where the first try was not what was uploaded.
fetch() {
  cut -c 67- "$1" >"$1.paths"
  for try in first second; do
    copy "$STORE/$name/files" "$DATA" --files-from-raw "$1.paths"
    differing "$1"
    [ -s differing ] || break
    echo "$try try: the SHA-256 of $(wc -l <differing) files differs, such as $(head -n 1 differing)"
    (cd "$DATA" && tr '\n' '\0' | xargs -0 rm -f) <differing
  done
  [ ! -s differing ] || fail "the SHA-256 of $(head -n 1 differing) in $name is not the one that was recorded"
  sync
  cat "$1" >>"$state/verified"
}

# Files of an earlier, unfinished restore of another snapshot.
remove_others() {
  (cd "$DATA" && find . -name lost+found -prune -o -path ./.chainyard -prune -o -type f -print) | sed 's|^\./||' >present
  awk 'FILENAME == "SHA256SUMS" { wanted[substr($0, 67)] = 1; next } !($0 in wanted)' SHA256SUMS present >others
  (cd "$DATA" && tr '\n' '\0' | xargs -0 rm -f) <others
}

why=$(own_data)
if [ -n "$why" ]; then echo "$why"; exit 0; fi
choose
for file in manifest.json SHA256SUMS files.list; do await rclone copyto "$STORE/$name/$file" "$file"; done
why=$(refusal "$(cat manifest.json)")
[ -z "$why" ] || fail "$why"
begin
remove_others
check_space
echo "$name: $(wc -l <remaining) of $(wc -l <SHA256SUMS) files are to be restored"
rm -f part.*
awk -v limit="$PART_BYTES" '
  FILENAME == "files.list" { path = $0; sub(/^[0-9]+ [0-9]+ /, "", path); sizes[path] = $1; next }
  { bytes += sizes[substr($0, 67)] }
  FNR == 1 || bytes > limit { close(part); part = sprintf("part.%06d", ++count); bytes = sizes[substr($0, 67)] }
  { print >part }' files.list remaining
for part in part.*; do if [ -f "$part" ]; then fetch "$part"; fi; done
rm "$state/verified"
mv "$state/unfinished" "$state/restored"
echo "$name is restored"
