/**
 * Finding rows by words in any form: the reader's word and the row's word meet by their stems, and a word not yet typed
 * to its end meets by its beginning. Every word must be met. A paper code finds its one row. Pure.
 */
import { stemOf, wordsOf } from '../../kernel/russian.ts';
import type { CatalogueFile } from './catalogue-file.ts';
import type { FacetIndex } from './selection.ts';

/** Small words say nothing by themselves: «площадка в деревне». */
const SMALL_WORDS = new Set('а без в во для до за и из или к ко на над о об от по под при с со у'.split(' '));
const CODE = /^([а-яa-z])[\s-]*(\d{1,6})$/u;
/** Letters of codes as they are typed on a Latin keyboard layout or from an address. */
const LATIN: Readonly<Record<string, string>> = { p: 'п', t: 'т', v: 'в' };

export class TextIndex {
  /** Sorted, so that a beginning is a range. */
  readonly #stems: readonly string[];
  readonly #rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly #codes: ReadonlyMap<string, number>;
  readonly #count: number;

  constructor(file: CatalogueFile, facets: readonly FacetIndex[]) {
    const rowsOf = new Map<string, number[]>();
    const memo = new Map<string, string>();
    const stem = (word: string): string => memo.get(word) ?? (memo.set(word, stemOf(word)), memo.get(word)!);
    const add = (text: string, rows: readonly number[]): void => {
      for (const word of new Set(wordsOf(text).map(stem))) {
        const list = rowsOf.get(word);
        if (list) for (const row of rows) list.push(row);
        else rowsOf.set(word, [...rows]);
      }
    };
    file.titles.forEach((title, row) => add(title, [row]));
    for (const column of [file.where, file.also]) {
      const rows = rowsOfNumbers(column.words.length, column.of.map((number) => [number]));
      column.words.forEach((_, number) => add(column.words[number]!, rows[number]!));
    }
    for (const { name, values, starts, items } of facets) {
      const rows = rowsOfNumbers(values.length, file.ids.map((_, row) => items.subarray(starts[row], starts[row + 1])));
      file.facets[name]!.words.forEach((words, number) => words && add(words, rows[number]!));
    }
    this.#rowsOf = rowsOf;
    this.#stems = [...rowsOf.keys()].sort();
    this.#codes = new Map(file.codes.map((code, row) => [codeOf(code) ?? '', row]));
    this.#count = file.ids.length;
  }

  /** 1 for every row found; undefined when the text holds no word to look for. */
  find(text: string): Uint8Array | undefined {
    const row = this.#codes.get(codeOf(text) ?? ' ');
    if (row !== undefined) return Uint8Array.from({ length: this.#count }, (_, i) => Number(i === row));
    const words = wordsOf(text);
    const telling = words.filter((word) => !SMALL_WORDS.has(word));
    const asked = telling.length > 0 ? telling : words;
    if (asked.length === 0) return undefined;
    const met = new Uint8Array(this.#count);
    asked.forEach((word, turn) => {
      for (const found of this.#meeting(word)) for (const r of this.#rowsOf.get(found)!) if (met[r] === turn) met[r]!++;
    });
    return met.map((times) => Number(times === asked.length));
  }

  /** Stems that the word may stand for. Figures meet only themselves: house 6 is not house 60. */
  #meeting(word: string): Set<string> {
    if (/\d/.test(word)) return new Set(this.#rowsOf.has(word) ? [word] : []);
    return new Set([...this.#beginningWith(stemOf(word)), ...this.#beginningWith(word)]);
  }

  #beginningWith(start: string): readonly string[] {
    let [low, high] = [0, this.#stems.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#stems[middle]! < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#stems.length && this.#stems[end]!.startsWith(start)) end++;
    return this.#stems.slice(low, end);
  }
}

/** «П-147», «п147» and «p 147» are one code. */
function codeOf(text: string): string | undefined {
  const [, letter, number] = CODE.exec(text.trim().toLowerCase()) ?? [];
  return letter && `${LATIN[letter] ?? letter}${Number(number)}`;
}

function rowsOfNumbers(length: number, numbers: readonly Iterable<number>[]): number[][] {
  const rows: number[][] = Array.from({ length }, () => []);
  numbers.forEach((list, row) => {
    for (const number of list) rows[number]!.push(row);
  });
  return rows;
}
