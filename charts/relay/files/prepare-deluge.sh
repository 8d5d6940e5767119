#!/bin/sh
# Puts the rendered settings in place before every start; deluged adds its other defaults by itself.
set -eu
umask 077
mkdir -p /var/lib/deluge/downloads
cp /etc/deluge/core.conf /var/lib/deluge/core.conf.next
mv /var/lib/deluge/core.conf.next /var/lib/deluge/core.conf
