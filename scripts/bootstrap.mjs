// The first thing that `npm start`, `npm test` and `npm run dev` run, on Node's built-ins alone: checks Node, installs
// when the lock changed, builds when sources changed, and goes straight on when nothing did.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

const installStamp = 'node_modules/.communique-installed';
const buildStamp = 'var/build/stamp';
const sources = ['app', 'components', 'documents', 'enhance', 'i18n', 'lib', 'messages', 'public', 'server', 'styles'];
const sourceFiles = [
  'next.config.ts',
  'package-lock.json',
  'proxy.ts',
  'scripts/build-assets.ts',
  'scripts/build-server.ts',
  'tsconfig.json',
  'tsconfig.build.json',
];

const commands = {
  start: () => {
    build();
    run('node', ['var/build/server/main.mjs'], 'Starting the server', { NODE_ENV: 'production' });
  },
  dev: () => {
    script('build-assets');
    script('build-server');
    run('node', ['var/build/server/main.mjs', '--dev'], 'Starting the server for development', {
      NODE_ENV: 'development',
    });
  },
  build: () => build(),
  // Builds as its first part, so that a broken build is one failure among the others.
  test: () => {
    const args = ['--import', 'tsx', 'scripts/run-tests.ts', ...process.argv.slice(3)];
    run('node', args, 'Running the tests', { NODE_ENV: 'test' }, { isLast: true });
  },
};

const command = commands[process.argv[2]];
if (!command) fail(`Say what to do: ${Object.keys(commands).join(', ')}.`);
checkNode();
install();
command();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

function install() {
  const wanted = hash(['package.json', 'package-lock.json']);
  if (read(installStamp) === wanted) return;
  run(
    'npm',
    ['install', '--include=dev', '--no-audit', '--no-fund'],
    'Installing packages (the first time, a minute or two)',
  );
  if (hash(['package.json', 'package-lock.json']) !== wanted) say('Note: the install changed package-lock.json.');
  writeFileSync(installStamp, hash(['package.json', 'package-lock.json']));
}

function build() {
  const wanted = hash([...sourceFiles, ...sources.flatMap(filesIn)]);
  if (read(buildStamp) === wanted && existsSync('.next/BUILD_ID'))
    return say('Nothing has changed since the last build.');
  rmSync(buildStamp, { force: true });
  script('build-assets');
  script('build-server');
  run('node', ['node_modules/next/dist/bin/next', 'build'], 'Building the site (about a minute)', {
    NODE_ENV: 'production',
  });
  mkdirSync(path.dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

function script(name) {
  run('node', ['--import', 'tsx', `scripts/${name}.ts`], `Running scripts/${name}.ts`);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join('public', 'assets')))
    .sort();
}

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files)
    if (existsSync(file) && statSync(file).isFile())
      sum.update(file).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(program, args, title, environment = {}, { isLast = false } = {}) {
  say(title);
  // The signals of the terminal reach the child as well; it is the child that ends in good order.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  const started = Date.now();
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (error) fail(`${program} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  if (!isLast) say(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function say(line) {
  console.log(`communique: ${line}`);
}

function fail(line) {
  console.error(`communique: ${line}`);
  process.exit(1);
}
