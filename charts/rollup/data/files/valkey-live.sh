#!/bin/sh
# Whether Valkey answers, and has read its data: the user probe may ask nothing else.
[ "$(valkey-cli -s "$1" --user probe --pass none --no-auth-warning ping)" = PONG ]
