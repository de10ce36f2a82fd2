/** Numbers that cannot be, or hardly can: counts below zero, shares over a hundred, the same number twice. */
import type { Observation } from '../kernel/fields.ts';
import type { Problem } from '../kernel/problems.ts';
import { countsThings, formatNumber } from '../kernel/text.ts';
import type { Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Finding, type Rule } from './rule.ts';

type Counted = Pick<Observation, 'value' | 'asOf' | 'source'>;
interface Listed {
  entry: Entry;
  path: Path;
  item: Counted;
}

const MOST_TOS = 5000;
const COUNTED = ['applications', 'distinctTos', 'winners'];

/** Numbers of things and people, and sums of money. */
const countsAreCounts: Rule = ({ entries }) => {
  const counts: Listed[] = [
    ...entries.municipalities.flatMap((entry) => [...listed(entry, ['population'], entry.data.population), ...listed(entry, ['tosCount'], entry.data.tosCount)]),
    ...entries.tos.flatMap((entry) => [
      ...single(entry, ['residents'], entry.data.residents),
      ...single(entry, ['houses', 'apartment'], entry.data.houses?.apartment),
      ...single(entry, ['houses', 'private'], entry.data.houses?.private),
    ]),
    ...entries.newspapers.flatMap((entry) => listed(entry, ['printRun'], entry.data.printRun)),
    ...entries.inserts.flatMap((entry) => single(entry, ['printRun'], entry.data.printRun)),
    ...entries.contests.flatMap((entry) => listed(entry, ['figures'], entry.data.figures).filter((_, index) => COUNTED.includes(entry.data.figures[index]!.measure))),
  ];
  const money = entries.contests.flatMap((entry) => listed(entry, ['figures'], entry.data.figures).filter((_, index) => !COUNTED.includes(entry.data.figures[index]!.measure)));
  return [...counts.flatMap((count) => countFault(count, true)), ...money.flatMap((sum) => countFault(sum, false))];
};

function countFault({ entry, path, item: { value } }: Listed, isWhole: boolean): Problem[] {
  if (value === null) return [];
  if (value < 0) return [at(entry, [...path, 'value'], { code: 'negative', found: formatNumber(value), expected: 'число не меньше нуля', hint: 'Если число неизвестно, напишите value: null и причину в reason.' })];
  if (!isWhole || Number.isInteger(value)) return [];
  return [at(entry, [...path, 'value'], notWhole(value, 'целое число: здесь считают людей, дома или документы'))];
}

/** Only three digits after the point may be thousands. */
function notWhole(value: number, expected: string): Finding {
  const thousands = /\.\d{3}$/.test(String(value)) ? Math.round(value * 1000) : undefined;
  const hint = thousands === undefined ? 'Посмотрите в источнике: долей у людей и вещей не бывает.' : `Точка отделяет дробь, а не тысячи. Если это ${formatNumber(thousands)}, пишите без точки: ${thousands}.`;
  return { code: 'not-whole', found: formatNumber(value), expected, hint };
}

/** A mean may be «10,5 человек», so this one only asks. */
const indicatorsCountWholeThings: Rule = ({ entries }) =>
  entries.indicators.flatMap((entry) =>
    entry.data.observations.flatMap(({ value }, index) =>
      value === null || Number.isInteger(value) || entry.data.kind.startsWith('доля') || !countsThings(entry.data.unit) ? [] : [at(entry, ['observations', index, 'value'], { severity: 'warning', ...notWhole(value, `целое число: единица показателя — «${entry.data.unit}»`) })],
    ),
  );

const LEAST_MONEY = 1000;
const SUMS_OF_CONTEST: readonly string[] = ['budget', 'asked', 'awarded', 'spent'];

/** «4.7» in roubles is millions copied from a headline. */
const moneyIsInRoubles: Rule = ({ entries }) =>
  entries.contests.flatMap((entry) =>
    entry.data.figures.flatMap(({ measure, value }, index) =>
      SUMS_OF_CONTEST.includes(measure) && value !== null && value > 0 && value < LEAST_MONEY
        ? [at(entry, ['figures', index, 'value'], { severity: 'warning', code: 'too-little-money', found: `${formatNumber(value)} ₽ на весь конкурс`, expected: `сумма в рублях, обычно не меньше ${formatNumber(LEAST_MONEY)}`, hint: `Похоже, это миллионы: напишите ${Math.round(value * 1_000_000)}; если тысячи — ${Math.round(value * 1000)}.` })]
        : [],
    ),
  );

const tosAreNotTooMany: Rule = ({ entries, region }) => {
  const total = region?.figures.tosTotal?.value ?? MOST_TOS;
  const finding = total < MOST_TOS
    ? { expected: `не больше, чем во всём регионе: ${formatNumber(total)}`, hint: 'Проверьте, нет ли лишних цифр; если устарел итог региона, исправьте figures.tosTotal в region.json.' }
    : { expected: `не больше ${formatNumber(MOST_TOS)}`, hint: 'Проверьте, нет ли лишних цифр.' };
  return entries.municipalities.flatMap((entry) =>
    entry.data.tosCount.flatMap(({ value }, index) =>
      value !== null && value > Math.min(total, MOST_TOS) ? [at(entry, ['tosCount', index, 'value'], { severity: 'warning', code: 'too-many', found: `${formatNumber(value)} ТОС в одном муниципалитете`, ...finding })] : [],
    ),
  );
};

/** Different sources may disagree about one day; one source may not. */
const numbersStandOnce: Rule = ({ entries }) => [
  ...entries.municipalities.flatMap((entry) => [
    ...twice(entry, ['population'], entry.data.population, ({ asOf }) => asOf),
    ...twice(entry, ['tosCount'], entry.data.tosCount, ({ asOf, source }) => `${asOf} ${source.title} ${source.url}`),
  ]),
  ...entries.newspapers.flatMap((entry) => twice(entry, ['printRun'], entry.data.printRun, ({ asOf }) => asOf)),
  ...entries.contests.flatMap((entry) => twice(entry, ['figures'], entry.data.figures, ({ measure, asOf, source }) => `${measure} ${asOf} ${source.title} ${source.url}`)),
  ...entries.indicators.flatMap((entry) => twice(entry, ['observations'], entry.data.observations, ({ period, municipality, reading, asOf, source }) => `${period} ${municipality} ${reading} ${asOf} ${source.title} ${source.url}`)),
];

function twice<T extends Counted>(entry: Entry, path: Path, items: readonly T[], key: (item: T) => string): Problem[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const twin = first.get(key(item));
    if (twin === undefined) {
      first.set(key(item), index);
      return [];
    }
    return [at(entry, [...path, index, 'asOf'], { severity: 'warning', code: 'number-twice', found: `вторая запись на дату ${item.asOf}; первая — ${String(path[0])}[${twin + 1}]`, expected: 'одно значение на одну дату', hint: 'Проверьте дату или оставьте одну запись.' })];
  });
}

const sharesAreShares: Rule = ({ entries }) => [
  ...entries.indicators.flatMap((entry) => {
    if (entry.data.unit !== '%' || !entry.data.kind.startsWith('доля')) return [];
    return [...listed(entry, ['observations'], entry.data.observations).flatMap(({ path, item }) => shareFault(entry, [...path, 'value'], item.value, 'error')), ...shareFault(entry, ['target', 'value'], entry.data.target.value, 'error')];
  }),
  ...entries.indicators.flatMap((entry) => ofPercents(entry, ['related'], entry.data.related)),
  ...[...entries.municipalities, ...entries.inserts].flatMap((entry) => ofPercents(entry, ['figures'], entry.data.figures)),
];

function ofPercents(entry: Entry, path: Path, items: readonly (Counted & { unit: string })[]): Problem[] {
  return items.flatMap(({ unit, value }, index) => (unit === '%' ? shareFault(entry, [...path, index, 'value'], value, 'warning') : []));
}

function shareFault(entry: Entry, path: Path, value: number | null, severity: Problem['severity']): Problem[] {
  return value === null || (value >= 0 && value <= 100) ? [] : [at(entry, path, { severity, code: 'share-range', found: `${formatNumber(value)} %`, expected: 'доля от 0 до 100 %', hint: value < 0 ? 'Уберите минус; если доля неизвестна, напишите value: null и причину в reason.' : 'Проверьте запятую и единицу: доля пишется в процентах: 14.0.' })];
}

function listed(entry: Entry, path: Path, items: readonly Counted[]): Listed[] {
  return items.map((item, index) => ({ entry, path: [...path, index], item }));
}

function single(entry: Entry, path: Path, item: Counted | undefined): Listed[] {
  return item ? [{ entry, path, item }] : [];
}

export const plausibleRules: readonly Rule[] = [countsAreCounts, indicatorsCountWholeThings, moneyIsInRoubles, tosAreNotTooMany, numbersStandOnce, sharesAreShares];
