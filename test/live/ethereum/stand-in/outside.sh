#!/usr/bin/env bash
# Everything outside the cluster, at addresses of the internet that the node answers at: the network of consensus clients,
# an execution client of somebody else, and an object store. Says "ready" and runs until it is stopped.
# Usage: outside.sh <node> <geth> <moto_server>
set -euo pipefail
node=$1 geth=$2 moto=$3
here=$(dirname "$(readlink -f "$0")")
network=203.0.113.20 second=203.0.113.21

for address in "$network" "$second"; do ip address replace "$address/32" dev lo; done
trap 'kill $(jobs -p) 2>/dev/null' EXIT
trap 'exit 0' TERM INT
# What they write is in the memory of the cluster's own mounts, and gone with it.
mount -t tmpfs outside /media
cd /media

"$node" "$here/beacon-network.mjs" 5052 "$network" "$second" >network.log 2>&1 &
"$moto" --host "$network" --port 9000 >object-store.log 2>&1 &

# The boot node of devnet.yaml follows from this key, which protects nothing.
key=7b1c3f6f0a1f4d5e8b9a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6071
head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >jwt.hex
"$geth" init --datadir=execution --state.scheme=path "$here/../genesis/genesis.json" >init.log 2>&1
"$geth" --datadir=execution --networkid=32382 --nodekeyhex="$key" --nat="extip:$network" --port=30303 --syncmode=full \
  --authrpc.addr=127.0.0.1 --authrpc.port=18551 --authrpc.jwtsecret=jwt.hex --cache=128 --ipcdisable >geth.log 2>&1 &
SUBSTITUTE=1 "$node" "$here/consensus-client.mjs" bn --datadir=consensus --execution-endpoint=http://127.0.0.1:18551 \
  --execution-jwt=jwt.hex --http-port=15052 "--checkpoint-sync-url=http://$network:5052" >consensus.log 2>&1 &

until curl -sf "http://$network:5052/blocks/newest" >/dev/null && curl -sf -X PUT "http://$network:9000/snapshots" >/dev/null; do
  sleep 0.3
done
echo ready
wait
