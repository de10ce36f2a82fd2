/** Where an item of the yearly plan stands against its term. An unknown outcome is never called a delay. Pure. */
import { dateRange, formatDateGenitive } from '../../kernel/dates.ts';
import { countOf } from '../../kernel/text.ts';
import type { Plan } from './schema.ts';

export type PlanItem = Plan['items'][number];
type Timed = Pick<PlanItem, 'due' | 'status'>;

export const PLAN_TERMS = ['сделано', 'постоянно', 'просрочено', 'срок прошёл, исход неизвестен', 'в срок', 'без срока'] as const;
export type PlanTerm = (typeof PLAN_TERMS)[number];

/** A month or a year is over only when its last day is. */
export function termOf({ due, status }: Timed, today: string): PlanTerm {
  if (status === 'выполнено') return 'сделано';
  if (status === 'постоянно') return 'постоянно';
  if (due === undefined) return 'без срока';
  if (dateRange(due).last >= today) return 'в срок';
  return status === 'нет данных' ? 'срок прошёл, исход неизвестен' : 'просрочено';
}

/** How many items stand in each term, in the order of PLAN_TERMS. */
export function countTerms(items: readonly Timed[], today: string): { term: PlanTerm; count: number }[] {
  return PLAN_TERMS.map((term) => ({ term, count: items.filter((item) => termOf(item, today) === term).length }));
}

/** «Срок прошёл 12 дней назад: был до 15 ноября 2026 года»; undefined when there is nothing to mark. */
export function termWarning(item: Timed, today: string): string | undefined {
  const term = termOf(item, today);
  if (term !== 'просрочено' && term !== 'срок прошёл, исход неизвестен') return undefined;
  const { last } = dateRange(item.due!);
  const days = Math.round((Date.parse(today) - Date.parse(last)) / 86_400_000);
  const passed = `Срок прошёл ${countOf(days, DAYS)} назад`;
  return term === 'просрочено' ? `${passed}, а дело ${item.status === 'идёт' ? 'ещё идёт' : 'не начато'}` : `${passed}; сделано ли, никто не сообщил`;
}
const DAYS = ['день', 'дня', 'дней'] as const;

/** One sentence over the whole plan: «12 пунктов: 4 сделано, 2 просрочено…». */
export function planSentence(items: readonly Timed[], today: string): string {
  const parts = countTerms(items, today)
    .filter(({ count }) => count > 0)
    .map(({ term, count }) => TERM_WORDS[term](count));
  return `${countOf(items.length, ['пункт', 'пункта', 'пунктов'])}: ${parts.join('; ')}.`;
}
const TERM_WORDS: Record<PlanTerm, (count: number) => string> = {
  сделано: (n) => `сделано — ${n}`,
  постоянно: (n) => `делается постоянно — ${n}`,
  просрочено: (n) => `просрочено — ${n}`,
  'срок прошёл, исход неизвестен': (n) => `срок прошёл, а сделано ли, неизвестно — ${n}`,
  'в срок': (n) => `срок впереди — ${n}`,
  'без срока': (n) => `срока нет — ${n}`,
};

/** «до 15 ноября 2026 года», «до конца 2026 года», «до конца ноября 2026 года». */
export function dueText(due: string): string {
  return due.length === 10 ? `до ${formatDateGenitive(due)}` : `до конца ${formatDateGenitive(due)}`;
}

/** Also for pages: «на 2026 год», with how many items are known. */
export function planLabel(plan: Pick<Plan, 'year' | 'items' | 'textKnown'>): string {
  const known = plan.items.length > 0 ? countOf(plan.items.length, ['пункт', 'пункта', 'пунктов']) : 'пункты не опубликованы';
  return `План на ${plan.year} год: ${known}${plan.items.length > 0 && !plan.textKnown ? ', известен не целиком' : ''}`;
}
