#!/bin/sh
# Uploads the files of a stopped client and their SHA-256, is ready then, and waits to be stopped. What is as it was in the
# newest good snapshot is neither read nor sent again: the store itself copies it.
set -eu
here=$(dirname "$0")
# shellcheck source=charts/ethereum/files/snapshots/bucket.sh
. "$here/bucket.sh"
# shellcheck source=charts/ethereum/files/snapshots/manifest.sh
. "$here/manifest.sh"
[ -n "$SNAPSHOT" ] || fail 'there is no snapshot to take'
name=$(field "$SNAPSHOT" name)
target=$STORE/$name
cd "$WORK"

# list FILE: size, time and path of every file of a snapshot, in the order of the paths.
list() {
  (cd "$DATA" && find . -name lost+found -prune -o -path ./.chainyard -prune -o -type f -exec stat -c '%s %Y %n' {} +) >found
  awk -v left_out="$NOT_IN_SNAPSHOTS" '
    BEGIN { count = split(left_out, skipped, " ") }
    {
      path = $0
      sub(/^[0-9]+ [0-9]+ \.\//, "", path)
      for (i = 1; i <= count; i++) if (index(path "/", skipped[i] "/") == 1) next
      print $1, $2, path
    }' found | LC_ALL=C sort -k 3 >"$1"
}

# earlier FILE: a file of the newest good snapshot, empty where there is none.
earlier() {
  [ -z "$previous" ] || rclone copyto "$STORE/$previous/$1" "previous.$1"
  touch "previous.$1"
}

# Sums of the files that have not changed, and a list of the others.
known_sums() {
  : >SHA256SUMS.known
  awk -v others=others '
    FILENAME == "previous.SHA256SUMS" { sums[substr($0, 67)] = substr($0, 1, 64); next }
    { path = $0; sub(/^[0-9]+ [0-9]+ /, "", path) }
    FILENAME == "previous.files.list" { unchanged[$0] = 1; next }
    ($0 in unchanged) && (path in sums) { print sums[path] "  " path >"SHA256SUMS.known"; next }
    { print path >others }' previous.SHA256SUMS previous.files.list files.list
}

# Forgets what never became good, but for the newest: its files need not be sent again. Says which one that is.
forget_failed() {
  good=$(good_snapshots)
  newest_failed=
  for each in $(all_snapshots); do
    if [ "$each" = "$name" ] || is_among "$each" "$good"; then continue; fi
    if [ -z "$newest_failed" ]; then newest_failed=$each; else forget "$each" >&2; fi
  done
  echo "$newest_failed"
}

there=$(found_in "$target" --files-only --include /manifest.json)
if [ -n "$there" ]; then
  echo "$name was uploaded before"
else
  rm -f others
  previous=$(newest)
  list files.list
  [ -s files.list ] || fail "there are no files in $DATA"
  earlier SHA256SUMS
  earlier files.list
  known_sums
  sed 's/^[0-9]* [0-9]* //' files.list >paths
  echo "$name: $(wc -l <paths) files, $(wc -l <SHA256SUMS.known) of them as in ${previous:-no earlier snapshot}"
  unfinished=$(forget_failed)
  set --
  if rclone backend features "$BUCKET" | grep -q '"Copy": true'; then
    for each in $previous $unfinished; do set -- "$@" --copy-dest "$STORE/$each/files"; done
  fi
  copy "$DATA" "$target/files" --files-from-raw paths "$@"
  if [ -s others ]; then await rclone hashsum sha256 "$DATA" --files-from-raw others --output-file SHA256SUMS.new; fi
  touch SHA256SUMS.new
  LC_ALL=C sort -k 2 SHA256SUMS.known SHA256SUMS.new >SHA256SUMS
  [ "$(wc -l <SHA256SUMS)" -eq "$(wc -l <paths)" ] || fail "the SHA-256 of some files of $name is missing"
  list after
  cmp -s files.list after || fail "files changed while they were uploaded: the client was started"
  printf '%s\n' "$SNAPSHOT" >manifest.json
  # The manifest goes last: without one, a snapshot is unfinished.
  for file in SHA256SUMS files.list manifest.json; do await rclone copyto "$file" "$target/$file"; done
  echo "$name is uploaded"
fi
touch uploaded
await sleep 2147483647
