/**
 * Known warnings that stay for a while, from exceptions.yaml. An error is never silenced; an exception has a reason and a last
 * day, at most a year ahead; one that runs out or silences nothing is an error itself, so that the list cannot grow old.
 */
import { problem, type Problem } from '../kernel/problems.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { formatDate } from '../kernel/dates.ts';
import type { PlacedException } from '../reader/content.ts';

export interface Silenced {
  problem: Problem;
  reason: string;
  /** yyyy-mm-dd */
  until: string;
}

export interface Sifted {
  problems: Problem[];
  silenced: Silenced[];
}

/** `today` is the day of the check, yyyy-mm-dd. */
export function siftExceptions(problems: readonly Problem[], exceptions: readonly PlacedException[], today: string): Sifted {
  if (exceptions.length === 0) return { problems: [...problems], silenced: [] };
  const silenced = new Map<Problem, Silenced>();
  const own: Problem[] = [];
  const seen = new Set<string>();
  for (const exception of exceptions) {
    const fault = faultOf(exception, problems, seen, today);
    seen.add(keyOf(exception));
    if (fault) own.push(problem({ ...exception.place, ...fault }));
    if (fault && fault.code !== 'exception-of-error') continue;
    for (const p of problems) if (p.severity === 'warning' && isMeant(p, exception)) silenced.set(p, { problem: p, reason: exception.reason, until: exception.until });
  }
  return { problems: [...problems.filter((p) => !silenced.has(p)), ...own], silenced: [...silenced.values()] };
}

type Fault = Pick<Problem, 'code' | 'found' | 'expected' | 'hint'>;

function faultOf(exception: PlacedException, problems: readonly Problem[], seen: ReadonlySet<string>, today: string): Fault | undefined {
  const { until, file, code, field } = exception;
  const what = `«${code}» в ${file}${field === undefined ? '' : `, поле «${field}»`}`;
  if (until < today) return { code: 'exception-expired', found: `срок исключения вышел ${formatDate(until)}: ${what}`, expected: 'исправленная запись', hint: 'Исправьте запись и удалите исключение; если рано — назовите новый день и причину.' };
  const last = yearAfter(today);
  if (until > last) return { code: 'exception-too-long', found: `исключение до ${formatDate(until)}`, expected: `не дальше года: до ${formatDate(last)}`, hint: 'Через год причину надо обдумать заново.' };
  if (seen.has(keyOf(exception))) return { code: 'exception-twice', found: `исключение ${what} записано дважды`, expected: 'одна запись', hint: 'Оставьте одну.' };
  const meant = problems.filter((p) => isMeant(p, exception));
  // A record with an error is not looked at whole, so its warnings may be hidden.
  if (meant.length === 0 && problems.some((p) => p.file === exception.shown && p.severity === 'error')) return undefined;
  if (meant.length === 0) return { code: 'exception-needless', found: `такого предупреждения больше нет: ${what}`, expected: 'исключения только для того, что ещё не исправлено', hint: 'Удалите исключение. Если оно недавнее, проверьте имя файла, код и поле: их печатает проверка.' };
  return meant.some((p) => p.severity === 'error') ? { code: 'exception-of-error', found: `исключение для ошибки: ${what}`, expected: 'исключения только для предупреждений', hint: 'Ошибку надо исправить: без этого сайт не соберётся.' } : undefined;
}

function isMeant(p: Problem, { shown, code, field }: PlacedException): boolean {
  return p.file === shown && p.code === code && (field === undefined || p.field === field);
}

function keyOf({ file, code, field }: PlacedException): string {
  return [file, code, field ?? ''].join('\0');
}

/** The same day of the next year; of a leap day, the day after. */
function yearAfter(today: string): string {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return next.endsWith('02-29') ? next.replace('02-29', '03-01') : next;
}

/** «заглушено 3 предупреждения, первое до 31 марта 2027»; empty when nothing is silenced. */
export function saySilenced(silenced: readonly Silenced[]): string {
  if (silenced.length === 0) return '';
  const first = silenced.map(({ until }) => until).toSorted()[0]!;
  return `Исключениями заглушено ${countOf(silenced.length, NOUNS.warning)}, ${silenced.length === 1 ? '' : 'ближайшее '}до ${formatDate(first)}.`;
}
