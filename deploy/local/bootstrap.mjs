// What `npm start`, `npm stop`, `npm test`, `npm run demo`, `npm run bench` and `npm run drill` run:
// plain Node, so that it works on a fresh clone. Installs the npm packages when they are not those
// of the lock file, then runs the command's TypeScript entry.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const startedAt = Date.now();

const entries = {
  start: ['deploy/local/src/cli.ts', 'start'],
  stop: ['deploy/local/src/cli.ts', 'stop'],
  test: ['deploy/local/src/test.ts'],
  demo: ['e2e/demo.ts'],
  bench: ['e2e/bench.ts'],
  drill: ['e2e/drill.ts'],
};

const [command = '', ...args] = process.argv.slice(2);
const entry = entries[command];
if (!entry) fail(`Unknown command "${command}": one of ${Object.keys(entries).join(', ')}.`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer and start again.`);
}

let child;
let interrupted;
// A terminal's Ctrl-C reaches the child by itself too; it heeds the first signal only.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = signal;
    child?.kill(signal);
  });
}

const install = !packagesAreInstalled();
if (install) {
  // npm ci empties the folder first, through a link too: that would be another checkout's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      'node_modules is a link and its packages are not those of the lock file: ' +
        'remove the link, or install where it leads to, and start again.',
    );
  }
  console.log('Installing npm packages…');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (interrupted) process.exit(1);
  if (code !== 0) fail('npm ci failed, see above: correct this and start again.');
}
process.exitCode = await run(process.execPath, ['--import', 'tsx', ...entry, ...args], {
  ADMIS_COMMAND_STARTED_AT: String(startedAt),
  ...(install && { ADMIS_PACKAGES_INSTALLED: 'true' }),
});

/** Whether node_modules holds what the lock file lists; npm notes what it installed, at its end. */
function packagesAreInstalled() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      optional ||
      (installed[path] && (link || installed[path].version === version)),
  );
}

function readLock(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function run(file, argv, environment = {}) {
  return new Promise((resolve) => {
    child = spawn(file, argv, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', (error) => fail(`${file} cannot be started: ${error.message}`));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
