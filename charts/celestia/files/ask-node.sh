# shellcheck shell=bash
# Sourced by the probes of celestia-node.

# $1: method of its JSON-RPC; a refused one is answered with 200 and an error, so that callers must look at the result
ask_node() {
  curl -fsS -m 4 -H "Authorization: Bearer $(cat /etc/celestia-token/read-token)" -H 'Content-Type: application/json' \
    -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$1\",\"params\":[]}" http://127.0.0.1:26658
}
