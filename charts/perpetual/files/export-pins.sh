#!/bin/sh
# Exports every pinned root that has no CAR file yet into the working directory, and keeps the files that the newest
# lists of pins name.
set -eu
umask 077
mkdir -p car

kubo() {
  ipfs --api="$KUBO_API" --api-auth="bearer:$(cat "$KUBO_RPC_TOKEN_FILE")" "$@"
}

list="pins-$(date -u +%Y%m%dT%H%M%SZ).txt"
newest=$(find . -maxdepth 1 -name 'pins-*.txt' | sort | tail -n 1)
kubo pin ls --type=recursive --quiet >unsorted.part
sort unsorted.part >list.part

failed=0
while read -r root; do
  [ ! -e "car/$root.car" ] || continue
  # Offline: a missing block is looked for in the network for ever, and no later root would be exported.
  if kubo --offline dag export --progress=false "$root" >car.part </dev/null; then
    mv car.part "car/$root.car"
  else
    echo "$root: not exported" >&2
    failed=$((failed + 1))
  fi
done <list.part
if [ "$failed" -gt 0 ]; then
  echo "$failed roots were not exported: nothing is removed" >&2
  exit 1
fi

# A kubo that lost its volume pins little, and the files are then all that is left.
if [ -n "$newest" ]; then
  before=$(wc -l <"$newest")
  still=$(sort "$newest" list.part | uniq -d | wc -l)
  if [ $((still * 2)) -lt "$before" ]; then
    echo "only $still of the $before roots in $newest are still pinned: nothing is removed" >&2
    echo "where they were unpinned on purpose: mv list.part $list (docs/guides/copy-and-restore-backups.md)" >&2
    exit 1
  fi
fi
mv list.part "$list"
echo "exported $(wc -l <"$list") roots"

# Lists older than those to keep go first, then the files that no list names any more.
for old in $(find . -maxdepth 1 -name 'pins-*.txt' | sort -r | tail -n "+$((KEEP + 1))"); do
  rm "$old"
done
sort -u pins-*.txt >kept.part
(cd car && find . -name '*.car' | sed 's|^\./||; s|\.car$||') >files.part
# Names that are in the lists are there twice at least.
sort kept.part kept.part files.part | uniq -u >gone.part
while read -r root; do
  rm "car/$root.car"
  echo "removed $root"
done <gone.part
rm -f ./*.part
