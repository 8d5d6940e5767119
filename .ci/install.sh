# What the suites need beyond Node.js and npm. Sourced by .ci/run.
# shellcheck shell=bash

export programs="$HOME/.cache/chainyard-binaries"
export tools="$HOME/.cache/chainyard-tools"
export PATH="$PATH:$programs/bin:$tools/zizmor/bin"

# Debian packages by a program of each: they are installed where the program is missing.
install_packages() {
  local missing=() pair
  for pair in git:git xz:xz-utils docker-registry:docker-registry deluged:deluged rclone:rclone busybox:busybox shellcheck:shellcheck promtool:prometheus pg_ctlcluster:postgresql redis-server:redis-server; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
  done
  python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
  [ "${#missing[@]}" -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || { echo "as root: apt-get install ${missing[*]}"; return 1; }
  # Runlevel 1 starts no service of a package.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}"
}

# install_npm_packages FOLDER: as the lock file has them, unless they are there already.
install_npm_packages() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] || npm --prefix "$1" ci --no-audit --no-fund
}

install_zizmor() {
  [ -x "$tools/zizmor/bin/zizmor" ] && return
  python3 -m venv "$tools/zizmor" && "$tools/zizmor/bin/pip" install --quiet zizmor==1.32.0
}

unpack_binaries() {
  [ -d "$programs/bin" ] && return
  mkdir -p "$programs/part" && tar -xJf ../shared/tools/binaries/bin.tar.xz -C "$programs/part" || return
  mv "$programs/part/bin" "$programs/bin" && rmdir "$programs/part"
}
export -f install_packages install_npm_packages install_zizmor unpack_binaries
