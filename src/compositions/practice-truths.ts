/** What the check says of a practice without looking at other records: said at once, in the words of the form. Pure. */
import { nameHint, privateSentence } from '../features/editing/private-words.ts';
import type { FieldPath, Remark } from '../features/editing/remarks.ts';
import { formatDate, isRealDate } from '../kernel/dates.ts';
import { privateData } from '../kernel/private-data.ts';
import { weighPrivate } from '../kernel/private-told.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { datesAhead, latestProjectYear, stepsBack } from '../kernel/time-order.ts';
import { isThinConsent, LONGEST_TITLE } from '../kernel/vocabulary.ts';

type Data = Readonly<Record<string, unknown>>;

/** The field of the story; the record keeps it below its fields. */
export const STORY = 'story';

/** @param today yyyy-mm-dd, the day of the person */
export function truthRemarks(data: Data, story: string, today: string): Remark[] {
  return [...timeRemarks(data, today), ...privateRemarks({ ...data, [STORY]: story }, today), ...wordRemarks(data)];
}

/** The title without what must not stand in the name of a file. */
export function titleForFile(title: string): string {
  return privateData(title).reduceRight((text, { index, length }) => `${text.slice(0, index)} ${text.slice(index + length)}`, title);
}

function timeRemarks(data: Data, today: string): Remark[] {
  const remarks: Remark[] = datesAhead(data, today).map(({ value, path }) => ({ path, text: `${formatDate(value)} ещё впереди: проверьте год.` }));
  const latest = latestProjectYear(today);
  if (typeof data.year === 'number' && data.year > latest) remarks.push({ path: ['year'], text: `Год не позже ${latest}: рассказываем о том, что уже решено или сделано. Проверьте цифры.` });
  const history = (Array.isArray(data.statusHistory) ? data.statusHistory : []) as { date?: unknown }[];
  const dated = history.map(({ date }) => (typeof date === 'string' && isRealDate(date) ? { date } : {}));
  for (const { index, before } of stepsBack(dated)) remarks.push({ path: ['statusHistory', index, 'date'], text: `Раньше предыдущего состояния (${formatDate(before)}): проверьте даты или порядок строк.` });
  return remarks;
}

function privateRemarks(data: Data, today: string): Remark[] {
  return textsOf(data).flatMap(({ path, text }): Remark[] => {
    const found = privateData(text).flatMap((find): Remark[] => {
      const severity = weighPrivate(find.kind, text.slice(find.index, find.index + find.length), path, today);
      return severity ? [{ path, text: privateSentence(find), ...(severity === 'error' ? { isPrivate: true } : { isNote: true }) }] : [];
    });
    const name = nameHint(text);
    return [...found.filter(({ isNote }) => !isNote), ...found.filter(({ isNote }) => isNote), ...(name ? [{ path, text: name, isNote: true }] : [])];
  });
}

function wordRemarks({ title, media }: Data): Remark[] {
  const long = typeof title === 'string' && title.trim().length > LONGEST_TITLE ? title.trim().length : undefined;
  const shots = (Array.isArray(media) ? media : []) as { people?: unknown; consent?: unknown }[];
  return [
    ...(long ? [{ path: ['title'], text: `${countOf(long, NOUNS.letter)}. В газете и на карточке место для ${LONGEST_TITLE}: остальное скажите в поле «Главное в двух предложениях».`, isNote: true }] : []),
    ...shots.flatMap((shot, i) => (isThinConsent(shot) ? [{ path: ['media', i, 'consent'], text: 'Нет ни номера, ни даты. Например: № 3 от 12.05.2026, хранится в администрации округа. Само согласие не прикладывайте.', isNote: true }] : [])),
  ];
}

/** Every text of the record with its place. */
function textsOf(value: unknown, path: FieldPath = []): { path: FieldPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
