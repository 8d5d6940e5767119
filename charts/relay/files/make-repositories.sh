#!/bin/sh
# Makes the bare repositories that are missing; an existing one is never touched.
set -eu
cd /srv/relay/data
for name in $REPOSITORIES; do
  [ ! -e "$name.git" ] || continue
  rm -rf "$name.making"
  git init --quiet --bare --initial-branch=main "$name.making"
  mv "$name.making" "$name.git"
  echo "made $name.git"
done
