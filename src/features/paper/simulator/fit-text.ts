/** Will so many letters fill a module? Judged by metered capacities, as the typesetter judges a set text. Pure. */
import { countOf, formatNumber, NOUNS } from '../../../kernel/text.ts';
import type { Capacity } from '../issue/modules.ts';

export type Judgement = { verdict: 'пусто' } | { verdict: 'помещается'; room: number } | { verdict: 'длинно'; cut: number } | { verdict: 'коротко'; add: number; isNear: boolean };

/** So many empty lines are still no gap, as the typesetter judges. */
const FREE_LINES = 4;
/** So near under the least, headings and lists may still fill the module. */
const NEAR = 0.75;

/** `cut` and `add` are letters with spaces; after them the text fits. */
export function judge(letters: number, { tight, loose, perLine }: Capacity): Judgement {
  if (letters <= 0) return { verdict: 'пусто' };
  if (letters > tight) return { verdict: 'длинно', cut: letters - tight };
  if (letters < loose - FREE_LINES * perLine) return { verdict: 'коротко', add: loose - letters, isNear: letters >= loose * NEAR };
  return { verdict: 'помещается', room: tight - letters };
}

export function sayJudgement(judgement: Judgement, perLine: number): string {
  const lines = (letters: number): string => countOf(Math.max(1, Math.round(letters / perLine)), NOUNS.row);
  switch (judgement.verdict) {
    case 'пусто':
      return 'Вставьте текст или сдвиньте бегунок.';
    case 'помещается':
      return judgement.room > perLine ? `Помещается. Войдёт ещё около\u00A0${countOf(judgement.room, ['знака', 'знаков', 'знаков'])}.` : 'Помещается ровно.';
    case 'длинно':
      return `Не\u00A0помещается: сократите примерно на\u00A0${countOf(judgement.cut, NOUNS.letter)}, это ${lines(judgement.cut)}.`;
    case 'коротко':
      return `Останется пустое место: добавьте примерно ${countOf(judgement.add, NOUNS.letter)}, это ${lines(judgement.add)}.${judgement.isNear ? ' С\u00A0подзаголовками и\u00A0списками может хватить и\u00A0так.' : ''}`;
  }
}

/** Other rows into which the text fits, at most three: «1/4 полосы с 1 снимком». */
export function otherPlaces(letters: number, rows: readonly { title: string; capacity: Capacity }[], chosen: Capacity): string[] {
  return rows.filter(({ capacity }) => capacity !== chosen && judge(letters, capacity).verdict === 'помещается').slice(0, 3).map(({ title, capacity }) => `${title} ${sayPictures(capacity.pictures)}`);
}

export function sayPictures(pictures: number): string {
  return pictures === 0 ? 'без\u00A0снимков' : `с\u00A0${pictures}\u00A0${pictures === 1 ? 'снимком' : 'снимками'}`;
}

export interface Limit {
  /** «короткий» */
  name: string;
  most: number;
}

/** Which of a project's texts it may be; limits go from short to long. */
export function sayLimit(letters: number, limits: readonly Limit[]): string {
  if (letters <= 0) return '';
  const own = limits.find(({ most }) => letters <= most);
  const last = limits.at(-1)!;
  return own ? `В\u00A0записи проекта это ${own.name} текст: до\u00A0${formatNumber(own.most)} знаков.` : `Длиннее полного текста записи проекта: там до\u00A0${formatNumber(last.most)} знаков.`;
}
