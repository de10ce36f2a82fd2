/** A browser for tests: the one that is there, or Debian's package when we may install it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findBrowser, isProgram } from './find-browser.ts';

const NO_BROWSER = `Не найден браузер на основе Chromium, без него проверки в браузере не идут.
Поставьте Chromium или Google Chrome либо укажите путь: CHROMIUM_PATH=/путь/к/chromium npm test

No Chromium-based browser found; browser tests need one.
Install Chromium or Google Chrome, or name it: CHROMIUM_PATH=/path/to/chromium npm test`;

/** Path of a working browser; undefined after a message in Russian and English. */
export function ensureBrowser(env: Record<string, string | undefined>): string | undefined {
  const look = (): string | undefined => findBrowser({ platform: process.platform, env, isProgram });
  const found = look();
  if (found) return found;
  if (env.CHROMIUM_PATH) {
    console.error(`По пути CHROMIUM_PATH=${env.CHROMIUM_PATH} программы нет.\nCHROMIUM_PATH does not name a program.`);
    return undefined;
  }
  const asRoot = rootPrefix();
  if (isDebianLike() && asRoot) {
    console.log('Браузера для проверок нет. Ставлю пакет chromium: один раз, минута-две…');
    const installed = apt(asRoot, ['update', '-qq']) && apt(asRoot, ['install', '-y', '-qq', 'chromium']);
    const browser = installed ? look() : undefined;
    if (browser) return browser;
  }
  console.error(NO_BROWSER);
  return undefined;
}

/** Empty when we are root, `sudo -n` when it asks no password, undefined when we may not install. */
function rootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(prefix: readonly string[], args: readonly string[]): boolean {
  const [program, ...rest] = [...prefix, 'apt-get', ...args];
  const result = spawnSync(program!, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status !== 0) console.error((result.stderr || result.stdout || String(result.error)).trimEnd());
  return result.status === 0;
}
