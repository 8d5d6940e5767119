#!/bin/bash
# Whether the bridge is on the chain of its app, and not far behind it.
set -euo pipefail
# shellcheck source=charts/celestia/files/ask-node.sh
. /etc/celestia/ask-node.sh
{ curl -fsS -m 4 http://127.0.0.1:26657/status && ask_node header.LocalHead; } |
  jq -es --arg chain "$CHAIN_ID" '
    .[0].result as $app | .[1].result.header as $head
    | $app.node_info.network == $chain and $head.chain_id == $chain
      and ($app.sync_info.latest_block_height | tonumber) - ($head.height | tonumber) < 20' >/dev/null
