/** What a reader copies from the file is what the editor wrote. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { fileLetters, findCopied } from './copied-words.ts';
import { check, type Expectation, notChecked, some, THINGS } from './expectation.ts';
import type { Seen } from './seen.ts';
import type { Line } from './text-lines.ts';

const percent = (found: number, letters: number): string => {
  if (found === letters) return '100 %';
  // Rounded down: one lost letter is never a hundred.
  return `${String(Math.floor((found / letters) * 10_000) / 100).replace('.', ',')} %`;
};

export function checkWords({ pages }: Seen, { texts }: Expectation): PreflightCheck {
  const name = 'Копируется то, что написано';
  const expected = '100 % букв каждой статьи, по порядку';
  if (texts.length === 0) return notChecked(name, 'исходные слова статей не переданы', expected);
  const file = fileLetters(pages.flatMap(({ letters }) => letters.map(({ text }) => text)).join(''));
  const copied = findCopied(texts.map(({ text }) => text), file);
  const results = texts.map(({ id }, at) => ({ id, ...copied[at]! }));
  const nameless = pages.reduce((sum, { letters }) => sum + letters.filter(({ isNameless }) => isNameless).length, 0);
  const [letters, found] = [results.reduce((sum, one) => sum + one.letters, 0), results.reduce((sum, one) => sum + one.found, 0)];
  if (letters === 0) return notChecked(name, 'в исходных словах нет ни одной буквы', expected);
  const faults = results.filter((one) => one.found < one.letters).map((one) => `${one.id}: ${percent(one.found, one.letters)}, нет: ${some(one.lost.map(shorten), 2)}`);
  if (nameless > 0) faults.push(`${countOf(nameless, THINGS.sign)} шрифт не называет: их не скопировать`);
  if (faults.length > 0) return check(name, 'ошибка', some(faults), expected);
  const moved = results.filter((one) => one.moved > 0);
  if (moved.length > 0) return check(name, 'предупреждение', `100 % букв, но не по порядку: ${some(moved.map((one) => `${one.id} — блоков ${one.moved}`))}`, expected);
  return check(name, 'хорошо', `100 % букв: ${countOf(texts.length, THINGS.article)}, ${countOf(letters, THINGS.letter)}`, expected);
}

const LONGEST = 90;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A soft hyphen belongs to the end of a line; inside a line it spoils search and copying. */
export function checkSoftHyphens(lines: readonly Line[]): PreflightCheck {
  const stray = lines.flatMap(({ text, page }) => {
    const inside = text.trimEnd().slice(0, -1);
    return inside.includes('\u00AD') ? [`стр. ${page}: «${inside.split(/\s+/).find((word) => word.includes('\u00AD'))!.replaceAll('\u00AD', '·')}»`] : [];
  });
  const ends = lines.filter(({ isBroken }) => isBroken).length;
  return check('Мягкие переносы внутри строк', stray.length > 0 ? 'ошибка' : 'хорошо', stray.length > 0 ? `${stray.length}: ${some(stray)}` : `0; на концах строк переносов ${ends}`, '0 внутри строк');
}
