/**
 * Which figure was meant by an id that is not in the book. Only inside one owner and one measure: a hint that offers the
 * neighbouring municipality or another sum would be followed and published. Pure.
 */
import { CONTEST_MEASURES } from '../features/contests/schema.ts';
import { nearest } from '../kernel/suggest.ts';
import type { FigureBook } from './known-figures.ts';

/** «contest/<id>/applications»: measures that a record of each kind may bring. */
export const MEASURES_OF_RECORDS = {
  municipality: ['tosCount', 'population', 'areaKm2'],
  contest: Object.keys(CONTEST_MEASURES),
  insert: ['printRun'],
  indicator: ['target', 'value'],
} as const satisfies Record<string, readonly string[]>;
export type OwnerKind = keyof typeof MEASURES_OF_RECORDS;

/** «region/tosTotal»: kinds without an owner. */
const MEASURES_OF_ALL: Readonly<Record<string, readonly string[]>> = {
  region: ['tosTotal', 'municipalitiesTotal', 'insertPrintRun'],
  strategy: ['indicators', 'tasks', 'directions', 'measures'],
  atlas: ['projects', 'tos'],
};

export interface FigureGuess {
  id: string;
  kind: string;
  /** File or folder of the record; absent for figures of the whole region. */
  owner?: string;
  /** A right name may name a number that nobody wrote down. */
  isKnown: boolean;
}

/** `ownerOf` finds a record by its id or its Russian name, mistyped ones too. */
export function guessFigure(book: FigureBook, typed: string, ownerOf: (typed: string, kind: OwnerKind) => string | undefined): FigureGuess | undefined {
  const parts = typed.trim().split('/').map((part) => part.trim());
  if (parts.length === 1) return guessBare(book, parts[0]!);
  const kind = meant(parts[0]!, [...Object.keys(MEASURES_OF_RECORDS), ...Object.keys(MEASURES_OF_ALL)]);
  if (kind === undefined) return undefined;
  const isOfRecord = kind in MEASURES_OF_RECORDS;
  if (parts.length !== (isOfRecord ? 3 : 2)) return undefined;
  const measure = meant(parts.at(-1)!, isOfRecord ? MEASURES_OF_RECORDS[kind as OwnerKind] : MEASURES_OF_ALL[kind]!);
  const owner = isOfRecord ? sameNumbers(parts[1]!, ownerOf(parts[1]!, kind as OwnerKind)) : undefined;
  if (measure === undefined || (isOfRecord && owner === undefined)) return undefined;
  const id = [kind, owner, measure].filter((part) => part !== undefined).join('/');
  return { id, kind, owner, isKnown: book.has(id) };
}

/** «tosTotal» without its beginning. */
function guessBare(book: FigureBook, measure: string): FigureGuess | undefined {
  const kind = Object.keys(MEASURES_OF_ALL).find((name) => book.has(`${name}/${measure}`));
  return kind === undefined ? undefined : { id: `${kind}/${measure}`, kind, isKnown: true };
}

function meant(typed: string, known: readonly string[]): string | undefined {
  return known.includes(typed) ? typed : nearest(typed, known);
}

/** «oblastnoy-2024» is another contest than «oblastnoy-2025», however near the words; a Russian name may leave its year out. */
function sameNumbers(typed: string, found: string | undefined): string | undefined {
  const digits = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
  return found !== undefined && (digits(typed) === digits(found) || (digits(typed) === '' && /[а-яё]/i.test(typed))) ? found : undefined;
}
