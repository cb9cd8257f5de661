#!/bin/sh
# The user the service works as: it owns nothing, and what it may do is granted with every migration. Run once by
# PostgreSQL's image when the data folder is new; on an older one: create role dondoc_service login password '…'.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$SERVICE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role dondoc_service login password :'password';
SQL
