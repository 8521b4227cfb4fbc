#!/usr/bin/env bash
# Lines of main code and templates by room, at one commit after the other: "docs/rooms.sh 46098c4 HEAD" writes the table in
# docs/adr/0011-one-service.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rooms="engine rules fhir-adapter service pages apps/committee apps/authoring apps/lsp apps/workbench apps/cohort apps/audit apps/cds-hooks apps/cds-hooks-server apps/hapi-plugin apps/cli bench"

lines() {
  { git grep -hc '' "$1" -- ":(glob)$2src/main/**/*.java" ":(glob)$2src/main/**/*.jte" || true; } | awk '{ sum += $1 } END { print sum + 0 }'
}

printf '| room |'; printf ' %s |' "$@"; echo
printf '|---|'; printf -- '---|%.0s' "$@"; echo
for room in $rooms; do
  printf '| `%s/` |' "$room"
  for commit in "$@"; do printf ' %s |' "$(lines "$commit" "$room/")"; done
  echo
done
printf '| all |'
for commit in "$@"; do
  sum=0
  for room in $rooms; do sum=$((sum + $(lines "$commit" "$room/"))); done
  printf ' %s |' "$sum"
done
echo
