#!/bin/bash
# Starts the bridge once the app beside it has block 1: without one it ends at once, or hangs.
set -uo pipefail
trap 'exit 0' TERM

has_block() {
  curl -fsS -m 2 http://127.0.0.1:26657/status |
    jq -e --arg chain "$CHAIN_ID" \
      '.result | .node_info.network == $chain and (.sync_info.latest_block_height | tonumber) >= 1'
}

until has_block >/dev/null 2>&1; do sleep 1; done
exec /bin/celestia "$@"
