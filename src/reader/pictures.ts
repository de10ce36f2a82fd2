/**
 * Pictures are decoded in full before anything is published: the framework alone lets truncated files through.
 * Results are remembered by content hash, so an unchanged photograph is decoded once.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { diskProblem } from './bytes.ts';

const MAX_BYTES = 40 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;
const SMALLEST_SIDE = 600;
/** Goes up when a verdict changes its shape or its words. */
const VERSION = 2;
const LARGE_HINT = 'Уменьшите снимок до 3000 точек по длинной стороне.';
export const PICTURE_FILE = /\.(jpe?g|png|webp|avif)$/i;

export interface PictureFacts {
  hash: string;
  width: number;
  height: number;
}
type Verdict = { facts: PictureFacts } | { fault: { code: string; found: string; expected: string; hint?: string } };

/** Remembers verdicts between runs; a broken or foreign cache file is simply an empty one. */
export class PictureChecker {
  readonly #file: string;
  #known: Record<string, Verdict> = {};
  #changed = false;

  constructor(cacheFolder: string) {
    this.#file = join(cacheFolder, `pictures-${VERSION}.json`);
    try {
      this.#known = JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, Verdict>;
    } catch {
      this.#known = {};
    }
  }

  /** Checks one picture; `where` is the place in the record that names it. */
  async check(path: string, where: Pick<Problem, 'file' | 'line' | 'column' | 'field'>): Promise<{ facts?: PictureFacts; problems: Problem[] }> {
    const missing = findMissing(path);
    if (missing) return { problems: [problem({ ...where, ...missing })] };
    let bytes: Buffer;
    try {
      const { size } = statSync(path);
      if (size > MAX_BYTES) return { problems: [problem({ ...where, code: 'picture-too-big', found: `снимок на ${Math.round(size / 1048576)} МБ`, expected: 'снимок не больше 40 МБ', hint: LARGE_HINT })] };
      bytes = readFileSync(path);
    } catch (error) {
      return { problems: [{ ...diskProblem(error, where.file), ...where }] };
    }
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const verdict = (this.#known[hash] ??= await this.#decode(bytes, hash));
    if ('fault' in verdict) return { problems: [problem({ ...where, ...verdict.fault })] };
    const { width, height } = verdict.facts;
    const problems: Problem[] = [];
    if (Math.min(width, height) < SMALLEST_SIDE) {
      problems.push(problem({ ...where, severity: 'warning', code: 'picture-small', found: `${width}×${height} точек`, expected: `не меньше ${SMALLEST_SIDE} точек по короткой стороне`, hint: 'Для газеты такой снимок не подойдёт.' }));
    }
    return { facts: verdict.facts, problems };
  }

  async #decode(bytes: Buffer, hash: string): Promise<Verdict> {
    this.#changed = true;
    if (bytes.length === 0) return { fault: { code: 'picture-empty', found: 'файл снимка пуст (0 байт)', expected: 'настоящий снимок' } };
    if (bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs')) {
      return { fault: { code: 'picture-lfs', found: 'вместо снимка указатель Git LFS', expected: 'сам файл снимка' } };
    }
    const { default: sharp } = await import('sharp'); // heavy, and most runs decode nothing new
    try {
      const meta = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (!meta.width || !meta.height) throw new Error('no size');
      if (meta.width * meta.height > MAX_PIXELS) {
        return { fault: { code: 'picture-too-big', found: `${meta.width}×${meta.height} точек`, expected: 'снимок не больше 60 мегапикселей', hint: LARGE_HINT } };
      }
      await sharp(bytes, { failOn: 'error' }).stats();
      const turned = (meta.orientation ?? 1) >= 5;
      return { facts: { hash, width: turned ? meta.height : meta.width, height: turned ? meta.width : meta.height } };
    } catch (error) {
      const truncated = /premature|truncat|end of|VipsJpeg/i.test(String(error));
      return {
        fault: truncated
          ? { code: 'picture-broken', found: 'снимок обрывается: файл скопирован не целиком', expected: 'целый файл', hint: 'Скопируйте его заново с телефона или фотоаппарата.' }
          : { code: 'picture-broken', found: 'файл не открывается как снимок', expected: 'JPEG, PNG, WebP или AVIF', hint: 'Возможно, у файла другого вида переименовано расширение.' },
      };
    }
  }

  save(): void {
    if (!this.#changed) return;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(`${this.#file}.${process.pid}`, JSON.stringify(this.#known));
      renameSync(`${this.#file}.${process.pid}`, this.#file);
    } catch {
      // Without the memory the next run decodes the pictures again, and that is all.
    }
  }
}

/** Letter case must match exactly: the server's disk tells «Foto.JPG» from «foto.jpg» even where the editor's does not. */
function findMissing(path: string): { code: string; found: string; expected: string; hint?: string } | undefined {
  const name = basename(path);
  let names: string[] = [];
  try {
    names = readdirSync(dirname(path));
  } catch {
    // No folder, no picture: said below.
  }
  if (names.includes(name)) return undefined;
  const twin = names.find((n) => n.normalize('NFC') === name.normalize('NFC'));
  if (twin) return { code: 'picture-missing', found: `имя «${name}» записано другими знаками Unicode, чем у файла`, expected: 'одинаковые имена', hint: 'Назовите снимок латинскими буквами: foto-1.jpg.' };
  const pictures = names.filter((n) => PICTURE_FILE.test(n));
  const guess = nearest(name, pictures);
  const isCase = guess?.toLowerCase() === name.toLowerCase();
  return {
    code: 'picture-missing',
    found: `файла «${name}» нет в папке записи`,
    expected: pictures.length > 0 ? `один из файлов: ${pictures.slice(0, 12).join(', ')}` : 'снимок рядом с записью',
    hint: guess && `Возможно, вы имели в виду «${guess}»${isCase ? ': важны и заглавные буквы' : ''}.`,
  };
}
