# shellcheck shell=sh
# Serves the checks beside it; no program by itself, so that nobody can ask for it. As process 1, httpd would ignore SIGTERM
# and cost the pod its whole grace period.
httpd -f "$@" &
trap 'kill "$!"; exit 0' TERM
wait
