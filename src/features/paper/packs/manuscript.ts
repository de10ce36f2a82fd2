/**
 * One article as a manuscript for a layout person: named lines and tables in the order in which a newspaper sets them. Pure.
 */
import { formatDate } from '../../../kernel/dates.ts';
import { cleanCell, cleanLine, type Manuscript, type Piece, type StyleName } from '../../../kernel/manuscript.ts';
import { typeset } from '../../../kernel/typography.ts';
import type { Article, Block, Imprint, Picture, TextSize } from '../issue/contract.ts';

export { cleanCell, cleanLine, STYLES, type Manuscript, type Piece, type StyleName } from '../../../kernel/manuscript.ts';

export interface PackTerms {
  /** yyyy-mm-dd, day of the figures; it is also the date inside the files. */
  day: string;
  /** Terms of reuse, one line. */
  terms: string;
  /** Name under which a picture lies in the picture pack; the end of its key when not told. */
  pictureName?: (picture: Picture) => string;
}

const line = (style: StyleName, text: string): Piece[] => {
  const clean = cleanLine(text);
  return clean === '' ? [] : [{ kind: 'line', style, text: clean }];
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): Piece[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 0);
  if (columns === 0) return [];
  if (rows.length === 0 && head.every((cell) => cleanCell(cell) === '')) return [];
  const whole = (row: readonly string[]): string[] => Array.from({ length: columns }, (_, index) => cleanCell(row[index] ?? ''));
  return [{ kind: 'table', head: head.length > 0 ? whole(head) : [], rows: rows.map(whole) }];
}

/** The markers are letters: numbering of a program is lost on the way to another program. */
const listed = (ordered: boolean, items: readonly string[]): Piece[] =>
  items.map(cleanLine).filter((item) => item !== '').flatMap((item, index) => line('Список', `${ordered ? `${index + 1}.` : '—'}\u00A0${item}`));

export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.kind === 'p') return line('Текст', block.text);
    if (block.kind === 'heading') return line('Подзаголовок', block.text);
    if (block.kind === 'quote') return line('Цитата', block.text);
    return block.kind === 'list' ? listed(block.ordered, block.items) : table(block.head, block.rows);
  });
}

/** What a reader reads of the text itself, without markers of lists: a line for a paragraph, a heading, a row. */
export function readingLines(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items;
      return block.kind === 'table' ? [block.head, ...block.rows].map((row) => row.join(' ')) : [block.text];
    })
    .map(cleanLine)
    .filter((text) => text !== '');
}

const nameOf = ({ key }: Picture): string => key.split('/').at(-1) ?? key;

function captions(pictures: readonly Picture[], pictureName: (picture: Picture) => string): Piece[] {
  return pictures.flatMap((picture) => {
    const said = cleanLine(picture.caption ?? picture.alt);
    const whole = /[.!?…]$/.test(said) ? said : `${said}.`;
    const consent = picture.consent ? ` Согласие: ${picture.consent}.` : '';
    return [...line('Служебное', typeset(`К снимку ${pictureName(picture)} (${picture.moment}).${consent}`)), ...line('Подпись', typeset(`${whole} Фото: ${picture.author}`))];
  });
}

/** @throws RangeError when the article has no text of this size: ask `sizesOf` first. */
export function manuscriptOf(article: Article, size: TextSize, { day, terms, pictureName = nameOf }: PackTerms): Manuscript {
  const blocks = article.texts[size];
  if (!blocks) throw new RangeError(`${article.source}: нет текста «${size}»; есть: ${Object.keys(article.texts).join(', ') || 'ни одного'}`);
  const pieces = [
    ...line('Рубрика', article.rubric),
    ...line('Заголовок', article.headline),
    ...line('Вводка', article.where),
    ...piecesOf(blocks),
    ...article.facts.flatMap(({ label, value }) => line('Справка', `${label}: ${value}`)),
    ...captions(article.pictures, pictureName),
    ...line('Код', `${article.code} · ${article.shortAddress}`),
    ...line('Служебное', terms),
    ...line('Служебное', `Обновлено ${formatDate(day)}. Строки этого стиля не для печати.`),
  ];
  return { title: cleanLine(article.headline), day, pieces };
}

/** Sizes that the article has, the shortest first: the order in which a hole in a page is filled. */
export function sizesOf({ texts }: Pick<Article, 'texts'>): TextSize[] {
  return (['short', 'medium', 'long'] as const).filter((size) => (texts[size]?.length ?? 0) > 0);
}

/** The imprint as the same kind of manuscript. A sample shouts first. */
export function imprintManuscript(imprint: Imprint, day: string): Manuscript {
  return {
    title: 'Выходные данные',
    day,
    pieces: [
      ...(imprint.isSample ? line('Служебное', 'ОБРАЗЕЦ. НЕ ДЛЯ ПЕЧАТИ: выходные данные не настоящие, впишите данные своей газеты.') : []),
      ...imprint.fields.flatMap(({ label, value }) => line('Подпись', `${label}: ${value}`)),
      ...line('Подпись', imprint.ageMark),
      ...line('Служебное', imprint.terms),
    ],
  };
}
