#!/bin/sh
# Runs PostgreSQL. Asked to end by SIGTERM, it would wait until every client has left by itself: by SIGINT it ends them.
set -u
postgres -D "$PGDATA" -c config_file="$SETTINGS/postgresql.conf" &
server=$!
trap 'kill -INT "$server"' TERM INT
wait "$server"
code=$?
# A signal ends the waiting, not the server.
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  code=$?
done
exit "$code"
