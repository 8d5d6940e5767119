# Steps with a time limit each, and their sum. Sourced by .ci/run.
# shellcheck shell=bash

# Seconds for all of it.
readonly BUDGET=5100
# Lines of a step's output that are shown.
readonly SHOWN=25 SHOWN_OF_FAILED=200

passed=0 failed=0 skipped=0
log=$(mktemp)
running=''
trap 'rm -f "$log"; [ -z "$running" ] || kill -TERM -- "-$running" 2>/dev/null' EXIT
trap 'exit 130' INT TERM

# prepare NAME SECONDS COMMAND…: installs something; what then lacks it is skipped or fails by itself.
prepare() {
  limited "$2" "${@:3}" && echo "ready: $1 (${elapsed} s)" && return
  echo "not ready: $1 (${elapsed} s)"
  tail -n "$SHOWN" "$log" | sed 's/^/  | /'
}

# step NAME SECONDS COMMAND…: runs a suite and counts what it says that it passed, failed and skipped.
step() {
  local name=$1 status p f s
  echo "== $name"
  limited "$2" "${@:3}"
  status=$?
  read -r p f s < <(counts "$status")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  tail -n "$([ "$f" -eq 0 ] && echo "$SHOWN" || echo "$SHOWN_OF_FAILED")" "$log" | sed 's/^/  | /'
  [ "$status" -ne 124 ] || echo "  stopped: more than $2 s"
  echo "   $p passed, $f failed, $s skipped (${elapsed} s)"
}

# Prints the sum as the last line, what was skipped above it.
finish() {
  echo "== ${SECONDS} s in total, $skipped skipped"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && exit 0
  exit 1
}

# limited SECONDS COMMAND…: runs a command or a function without input, its output in the log, and ends what it left.
limited() {
  local seconds=$1 start=$SECONDS status
  shift
  [ "$seconds" -lt $((BUDGET - SECONDS)) ] || seconds=$((BUDGET - SECONDS > 1 ? BUDGET - SECONDS : 1))
  # A session of its own makes its processes one group, which can be ended as a whole.
  setsid timeout --kill-after=60 "$seconds" bash -c '"$@"' step "$@" </dev/null >"$log" 2>&1 &
  running=$!
  wait "$running"
  status=$?
  kill -TERM -- "-$running" 2>/dev/null
  running=''
  elapsed=$((SECONDS - start))
  return "$status"
}

# counts STATUS: "passed failed skipped" of the log. Jest, node:test and our own suites sum up in different words; a
# command that says nothing counts as one.
counts() {
  awk -v status="$1" '
    function before(word) { return match($0, "[0-9]+ " word) ? substr($0, RSTART) + 0 : 0 }
    { gsub(/\033\[[0-9;]*m/, "") }
    /^Tests: .* total$/ || /^[0-9]+ passed, [0-9]+ failed/ { p = before("passed"); f = before("failed"); s = before("skipped"); said = 1 }
    /^(#|ℹ) pass [0-9]+$/ { p = $3; said = 1 }
    /^(#|ℹ) (fail|cancelled) [0-9]+$/ { f += $3 }
    /^(#|ℹ) skipped [0-9]+$/ { s = $3 }
    /^skipped: / { skips++ }
    END {
      if (!said && status == 0) skips ? s = 1 : p = 1
      if (p + f + s == 0 && status == 0) s = 1
      if (f == 0 && status != 0) f = 1
      print p + 0, f + 0, s + 0
    }' "$log"
}

# with PROGRAM COMMAND…: runs a command, or skips it where a program is missing.
with() {
  command -v "$1" >/dev/null || { echo "skipped: $1 is not installed"; return 0; }
  "${@:2}"
}

# What git sees of the checkout: changed content and files that it does not know.
checkout_state() { { git status --porcelain && git diff; } | sha256sum; }

# changes_nothing COMMAND…: fails where a command changes the checkout.
changes_nothing() {
  local before
  before=$(checkout_state)
  "$@" && is_still "$before"
}

# is_still STATE: fails where the checkout is not in that state.
is_still() {
  [ "$1" = "$(checkout_state)" ] && return
  git status --short
  git --no-pager diff --stat
  return 1
}

lint_scripts() {
  git ls-files -z '*.sh' .ci/run | xargs -0 shellcheck
}
export -f with checkout_state changes_nothing is_still lint_scripts
