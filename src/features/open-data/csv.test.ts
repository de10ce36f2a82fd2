import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainColumn } from './column.ts';
import { disarm } from '../../kernel/csv.ts';
import { writeCsv } from './csv.ts';
import { parseCsv } from './parse-csv.ts';

type Row = Record<string, string | number | boolean | null | string[]>;
const columns = (...names: string[]): PlainColumn<Row>[] => names.map((name) => ({ name, title: name, description: name, type: 'string', value: (row) => row[name] }));

describe('CSV', () => {
  it('is UTF-8 with a mark, commas and CRLF', () => {
    expect(writeCsv(columns('а', 'б'), [{ а: 'один, два', б: null }, { а: 'с «ёлкой»', б: 0 }, { а: 'он "сам"', б: ['х', 'у'] }])).toBe(
      '\uFEFFа,б\r\n"один, два",\r\nс «ёлкой»,0\r\n"он ""сам""",х; у\r\n',
    );
  });
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'аёz,";\r\n \t=1') }), fc.integer())), (rows) => {
        const written = writeCsv(columns('x', 'n'), rows.map(([x, n]) => ({ x, n })));
        expect(parseCsv(written)).toEqual([['x', 'n'], ...rows.map(([x, n]) => [disarm(x), String(n)])]);
      }),
    );
  });
  it.each(['=1+1', '+СУММ(A1)', '-2+3', '@cmd', '\tx', '\r=x'])('disarms %j', (text) => expect(disarm(text)).toBe(`'${text}`));
  it.each(['-5', '+7', '-5,5', '-0.25', 'а=б', '«-»', ''])('leaves %j', (text) => expect(disarm(text)).toBe(text));
});
