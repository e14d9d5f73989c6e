#!/bin/sh
# The version in whose folder this lies goes into service, or the one before it again, as root:
#   /opt/jianbao-0.3.0/deploy/upgrade.sh           backs up, builds, migrates, switches, restarts one service after the other
#   /opt/jianbao/deploy/upgrade.sh --back          switches back and restarts, where no migration lies between
# /opt/jianbao is a link to the folder of the version that runs (docs/operations.md, Upgrades).
set -eu
link=${JIANBAO_LINK:-/opt/jianbao}
backups=${JIANBAO_BACKUPS:-/var/backups/jianbao}
here=$(realpath "$(dirname "$(realpath "$0")")/..")
now=$(realpath "$link")

fail() { echo "$*" >&2; exit 1; }
migrations() { ls "$1/src/migrations"; }

# Starts what runs anew, one after the other; each is waited for, so that the next one's visitors and mails have it.
restart() {
  for unit in $(echo "$running" | awk '{ print $1 }'); do
    echo "restarting $unit"
    systemctl restart "$unit"
    case $unit in
      jianbao-web@*) answers "${unit#jianbao-web@}" ;;
      *) works "$unit" ;;
    esac
  done
}
answers() {
  for _ in $(seq 60); do
    if curl -s -o /dev/null "http://${JIANBAO_ADDRESS:-127.0.0.1}:${1%.service}/api/health"; then return; fi
    sleep 1
  done
  fail "port ${1%.service} does not answer after a minute: journalctl -u jianbao-web@${1%.service}"
}
# Half a minute at most: where it says so to another log than the journal, nobody waits for ever.
works() {
  for _ in $(seq 30); do
    if journalctl -q "_SYSTEMD_INVOCATION_ID=$(systemctl show -p InvocationID --value "$1")" | grep -q 已就绪; then return; fi
    sleep 1
  done
}
switch() {
  ln -sfn "$1" "$link.new"
  mv -T "$link.new" "$link"
}

# Asked first: without systemd nothing could be restarted.
running=$(systemctl list-units --plain --no-legend 'jianbao-web@*' 'jianbao-worker@*')
[ -L "$link" ] || fail "$link is no link to a version's folder; nothing was done"

if [ "${1:-}" = --back ]; then
  before=$(realpath -e "$link.before") || fail "there is no version to go back to ($link.before)"
  [ "$(migrations "$before")" = "$(migrations "$now")" ] ||
    fail "$before does not know the database of $now: restore the backup in $backups by $before (docs/operations.md, Upgrades). Nothing was done"
  switch "$before"
  ln -sfn "$now" "$link.before"
  restart
  echo "$before is in service"
  exit 0
fi

[ "$here" != "$now" ] || fail "$here is in service already"
# As whoever owns the folder, who is not to be root.
[ -e "$here/.next/BUILD_ID" ] && [ -e "$here/dist/scripts/worker.js" ] ||
  runuser -u "$(stat -c %U "$here")" -- sh -c 'umask 022; cd "$1"; npm ci && npm run build && npm prune --omit=dev --omit=peer' sh "$here"
install -d -m 700 "$backups"
file="$backups/before-$(basename "$here")-$(date +%Y%m%dT%H%M%S).tar"
"$now/deploy/run.sh" backup -- "$file" ${JIANBAO_KEY:+--key "$JIANBAO_KEY"}
echo "backed up to $file"
"$here/deploy/run.sh" migrate
ln -sfn "$now" "$link.before"
switch "$here"
restart
echo "$here is in service; back: $link/deploy/upgrade.sh --back"
