/** Why a number is shown and not graded, or by what it is proven: one plain sentence each. */
import { formatDate, formatDateGenitive } from '../../kernel/dates.ts';
import { formatNumber, formatRoublesShort, NOUNS, withStop } from '../../kernel/text.ts';
import type { ComputedValue } from './computed-series.ts';
import type { Obstacle } from './formula-reading.ts';
import type { Indicator } from './schema.ts';

export const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'год не кончился': 'Год ещё не кончился: с целью сравнивается только полный год.',
  'посчитано раньше конца года': 'Число посчитано раньше, чем кончился год, и целого года не показывает.',
  'срок — не год': 'Число не за календарный год, а цель — на год: сравнивать нельзя.',
  'счёт с начала стратегии': 'Источник сложил всё с начала Стратегии, а цель — на год: сравнивать нельзя.',
  'счёт за период': 'Источник посчитал только за этот срок, а цель складывается с начала Стратегии: сравнивать нельзя.',
};

/** «не меньше 21 проекта», «не меньше 4 проектов»: after these words a noun stands in the genitive. */
export function atLeast(value: number, unit = ''): string {
  return `не\u00A0меньше ${inGenitive(value, unit)}`;
}

/** «21 проекта», «4 проектов», «5,8 млн ₽»: after «не меньше» and «не хватает». */
export function inGenitive(value: number, unit = ''): string {
  if (unit === '₽') return formatRoublesShort(value);
  const [noun = '', ...rest] = unit.split(' ');
  const forms = Object.values(NOUNS).find(([, , many]) => many === noun);
  const isOne = !Number.isInteger(value) || (value % 10 === 1 && value % 100 !== 11);
  return `${formatNumber(value)}\u00A0${[forms && isOne ? forms[1] : noun, ...(rest.length > 0 ? [rest.join('\u00A0')] : [])].join(' ')}`.trim();
}

/** «за 2025 год», «на 27 ноября 2026 года». */
export function countedWhen({ period }: { period: string }): string {
  return `${period.length === 4 ? 'за' : 'на'}\u00A0${formatDate(period)}`;
}

export function boundSentence(bound: ComputedValue, { unit, target }: { unit?: string; target: Indicator['target'] }): string {
  const found = withStop(`По записям сайта ${countedWhen(bound)} — ${atLeast(bound.value, unit)}`);
  return bound.value >= target.value
    ? `${found} Записаны не все, но и этого хватает: цель точно достигнута.`
    : `${found} Записаны не все, поэтому сказать, что число ниже нужного, нельзя: это «нет данных», а не отставание.`;
}

export function retiredSentence({ since, reason }: NonNullable<Indicator['retired']>): string {
  return `Показатель снят с ${formatDateGenitive(since)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, '')}.`;
}
