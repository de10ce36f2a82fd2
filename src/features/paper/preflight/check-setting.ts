/** How the text sits: gaps, hyphens in a row, lonely lines, short last lines, rivers. Warnings with the page and the words. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { check, notChecked, sayNumber, some, THINGS } from './expectation.ts';
import { type Block, gapsOf, type Line } from './text-lines.ts';

const WIDE_GAP_EM = 0.9;
const WIDE_SHARE = 0.01;
const HYPHENS_IN_ROW = 3;
const LAST_LINE_LETTERS = 4;
/** A river: gaps at least so wide, over each other in at least so many lines. */
const [RIVER_GAP_EM, RIVER_LINES] = [0.4, 4];

const quote = ({ page, text }: Line): string => `стр. ${page}: «${text.replaceAll('\u00AD', '-').trim().slice(0, 40)}»`;
const NOTHING = 'строк, выключенных по ширине, в файле нет';
const judge = (name: string, faults: readonly string[], good: string, expected: string): PreflightCheck => check(name, faults.length > 0 ? 'предупреждение' : 'хорошо', faults.length > 0 ? `${countOf(faults.length, THINGS.place)}: ${some(faults)}` : good, expected);

/** All checks of the setting. */
export function checkSetting(blocks: readonly Block[]): PreflightCheck[] {
  const justified = blocks.filter(({ isJustified }) => isJustified);
  return [checkGaps(justified), checkHyphens(blocks), checkLonelyLines(blocks), checkLastLines(blocks), checkRivers(justified)];
}

/** Full lines of justified blocks: last lines of paragraphs are not stretched and do not count. */
export const fullLines = ({ lines, ends }: Block): Line[] => lines.filter((line, at) => !ends[at] && line.words.length > 1);

export function checkGaps(blocks: readonly Block[]): PreflightCheck {
  const name = 'Пробелы между словами';
  const expected = `не больше ${WIDE_SHARE * 100} % строк с пробелом шире ${sayNumber(WIDE_GAP_EM)} кегля`;
  const lines = blocks.flatMap(fullLines);
  if (lines.length === 0) return notChecked(name, NOTHING, expected);
  const wide = lines.filter((line) => gapsOf(line).some(({ em }) => em > WIDE_GAP_EM));
  const share = `${sayNumber((wide.length / lines.length) * 100)} %: ${wide.length} из ${lines.length} строк`;
  return check(name, wide.length > lines.length * WIDE_SHARE ? 'предупреждение' : 'хорошо', wide.length > 0 ? `${share}; ${some(wide.map(quote), 3)}` : share, expected);
}

export function checkHyphens(blocks: readonly Block[]): PreflightCheck {
  const ladders = blocks.flatMap(({ lines }) => runsOf(lines, ({ isBroken }) => isBroken).filter((run) => run.length > HYPHENS_IN_ROW).map((run) => `${quote(run[0]!)} и ещё ${run.length - 1} подряд`));
  const broken = blocks.reduce((sum, { lines }) => sum + lines.filter(({ isBroken }) => isBroken).length, 0);
  return judge('Переносы подряд', ladders, `лестниц нет, переносов ${broken}`, `не больше ${HYPHENS_IN_ROW} подряд`);
}

function runsOf(lines: readonly Line[], isIn: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (!isIn(line)) isOpen = false;
    else if (isOpen) runs.at(-1)!.push(line);
    else {
      runs.push([line]);
      isOpen = true;
    }
  }
  return runs;
}

/** One last line over an empty column: seen even where the text is too short to be known as justified. */
function isScrap(before: Block, block: Block): boolean {
  const [foot, head] = [before.lines.at(-1)!, block.lines[0]!];
  const isAlone = block.lines.length === 1 || block.lines[1]!.baseline < head.baseline - 1.6 * head.size;
  const isLast = lettersIn(head) < LAST_LINE_LETTERS || /[.!?…]$/.test(head.text.trim());
  const isHigher = head.page > foot.page || (head.page === foot.page && head.baseline > foot.baseline + foot.size && head.left > foot.left + 2 * foot.size);
  const isSameSort = Math.abs(head.size - foot.size) < 0.08 * foot.size && before.lines.length > 1;
  return isAlone && isLast && isHigher && isSameSort && /^\p{Ll}/u.test(head.text.trim()) && (foot.isBroken || !/[.!?…»]$/.test(foot.text.trim()));
}

/** A text that goes on at the head of another column: neither its last line alone on top nor its first alone at the foot. */
export function checkLonelyLines(blocks: readonly Block[]): PreflightCheck {
  const faults = blocks.slice(1).flatMap((block, at) => {
    const before = blocks[at]!;
    if (isScrap(before, block)) return [`последняя строка абзаца одна наверху: ${quote(block.lines[0]!)}`];
    if (!goesOn(before, block)) return [];
    const [foot, head] = [before.lines.at(-1)!, block.lines[0]!];
    const isUnfinished = !before.ends.at(-1);
    return [
      // A full last line with a full stop may be the end of a paragraph: nobody can see it, so it is not counted.
      isUnfinished && block.ends[0] && !block.starts[0] && (foot.isBroken || !/[.!?…»]$/.test(foot.text.trim())) ? `последняя строка абзаца одна наверху: ${quote(head)}` : '',
      isUnfinished && before.lines.length > 1 && before.starts.at(-1) ? `первая строка абзаца одна внизу: ${quote(foot)}` : '',
    ].filter(Boolean);
  });
  return judge('Одинокие строки', faults, 'нет', 'ни последней строки абзаца наверху колонки, ни первой внизу');
}

function goesOn(before: Block, block: Block): boolean {
  const [foot, head] = [before.lines.at(-1)!, block.lines[0]!];
  const em = foot.size;
  const isSameSort = Math.abs(head.size - em) < 0.08 * em && before.isJustified && (block.isJustified || block.lines.length < 4) && block.right - block.left < before.right - before.left + em;
  return isSameSort && (head.page > foot.page || (head.page === foot.page && head.baseline > foot.baseline + em && head.left > foot.left + 2 * em));
}

export function checkLastLines(blocks: readonly Block[]): PreflightCheck {
  const faults = blocks
    .filter(({ isJustified }) => isJustified)
    .flatMap(({ lines, ends, starts }) => lines.filter((line, at) => ends[at] && !starts[at] && lettersIn(line) < LAST_LINE_LETTERS && lettersIn(line) > 0).map(quote));
  return judge('Короткие последние строки', faults, 'нет', `не короче ${LAST_LINE_LETTERS} букв`);
}
const lettersIn = ({ text }: Line): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

export function checkRivers(blocks: readonly Block[]): PreflightCheck {
  const name = 'Реки';
  const expected = `широкие пробелы не лежат друг под другом в ${RIVER_LINES} строках`;
  if (blocks.length === 0) return notChecked(name, NOTHING, expected);
  return judge(name, blocks.flatMap((block) => riversOf(block).map(({ line, length }) => `${quote(line)}, ${length} строк`)), 'нет', expected);
}

/** Rivers of a block: where each begins and through how many lines it flows. */
export function riversOf({ lines }: Block): { line: Line; length: number }[] {
  interface River {
    line: Line;
    length: number;
    from: number;
    to: number;
  }
  const done: River[] = [];
  let open: River[] = [];
  for (const line of lines) {
    const gaps = gapsOf(line).filter(({ em }) => em >= RIVER_GAP_EM);
    const next = gaps.map(({ from, to }): River => {
      const above = open.filter((river) => river.from < to && river.to > from).sort((a, b) => b.length - a.length)[0];
      return above ? { line: above.line, length: above.length + 1, from, to } : { line, length: 1, from, to };
    });
    done.push(...open.filter((river) => !next.some(({ line: began, length }) => began === river.line && length > river.length)));
    open = next;
  }
  return [...done, ...open].filter(({ length }) => length >= RIVER_LINES).map(({ line, length }) => ({ line, length }));
}
