# shellcheck shell=sh
# What a snapshot is of: a JSON object of strings, one on a line.

# field MANIFEST NAME
field() {
  printf '%s\n' "$1" | sed -n "s/^ *\"$2\": \"\(.*\)\",\{0,1\}\$/\1/p"
}

# refusal MANIFEST: why this pod cannot begin with the snapshot; nothing where it can.
refusal() {
  name=$(field "$1" name)
  for what in chain client layout; do
    case $what in chain) own=$CHAIN ;; client) own=$CLIENT ;; layout) own=$LAYOUT ;; esac
    its=$(field "$1" "$what")
    [ "$its" = "$own" ] || { echo "$name is of the $what $its, and this pod of $own: refused"; return; }
  done
  its=$(field "$1" version)
  if is_newer "$its" "$VERSION"; then
    echo "$name is of $CLIENT $its, newer than this pod's $VERSION, which may not read it: refused"
  fi
}

# is_newer VERSION THAN: by the numbers of the two; one without numbers is never newer.
is_newer() {
  printf '%s\n%s\n' "$1" "$2" | awk '
    match($0, /[0-9]+(\.[0-9]+)+/) { numbers[NR] = substr($0, RSTART, RLENGTH) }
    END {
      split(numbers[1], a, "."); split(numbers[2], b, ".")
      if (numbers[1] == "" || numbers[2] == "") exit 1
      for (i = 1; i in a || i in b; i++) if (a[i] + 0 != b[i] + 0) exit !(a[i] + 0 > b[i] + 0)
      exit 1
    }'
}
