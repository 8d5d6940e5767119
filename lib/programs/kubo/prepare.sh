#!/bin/sh
# Puts the rendered configuration, with the private key in it, into the repository before every start.
set -eu
umask 077

rendered=$(cat /etc/kubo/config.json)
key=$(cat /etc/kubo-identity/private-key)
printf '%s%s%s' "${rendered%%@PRIVATE_KEY@*}" "$key" "${rendered#*@PRIVATE_KEY@}" >"$IPFS_PATH/config.next"

# The file "version" is written last: without it an earlier start was cut off before there was anything to keep.
if [ -e "$IPFS_PATH/version" ]; then
  mv "$IPFS_PATH/config.next" "$IPFS_PATH/config"
else
  rm -f "$IPFS_PATH/config"
  ipfs init "$IPFS_PATH/config.next"
  rm "$IPFS_PATH/config.next"
fi
