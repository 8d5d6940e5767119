# shellcheck shell=sh
# What the scripts of snapshots in a bucket have in common. rclone has its settings from the environment, and keys from
# files, where there are some.
STORE=$BUCKET/$FOLDER
if [ -n "$KEYS" ]; then
  RCLONE_CONFIG_STORE_ACCESS_KEY_ID=$(cat "$KEYS/access-key-id")
  RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY=$(cat "$KEYS/secret-access-key")
  export RCLONE_CONFIG_STORE_ACCESS_KEY_ID RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY
fi

fail() {
  echo "$1" >&2
  exit 1
}

# As process 1, a shell that waits for a program in the foreground would not hear that its pod is to stop.
child=
trap '[ -z "$child" ] || kill "$child" 2>/dev/null || true; exit 143' TERM INT
await() {
  "$@" &
  child=$!
  wait "$child"
  child=
}

# copy FROM TO [FLAG…]: copies files, and says now and then how far it is.
copy() {
  await rclone copy --stats 5m --stats-one-line --stats-log-level NOTICE "$@"
}

# found_in FOLDER [FLAG…]: names of what the store has there; none in a folder that is not there, which is status 3.
found_in() {
  if found=$(rclone lsf --log-level ERROR "$@" 2>&1); then
    printf '%s\n' "$found"
  elif [ $? -ne 3 ]; then
    fail "$found"
  fi
}

# Name of the newest good snapshot; nothing where there is none. A bucket that cannot be read is not one without snapshots.
newest() {
  rclone lsf "$BUCKET" >/dev/null || fail "the bucket $BUCKET cannot be read"
  there=$(found_in "$STORE" --files-only --include /newest)
  [ -z "$there" ] || rclone cat "$STORE/newest"
}

# Names of snapshots end with their time, so that their order is that of time: the newest first.
all_snapshots() {
  names=$(found_in "$STORE" --dirs-only)
  printf '%s\n' "$names" | sed 's|/$||' | sort -r
}
good_snapshots() {
  names=$(found_in "$STORE" --recursive --files-only --max-depth 2 --include '/*/good')
  printf '%s\n' "$names" | sed 's|/good$||' | sort -r
}

# is_among NAME NAMES
is_among() {
  printf '%s\n' "$2" | grep -qxF "$1"
}

# forget NAME: first what makes it a snapshot, so that none is taken for whole that has lost files.
forget() {
  await rclone delete --max-depth 1 "$STORE/$1"
  await rclone purge "$STORE/$1"
  echo "forgot $1"
}
