#!/bin/bash
# Whether celestia-node answers at all. Who still waits for its start is alive.
set -euo pipefail
read -r program </proc/1/comm
[ "$program" = celestia ] || exit 0
# Any answer will do: what it says is for readiness.
curl -sS -o /dev/null -m 4 -X POST http://127.0.0.1:26658
