#!/bin/sh
# Answers whether callers should come, and why.
# shellcheck source=charts/ethereum/files/head-check/judge.sh
. ./judge.sh
verdict=$(judge | head -n 1)
case $verdict in ready*) status='200 OK' ;; *) status='503 Service Unavailable' ;; esac
printf 'Status: %s\r\nContent-Type: text/plain\r\n\r\n%s\n' "$status" "$verdict"
