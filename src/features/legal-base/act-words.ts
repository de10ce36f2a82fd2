/** An act in words: whose it is, how it stands today, what replaced it. Pure; `today` is a parameter. */
import { compareDatesDesc, formatDate, formatDateGenitive, isSurelyAfter, sinceText } from '../../kernel/dates.ts';
import { capitalise } from '../../kernel/text.ts';
import { ACT_KINDS, ACT_LEVELS } from '../../kernel/vocabulary.ts';
import type { LegalAct } from './schema.ts';

export type Standing = LegalAct['history'][number];
export type ActLevel = LegalAct['level'];

/** The order in which people look: what binds here and now comes first. */
const LEVELS: readonly ActLevel[] = ['федеральный', 'региональный', 'муниципальный', 'общественный', 'международный'];
const LEVEL_TITLES: Record<ActLevel, string> = {
  федеральный: 'Федеральные',
  региональный: 'Региональные',
  муниципальный: 'Муниципальные',
  общественный: 'Общественных организаций',
  международный: 'Международные',
};

/** Acts by level, without empty levels; inside a level by kind, the newest of a kind first. */
export function byLevel<T extends { data: Pick<LegalAct, 'level' | 'kind' | 'date'> }>(acts: readonly T[]): { level: ActLevel; title: string; acts: T[] }[] {
  const order = [...LEVELS, ...ACT_LEVELS.filter((level) => !LEVELS.includes(level))];
  return order.map((level) => ({ level, title: LEVEL_TITLES[level], acts: inside(acts.filter(({ data }) => data.level === level)) })).filter(({ acts: some }) => some.length > 0);
}

/** Before all days. */
const UNKNOWN_DAY = '1900';

function inside<T extends { data: Pick<LegalAct, 'kind' | 'date'> }>(acts: readonly T[]): T[] {
  return acts.toSorted((a, b) => ACT_KINDS.indexOf(a.data.kind) - ACT_KINDS.indexOf(b.data.kind) || compareDatesDesc(a.data.date ?? UNKNOWN_DAY, b.data.date ?? UNKNOWN_DAY));
}

/** How the act stands today: the last of its states that has come. A repeal that is announced ahead does not count yet. */
export function standingOn({ history }: Pick<LegalAct, 'history'>, today: string): Standing {
  return history.findLast(({ from }) => from === undefined || !isSurelyAfter(from, today)) ?? history[0]!;
}

/** The repeal that is announced and has not come. */
export function announcedRepeal({ history }: Pick<LegalAct, 'history'>, today: string): Standing | undefined {
  return history.find(({ state, from }) => state === 'утратил силу' && from !== undefined && isSurelyAfter(from, today));
}

export const isRepealed = ({ state }: Standing): boolean => state === 'утратил силу';

/** «Федеральный закон от 20 марта 2025 года № 33-ФЗ · Государственная дума» */
export function actRequisites({ kind, number, date, publisher }: Pick<LegalAct, 'kind' | 'number' | 'date' | 'publisher'>): string {
  const requisites = [capitalise(kind), date && `от\u00A0${formatDateGenitive(date)}`, number && (number.includes('№') ? number : `№\u00A0${number}`)].filter(Boolean).join(' ');
  return [requisites, publisher].filter(Boolean).join(' · ');
}

/** «Утратил силу с 16 марта 2023 года»; without the note and the day of the check. */
export function standingWords({ state, from, edition }: Standing): string {
  const since = from ? ` ${sinceText(from)}` : '';
  if (state === 'не вступил в силу') return 'Ещё не вступил в силу';
  if (state === 'неизвестно') return 'Действует ли сейчас, мы не проверили: откройте действующую редакцию';
  if (state === 'действует в редакции') return `Действует в редакции${edition ? `: ${edition}` : `${since}`}`;
  if (state === 'вступает в силу по частям') return `Вступает в силу по частям${since}`;
  return `${capitalise(state)}${since}${edition ? `, редакция: ${edition}` : ''}`;
}

/** What was checked, on which day and from what; nothing when the standing is not known, for then nothing was checked. */
export function checkedWords({ state, asOf, source }: Pick<Standing, 'state' | 'asOf' | 'source'>): string | undefined {
  if (state === 'неизвестно') return undefined;
  return `проверено на\u00A0${formatDate(asOf)}${source ? `, источник: ${source.publisher ?? source.title}` : ''}`;
}

/** «Действует (проверено на ноябрь 2026 года)» */
export function standingWithCheck(standing: Standing): string {
  const checked = checkedWords(standing);
  return `${standingWords(standing)}${checked ? ` (${checked})` : ''}`;
}
