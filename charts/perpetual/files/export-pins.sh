#!/bin/sh
# Exports every pinned root that has no CAR file yet, and keeps the files that the newest lists of pins name.
set -eu
umask 077
cd /backup
mkdir -p car

list="pins-$(date -u +%Y%m%dT%H%M%SZ).txt"
ipfs --api="$KUBO_API" pin ls --type=recursive --quiet >unsorted.part
sort unsorted.part >list.part

while read -r root; do
  [ ! -e "car/$root.car" ] || continue
  ipfs --api="$KUBO_API" dag export --progress=false "$root" >car.part </dev/null
  mv car.part "car/$root.car"
done <list.part
mv list.part "$list"
echo "exported $(wc -l <"$list") roots"

# Lists older than those to keep go first, then the files that no list names any more.
for old in $(find . -maxdepth 1 -name 'pins-*.txt' | sort -r | tail -n "+$((KEEP + 1))"); do
  rm "$old"
done
sort -u pins-*.txt >kept.part
(cd car && find . -name '*.car' | sed 's|^\./||; s|\.car$||') | grep -vxF -f kept.part >gone.part || true
while read -r root; do
  rm "car/$root.car"
  echo "removed $root"
done <gone.part
rm -f unsorted.part kept.part gone.part
