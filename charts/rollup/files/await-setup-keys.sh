#!/bin/sh
# Waits until the mark is beside the setup keys of a volume ($KEYS), which a Job leaves when all of them are there.
set -eu
until [ -e "$KEYS/.complete" ]; do
  echo 'the setup keys are not there yet'
  sleep 10
done
