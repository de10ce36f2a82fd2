/**
 * Pictures as files: drawn once and kept by the hash of all that shows in them, so that a warm build draws none.
 * At most `presses` pictures are drawn at once; the rest wait their turn.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readInks } from './inks.ts';
import { openFaces } from './lettering.ts';
import { drawGround, drawOverlay, sheet, type PictureGround, type SharePicture } from './picture.ts';

/** Sixteen paints are enough for paper, ink and one hue, and halve the bytes; the eye sees no difference. With less effort hues fade to grey. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 4 } as const;

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
  presses?: number;
}

export function openPrintShop({ ground, projectRoot, folder, presses = availableParallelism() }: ShopPlan): PrintShop {
  const fontFolder = join(projectRoot, 'src/styles/fonts');
  const tokens = readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const workshop = { faces: openFaces(fontFolder), ink: readInks(tokens) };
  const groundSvg = drawGround(ground, workshop);
  const groundKey = hashOf(groundSvg, JSON.stringify(ground), JSON.stringify(PNG), JSON.stringify(sharp.versions), tokens, ...sourcesBelow(join(projectRoot, 'src/features/sharing')), ...fontsBelow(fontFolder));
  const shelf = join(folder, groundKey);
  clearAway(folder, groundKey);
  mkdirSync(shelf, { recursive: true });

  const queue = waitingRoom(presses);
  const printing = new Map<string, Promise<string>>();
  const drawn = { count: 0, ms: 0 };

  async function draw(picture: SharePicture, file: string): Promise<string> {
    const started = performance.now();
    const svg = sheet(groundSvg, drawOverlay(picture, ground, workshop));
    const png = await sharp(Buffer.from(svg)).removeAlpha().png(PNG).toBuffer();
    writeFileSync(`${file}.part`, png);
    renameSync(`${file}.part`, file);
    drawn.count++;
    drawn.ms += performance.now() - started;
    return file;
  }

  return {
    drawn,
    print(picture) {
      const key = hashOf(JSON.stringify(picture));
      const file = join(shelf, `${key}.png`);
      if (existsSync(file)) return Promise.resolve(file);
      const known = printing.get(key);
      if (known) return known;
      const job = queue(() => draw(picture, file)).finally(() => printing.delete(key));
      printing.set(key, job);
      return job;
    },
  };
}

/** Runs at most `places` jobs at once, in the order they came. */
export function waitingRoom(places: number): <T>(job: () => Promise<T>) => Promise<T> {
  let free = Math.max(1, places);
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
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
