#!/bin/sh
# Makes the data folder PGDATA where there is none, and for each file of PASSWORDS a user of its name with the password
# in it and a database of that name. Run again, it keeps what is there and sets the passwords.
set -eu
umask 077
# The first process hears only the signals that it asks for.
trap 'exit 143' TERM INT

if [ ! -e "$PGDATA" ]; then
  # What was cut off is begun anew: the folder gets its name once it is whole.
  rm -rf "$PGDATA.part"
  initdb --pgdata="$PGDATA.part" --username=postgres --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
    --auth-local=peer --auth-host=scram-sha-256
  mv "$PGDATA.part" "$PGDATA"
fi
# Kubernetes may have given the group more than PostgreSQL allows it.
chmod 0700 "$PGDATA"

trap 'pg_ctl --pgdata="$PGDATA" --wait --mode=fast stop' EXIT
# Nobody but this script reaches it before it is ready, and a statement that fails, with a password in it, is not logged.
pg_ctl --pgdata="$PGDATA" --wait --timeout=3600 \
  --options="-c config_file=$SETTINGS/postgresql.conf -c listen_addresses= -c log_min_error_statement=panic" start
for PASSWORD_FILE in "$PASSWORDS"/*; do
  export PASSWORD_FILE
  psql --no-psqlrc --quiet --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 \
    --set=name="${PASSWORD_FILE##*/}" --file="$SETTINGS/database.sql"
done
