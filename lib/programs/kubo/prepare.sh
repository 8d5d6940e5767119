#!/bin/sh
# Puts the rendered configuration, with the secrets in it, into the repository before every start.
set -eu
umask 077

config=$(cat /etc/kubo/config.json)
fill() {
  value=$3$(cat "/etc/kubo-identity/$2")
  config="${config%%"$1"*}$value${config#*"$1"}"
}
fill @PRIVATE_KEY@ private-key ''
fill @RPC_SECRET@ rpc-token bearer:
# The Secret may change while the daemon runs, which keeps to the token that it was started with.
cat /etc/kubo-identity/rpc-token >"$IPFS_PATH/rpc-token"
printf '%s' "$config" >"$IPFS_PATH/config.next"

# The file "version" is written last: without it an earlier start was cut off before there was anything to keep.
if [ -e "$IPFS_PATH/version" ]; then
  mv "$IPFS_PATH/config.next" "$IPFS_PATH/config"
else
  rm -f "$IPFS_PATH/config"
  ipfs init "$IPFS_PATH/config.next"
  rm "$IPFS_PATH/config.next"
fi
