/**
 * Pictures as files: drawn once and kept by the hash of all that shows in them, so that a warm build draws none.
 * Drawing is the work of one thread beside the main one, which starts with the first picture asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import type { PictureGround, SharePicture } from './picture.ts';
import type { PressAnswer, PressJob, PressOrder } from './press-worker.ts';

export interface PrintShop {
  /** Where the finished picture lies. */
  print(picture: SharePicture): Promise<string>;
  /** How many pictures had to be drawn, and for how long in all. */
  drawn: { count: number; ms: number };
}
export interface ShopPlan {
  ground: PictureGround;
  projectRoot: string;
  /** Folder for finished pictures, kept between builds. */
  folder: string;
}
interface Waiting {
  done(file: string): void;
  failed(fault: unknown): void;
}

export function openPrintShop({ ground, projectRoot, folder }: ShopPlan): PrintShop {
  const fontFolder = join(projectRoot, 'src/styles/fonts');
  const room = join(projectRoot, 'src/features/sharing');
  const tokens = readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const signs = readFileSync(join(projectRoot, 'src/ui/sign-shapes.ts'));
  const groundKey = hashOf(JSON.stringify(ground), JSON.stringify([sharp.versions, process.versions.zlib]), tokens, signs, ...sourcesBelow(room), ...fontsBelow(fontFolder));
  const shelf = join(folder, groundKey);
  clearAway(folder, groundKey);
  mkdirSync(shelf, { recursive: true });

  const waiting = new Map<string, Waiting>();
  const printing = new Map<string, Promise<string>>();
  const drawn = { count: 0, ms: 0 };
  let press: Worker | undefined;

  /** A thread with nothing to draw must not keep the build from ending; one with work must. */
  function settle(file: string, how: (waiter: Waiting) => void): void {
    const waiter = waiting.get(file);
    waiting.delete(file);
    printing.delete(file);
    if (waiting.size === 0) press?.unref();
    if (waiter) how(waiter);
  }

  function startPress(): Worker {
    const order: PressOrder = { ground, fontFolder, tokens };
    const worker = new Worker(pathToFileURL(join(room, 'press-worker.ts')), { workerData: order, execArgv: ['--disable-warning=ExperimentalWarning'], resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    worker.on('message', ({ file, ms, fault }: PressAnswer) => {
      if (fault !== undefined) return settle(file, (waiter) => waiter.failed(fault));
      drawn.count++;
      drawn.ms += ms;
      settle(file, (waiter) => waiter.done(file));
    });
    worker.on('error', (fault) => {
      press = undefined;
      for (const file of [...waiting.keys()]) settle(file, (waiter) => waiter.failed(fault));
    });
    return worker;
  }

  return {
    drawn,
    print(picture) {
      const file = join(shelf, `${hashOf(JSON.stringify(picture))}.png`);
      const known = printing.get(file);
      if (known) return known;
      if (existsSync(file)) return Promise.resolve(file);
      const job = new Promise<string>((done, failed) => waiting.set(file, { done, failed }));
      printing.set(file, job);
      press ??= startPress();
      press.ref();
      press.postMessage({ picture, file } satisfies PressJob);
      return job;
    },
  };
}

/** Pictures on an older ground will not be asked for again. */
function clearAway(folder: string, kept: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== kept && /^[0-9a-f]{24}$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

function sourcesBelow(folder: string): Buffer[] {
  return readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort().map((name) => readFileSync(join(folder, name)));
}

function fontsBelow(folder: string): Buffer[] {
  return readdirSync(folder).filter((name) => name.endsWith('.woff2')).sort().map((name) => readFileSync(join(folder, name)));
}

function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}
