#!/bin/bash
# Starts celestia-app, and ends it between two blocks. An update restarts both validators at once: where both have voted
# for a block that is not decided yet, neither has it afterwards, and they wait for each other, as stuck-validator.jq says.
set -uo pipefail

between_blocks() {
  curl -fsS -m 1 http://127.0.0.1:26657/consensus_state |
    jq -e '.result.round_state["height/round/step"] | endswith("/1")'
}

# A block takes about three seconds; where none comes, there is nothing to wait for.
end() {
  local started=$SECONDS
  until between_blocks >/dev/null 2>&1 || ((SECONDS - started > 6)); do sleep 0.05; done
  kill -TERM "$app"
  wait "$app"
  exit $?
}

/bin/celestia-appd "$@" &
app=$!
trap end TERM
wait "$app"
