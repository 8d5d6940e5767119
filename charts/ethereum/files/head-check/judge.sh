# shellcheck shell=sh
# Sourced: asks the client and all references at once, so that those that hang cost three seconds together.
# shellcheck source=charts/ethereum/files/head-check/client-head.sh
. ./client-head.sh

ask_client() {
  if head=$(client_head); then echo "client $head"; else echo "problem $head"; fi
}

# $1: host and port of a head check
ask_reference() {
  timeout 3 wget -q -O - "http://$1/cgi-bin/head" |
    sed -n 's/^[0-9]\{1,17\} [0-9]\{1,17\} [0-9]\{1,17\}$/reference &/p'
}

ask_health() {
  timeout 2 wget -q -O /dev/null "$HEALTH_URL" && echo healthy
}

ask_all() {
  ask_client &
  for reference in $REFERENCES; do ask_reference "$reference" & done
  if [ -n "$HEALTH_URL" ]; then ask_health & else echo healthy; fi
  wait
}

# Seconds for which references must be seen standing still before a pod comes in with a head as old as theirs.
standstill=300

# Prints the verdict, and remembers it: to come back takes a fresher head than to stay.
judge() {
  was_ready=0
  [ ! -e "$STATE/ready" ] || was_ready=1
  verdict=$(ask_all 2>/dev/null | awk -f judge.awk -v now="$(date +%s)" -v was_ready="$was_ready" \
    -v expected="$CHAIN_ID" -v maximum_age="$MAXIMUM_HEAD_AGE" -v maximum_lag="$MAXIMUM_HEAD_LAG" \
    -v standstill="$standstill" -v seen="$STATE/references")
  case $verdict in ready*) : >"$STATE/ready" ;; *) rm -f "$STATE/ready" ;; esac
  printf '%s\n' "$verdict"
}
