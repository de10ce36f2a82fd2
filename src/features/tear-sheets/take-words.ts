/** What a newspaper took, in words. Pure. */
import type { TakenAs } from '../../kernel/vocabulary.ts';
import type { Taken, TearSheet } from './schema.ts';

const AS: Record<TakenAs, string> = { полоса: 'на полосу', '1/2': 'на\u00A01/2\u00A0полосы', '1/4': 'на\u00A01/4\u00A0полосы', строка: 'строкой', пересказ: 'пересказом' };

/** «на 1/4 полосы; свой заголовок»; empty when only the fact is known. */
export function sayTaken({ module, changed }: Pick<Taken, 'module' | 'changed'>): string {
  return [module && AS[module], changed].filter(Boolean).join('; ');
}

/** «№ 11, с. 3» */
export function sayIssue({ newspaperIssue, page }: Pick<TearSheet, 'newspaperIssue' | 'page'>): string {
  const issue = newspaperIssue && (/^\d/.test(newspaperIssue) ? `№\u00A0${newspaperIssue}` : newspaperIssue);
  const where = page && (/^\d/.test(page) ? `с.\u00A0${page}` : page);
  return [issue, where].filter(Boolean).join(', ');
}

/** A project is carried when it is named or when the whole insert came out. */
export function carries({ took, whole }: Pick<TearSheet, 'took' | 'whole'>, blocks: readonly { project: string }[], project: string): boolean {
  return took.some((taken) => taken.project === project) || (whole === true && blocks.some((block) => block.project === project));
}
