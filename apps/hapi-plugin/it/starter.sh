#!/usr/bin/env bash
# Shows the plug-in in the real HAPI FHIR JPA server starter: starts its war with the jar in the extra class path, stores a
# synthetic patient, and asks for $rationale and for a card. Everything stays on this machine and stops at the end.
#
#   apps/hapi-plugin/it/starter.sh PATH/TO/ROOT.war
#
# The war is the starter's own build for Spring Boot (its README tells how), of HAPI 8.8. Needs Java 17, curl and jq.
set -euo pipefail

war=$(realpath "${1:?usage: starter.sh PATH/TO/ROOT.war}")
home=$(cd "$(dirname "$0")/../../.." && pwd)
port=${PORT:-18080}
base=http://localhost:$port/fhir
clinic=2017-11-17
id=bdb911dd-9402-38de-b09b-052cc36ffd49
data=$home/test-cases/src/main/resources/data/synthea-hiv/Gia583_Amira620_Mohr916_$id.json

plugin=$(ls "$home"/apps/hapi-plugin/target/plugin/rationale-hapi-plugin-*.jar) || {
  echo "The plug-in is not built. Maybe run: mvn -pl apps/hapi-plugin -am package" >&2
  exit 1
}
work=$(mktemp -d)
mkdir "$work/extra-classes"
cp "$plugin" "$work/extra-classes/"

# As in the starter's own image, but on the loopback address and with a database in memory.
cd "$(dirname "$war")"
java -Xmx2g -cp "$war" \
  "-Dloader.path=$(basename "$war")!/WEB-INF/classes/,$(basename "$war")!/WEB-INF/,$work/extra-classes" \
  org.springframework.boot.loader.PropertiesLauncher \
  --server.port="$port" --server.address=127.0.0.1 \
  --spring.datasource.url=jdbc:h2:mem:rationale \
  --hapi.fhir.custom-bean-packages=dev.rationale.hapi \
  --rationale.cds-hooks.development=true \
  --rationale.cds-hooks.own-server="$base" >"$work/server.log" 2>&1 &
server=$!
trap 'kill $server; wait $server 2>/dev/null || true; echo "The log of the server: $work/server.log"' EXIT

echo "Waiting for the server ..."
for _ in $(seq 300); do
  curl -sf "$base/metadata" >"$work/metadata.json" && break
  kill -0 $server || { tail -n 30 "$work/server.log"; exit 1; }
  sleep 2
done
jq -r '.rest[0].resource[] | select(.type == "Patient") | .operation[]? | select(.name == "rationale")
  | "The capability statement names: " + .definition' "$work/metadata.json"

# The types that the guideline reads, under their own ids, before the patient died; practitioners and places that the file only names
# are left out.
jq '{resourceType: "Bundle", type: "batch", entry: [.entry[].resource
    | select(.resourceType | IN("Patient", "Observation", "Condition", "MedicationRequest"))
    | del(.encounter, .requester, .reasonReference, .deceasedDateTime)
    | {resource: ., request: {method: "PUT", url: (.resourceType + "/" + .id)}}]}
  | (.. | .reference? // empty) |= sub("^urn:uuid:"; "Patient/")' "$data" >"$work/patient.json"
curl -sf -H 'Content-Type: application/fhir+json' -d @"$work/patient.json" "$base" \
  | jq -r '"Stored: " + ([.entry[].response.status] | group_by(.) | map("\(length) × \(.[0])") | join(", "))'

echo "== GET Patient/$id/\$rationale?asOf=$clinic"
curl -sf "$base/Patient/$id/\$rationale?asOf=$clinic" >"$work/guidance.json"
jq -r '"status: " + .status, (.contained[] | select(.resourceType == "RequestGroup") | .action[] | .code[0].text + ": " + .description),
  (.contained[] | select(.resourceType == "Parameters") | .parameter | group_by(.name)[] | "\(length) × \(.[0].name)")' "$work/guidance.json"

echo "== GET /rationale/cds-services"
curl -sf "http://localhost:$port/rationale/cds-services" | jq -r '.services[] | .hook + ": " + .id'
service=$(curl -sf "http://localhost:$port/rationale/cds-services" | jq -r '.services[] | select(.hook == "patient-view") | .id')

echo "== POST /rationale/cds-services/$service, without any prefetch"
jq -n --arg id "$id" --arg base "$base" '{hook: "patient-view", hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    fhirServer: $base, context: {userId: "Practitioner/1", patientId: $id}}' \
  | curl -sf -H 'Content-Type: application/json' -d @- "http://localhost:$port/rationale/cds-services/$service" \
  | jq -r '.cards[] | .indicator + ": " + .summary'
