/** Numbers in texts: a figure asked for by id exists, and a known figure is not typed by hand. */
import { findFigure } from '../figures/figure-words.ts';
import { guessFigure, type FigureGuess, type OwnerKind } from '../figures/guess-figure.ts';
import { knownFigures, type FigureBook } from '../figures/known-figures.ts';
import { repeatedFigures, type Repeated } from '../figures/repeated.ts';
import { formatDate } from '../kernel/dates.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import type { Content, Entry } from '../reader/content.ts';
import { dateHint } from '../reader/hints.ts';
import { recordGuesser } from './guess-record.ts';
import { guessHint, soundEntries, type Rule } from './rule.ts';

const books = new WeakMap<Content, FigureBook | undefined>();

/** Undefined without sound settings of the region: their own faults are told already. */
function bookOf(content: Content, today: string): FigureBook | undefined {
  if (!books.has(content)) books.set(content, content.region && knownFigures({ region: content.region, today, records: content.entries }));
  return books.get(content);
}

/** Records whose figures are called «contest/<id>/…». */
const OWNERS: Readonly<Record<OwnerKind, CollectionName>> = { contest: 'contests', municipality: 'municipalities', insert: 'inserts', indicator: 'indicators' };

const figuresExist: Rule = (content, today) => {
  const book = bookOf(content, today);
  if (!book) return [];
  const guessRecord = recordGuesser(content);
  return soundEntries(content).flatMap((entry) =>
    entry.figures.flatMap(({ id, asOf, line, column }) => {
      const place = { file: entry.file, line, column, field: 'текст' };
      if (findFigure(book, { id, asOf })) return [];
      const figure = book.get(id);
      if (figure) {
        const days = [...new Set(figure.values.map((v) => v.asOf))].slice(0, 6).join(', ');
        return [problem({ ...place, code: 'figure-day', found: `asOf="${asOf}": на этот день числа «${id}» нет`, expected: `один из дней: ${days}`, hint: dayHint(asOf ?? '') })];
      }
      const guess = guessFigure(book, id, (typed, kind) => guessRecord(typed, OWNERS[kind]));
      const home = guess && homeOf(content, guess);
      if (home === 'faulty') return guess?.id === id ? [] : [unknown(place, id)];
      return [unknown(place, id, guess, home)];
    }),
  );
};

const BY_DEFAULT = 'Без asOf сайт возьмёт самое новое.';

function dayHint(typed: string): string {
  const isWritten = /^\d{4}(-\d\d){0,2}$/.test(typed);
  return [isWritten ? undefined : dateHint(typed), BY_DEFAULT].filter(Boolean).join(' ');
}

/** The file where the number belongs; its own faults are told already. Counts are taken from all records and have no file. */
function homeOf(content: Content, { kind, owner }: FigureGuess): string | undefined {
  if (kind === 'region') return content.regionFile?.file;
  if (owner === undefined) return undefined;
  const isIt = ({ collection, id }: Entry): boolean => collection === OWNERS[kind as OwnerKind] && id === owner;
  return content.faulty.some(isIt) ? 'faulty' : soundEntries(content).find(isIt)?.file;
}

/** A right name without a number, a mistyped name, or a name that is like nothing. */
function unknown(place: Pick<Problem, 'file' | 'line' | 'column' | 'field'>, id: string, guess?: FigureGuess, home?: string): Problem {
  const what = { ...place, code: 'figure-unknown', found: `<Figure id="${id}">: такого числа атлас не знает`, expected: 'имя из списка чисел; его печатает «npm run check -- --figures»' };
  if (!guess || guess.isKnown) return problem({ ...what, hint: guessHint(guess?.id) });
  const name = guess.id === id ? 'Имя верное' : `Имя пишется так: «${guess.id}»`;
  const hint = home ? `${name}, но в записи ${home} такого числа нет. Впишите его туда с датой и источником или удалите вставку.` : `${name}, но считать пока нечего: таких записей нет. Удалите вставку.`;
  return problem({ ...what, expected: 'имя, за которым в записях стоит число', hint });
}

/** Texts that lay claim to be true today; a practice tells of its own numbers too, and those are left to it. */
const PROSE: ReadonlySet<CollectionName> = new Set(['pages', 'guides', 'inserts', 'projects']);

const knownFiguresAreNotTyped: Rule = (content, today) => {
  const book = bookOf(content, today);
  if (!book) return [];
  return soundEntries(content).flatMap((entry) => {
    if (!PROSE.has(entry.collection) || entry.numbers.length === 0) return [];
    const own = ownNumbers(entry);
    return entry.numbers.flatMap((number) => {
      const repeated = own.has(number.value) ? [] : repeatedFigures(number, book);
      if (repeated.length === 0) return [];
      const { line, column, hedge } = number;
      const says = repeated.slice(0, MOST_SAID).map(tagFor).join(' или ');
      const { figure, value } = repeated[0]!;
      const isSaidTwice = hedge !== '' && value.approximate === true;
      const written = isSaidTwice ? `${hedge} ${number.written}` : number.written;
      return [
        problem({
          file: entry.file,
          line,
          column,
          field: 'текст',
          severity: 'warning',
          code: 'figure-typed',
          found: `число «${written}» набрано руками, а атлас его знает`,
          expected: repeated[0]!.withUnit ? `${says} вместо числа и слова после него` : says,
          hint: `Это «${figure.label}» на ${formatDate(value.asOf)}. Дату и источник страница возьмёт из записи и сменит число вместе с ней.${isSaidTwice ? ` Слово «${hedge}» уберите: ${/^около$/i.test(hedge) ? 'его поставит сайт' : 'сайт поставит «около»'}.` : ''}`,
        }),
      ];
    });
  });
};
const MOST_SAID = 2;

function tagFor({ figure, value, withUnit }: Repeated): string {
  const isNewest = figure.values[0] === value || figure.values[0]!.value === value.value;
  return `<Figure id="${figure.id}"${isNewest ? '' : ` asOf="${value.asOf}"`}${withUnit ? ' unit' : ''} />`;
}

/** What the record itself states in its fields: its own cost is its own, whatever else costs as much. */
function ownNumbers(entry: Entry): ReadonlySet<number> {
  const found = new Set<number>();
  if (entry.collection === 'pages' || entry.collection === 'guides') return found;
  const visit = (value: unknown): void => {
    if (typeof value === 'number') found.add(value);
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) visit(part);
  };
  visit(entry.data);
  return found;
}

export const proseFigureRules: readonly Rule[] = [figuresExist, knownFiguresAreNotTyped];
