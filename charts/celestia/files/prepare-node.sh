#!/bin/bash
# Lays out the store of celestia-node before every start; it needs no `init`, which would make keys of its own.
set -euo pipefail
umask 077
# shellcheck source=charts/celestia/files/guard-genesis.sh
. /etc/celestia/guard-genesis.sh

keys=/etc/celestia-identity

refuse_other_genesis "$STORE"

mkdir -p "$STORE/data" "$STORE/keys/keyring-test"
# By force: the copies cannot be written to, as the files of a ConfigMap or a Secret cannot.
cp -f /etc/celestia/node.toml "$STORE/config.toml"
# A key that its group can read is refused, and the files of a Secret are always readable by the pod's group.
for key in OAZHALLLMV4Q NJ3XILLTMVRXEZLUFZVHO5A; do
  cp -f "$keys/$key" "$STORE/keys/$key"
  chmod 0600 "$STORE/keys/$key"
done
cp -f "$keys/my_celes_key.info" "$STORE/keys/keyring-test/my_celes_key.info"
cp -f "$keys/my_celes_key.address" "$STORE/keys/keyring-test/$ACCOUNT_FILE"
keep_genesis_sum "$STORE"
remove_earlier_chains "$STORE"
