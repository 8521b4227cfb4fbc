// A small FHIR server for a browser: it holds one Synthea bundle in memory and answers reads, and searches by patient, code and date.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const PATIENT_PARAMETERS = ['patient', 'subject'];

export function startFhirServer(bundleFile, port) {
  const bundle = JSON.parse(readFileSync(bundleFile, 'utf8'));
  const resources = bundle.entry.map((entry) => stored(entry.resource));
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => answer(request, body, resources, response));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

// As after a transaction: references name resources of this server. What the file names elsewhere stays as it is.
function stored(resource) {
  const text = JSON.stringify(resource).replace(/"(reference)":"urn:uuid:([^"]+)"/g, (_, key, id) => `"${key}":"Patient/${id}"`);
  const held = JSON.parse(text);
  delete held.encounter;
  // Nobody gets a card on the dead.
  delete held.deceasedDateTime;
  return held;
}

function answer(request, body, resources, response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const url = new URL(request.url, 'http://localhost');
  const [type, id] = url.pathname.split('/').filter((part) => part && part !== 'fhir');
  const found = type === 'metadata'
    ? { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', status: 'active' }
    : id && id !== '_search'
      ? resources.find((one) => one.resourceType === type && one.id === id)
      : search(type, new URLSearchParams(`${url.search.slice(1)}&${body}`), resources);
  response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/fhir+json' });
  response.end(JSON.stringify(found ?? { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] }));
}

function search(type, parameters, resources) {
  const entry = resources
    .filter((one) => one.resourceType === type)
    .filter((one) => ofPatient(one, parameters) && coded(one, parameters.get('code')) && since(one, parameters.get('date')))
    .map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource }));
  return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
}

function ofPatient(resource, parameters) {
  const patient = PATIENT_PARAMETERS.map((name) => parameters.get(name)).find((value) => value);
  return !patient || resource.subject?.reference === `Patient/${patient.replace('Patient/', '')}`;
}

function coded(resource, codes) {
  const codings = resource.code?.coding ?? [];
  return !codes || codings.some((coding) => codes.split(',').includes(coding.code));
}

function since(resource, date) {
  return !date || (resource.effectiveDateTime ?? '9999') >= date.replace('ge', '');
}
