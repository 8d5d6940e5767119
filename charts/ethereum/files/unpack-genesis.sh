#!/bin/sh
# Copies the genesis from its ConfigMap ($1) to the folder where the clients look for it ($2), and unpacks what is
# compressed. Run again, it writes the same files.
set -eu
for file in "$1"/*; do
  name=${file##*/}
  case $name in
    *.gz) gunzip -c "$file" >"$2/${name%.gz}" ;;
    *) cat "$file" >"$2/$name" ;;
  esac
done
