/** What must hold for any table and any bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumnBook } from '../src/doors/column-book.ts';
import { readWorkbookBytes } from '../src/doors/read-workbook.ts';
import { judge } from '../src/features/spreadsheets/gate.ts';
import { findTable } from '../src/features/spreadsheets/find-table.ts';
import { readText } from '../src/features/spreadsheets/read-text.ts';
import { writeRemarkedCopy } from '../src/features/spreadsheets/write-remarks.ts';
import { writeSheet, type SheetColumn } from '../src/features/spreadsheets/write-sheet.ts';
import type { OutValue } from '../src/features/spreadsheets/write-xlsx.ts';
import type { RawBook } from '../src/features/spreadsheets/book.ts';
import { csvText, disarm } from '../src/kernel/csv.ts';
import { HEADINGS, madeBook, RODNIK } from './made-workbook.ts';

const columns: SheetColumn[] = [{ title: 'Текст' }, { title: 'Число' }, { title: 'Дата' }, { title: 'Да или нет' }, { title: 'Номер', isText: true }];
const printable = fc.string({ unit: fc.constantFrom(...'абвгёАЯ яabz09.,;:"\'«»—№=+-@<>&_x\n\t%'), minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '' && !/^#/.test(text));
const words = fc.oneof(printable, fc.constantFrom('constructor', '__proto__', 'toString', '_x0041_', '=1+1', "'=1", '0123', 'ИСТИНА', ']]>'));
const date = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((at) => ({ date: at.toISOString().slice(0, 10) }));
const row = fc.tuple(words, fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => Math.round(n * 100) / 100 || 0)), date, fc.boolean(), fc.stringMatching(/^[0-9]{1,15}$/)) as fc.Arbitrary<OutValue[]>;

/** Values of the first sheet under the headings, by row. */
const valuesOf = (book: RawBook): unknown[][] => book.sheets[0]!.rows.slice(1).map(({ cells }) => cells.map(({ value }) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value)));
const plain = (rows: OutValue[][]): unknown[][] => rows.map((cells) => cells.map((value) => (typeof value === 'string' ? value.trim() : value)));

describe('written and read back', () => {
  it('a workbook is the same table', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const read = await readWorkbookBytes(await writeSheet(rows, columns, { sheet: 'Лист' }), 'a.xlsx');
      expect(read.ok && valuesOf(read.book)).toEqual(plain(rows));
    }), { numRuns: 8 });
  });

  it('a CSV is the same text', () => {
    fc.assert(fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 20 }), (rows) => {
      const read = readText(new TextEncoder().encode(csvText([['А', 'Б'], ...rows.map((cells) => cells.map(disarm))], ';')), 'a.csv');
      expect(read.ok && read.book.sheets[0]!.rows.slice(1).map(({ cells }) => cells.map(({ value }) => value))).toEqual(rows);
    }), { numRuns: 300 });
  });

  it('a copy with remarks holds the same table, and once more', { timeout: 60_000 }, async () => {
    const known = readColumnBook('tests/fixtures/vymyshlensk').columns;
    const remarks = [{ severity: 'error' as const, address: 'B3', row: 3, text: 'B3: так не бывает' }];
    let read = await readWorkbookBytes(madeBook({ Реестр: { rows: [[...HEADINGS], [...RODNIK], ['Ключ', null, 'действует', '2020', 50, null]], merges: ['B2:B3'] }, Ещё: { rows: [['а']] } }), 'реестр.xlsx');
    const tables: unknown[] = [];
    for (let turn = 0; turn < 3; turn++) {
      if (!read.ok) throw new Error(read.remarks[0]!.text);
      const { table } = findTable(read.book, known, 'tos');
      tables.push(table!.rows.map(({ number, cells }) => [number, ...cells]));
      const bytes = await writeRemarkedCopy(read.book, table, remarks);
      expect(Buffer.compare(bytes, await writeRemarkedCopy(read.book, table, remarks))).toBe(0);
      read = await readWorkbookBytes(bytes, 'реестр.xlsx');
      expect(read.ok && read.book.sheets.map(({ name }) => name)).toEqual(['Реестр', 'Ещё', 'Сводка']);
      expect(read.ok && read.book.sheets[0]!.rows[2]!.cells.at(-1)!.shown).toBe('ОШИБКА: B3: так не бывает');
    }
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
  });
});

describe('any bytes', () => {
  const heads = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xef, 0xbb, 0xbf]];
  const bytes = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 })).map(([head, tail]) => Uint8Array.from([...head, ...tail]));
  const name = fc.constantFrom('a.xlsx', 'a.xls', 'a.csv', 'a.ods', 'a');

  it('never trouble the gate or the reader of text', () => {
    fc.assert(fc.property(bytes, name, (any, file) => {
      const verdict = judge(any, file);
      if (!verdict.ok) expect(verdict.remarks[0]!.text).toMatch(/\p{Script=Cyrillic}/u);
      const read = readText(any, file);
      if (!read.ok) expect(read.remarks[0]!.text).toMatch(/\p{Script=Cyrillic}/u);
    }), { numRuns: 1000 });
  });

  it('end with a book or a sentence, soon: sound files with spoilt bytes too', { timeout: 120_000 }, async () => {
    const sound = { 'a.xlsx': madeBook({ Реестр: { rows: [[...HEADINGS], [...RODNIK]] } }), 'a.xls': madeBook({ Реестр: { rows: [[...HEADINGS], [...RODNIK]] } }, 'biff8'), 'a.ods': madeBook({ Реестр: { rows: [[...HEADINGS], [...RODNIK]] } }, 'ods') };
    const spoilt = fc.tuple(fc.constantFrom(...(Object.keys(sound) as (keyof typeof sound)[])), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }), fc.nat(9)).map(([file, changes, cut]) => {
      const copy = sound[file].slice(0, cut === 0 ? Math.floor(sound[file].length / 2) : undefined);
      for (const [at, byte] of changes) copy[at % copy.length] = byte;
      return [file, copy] as const;
    });
    await fc.assert(fc.asyncProperty(fc.oneof(spoilt, fc.tuple(name, bytes)), async ([file, any]) => {
      const read = await readWorkbookBytes(any, file, { seconds: 5 });
      if (read.ok) findTable(read.book, readColumnBook('tests/fixtures/vymyshlensk').columns, 'tos');
      else {
        expect(read.remarks[0]!.text).toMatch(/\p{Script=Cyrillic}/u);
        expect(read.remarks[0]!.text).not.toContain('дольше');
      }
    }), { numRuns: 20 });
  });
});
