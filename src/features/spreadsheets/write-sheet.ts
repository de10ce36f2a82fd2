/** A table of ours as a workbook: the export and the blank that offices fill in, with lists to choose from and hints. */
import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import { lettersOf } from './book.ts';
import { GUIDE_SHEET, LISTS_SHEET } from './summary.ts';
import { distinctNames, writeBook, type OutCell, type OutSheet, type OutValue } from './write-xlsx.ts';

export interface SheetColumn {
  title: string;
  /** In letters. */
  width?: number;
  isRequired?: boolean;
  /** Digits that must stay text: ОГРН, numbers of charters. */
  isText?: boolean;
  /** What to write here; shown when the cell is chosen and on the sheet «Как заполнять». */
  hint?: string;
  /** An example for the sheet «Как заполнять». */
  example?: string;
  /** Words to choose from; other words are allowed after a warning. */
  list?: readonly string[];
}

export interface SheetOptions {
  /** Name of the sheet. */
  sheet: string;
  /** Empty rows made ready under the rows: with lists and text formats. */
  blankRows?: number;
  /** Sentences above the list of columns on the sheet «Как заполнять»; without them and without hints there is no such sheet. */
  guide?: readonly string[];
}

const HEADING = '#E4EEE6';
const REQUIRED_HEADING = '#CFE3D4';
const NARROWEST = 10;
const WIDEST = 45;
const LONGEST_PROMPT = 250;
const LONGEST_PROMPT_TITLE = 32;

/** The same rows give the same bytes. */
export async function writeSheet(rows: readonly (readonly OutValue[])[], columns: readonly SheetColumn[], options: SheetOptions): Promise<Uint8Array> {
  const [name = options.sheet] = distinctNames([options.sheet]);
  const lists = columns.filter(({ list }) => list !== undefined && list.length > 0);
  const last = 1 + rows.length + (options.blankRows ?? 0);
  const heading = columns.map(({ title, isRequired }): OutCell => ({ value: title, isBold: true, isWrapped: true, background: isRequired ? REQUIRED_HEADING : HEADING }));
  const filled = rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column)));
  const blank = Array.from({ length: options.blankRows ?? 0 }, () => columns.map(({ isText }): OutCell | null => (isText ? { value: null, format: '@' } : null)));
  const main: OutSheet = {
    name,
    rows: [heading, ...filled, ...blank],
    columns: columns.map((column, index) => ({ width: column.width ?? widthOf(column, rows, index) })),
    stickyRows: 1,
    ...(last > 1 && { validations: validationsOf(columns, lists, last) }),
  };
  const guide = options.guide !== undefined || columns.some(({ hint }) => hint !== undefined) ? [guideSheet(columns, options.guide ?? [])] : [];
  return writeBook([main, ...guide, ...(lists.length > 0 ? [listsSheet(lists)] : [])]);
}

function cellOf(value: OutValue, { isText }: SheetColumn): OutCell | null {
  if (value === null || value === '') return isText ? { value: null, format: '@' } : null;
  if (isText) return { value: typeof value === 'object' ? value.date : String(value), format: '@' };
  return { value, ...(typeof value === 'string' && value.includes('\n') && { isWrapped: true }) };
}

function widthOf({ title, list }: SheetColumn, rows: readonly (readonly OutValue[])[], index: number): number {
  const words = title.split(/\s+/u).map((word) => word.length + 3);
  const texts = [...rows.slice(0, 200).map((row) => textOf(row[index] ?? null)), ...(list ?? [])].map((text) => Math.min(WIDEST, text.length + 2));
  return Math.min(WIDEST, Math.max(NARROWEST, ...words, ...texts));
}

function textOf(value: OutValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? '00.00.0000' : String(value);
}

/** Undefined where no column has a list or a hint: an empty element would make the file unreadable. */
function validationsOf(columns: readonly SheetColumn[], lists: readonly SheetColumn[], last: number): string | undefined {
  const said = columns.flatMap((column, index) => {
    const { title, hint, list, isRequired } = column;
    const place = `${lettersOf(index)}2:${lettersOf(index)}${last}`;
    const prompt = [hint, isRequired ? 'Обязательно.' : undefined].filter((part) => part !== undefined).join(' ');
    const show = prompt === '' ? '' : ` showInputMessage="1" promptTitle="${attribute(title, LONGEST_PROMPT_TITLE)}" prompt="${attribute(prompt, LONGEST_PROMPT)}"`;
    if (list && list.length > 0) {
      const letters = lettersOf(lists.indexOf(column));
      return [`<dataValidation type="list" errorStyle="warning" allowBlank="1"${show} showErrorMessage="1" errorTitle="${attribute('Слова нет в списке', LONGEST_PROMPT_TITLE)}" error="${attribute(`Обычно здесь одно из слов списка. Оставить это слово?`, LONGEST_PROMPT)}" sqref="${place}"><formula1>${sanitizeTextContent(`'${LISTS_SHEET}'!$${letters}$2:$${letters}$${list.length + 1}`)}</formula1></dataValidation>`];
    }
    return show === '' ? [] : [`<dataValidation allowBlank="1"${show} sqref="${place}"/>`];
  });
  return said.length === 0 ? undefined : `<dataValidations count="${said.length}">${said.join('')}</dataValidations>`;
}

function attribute(text: string, longest: number): string {
  return sanitizeAttributeValue(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

function listsSheet(lists: readonly SheetColumn[]): OutSheet {
  const longest = Math.max(...lists.map(({ list }) => list!.length));
  const heading = lists.map(({ title }): OutCell => ({ value: title, isBold: true, background: HEADING, isWrapped: true }));
  const rows = Array.from({ length: longest }, (_, index) => lists.map(({ list }): OutCell | null => (list![index] === undefined ? null : { value: list![index]! })));
  return { name: LISTS_SHEET, rows: [heading, ...rows], columns: lists.map((column) => ({ width: widthOf(column, [], 0) })), stickyRows: 1 };
}

function guideSheet(columns: readonly SheetColumn[], guide: readonly string[]): OutSheet {
  const heading = ['Столбец', 'Что писать', 'Пример', 'Обязательно'].map((value): OutCell => ({ value, isBold: true, background: HEADING }));
  const lines = columns.map(({ title, hint, example, isRequired }): (OutCell | null)[] => [
    { value: title, isWrapped: true, isBold: isRequired },
    hint ? { value: hint, isWrapped: true } : null,
    example ? { value: example, isWrapped: true, format: '@' } : null,
    isRequired ? { value: 'да', isWrapped: true } : null,
  ]);
  return {
    name: GUIDE_SHEET,
    rows: [...guide.map((value) => [{ value, isWrapped: true, columnSpan: 4 }, null, null, null]), ...(guide.length > 0 ? [[]] : []), heading, ...lines],
    columns: [{ width: 32 }, { width: 70 }, { width: 34 }, { width: 14 }],
  };
}
