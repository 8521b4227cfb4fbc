#!/usr/bin/env bash
# Puts load on the service, on this machine only: steady, then overload, then steady again, then a soak. One JSON line a phase.
# RATE, SECONDS_STEADY, CLIENTS, SECONDS_OVERLOAD, SOAK_CLIENTS and REQUESTS change the amounts, EACH how many CD4 counts and how many
# HIV RNA results a request of the soak holds, and PHASES chooses phases, also "knee", a row of growing RATES; docs/results/load.md says
# what came of it.
set -euo pipefail
cd "$(dirname "$0")/../.."

port=${PORT:-18080}
lib=apps/cli/target/rationale/lib
classes=apps/cds-hooks-server/target/test-classes
[ -d "$lib" ] || ./rationale version >/dev/null
[ -d "$classes" ] || mvn -q -B -pl apps/cds-hooks-server -am test-compile

work=$(mktemp -d)
RATIONALE_JAVA_OPTS=-Xmx${HEAP:-256m} RATIONALE_LIMITS_REQUESTS_PER_SECOND=100000 RATIONALE_FEEDBACK_FILE=$work/feedback.ndjson \
  RATIONALE_AUDIT_DIRECTORY=$work/audit \
  ./rationale serve --dev --port "$port" >"$work/service.log" 2>"$work/service.err" &
service=$!
trap 'kill "$service"; wait "$service" || true; rm -rf "$work"' EXIT
for _ in $(seq 1 120); do
  curl -fs "localhost:$port/health/ready" >/dev/null && break
  sleep 1
done

load() {
  java -Xmx256m -cp "$classes:$lib/*" dev.rationale.server.load.LoadRun "$1" "http://localhost:$port" "${@:2}"
}
resident() {
  echo "{\"after\":\"$1\",\"residentMiB\":$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$service/status"),\"load\":\"$(cut -d' ' -f1-3 /proc/loadavg)\"}"
}

echo "{\"commit\":\"$(git rev-parse --short HEAD 2>/dev/null || echo unknown)\",\"processors\":$(nproc),\"machine\":\"$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)\"}"
resident start
for phase in ${PHASES:-steady overload recovery soak}; do
  case $phase in
    steady) load steady "${RATE:-100}" "${SECONDS_STEADY:-60}" ;;
    overload) load overload "${CLIENTS:-300}" "${SECONDS_OVERLOAD:-20}" ;;
    recovery) load steady "${RATE:-100}" 10 ;;
    # Rates that grow, so that it can be seen at which one the answers begin to wait.
    knee) for rate in ${RATES:-50 100 200 300 400 600}; do load steady "$rate" "${SECONDS_KNEE:-15}"; done ;;
    soak) load soak "${SOAK_CLIENTS:-4}" "${REQUESTS:-200000}" "${EACH:-25}" ;;
    *) echo "load.sh: '$phase' is no phase; expected steady, overload, recovery, knee or soak." >&2; exit 2 ;;
  esac
  resident "$phase"
done
