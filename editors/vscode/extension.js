// Starts `rationale lsp` and lets it answer. Everything that it knows is on the other side of the two streams.
const vscode = require('vscode');
const {LanguageClient, TransportKind} = require('vscode-languageclient/node');

let client;
let status;

function serverOptions() {
  const settings = vscode.workspace.getConfiguration('rationale');
  const args = ['lsp'];
  if (settings.get('patients')) args.push('--patients', settings.get('patients'));
  if (settings.get('asOf')) args.push('--as-of', settings.get('asOf'));
  return {command: settings.get('command'), args, transport: TransportKind.stdio};
}

function shown(summary) {
  const cases = summary.cases === 0 ? 'does not compile' : `${summary.holding} of ${summary.cases} cases hold`;
  const impact = summary.changed === 0 ? '' : ` · ${summary.changed} of ${summary.subjects} answered otherwise`;
  status.text = `${summary.sound ? '$(check)' : '$(warning)'} ${cases}${impact}`;
  status.tooltip = `Rationale: ${summary.root}`;
  status.show();
}

async function start() {
  client = new LanguageClient('rationale', 'Rationale', serverOptions(), {
    documentSelector: [
      {scheme: 'file', language: 'drl'},
      {scheme: 'file', language: 'yaml', pattern: '**/{guideline,facts,types}.yaml'},
      {scheme: 'file', language: 'yaml', pattern: '**/{evidence,messages,terminology,cases}/**/*.yaml'}
    ],
    synchronize: {fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{drl,yaml}')}
  });
  client.onNotification('rationale/checked', shown);
  await client.start();
}

async function restart() {
  if (client) await client.stop();
  await start();
}

async function activate(context) {
  status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left);
  context.subscriptions.push(status, vscode.commands.registerCommand('rationale.restart', restart));
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('rationale') && restart())
  );
  await start();
}

function deactivate() {
  return client && client.stop();
}

module.exports = {activate, deactivate};
