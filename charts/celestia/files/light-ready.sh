#!/bin/bash
# Whether the light node samples, and has sampled nearly all of the chain.
set -euo pipefail
# shellcheck source=charts/celestia/files/ask-node.sh
. /etc/celestia/ask-node.sh
ask_node das.SamplingStats |
  jq -e '.result | .is_running and (.network_head_height - .head_of_sampled_chain < 50)' >/dev/null
