#!/bin/sh
exec node /opt/stand-in/consensus-client.mjs "$@"
