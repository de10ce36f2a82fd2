/** Where a Chromium-like browser usually lives. Pure but for the question whether a file is there. */
import { accessSync, constants } from 'node:fs';

export interface BrowserSearch {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isProgram(path: string): boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Every place to look, the user's own word first. */
export function browserPlaces({ platform, env }: Pick<BrowserSearch, 'platform' | 'env'>): string[] {
  const own = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [];
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return [...own, ...folders.flatMap((folder) => MAC.map((app) => `${folder}/${app}`)), ...onPath(env, ':', '/')];
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
    return [...own, ...folders.flatMap((folder) => WINDOWS.map((program) => `${folder}\\${program}`))];
  }
  return [...own, ...NAMES.map((name) => `/usr/bin/${name}`), ...onPath(env, ':', '/')];
}

function onPath(env: BrowserSearch['env'], separator: string, slash: string): string[] {
  const folders = (env.PATH ?? '').split(separator).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => `${folder}${slash}${name}`));
}

/** Undefined when there is none. A path the user named must work: another browser in its place would be a surprise. */
export function findBrowser(search: BrowserSearch): string | undefined {
  if (search.env.CHROMIUM_PATH) return search.isProgram(search.env.CHROMIUM_PATH) ? search.env.CHROMIUM_PATH : undefined;
  return browserPlaces(search).find(search.isProgram);
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser for tests calls nobody and, as root, does without a sandbox it cannot have. */
export function browserFlags(isRoot: boolean = process.getuid?.() === 0): string[] {
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
