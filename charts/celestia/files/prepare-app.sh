#!/bin/bash
# Lays out the home of celestia-app before every start: its chain's own directory, guarded against another genesis.
set -euo pipefail
umask 077
# shellcheck source=charts/celestia/files/guard-genesis.sh
. /etc/celestia/guard-genesis.sh

keys=/etc/celestia-validator
state=$CELESTIA_APP_HOME/data/priv_validator_state.json

refuse_other_genesis "$CELESTIA_APP_HOME"

address() { jq -er .address "$1"; }
if [ -e "$CELESTIA_APP_HOME/keys/priv_validator_key.json" ]; then
  known=$(address "$CELESTIA_APP_HOME/keys/priv_validator_key.json")
  given=$(address "$keys/priv_validator_key.json")
  if [ "$known" != "$given" ]; then
    echo "$CELESTIA_APP_HOME is of the validator $known, and the Secret has the key of $given. A chain knows its validators by their keys: restore the Secret." >&2
    exit 1
  fi
fi

# Without the state a validator does not know what it has signed, and could sign another vote for the same height.
if [ ! -s "$state" ]; then
  if [ -e "$CELESTIA_APP_HOME/data/blockstore.db" ]; then
    echo "$state is missing beside the blocks of $CHAIN_ID. Restore it; an empty one could make the validator sign twice." >&2
    exit 1
  fi
  mkdir -p "$CELESTIA_APP_HOME/data"
  printf '{"height":"0","round":0,"step":0}' >"$state.next"
  mv "$state.next" "$state"
fi

mkdir -p "$CELESTIA_APP_HOME/config" "$CELESTIA_APP_HOME/keys"
# By force: the copies cannot be written to, as the files of a ConfigMap or a Secret cannot.
cp -f /etc/celestia/config.toml /etc/celestia/app.toml /etc/celestia/client.toml "$GENESIS" "$CELESTIA_APP_HOME/config/"
cp -f "$keys/node_key.json" "$keys/priv_validator_key.json" "$CELESTIA_APP_HOME/keys/"
keep_genesis_sum "$CELESTIA_APP_HOME"
remove_earlier_chains "$CELESTIA_APP_HOME"
