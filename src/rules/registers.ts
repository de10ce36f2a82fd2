/** Registers: appeals that add up and lie side by side in time, agreements that can be read, ID cards that can be counted. */
import { overlaps } from '../kernel/periods.ts';
import { dateRange } from '../kernel/dates.ts';
import { atLeast, FEW, LEAST_SHOWN, type Count } from '../kernel/small-count.ts';
import { formatNumber } from '../kernel/text.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { at, type Finding, type Rule } from './rule.ts';

type Appeals = Entry<DataOf<'appeals'>>;

const appealsAddUp: Rule = ({ entries }) =>
  entries.appeals.flatMap((entry) => {
    const { total, answered, helped, topics } = entry.data;
    const told = topics.reduce((sum, { count }) => sum + atLeast(count), 0);
    const more = (path: string, value: Count | undefined, whole: Count | null | undefined, what: string): ReturnType<Rule> =>
      value !== undefined && whole !== null && whole !== undefined && atLeast(value) > atMost(whole) ? [at(entry, [path], tooMany(value, whole, what))] : [];
    return [
      ...(total !== null && told > atMost(total) ? [at(entry, ['topics'], { code: 'appeals-topics', found: `по темам вместе ${formatNumber(told)}, а всего обращений ${said(total)}`, expected: 'темы вместе не больше, чем всего', hint: 'Если обращение бывает сразу о двух темах, оставьте ему одну, главную.' })] : []),
      ...more('answered', answered, total, 'обращений всего'),
      ...more('helped', helped, answered, 'обращений, на которые ответили'),
      ...(answered === undefined ? more('helped', helped, total, 'обращений всего') : []),
    ];
  });

const atMost = (count: Count): number => (count === FEW ? LEAST_SHOWN - 1 : count);
const said = (count: Count): string => (count === FEW ? FEW : formatNumber(count));

function tooMany(value: Count, limit: Count, what: string): Finding {
  return { code: 'appeals-count', found: `${said(value)}, а ${what} ${said(limit)}`, expected: `не больше ${said(limit)}`, hint: 'Проверьте, не переставлены ли числа.' };
}

const topicsStandOnce: Rule = ({ entries }) =>
  entries.appeals.flatMap((entry) => {
    const seen = new Set<string>();
    return entry.data.topics.flatMap(({ topic }, index) => {
      const key = topic.trim().toLowerCase();
      if (seen.has(key)) return [at(entry, ['topics', index, 'topic'], { code: 'topic-twice', found: `«${topic}» стоит второй раз`, expected: 'каждая тема — одной строкой', hint: 'Сложите числа в одну строку.' })];
      seen.add(key);
      return [];
    });
  });

const isBackwards = ({ data: { from, to } }: Appeals): boolean => dateRange(to).last < dateRange(from).first;

const periodsGoForward: Rule = ({ entries }) =>
  entries.appeals.flatMap((entry) => (isBackwards(entry) ? [at(entry, ['to'], { code: 'period-backwards', found: `«${entry.data.to}», раньше начала «${entry.data.from}»`, expected: `дата не раньше ${entry.data.from}`, hint: 'Поменяйте from и to местами или исправьте год.' })] : []));

/** Told of once for each record, at the first of those it overlaps with. */
const periodsDoNotOverlap: Rule = ({ entries }) => {
  const met = new Map<string, Appeals[]>();
  return entries.appeals.filter((entry) => !isBackwards(entry)).flatMap((entry) => {
    const place = entry.data.municipality ?? '';
    const before = met.get(place) ?? [];
    met.set(place, [...before, entry]);
    const twin = before.find((other) => overlaps(other.data, entry.data));
    if (!twin) return [];
    return [at(entry, ['from'], { code: 'periods-overlap', found: `«${entry.data.from} – ${entry.data.to}» задевает «${twin.data.from} – ${twin.data.to}» из ${twin.file}`, expected: 'периоды одного места не пересекаются: иначе закрытые числа находят вычитанием', hint: 'Оставьте одну запись или разделите периоды.' })];
  });
};

const agreementsCanBeRead: Rule = ({ entries }) =>
  entries.tos.flatMap((entry) => {
    const { cooperation } = entry.data;
    if (!cooperation) return [];
    const says = cooperation.forms.includes('соглашение с администрацией');
    if (says && cooperation.agreement === undefined) return [at(entry, ['cooperation', 'forms'], { severity: 'warning', code: 'agreement-missing', found: 'названо соглашение, а самого документа нет', expected: 'имя папки документа в agreement', hint: 'Заведите запись в documents: хватит названия, даты и источника.' })];
    if (!says && cooperation.agreement !== undefined) return [at(entry, ['cooperation', 'agreement'], { severity: 'warning', code: 'agreement-unnamed', found: 'документ есть, а в forms нет «соглашение с администрацией»', expected: 'форма, о которой говорит документ', hint: 'Добавьте её в forms.' })];
    return [];
  });

/** Cards of earlier years may come back later: compared are the sums of all recorded years. */
const idCardsAreCounts: Rule = ({ entries }) =>
  entries.municipalities.flatMap((entry) => {
    const { idCards } = entry.data;
    const seen = new Set<number>();
    const twice = idCards.flatMap(({ year }, index) => {
      if (seen.has(year)) return [at(entry, ['idCards', index, 'year'], { code: 'id-cards-year', found: `${year} год стоит второй раз`, expected: 'год — одной строкой', hint: 'Сложите числа или исправьте год.' })];
      seen.add(year);
      return [];
    });
    const broken = idCards.flatMap(({ issued, withdrawn }, index) =>
      ([['issued', issued], ['withdrawn', withdrawn]] as const).flatMap(([name, told]) =>
        told && told.value !== null && (told.value < 0 || !Number.isInteger(told.value)) ? [at(entry, ['idCards', index, name, 'value'], { code: 'id-cards-count', found: formatNumber(told.value), expected: 'целое число от нуля', hint: 'Удостоверения считают штуками.' })] : [],
      ),
    );
    const sum = (of: (year: (typeof idCards)[number]) => number | null | undefined): number => idCards.reduce((whole, year) => whole + (of(year) ?? 0), 0);
    const [issued, withdrawn] = [sum((year) => year.issued.value), sum((year) => year.withdrawn?.value)];
    const everyIssuedKnown = idCards.every((year) => year.issued.value !== null);
    const over = everyIssuedKnown && withdrawn > issued ? [at(entry, ['idCards'], { severity: 'warning' as const, code: 'id-cards-sum', found: `сдано и отозвано ${formatNumber(withdrawn)}, а выдано ${formatNumber(issued)}`, expected: 'выдано не меньше, чем сдано и отозвано', hint: 'Если выдавали и раньше, добавьте прежние годы.' })] : [];
    return [...twice, ...broken, ...over];
  });

export const registerRules: readonly Rule[] = [appealsAddUp, topicsStandOnce, periodsGoForward, periodsDoNotOverlap, agreementsCanBeRead, idCardsAreCounts];
