// The client: starts `arc lsp` and lets the editor talk with it.

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

function arc() {
  return vscode.workspace.getConfiguration('arcane').get('path') || 'arc';
}

async function start() {
  const server = { command: arc(), args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('arcane', 'Arcane', server, {
    documentSelector: [{ language: 'arcane' }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.arc') },
  });
  try {
    await client.start();
  } catch (problem) {
    client = undefined;
    const choice = await vscode.window.showErrorMessage(
      `\`${arc()} lsp\` could not be started: ${problem.message}`,
      'Set the path of arc',
    );
    if (choice) {
      vscode.commands.executeCommand('workbench.action.openSettings', 'arcane.path');
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function run() {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'arcane') return;
  if (document.isUntitled || !(await document.save())) return;
  const task = new vscode.Task(
    { type: 'process' },
    vscode.TaskScope.Workspace,
    vscode.workspace.asRelativePath(document.uri),
    'arc',
    new vscode.ProcessExecution(arc(), [document.uri.fsPath]),
  );
  task.presentationOptions = { clear: true };
  vscode.tasks.executeTask(task);
}

exports.activate = async context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('arcane.run', run),
    vscode.commands.registerCommand('arcane.restart', restart),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('arcane.path')) restart();
    }),
  );
  await start();
};

exports.deactivate = stop;
