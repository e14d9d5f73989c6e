#!/bin/sh
# One command of the program, with the variables and as the user of the services, as root:
#   deploy/run.sh mail-check -- you@example.org
# It runs in the program's folder: files are named by their whole path.
# `migrate` and `restore` also get /etc/jianbao-owner.env (MIGRATE_DATABASE_URL). Backups and their keys stay root's alone, so
# `backup`, `backup-key` and `restore` run as root; what is restored becomes the owner's of DATA_DIR.
set -eu
[ "$#" -gt 0 ] || { echo "Usage: $0 COMMAND [words], as npm run COMMAND" >&2; exit 2; }
folder=$(dirname "$(realpath "$0")")/..
set -a
. "${JIANBAO_ENV:-/etc/jianbao.env}"
owner=${JIANBAO_OWNER_ENV:-/etc/jianbao-owner.env}
case $1 in migrate | restore) if [ -e "$owner" ]; then . "$owner"; fi ;; esac
set +a
cd "$folder"
case $1 in
  # Node says of the encryption's algorithm that it is experimental, which cron would mail to root every night.
  backup | backup-key | restore) NODE_NO_WARNINGS=1 exec npm run --silent "$@" ;;
esac
export HOME="${DATA_DIR:-/tmp}"
exec runuser -u "${JIANBAO_USER:-jianbao}" -- npm run --silent "$@"
