/** The short code of a thing that is printed: what a reader types from paper, given once and for ever. */
import { z } from 'zod';
import { must, textShapes } from './fields.ts';

/** Paper code: a letter and a number, printed in newspapers for ever. */
export function paperCode(letter: CodeLetter, what: string) {
  const right = new RegExp(`^${letter}-[1-9]\\d{0,4}$`, 'u');
  const expected = `короткий код: русская буква «${letter}», дефис и номер, например ${letter}-147`;
  const schema = z.string().superRefine((code, context) => {
    if (right.test(code)) return;
    const hint = codeHint(code, letter) ?? `Код ${what} даётся один раз и не меняется.`;
    context.addIssue({ code: 'custom', ...must(expected, hint) });
  });
  textShapes.add(schema, { pattern: right.source, expected });
  return schema;
}

/** Latin letters typed for ours: they look or sound alike. */
const LOOK_ALIKES = { П: 'PN', Т: 'T', В: 'BV', Д: 'D', Р: 'PR', С: 'CS', Э: 'E' } as const;
export type CodeLetter = keyof typeof LOOK_ALIKES;

/** What was meant by a code with a look-alike letter, a small one, another dash or zeros in front. */
function codeHint(typed: string, letter: CodeLetter): string | undefined {
  const [, sign, digits] = /^\s*(\p{L})\s*[-–—−‑.]?\s*0*([1-9]\d{0,4})\s*$/u.exec(typed) ?? [];
  if (!sign || !digits) return undefined;
  const isLatin = LOOK_ALIKES[letter].includes(sign.toUpperCase());
  if (!isLatin && sign.toUpperCase() !== letter) return undefined;
  return isLatin ? `Буква «${sign}» — латинская, нужна русская: ${letter}-${digits}.` : `Напишите так: ${letter}-${digits}.`;
}
