#!/bin/sh
# Makes a certificate for the name CERTIFICATE_NAME in the folder CERTIFICATES, with a key that its user alone may read.
# Nobody else signs it: it keeps out who listens, not who pretends to be the server.
set -eu
umask 077
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
  -subj "/CN=${CERTIFICATE_NAME%%.*}" -addext "subjectAltName=DNS:$CERTIFICATE_NAME" \
  -keyout "$CERTIFICATES/server.key" -out "$CERTIFICATES/server.crt"
