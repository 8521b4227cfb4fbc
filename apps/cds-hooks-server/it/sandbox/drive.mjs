// Opens the cds-hooks sandbox in a browser and uses it as a clinician would: reads a card, opens its link, takes a suggestion,
// dismisses a card, drafts aldesleukin and signs it. Fails on the first thing that is not as it should be.
//
//   node drive.mjs SANDBOX_BUILD PATIENT_BUNDLE [SCREENSHOT_DIRECTORY]
//
// The service is expected at CDS_HOOKS_URL (http://localhost:8080/cds-services). README.md tells how to start it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startFhirServer } from './fhir-server.mjs';

const [sandboxBuild, patientBundle, screenshots = 'screenshots'] = process.argv.slice(2);
if (!patientBundle) {
  console.error('usage: node drive.mjs SANDBOX_BUILD PATIENT_BUNDLE [SCREENSHOT_DIRECTORY]');
  process.exit(2);
}
const discovery = process.env.CDS_HOOKS_URL ?? 'http://localhost:8080/cds-services';
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SANDBOX_PORT = 9000;
const FHIR_PORT = 9010;
const PATIENCE = 30000;
const patient = basename(patientBundle).match(/[0-9a-f]{8}-[0-9a-f-]{27}/)[0];

// The sandbox's list of drugs lacks the one that the guideline is about, so it is added (by its RxNorm code) as the list is served.
const ALDESLEUKIN = '70223';
const DRUG_LIST = [
  ['cuiToName:{', `${ALDESLEUKIN}:"aldesleukin",`],
  ['pillToComponentSets:{', `${ALDESLEUKIN}:[["${ALDESLEUKIN}"]],`],
  ['componentSetsToPrescribables:{', `${ALDESLEUKIN}:["${ALDESLEUKIN}"],`],
];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png', '.json': 'application/json', '.css': 'text/css' };

function startSandbox() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname).replace(/^\/$/, '/index.html');
    try {
      let content = readFileSync(join(sandboxBuild, path));
      if (path.endsWith('app.bundle.js')) {
        content = DRUG_LIST.reduce((text, [list, entry]) => text.replace(list, list + entry), content.toString('utf8'));
      }
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(SANDBOX_PORT, '127.0.0.1', () => resolve(server));
  });
}

// Every call of the service that the browser makes, with what came back.
const exchanges = [];

function listen(page) {
  page.on('response', async (response) => {
    const request = response.request();
    if (request.url().startsWith(discovery) && request.method() !== 'OPTIONS') {
      const sent = request.postData();
      const received = await response.text().catch(() => '');
      exchanges.push({ url: request.url(), status: response.status(), sent: sent && JSON.parse(sent), received });
    }
  });
}

async function called(part, from, drafted = '') {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = exchanges.slice(from).find((one) => one.url.endsWith(part) && JSON.stringify(one.sent).includes(drafted));
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  throw new Error(`The sandbox did not call ${part}; it called: ${exchanges.map((one) => `${one.status} ${one.url}`).join(', ')}`);
}

function address(hook, screen) {
  const parameters = new URLSearchParams({
    hook, screen, patientId: patient, fhirServiceUrl: `http://localhost:${FHIR_PORT}/fhir`, serviceDiscoveryURL: discovery,
  });
  return `http://localhost:${SANDBOX_PORT}/?${parameters}`;
}

async function open(browser, hook, screen) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1500, height: 1300 });
  listen(page);
  const from = exchanges.length;
  await page.goto(address(hook, screen), { waitUntil: 'domcontentloaded' });
  return { page, from };
}

async function shows(page, text) {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: PATIENCE }, text);
}

async function press(page, label) {
  const button = await page.waitForSelector(`xpath///button[normalize-space(.)=${JSON.stringify(label)}]`, { timeout: PATIENCE });
  await button.evaluate((one) => one.click());
}

async function draft(page, drug) {
  await page.waitForFunction((id) => document.body.innerText.includes(id), { timeout: PATIENCE }, patient);
  const input = await page.waitForSelector('input[name="medication-input"]', { timeout: PATIENCE });
  // At once, as by pasting: the sandbox puts its delayed state over what is typed key by key.
  await input.evaluate((one, text) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(one, text);
    one.dispatchEvent(new Event('input', { bubbles: true }));
  }, drug);
  const item = await page.waitForSelector(`xpath///*[contains(@class, "MuiListItemButton-root")][starts-with(normalize-space(.), ${JSON.stringify(drug)})]`, { timeout: PATIENCE });
  await item.evaluate((one) => one.click());
}

async function photograph(page, name) {
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

function step(text) {
  console.log(`✓ ${text}`);
}

async function patientView(browser) {
  const { page, from } = await open(browser, 'patient-view', 'patient-view');
  const call = await called('/rationale-patient-view', from);
  assert.equal(call.status, 200, call.received);
  const { cards } = JSON.parse(call.received);
  assert.ok(cards.length > 0, 'no card');
  for (const card of cards) await shows(page, card.summary);
  assert.ok(Object.keys(call.sent.prefetch).length > 0, 'the sandbox prefetched nothing');
  await photograph(page, '1-patient-view');
  step(`patient-view: ${cards.length} card(s) shown; ${Object.keys(call.sent.prefetch).length} keys prefetched: ${cards.map((card) => card.summary).join(' | ')}`);
  await explanation(browser, cards[0]);
  await suggestion(page, cards);
  await dismissal(page, cards);
  await page.close();
}

async function explanation(browser, card) {
  const link = card.links?.[0];
  assert.ok(link, 'the card has no link');
  const page = await browser.newPage();
  const response = await page.goto(link.url, { waitUntil: 'load' });
  assert.equal(response.status(), 200, 'the explanation page');
  await photograph(page, '2-explanation');
  step(`the card's link opens: ${await page.title()}`);
  await page.close();
}

async function suggestion(page, cards) {
  const card = cards.find((one) => one.suggestions);
  if (!card) {
    step('no card of patient-view suggests anything');
    return;
  }
  const from = exchanges.length;
  await press(page, card.suggestions[0].label);
  const feedback = await called('/feedback', from);
  assert.equal(feedback.sent.feedback[0].outcome, 'accepted');
  assert.equal(feedback.sent.feedback[0].acceptedSuggestions[0].id, card.suggestions[0].uuid);
  assert.ok(feedback.status < 300, `feedback was answered with ${feedback.status}: ${feedback.received}`);
  await photograph(page, '3-suggestion-taken');
  step(`suggestion taken: ${card.suggestions[0].label}; feedback answered with ${feedback.status}`);
}

async function dismissal(page, cards) {
  const card = cards[cards.length - 1];
  const reason = card.overrideReasons[0];
  const from = exchanges.length;
  const arrows = await page.$$('button[aria-label="select dismiss reason"]');
  assert.equal(arrows.length, cards.length, 'not every card can be dismissed');
  await arrows[arrows.length - 1].click();
  const item = await page.waitForSelector(`xpath///li[contains(., ${JSON.stringify(reason.display)})]`, { timeout: PATIENCE });
  await photograph(page, '4-dismiss-reasons');
  await item.evaluate((one) => one.click());
  const feedback = await called('/feedback', from);
  assert.equal(feedback.sent.feedback[0].outcome, 'overridden');
  assert.equal(feedback.sent.feedback[0].overrideReason.reason.code, reason.code);
  assert.ok(feedback.status < 300, `feedback was answered with ${feedback.status}: ${feedback.received}`);
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  await photograph(page, '5-dismissed');
  step(`card dismissed: ${reason.display}; feedback answered with ${feedback.status}`);
}

async function orderSelect(browser) {
  const { page, from } = await open(browser, 'order-select', 'rx-view');
  await draft(page, 'aldesleukin');
  const call = await called('/rationale-order-select', from, 'aldesleukin');
  assert.equal(call.status, 200, call.received);
  const [card] = JSON.parse(call.received).cards;
  assert.ok(card, 'aldesleukin was drafted and nothing was said');
  assert.equal(card.indicator, 'warning');
  await shows(page, card.summary);
  await photograph(page, '6-order-select');
  step(`order-select: ${card.indicator}: ${card.summary}`);
  const [removal] = card.suggestions ?? [];
  assert.ok(removal, 'the card does not suggest to remove the draft');
  const taken = exchanges.length;
  await press(page, removal.label);
  const feedback = await called('/feedback', taken);
  assert.equal(feedback.sent.feedback[0].outcome, 'accepted');
  assert.ok(feedback.status < 300, `feedback was answered with ${feedback.status}: ${feedback.received}`);
  await new Promise((resolve) => { setTimeout(resolve, 1000); });
  await photograph(page, '7-draft-removed');
  step(`suggestion taken: ${removal.label}; feedback answered with ${feedback.status}`);
  await page.close();
}

async function anotherDrug(browser) {
  const { page, from } = await open(browser, 'order-select', 'rx-view');
  await draft(page, 'Etodolac');
  const call = await called('/rationale-order-select', from, 'Etodolac');
  assert.equal(call.status, 200, call.received);
  assert.deepEqual(JSON.parse(call.received), { cards: [] });
  step('order-select of another drug: silence');
  await page.close();
}

async function orderSign(browser) {
  const { page, from } = await open(browser, 'order-sign', 'rx-sign');
  await draft(page, 'aldesleukin');
  await press(page, 'Sign Order');
  const call = await called('/rationale-order-sign', from, 'aldesleukin');
  assert.equal(call.status, 200, call.received);
  const [card] = JSON.parse(call.received).cards;
  assert.ok(card, 'aldesleukin was to be signed and nothing was said');
  await shows(page, card.summary);
  await photograph(page, '8-order-sign');
  step(`order-sign: ${card.indicator}: ${card.summary}`);
  await page.close();
}

mkdirSync(screenshots, { recursive: true });
const servers = [await startSandbox(), await startFhirServer(patientBundle, FHIR_PORT)];
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
});
try {
  await patientView(browser);
  await orderSelect(browser);
  await anotherDrug(browser);
  await orderSign(browser);
  console.log(`All as expected. The screenshots are in ${screenshots}.`);
} catch (failure) {
  console.error(`✗ ${failure.message}`);
  for (const [number, page] of (await browser.pages()).entries()) {
    await page.screenshot({ path: join(screenshots, `failed-${number}.png`) }).catch(() => {});
  }
  process.exitCode = 1;
} finally {
  await browser.close();
  servers.forEach((server) => server.close());
}
