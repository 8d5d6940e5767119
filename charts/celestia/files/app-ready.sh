#!/bin/bash
# Whether celestia-app serves its own chain and has caught up with it; a chain that stands still is served too.
set -euo pipefail
curl -fsS -m 4 http://127.0.0.1:26657/status |
  jq -e --arg chain "$CHAIN_ID" '.result | .node_info.network == $chain and (.sync_info.catching_up | not)' >/dev/null
