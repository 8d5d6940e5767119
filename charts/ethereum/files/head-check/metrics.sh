#!/bin/sh
# The same verdict for Prometheus.
# shellcheck source=charts/ethereum/files/head-check/judge.sh
. ./judge.sh
printf 'Content-Type: text/plain; version=0.0.4\r\n\r\n%s\n' "$(judge | tail -n +2)"
