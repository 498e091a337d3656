// Tests the TextMate grammar as editors use it: the sample's tokens have the scopes that its comments say, and no program of the
// suite leaves a bracket or a string open at its end.
//
//     npm install --no-save --no-package-lock vscode-textmate vscode-oniguruma
//     node test/grammar.js

const fs = require('fs');
const path = require('path');
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma');
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate');

const here = __dirname;
const root = path.join(here, '..', '..', '..');

async function load() {
  const wasm = require.resolve('vscode-oniguruma').replace(/main\.js$/, 'onig.wasm');
  await loadWASM(fs.readFileSync(wasm).buffer);
  const file = path.join(here, '..', 'syntaxes', 'arcane.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new OnigScanner(patterns),
      createOnigString: text => new OnigString(text),
    }),
    loadGrammar: async scope =>
      scope === 'source.arcane' ? parseRawGrammar(fs.readFileSync(file, 'utf8'), file) : null,
  });
  return registry.loadGrammar('source.arcane');
}

/** The tokens of each line, and the state behind the last. */
function tokenize(grammar, text) {
  let stack = INITIAL;
  const lines = text.split('\n').map(line => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens;
  });
  return { lines, stack };
}

/** Lines such as `#   ^^^ scope` are about the last line in front of them that is no such line. */
function sample(grammar) {
  const all = fs.readFileSync(path.join(here, 'sample.arc'), 'utf8').split('\n');
  const assertion = /^#\s*(\^+|<-) ([a-z.-]+)$/;
  const code = all.filter(line => !assertion.test(line));
  const { lines } = tokenize(grammar, code.join('\n'));
  const problems = [];
  let checked = 0;
  let at = -1;
  for (const line of all) {
    const found = assertion.exec(line);
    if (!found) {
      at += 1;
      continue;
    }
    const [, sign, scope] = found;
    const start = sign === '<-' ? 0 : line.indexOf('^');
    const end = sign === '<-' ? 1 : start + sign.length;
    for (let column = start; column < end; column++) {
      const token = lines[at].find(one => one.startIndex <= column && column < one.endIndex);
      const scopes = token ? token.scopes : [];
      checked += 1;
      if (!scopes.some(one => one.startsWith(scope))) {
        problems.push(`${code[at]}\n${' '.repeat(column)}^ is no ${scope}, but ${scopes.join(' ')}`);
        break;
      }
    }
  }
  if (checked < 100) problems.push('the sample says too little');
  return problems;
}

function programs(folder, found = []) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) programs(file, found);
    else if (entry.name.endsWith('.arc')) found.push(file);
  }
  return found;
}

function suite(grammar) {
  const problems = [];
  const folders = ['tests/run', 'tests/programs', 'tests/foreign', 'examples', 'src/library/std'];
  const files = folders.flatMap(folder => programs(path.join(root, folder)));
  if (files.length < 300) problems.push(`only ${files.length} programs`);
  for (const file of files) {
    const { lines, stack } = tokenize(grammar, fs.readFileSync(file, 'utf8'));
    if (stack.depth > 1) problems.push(`${file} ends within something`);
    lines.forEach((tokens, index) => {
      const illegal = tokens.find(token => token.scopes.some(scope => scope.startsWith('invalid')));
      if (illegal) problems.push(`${file}:${index + 1}:${illegal.startIndex + 1} is marked as wrong`);
    });
  }
  return problems;
}

load().then(grammar => {
  const problems = [...sample(grammar), ...suite(grammar)];
  problems.slice(0, 20).forEach(problem => console.error(problem));
  console.log(problems.length ? `${problems.length} problems` : 'the grammar is right');
  process.exitCode = problems.length ? 1 : 0;
});
