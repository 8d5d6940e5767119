#!/usr/bin/env bash
# Builds KEDA for the test of autoscaling and keeps it outside of the repository; about 12 minutes on two processors.
# Usage: build-keda.sh [folder with go.mod and go.sum that pin all of its modules]
set -euo pipefail

modules=${1:-$(dirname "${BASH_SOURCE[0]}")/../../../../../shared/tools/binaries/keda}
keda=${CHAINYARD_KEDA:-$HOME/.cache/chainyard-keda}
kubectl=$HOME/.cache/chainyard-cluster/bin/kubectl

mkdir -p "$keda/bin" "$keda/src"
cp "$modules"/go.mod "$modules"/go.sum "$modules"/*.go "$keda/src/"
cd "$keda/src"
for program in operator adapter; do
  [ -x "$keda/bin/$program" ] || CGO_ENABLED=0 go build -mod=readonly -trimpath -ldflags='-s -w' -o "$keda/bin/$program" \
    "github.com/kedacore/keda/v2/cmd/$program"
done
"$kubectl" kustomize "$(go list -mod=readonly -m -f '{{.Dir}}' github.com/kedacore/keda/v2)/config/default" >"$keda/part.yaml"
mv "$keda/part.yaml" "$keda/keda.yaml"
