# shellcheck shell=sh
# Sourced: what the client of this pod says of its newest block. Not eth_syncing, which is false on stale nodes too, and
# not the number of its peers, for blocks come from the consensus client.

batch='[{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]},
{"jsonrpc":"2.0","id":2,"method":"eth_getBlockByNumber","params":["latest",false]}]'

# Prints chain id, number and time of the newest block; or why not, with status 1.
client_head() {
  # `wget -T` of busybox 1.35 crashes; a type other than this is answered with 415.
  if ! answer=$(timeout 2 wget -q -O - --header 'Content-Type: application/json' --post-data "$batch" "$RPC_URL"); then
    echo 'JSON-RPC does not answer'
    return 1
  fi
  answer=$(printf '%s' "$answer" | tr -d ' \t\r\n')
  if chain=$(quantity result) && number=$(quantity number) && time=$(quantity timestamp); then
    echo "$chain $number $time"
  else
    echo 'JSON-RPC answers without chain id and newest block'
    return 1
  fi
}

# $1: key in the answer, whatever the order of the batch; more than 15 digits are no number of a block and no time
quantity() {
  digits=$(printf '%s' "$answer" | sed -n "s/.*\"$1\":\"0x\([0-9a-fA-F]*\)\".*/\1/p")
  case $digits in '' | ????????????????*) return 1 ;; esac
  echo $((0x$digits))
}
