/**
 * Pictures are decoded in full before anything is published: the framework alone lets truncated files through.
 * Results are remembered by content hash, so an unchanged photograph is decoded once.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { diskProblem } from './bytes.ts';
import { decodePicture, LARGE_HINT, type PictureFacts, type Verdict } from './picture-decode.ts';
import type { Trace } from './picture-traces.ts';
import { VerdictMemory } from './verdict-memory.ts';

const MAX_BYTES = 40 * 1024 * 1024;
const SMALLEST_SIDE = 600;
/** Below this it is a thumbnail even on a telephone. */
const BLURRED_SIDE = 100;
/** Goes up when a verdict changes its shape or its words. */
const VERSION = 5;
export const PICTURE_FILE = /\.(jpe?g|png|webp|avif)$/i;
/** Pictures that only some programs open: beside a record they are told of once, with the record. */
export const FOREIGN_PICTURE = /\.(heic|heif|tiff?|bmp|gif|jfif)$/i;

export class PictureChecker {
  readonly #memory: VerdictMemory<Verdict>;

  constructor(cacheFolder: string) {
    this.#memory = new VerdictMemory(cacheFolder, 'pictures', VERSION);
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
    const verdict = await this.#memory.of(bytes, (hash) => decodePicture(bytes, hash));
    if ('fault' in verdict) return { problems: [problem({ ...where, ...verdict.fault })] };
    const { width, height, format } = verdict.facts;
    const problems: Problem[] = [];
    const named = extname(path).slice(1).toLowerCase().replace('jpg', 'jpeg');
    if (named !== format) {
      problems.push(problem({ ...where, severity: 'warning', code: 'picture-extension', found: `файл назван .${extname(path).slice(1)}, а внутри ${format.toUpperCase()}`, expected: `имя с окончанием .${format === 'jpeg' ? 'jpg' : format}`, hint: 'Сайт покажет такой снимок, а другие программы могут его не открыть.' }));
    }
    if (Math.min(width, height) < SMALLEST_SIDE) {
      problems.push(problem({ ...where, severity: 'warning', code: 'picture-small', found: `${width}×${height} точек`, expected: `не меньше ${SMALLEST_SIDE} точек по короткой стороне`, hint: Math.min(width, height) < BLURRED_SIDE ? 'Для газеты такой снимок не подойдёт и на сайте будет мутным: найдите исходный.' : 'Для газеты такой снимок не подойдёт.' }));
    }
    if (verdict.traces) problems.push(problem({ ...where, severity: 'warning', ...tracesFound(verdict.traces) }));
    return { facts: verdict.facts, problems };
  }

  save(): void {
    this.#memory.save();
  }
}

const TRACE_WORDS: Record<Trace, string> = { gps: 'место съёмки', owner: 'имя владельца аппарата', serial: 'номер аппарата', thumbnail: 'уменьшенная копия до обрезки' };

/** The site leaves all of it out of its pictures; the repository does not. */
function tracesFound(traces: readonly Trace[]): Pick<Problem, 'code' | 'found' | 'expected' | 'hint'> {
  return {
    code: traces.includes('gps') ? 'picture-gps' : 'picture-owner',
    found: `в файле снимка записано: ${traces.map((trace) => TRACE_WORDS[trace]).join(', ')}`,
    expected: 'снимок без скрытых сведений о людях и местах',
    hint: 'На сайт они не попадут, но сам файл открыт в хранилище: сохраните снимок заново без сведений о съёмке.',
  };
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
    hint: guess ? `Возможно, вы имели в виду «${guess}»${isCase ? ': важны и заглавные буквы' : ''}.` : 'Положите снимок в папку записи, рядом с index.mdx, или удалите его строки из media.',
  };
}
