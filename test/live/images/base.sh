#!/usr/bin/env bash
# Makes the Debian below most test images, as one archive. Usage: base.sh <file.tar>
set -euo pipefail

packages=busybox-static,ca-certificates,curl,deluged,git,jq,rclone
install() { apt-get install -qq -y --no-install-recommends "$1"; }
command -v mmdebstrap >/dev/null || { install mmdebstrap || { apt-get update -qq && install mmdebstrap; }; } >&2

sources=$(mktemp)
trap 'rm -f "$sources" "$1.part.tar"' EXIT
apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' \
  'Created-By: Packages' 'Origin: Debian' | sort -u >"$sources"
mmdebstrap --quiet --variant=minbase --include="$packages" --aptopt='Acquire::Languages "none"' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$1.part.tar" "$sources"
mv "$1.part.tar" "$1"
