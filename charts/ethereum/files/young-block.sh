#!/bin/sh
# Whether the newest block of the JSON-RPC on port $1 is at most $2 seconds old.
set -eu
question='{"jsonrpc":"2.0","id":1,"method":"eth_getBlockByNumber","params":["latest",false]}'
block=$(timeout 3 wget -q -O - --header 'Content-Type: application/json' --post-data "$question" "http://127.0.0.1:$1")
time=$(printf '%s' "$block" | sed -n 's/.*"timestamp":"\(0x[0-9a-f]*\)".*/\1/p')
age=$(($(date +%s) - ${time:-0}))
echo "the newest block is $age seconds old"
[ "$age" -le "$2" ]
