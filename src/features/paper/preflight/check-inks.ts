/** What the file is painted with: colour spaces, black of one ink, opacity, sum of inks. */
import type { PreflightCheck } from '../issue/kit.ts';
import type { InkFound } from '../press/ink.ts';
import { FAMILIES, type Family, inksOf, lettersOfInks, type Paint, RGB_FAMILIES, sayPaint } from './colour-space.ts';
import { check, type Expectation, notChecked, sayNumber, sayPages, some } from './expectation.ts';
import { dictAt, nameOf } from './pdf-tree.ts';
import { type Seen, wordsAt } from './seen.ts';

/** Coloured letters smaller than this blur on newsprint when two inks do not meet. */
const COLOURED_TYPE_PT = 10;

export function checkSpaces({ pages }: Seen, { kind }: Expectation): PreflightCheck {
  const name = 'Цветовые пространства';
  const used = new Map<Family, Map<string, number[]>>();
  for (const page of pages) {
    for (const act of page.acts) {
      const family = act.kind === 'снимок' || act.kind === 'переход' ? act.family : act.paint.family;
      const what = used.get(family) ?? new Map<string, number[]>();
      const where = what.get(act.kind) ?? [];
      if (where.at(-1) !== page.number) what.set(act.kind, [...where, page.number]);
      used.set(family, what);
    }
  }
  const say = ([family, what]: [Family, Map<string, number[]>]): string => `${family}: ${[...what].map(([kindOf, numbers]) => `${kindOf} (${sayPages(numbers)})`).join(', ')}`;
  const all = [...used].sort(([a], [b]) => FAMILIES.indexOf(a) - FAMILIES.indexOf(b));
  const wrong = all.filter(([family]) => (kind === 'серый' ? family !== 'DeviceGray' : RGB_FAMILIES.has(family) || family === 'неизвестное' || family === 'плашечная' || family === 'CalGray'));
  const doubtful = all.filter(([family]) => family === 'серый ICC');
  const found = some(all.map(say), 8) || 'страницы пусты';
  if (kind === 'экран') return check(name, 'хорошо', found, 'любые');
  const expected = kind === 'серый' ? 'только DeviceGray: иначе растровый процессор разложит серый на четыре краски' : 'CMYK и серый, ничего в RGB и Lab';
  if (wrong.length > 0) return check(name, 'ошибка', some(wrong.map(say)), expected);
  return check(name, kind === 'цвет' && doubtful.length > 0 ? 'предупреждение' : 'хорошо', found, expected);
}

/** Black words are of one ink. Words in colour are allowed when they are large and are not black made of four inks. */
export function checkBlackText(seen: Seen, { kind }: Expectation): PreflightCheck {
  const name = 'Чёрный текст одной краской';
  const expected = `текст только краской K; цветной — от ${COLOURED_TYPE_PT} пт и не из C, M и Y вместе`;
  const sorts = new Map<string, { paint: Paint; size: number; acts: number; example: string; page: number }>();
  for (const page of seen.pages) {
    for (const act of page.acts) {
      if (act.kind !== 'текст') continue;
      const inks = inksOf(act.paint);
      if (inks && (lettersOfInks(inks) === 'K' || lettersOfInks(inks) === '')) continue;
      const size = Math.round(act.size * 10) / 10;
      const key = `${sayPaint(act.paint)} ${size}`;
      const known = sorts.get(key);
      if (known) known.acts += 1;
      else sorts.set(key, { paint: act.paint, size, acts: 1, example: wordsAt(page, act.x, act.y), page: page.number });
    }
  }
  const verdicts = [...sorts.values()].map((sort) => ({ ...sort, fault: faultOf(sort.paint, sort.size) }));
  const say = ({ page, paint, size, example, acts }: (typeof verdicts)[number]): string => `стр. ${page}: ${sayPaint(paint)}, ${sayNumber(size)} пт, ${example || 'слова не найдены'}${acts > 1 ? ` и ещё ${acts - 1}` : ''}`;
  const errors = verdicts.filter(({ fault }) => fault === 'ошибка');
  const warnings = verdicts.filter(({ fault }) => fault === 'предупреждение');
  if (errors.length > 0) return check(name, 'ошибка', some(errors.map(say)), expected);
  if (warnings.length > 0) return check(name, 'предупреждение', some(warnings.map(say)), expected);
  const coloured = verdicts.length > 0 && kind === 'цвет' ? `; крупное цветом: ${some(verdicts.map(say), 3)}` : '';
  return check(name, 'хорошо', `мелкий текст только K${coloured}`, expected);
}

function faultOf(paint: Paint, size: number): PreflightCheck['verdict'] {
  const inks = inksOf(paint);
  if (!inks) return 'ошибка';
  const letters = lettersOfInks(inks);
  if (letters.startsWith('CMY')) return 'ошибка';
  return size < COLOURED_TYPE_PT ? 'предупреждение' : 'хорошо';
}

/** PDF 1.4 for old processors: nothing shows through anything. */
export function checkOpacity({ pages, tree }: Seen): PreflightCheck {
  const faults = pages.flatMap((page) => {
    const reasons = new Map<string, number>();
    for (const act of page.acts) {
      const why = [act.shows, act.kind === 'снимок' && act.hasMask ? 'снимок с маской прозрачности' : ''].filter(Boolean).join(', ');
      if (why) reasons.set(`${act.kind}: ${why}`, (reasons.get(`${act.kind}: ${why}`) ?? 0) + 1);
    }
    return [...reasons].map(([why, times]) => `стр. ${page.number}: ${why}${times > 1 ? ` (${times})` : ''}`);
  });
  const groups = tree.pages.flatMap((leaf, at) => (nameOf(dictAt(leaf, 'Group'), 'S') === '/Transparency' ? [at + 1] : []));
  const expected = 'ничего прозрачного: старые процессоры его не печатают';
  if (faults.length > 0) return check('Без прозрачности', 'ошибка', some(faults), expected);
  if (groups.length > 0) return check('Без прозрачности', 'предупреждение', `прозрачного нет, но страница объявлена группой прозрачности: ${sayPages(groups)}`, expected);
  return check('Без прозрачности', 'хорошо', 'прозрачного нет', expected);
}

/** The sum of inks is bounded without drawing: no point gets more than the inkiest thing that is painted. */
export function checkInk({ maxPercent, where, hasOverprint }: InkFound, { inkLimit }: Expectation): PreflightCheck {
  const name = 'Сумма красок';
  if (inkLimit === undefined) return notChecked(name, 'предел типографии не назван', 'не больше предела типографии');
  const expected = `не больше ${inkLimit} % в любой точке`;
  if (hasOverprint) return notChecked(name, 'краски печатаются поверх друг друга (overprint), предел так не доказать', expected);
  return check(name, maxPercent > inkLimit ? 'ошибка' : 'хорошо', where ? `до ${sayNumber(maxPercent)} %: ${where}` : 'ничего не напечатано', expected);
}
