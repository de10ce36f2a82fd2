/** The synonyms of headings and words, ready for use: the generator's own copy with the region's words added. Pure. */
import { nearest } from '../../kernel/suggest.ts';
import { IMPORT_KINDS, KIND_FIELDS, type CellKind, type ImportKind } from './fields.ts';
import { foldHeading, foldWord, headingForms } from './fold.ts';
import type { ColumnsFile } from './schema.ts';

export interface ColumnWords {
  field: string;
  kind: CellKind;
  /** The heading that stands in exports and in the blank. */
  title: string;
  isRequired: boolean;
  /** As written in the files; the first is the title. */
  headings: readonly string[];
  /** Folded word of a cell → our word. */
  values: ReadonlyMap<string, string>;
}

/** By kind: fields in the order of the code. */
export type ColumnBook = Readonly<Record<ImportKind, readonly ColumnWords[]>>;

/** A heading of the region wins over the generator's own, if both know it for different fields. */
export function columnBook(shipped: ColumnsFile, region: ColumnsFile = {}): ColumnBook {
  return Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, columnsOf(kind, shipped, region)])) as unknown as ColumnBook;
}

function columnsOf(kind: ImportKind, shipped: ColumnsFile, region: ColumnsFile): ColumnWords[] {
  const ours = shipped[kind] ?? {};
  const theirs = region[kind] ?? {};
  const taken = new Set(Object.values(theirs).flatMap((column) => (column?.headings ?? []).map(foldHeading)));
  return Object.entries<CellKind>(KIND_FIELDS[kind]).map(([field, cell]) => {
    const own = theirs[field]?.headings ?? [];
    const headings = [...new Set([...(ours[field]?.headings ?? []).filter((heading) => own.includes(heading) || !taken.has(foldHeading(heading))), ...own])];
    return {
      field,
      kind: cell,
      title: headings[0] ?? field,
      isRequired: theirs[field]?.required ?? ours[field]?.required ?? false,
      headings: headings.length > 0 ? headings : [field],
      values: cell.cell === 'choice' ? wordsOf(cell.words, ours[field]?.values, theirs[field]?.values) : new Map(),
    };
  });
}

function wordsOf(words: readonly string[], ...files: (Record<string, string[] | undefined> | undefined)[]): Map<string, string> {
  const known = new Map(words.map((word) => [foldWord(word), word]));
  for (const file of files) for (const [word, synonyms] of Object.entries(file ?? {})) for (const synonym of synonyms ?? []) known.set(foldWord(synonym), word);
  return known;
}

/** Recognises headings of one kind. Made once for a table. */
export interface Recogniser {
  /** The field that a heading names. */
  fieldOf(heading: string): string | undefined;
  /** Whether the kind has such a field. */
  has(field: string): boolean;
  /** Whether numbers stand under it, which a unit in the heading makes larger. */
  isNumber(field: string): boolean;
  /** A known heading that the unknown one resembles, with its field. */
  guess(heading: string): { field: string; heading: string } | undefined;
}

export function recogniser(columns: readonly ColumnWords[]): Recogniser {
  const fields = new Map<string, string>();
  const written = new Map<string, string>();
  const numbers = new Set(columns.filter(({ kind }) => kind.cell === 'number').map(({ field }) => field));
  for (const { field, headings } of columns) {
    for (const heading of [field, ...headings]) {
      const key = foldHeading(heading);
      if (fields.has(key)) continue;
      fields.set(key, field);
      written.set(key, heading);
    }
  }
  const fieldOf = (heading: string): string | undefined => headingForms(heading).map((form) => fields.get(form)).find((field) => field !== undefined);
  return {
    fieldOf,
    has: (field) => columns.some((column) => column.field === field),
    isNumber: (field) => numbers.has(field),
    guess(heading) {
      for (const form of headingForms(heading)) {
        const near = nearest(form, fields.keys());
        if (near !== undefined) return { field: fields.get(near)!, heading: written.get(near)! };
      }
      return undefined;
    },
  };
}
