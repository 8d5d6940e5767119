#!/bin/bash
# Whether the light node is on its chain, and has sampled nearly all of what it knows of it. It need not be sampling: while
# the chain stands still there is nothing to sample, and a node that was started meanwhile has not begun to.
set -euo pipefail
# shellcheck source=charts/celestia/files/ask-node.sh
. /etc/celestia/ask-node.sh
{ ask_node header.LocalHead && ask_node das.SamplingStats; } |
  jq -es --arg chain "$CHAIN_ID" '
    .[0].result.header as $head | .[1].result.head_of_sampled_chain as $sampled
    | $head.chain_id == $chain and $sampled >= 1 and ($head.height | tonumber) - $sampled < 50' >/dev/null
