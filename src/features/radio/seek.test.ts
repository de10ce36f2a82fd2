/** Where to begin to listen, and what is found among the words. */
import { expect, it } from 'vitest';
import { holdsAll, questionStems } from './find-words.ts';
import { seekAnchor, seekOf } from './seek.ts';

it('fragments of addresses', () => {
  expect(['#t=12:30', 't=750', '#t=1:02:03', '#t=npt:10', '#t=', '#rasshifrovka', '#t=1:99', ''].map(seekOf)).toEqual([750, 750, 3723, 10, undefined, undefined, undefined, undefined]);
  expect(seekOf(`#${seekAnchor(750.4)}`)).toBe(750);
});
it('words in any form and order', () => {
  const text = 'Чистили зимой: по льду дошла техника, которая летом вязла в камышах. Ещё был ёж.';
  const finds = (question: string): boolean => holdsAll(text, questionStems(question));
  expect(['камыши', 'техники зимой', 'ЕЖ', 'лед', 'льду', 'камыш техн'].map(finds)).toEqual([true, true, true, false, true, true]);
  expect(['лягушки', 'камыши лягушки', '', '   '].map(finds)).toEqual([false, false, false, false]);
});
