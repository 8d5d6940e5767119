#!/bin/sh
# Answers with chain id, number and time of the newest block, for those that compare theirs with it.
# shellcheck source=charts/ethereum/files/head-check/client-head.sh
. ./client-head.sh
status='200 OK'
head=$(client_head 2>/dev/null) || status='503 Service Unavailable'
printf 'Status: %s\r\nContent-Type: text/plain\r\n\r\n%s\n' "$status" "$head"
