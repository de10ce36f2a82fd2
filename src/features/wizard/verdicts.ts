/** Answers held against the rules of law and of the place. The rules are data; here is only how each kind is counted, in whole numbers. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { addDays, daysBetween } from '../../kernel/days.ts';
import { countOf, formatNumber, plural } from '../../kernel/text.ts';
import { holds, isDay, questionsOf, standing, wholeNumber, type Answers } from './answers.ts';
import type { Wizard, WizardRule } from './schema.ts';
import { leastOf, moreThanHalf, parseShare } from './shares.ts';

/**
 * `stop`: with this answer papers have no force · `warn`: worth a look · `held`: the rule is kept ·
 * `told`: the answer is not there yet, but what it must be is known already.
 */
export type Level = 'stop' | 'warn' | 'held' | 'told';

export interface Verdict {
  rule: WizardRule;
  level: Level;
  /** One sentence or two for the person. */
  text: string;
  /** The least number that keeps the rule. */
  need?: number;
}

const DAYS = ['день', 'дня', 'дней'] as const;
/** After «не меньше». */
const PEOPLE = ['человека', 'человек'] as const;

/** Rules that have something to say about these answers, in the order of the wizard. */
export function verdictsOf(wizard: Pick<Wizard, 'steps' | 'rules'>, answers: Answers): Verdict[] {
  const now = standing(wizard, answers);
  const asked = new Set(questionsOf(wizard).filter(({ when }) => holds(when, now)).map(({ id }) => id));
  return wizard.rules.flatMap((rule) => (holds(rule.when, now) ? (judge(rule, now, asked.has(rule.of)) ?? []) : []));
}

/** Numbers that the rules compute for the papers, by the blank they fill. */
export function computedBlanks(wizard: Pick<Wizard, 'steps' | 'rules'>, answers: Answers): Record<string, string> {
  return Object.fromEntries(verdictsOf(wizard, answers).flatMap(({ rule, need }) => (rule.gives !== undefined && need !== undefined ? [[rule.gives, formatNumber(need)]] : [])));
}

function judge(rule: WizardRule, now: Answers, isAsked: boolean): Verdict | undefined {
  const failed = (found: string, need?: number): Verdict => ({ rule, level: rule.stops ? 'stop' : 'warn', text: `${rule.says} ${found}`, ...(need !== undefined && { need }) });
  const of = now[rule.of];
  const against = rule.against === undefined ? undefined : now[rule.against];
  if (rule.kind === 'дата не раньше' || rule.kind === 'дней между датами не меньше') return judgeDates(rule, of, against, failed);

  if (rule.kind === 'такие ответы') return { rule, level: rule.stops ? 'stop' : 'warn', text: rule.says };
  if (rule.kind === 'сумма не больше') return judgeSum([of, ...(rule.plus ?? []).map((id) => now[id])], wholeNumber(against), failed);
  const value = wholeNumber(of);
  const other = wholeNumber(against);
  if (rule.kind === 'не меньше доли' || rule.kind === 'больше половины') {
    const share = parseShare(rule.share ?? '');
    if (other === undefined || (rule.kind === 'не меньше доли' && !share)) return undefined;
    const need = rule.kind === 'больше половины' ? moreThanHalf(other) : leastOf(other, share!);
    const [one, many] = rule.who ?? PEOPLE;
    const said = `${rule.about ?? 'Нужно'} не меньше ${formatNumber(need)} ${plural(need, [one!, many!, many!])} из ${formatNumber(other)}.`;
    if (value === undefined) return isAsked || rule.gives !== undefined ? { rule, level: 'told', text: said, need } : undefined;
    return value >= need ? { rule, level: 'held', text: `${said} Есть ${formatNumber(value)}.`, need } : failed(`${said} Сейчас ${formatNumber(value)}.`, need);
  }
  if (value === undefined) return undefined;
  if (rule.kind === 'не больше ответа') return other === undefined || value <= other ? undefined : failed(`Сейчас ${formatNumber(value)}, а должно быть не больше ${formatNumber(other)}.`);
  if (rule.value === undefined) return undefined;
  const isKept = rule.kind === 'не меньше числа' ? value >= rule.value : value <= rule.value;
  return isKept ? undefined : failed(`Сейчас ${formatNumber(value)}, а нужно не ${rule.kind === 'не меньше числа' ? 'меньше' : 'больше'} ${formatNumber(rule.value)}.`);
}

/** What is not answered yet is left out: the rest alone may be too much already. */
function judgeSum(said: readonly (string | undefined)[], most: number | undefined, failed: (found: string) => Verdict): Verdict | undefined {
  const parts = said.flatMap((one) => wholeNumber(one) ?? []);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (most === undefined || sum <= most) return undefined;
  return failed(`Сейчас ${parts.length > 1 ? `${parts.map(formatNumber).join(' + ')} = ` : ''}${formatNumber(sum)}, а должно быть не больше ${formatNumber(most)}.`);
}

function judgeDates(rule: WizardRule, of: string | undefined, against: string | undefined, failed: (found: string) => Verdict): Verdict | undefined {
  if (!isDay(against)) return undefined;
  const least = rule.kind === 'дата не раньше' ? 0 : (rule.value ?? 0);
  const first = addDays(against, least);
  if (!isDay(of)) return undefined;
  const days = daysBetween(against, of);
  if (days >= least) return undefined;
  if (least === 0) return failed(`Сейчас ${formatDate(of)}, а должно быть не раньше, чем ${formatDate(against)}.`);
  const apart = days < 0 ? `вторая дата раньше первой` : `между ними ${countOf(days, DAYS)}`;
  return failed(`Сейчас ${apart}, а нужно не меньше ${formatNumber(least)}: не раньше, чем ${formatDate(first)}.`);
}
