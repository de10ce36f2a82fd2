/** A result as a figure with a label under it: «14 — светильников установлено». Pure. */
import { plural } from '../../kernel/text.ts';
import type { Project } from './schema.ts';

type Result = Project['results'][number];

/**
 * Counted things need no «шт.»: the label goes on after the figure. Only where both agree, since the label is written
 * in the form for many: «14 светильников», but «3 шт., игровых предметов».
 */
export function countedResult({ what, value, unit }: Result): { what: string; value: number; unit?: string } {
  const agrees = Number.isInteger(value) && plural(value, ['one', 'few', 'many']) === 'many';
  if (!/^шт\.?$/.test(unit) || !agrees) return { what, value, unit };
  return { what: /^[А-ЯЁ][а-яё]+(?=$|[ ,:;][^А-ЯЁ])/.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what, value };
}
