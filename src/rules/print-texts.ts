/** Words on paper: every letter is in the fonts, every word fits its column, every text fits some module, every table its width. */
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { componentsOf, ON_PAPER, type ComponentName } from '../reader/body.ts';
import type { Content, Entry } from '../reader/content.ts';
import { ADDRESS, foreignLetter, unbrokenRun } from './print-letters.ts';
import { atText, chosenProjects, printedTexts } from './printed-texts.ts';
import { at, isDraft, type Rule } from './rule.ts';

const lettersAreInTheFonts: Rule = (content) =>
  printedTexts(content).flatMap((text): Problem[] => {
    const foreign = foreignLetter(text.value);
    if (!foreign) return [];
    const { letter, around, others, hint } = foreign;
    const more = others > 0 ? ` и ещё ${countOf(others, NOUNS.letter)}` : '';
    return [atText(text, { severity: text.isChosen ? 'error' : 'warning', code: 'letter-not-in-fonts', found: `знак ${letter}${more}: «${around}»`, expected: 'буквы и знаки, которые есть в шрифтах газеты, PT Serif и PT Sans', hint })];
  });

const wordsFitTheirColumn: Rule = (content) =>
  printedTexts(content).flatMap((text): Problem[] => {
    const run = text.isWide ? undefined : unbrokenRun(text.value);
    const isInTable = text.path === undefined && text.entry.tables.some(({ cells }) => cells.some((cell) => cell.includes(run ?? '')));
    if (run === undefined || isInTable) return []; // a table has a stricter rule of its own
    const hint = ADDRESS.test(run) ? 'Удалите адрес: под заметкой встанут короткий код и QR.' : 'Проверьте, не слиплись ли слова, или разделите пробелом либо дефисом.';
    return [atText(text, { severity: text.isChosen ? 'error' : 'warning', code: 'word-wider-than-column', found: `${countOf([...run].length, NOUNS.letter)} без переноса: «${cut(run)}»`, expected: 'слова, которые поместятся в колонку: около 29 знаков в строке', hint })];
  });

const cut = (word: string): string => ([...word].length > 60 ? `${[...word].slice(0, 57).join('')}…` : word);

/** Under this a module of the smallest kind stays empty: a strip of 30 mm takes some two hundred letters. */
const SHORTEST_TEXT = 60;

const textsFillSomething: Rule = (content) => {
  const chosen = chosenProjects(content);
  return content.entries.projects.flatMap((entry) =>
    !chosen.has(entry.id) || isDraft(entry)
      ? []
      : Object.entries(entry.data.printTexts ?? {}).flatMap(([size, text]) => {
          const { length } = text.trim();
          return length < SHORTEST_TEXT ? [at(entry, ['printTexts', size], { severity: 'warning', code: 'print-text-short', found: `текст в ${countOf(length, NOUNS.letter)}`, expected: `не меньше ${SHORTEST_TEXT} знаков: короче самого малого модуля`, hint: `Добавьте хотя бы ${countOf(SHORTEST_TEXT - length, NOUNS.letter)}: что сделали, где и когда.` })] : [];
        }),
  );
};

/** Longer kinds hold more: a short text no shorter than the medium one is pasted into the wrong field. */
const sizesGrow: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const { short, medium, long } = entry.data.printTexts ?? {};
    const steps: [string, string | undefined, string, string | undefined][] = [['short', short, 'medium', medium], ['medium', medium, 'long', long], ['short', short, 'long', medium === undefined ? long : undefined]];
    return steps.flatMap(([less, small, more, large]) =>
      small !== undefined && large !== undefined && small.trim().length >= large.trim().length
        ? [at(entry, ['printTexts', more], { severity: 'warning', code: 'print-text-order', found: `${more}: ${countOf(large.trim().length, NOUNS.letter)}, ${less}: ${countOf(small.trim().length, NOUNS.letter)}`, expected: `${more} длиннее, чем ${less}`, hint: 'Проверьте, не переставлены ли тексты; лишний удалите.' })]
        : [],
    );
  });

/** A table has at most as many columns as the page; a cell is about a third of a text column then. */
const MOST_COLUMNS = 6;
const CELL_LETTERS = 24;

const tablesFitThePage: Rule = (content) =>
  bodiesOnPaper(content).flatMap((entry) =>
    entry.tables.flatMap(({ columns, cells, line, column }): Problem[] => {
      const place = { file: entry.file, line, column, field: 'текст' };
      if (columns > MOST_COLUMNS) return [problem({ ...place, code: 'table-wide', found: `таблица из ${countOf(columns, ['столбца', 'столбцов', 'столбцов'])}`, expected: `не больше ${MOST_COLUMNS} столбцов: шире она не войдёт в газетный модуль`, hint: 'Разделите таблицу на две или поменяйте местами строки и столбцы.' })];
      const run = cells.flatMap((cell) => cell.split(/[\s–—/]+|-(?=.)/)).find((word) => [...word].length > CELL_LETTERS);
      return run === undefined ? [] : [problem({ ...place, code: 'table-wide', found: `слово «${cut(run)}» в ячейке таблицы`, expected: `слова не длиннее ${CELL_LETTERS} знаков: длинное раздвинет столбец за край модуля`, hint: 'Сократите слово; адрес перенесите в sources.' })];
    }),
  );

/** `known` is a parameter, so that a test may take a component away. */
export const componentsArePrintable =
  (known: Readonly<Partial<Record<string, string>>>): Rule =>
  (content) =>
    bodiesOnPaper(content).flatMap((entry) =>
      [...new Set(componentsOf(entry.body).map(({ name }) => name))]
        .filter((name) => known[name] === undefined)
        .map((name) => ({ ...at(entry, [], { code: 'component-not-on-paper', found: `<${name}>: как это печатать, не решено`, expected: `в текстах вкладки — ${Object.keys(known).map((word) => `<${word}>`).join(', ')}`, hint: 'Скажите то же словами или уберите проект из вкладки.' }), field: 'текст' })),
    );

function bodiesOnPaper(content: Content): Entry[] {
  const chosen = chosenProjects(content);
  return [...content.entries.inserts, ...content.entries.projects.filter((entry) => chosen.has(entry.id) && !isDraft(entry))];
}

export const printTextRules: readonly Rule[] = [lettersAreInTheFonts, wordsFitTheirColumn, textsFillSomething, sizesGrow, tablesFitThePage, componentsArePrintable(ON_PAPER)];
