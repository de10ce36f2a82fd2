import { describe, expect, it } from 'vitest';
import { englishOf } from './english-names.ts';
import { parseCsv } from './parse-csv.ts';
import { identifierOf, META_FIELDS, missingWords, passportList, passportOf, STANDARD, type PassportInput } from './passport.ts';
import { periodEnd } from './period.ts';

const TABLE = { name: 'tos', title: 'ТОС, «все»', description: 'Список.', lastChanged: '2026-09-03', columns: [{ name: 'id', title: 'Имя', description: 'Имя', type: 'string' }, { name: 'foundedYear', title: 'Год', description: 'Когда создан', type: 'year' }] } as const;
const INPUT: PassportInput = { publisher: { name: 'Совет' }, keywords: ['ТОС'], today: '2026-11-22', address: (table, file) => `https://x.example/dannye/pasporta/${table}/${file}` };
const FULL: PassportInput = { ...INPUT, publisher: { name: 'Совет', inn: '0000000000', office: 'Стол у окна', phone: '8', email: 'a@b.ru', period: 'ежеквартально', published: '2024-03-01' } };
const pairs = (text: string) => Object.fromEntries(parseCsv(text).map(([property, value]) => [property, value]));

describe('a passport of open data', () => {
  it('has the fields of the standard in its order, then the data and the structure', () => {
    const names = parseCsv(passportOf(TABLE, FULL).meta).map(([property]) => property);
    expect(names).toEqual(['property', ...META_FIELDS, 'data-20260903-structure-20260903', 'structure-20260903']);
  });
  it('says what is known', () => {
    expect(pairs(passportOf(TABLE, FULL).meta)).toMatchObject({ standardversion: STANDARD, identifier: '0000000000-tos', title: 'ТОС, «все»', created: '20240301', modified: '20260903', valid: '20261231', publishername: 'Стол у окна', publisherphone: '8', 'structure-20260903': 'https://x.example/dannye/pasporta/tos/structure-20260903.csv' });
  });
  it('leaves empty what is not, and makes nothing up', () => {
    expect(pairs(passportOf(TABLE, INPUT).meta)).toMatchObject({ identifier: 'tos', created: '', valid: '', publishername: 'Совет', publisherphone: '', publishermbox: '' });
    expect(missingWords(INPUT.publisher)).toHaveLength(4);
    expect(missingWords(FULL.publisher)).toEqual([]);
  });
  it('says no day of change where none is known; files are named by the day of the build', () => {
    const { meta, version } = passportOf({ ...TABLE, lastChanged: undefined }, INPUT);
    expect([version, pairs(meta).modified, pairs(meta).provenance]).toEqual(['2026-11-22', '', 'День изменения записей неизвестен; в именах файлов — день сборки набора']);
  });
  it('describes the fields', () => {
    expect(parseCsv(passportOf(TABLE, INPUT).structure)).toEqual([['field name', 'english description', 'russian description', 'format'], ['id', 'Permanent identifier of the record', 'Имя', 'string'], ['foundedYear', 'Founded year', 'Год. Когда создан', 'integer']]);
  });
  it('stands in the list of sets', () => {
    expect(parseCsv(passportList([{ identifier: identifierOf(FULL.publisher, 'tos'), title: 'ТОС', table: 'tos' }], INPUT.address))).toEqual([
      ['property', 'title', 'value', 'format'],
      ['standardversion', 'Версия методических рекомендаций', STANDARD, ''],
      ['0000000000-tos', 'ТОС', 'https://x.example/dannye/pasporta/tos/meta.csv', 'csv'],
    ]);
  });
  it('has no byte order mark', () => expect(passportOf(TABLE, INPUT).meta.startsWith('property,value\r\n')).toBe(true));
  it.each([['2026-11-22', 'ежемесячно', '2026-11-30'], ['2026-02-01', 'ежемесячно', '2026-02-28'], ['2026-03-31', 'ежеквартально', '2026-03-31'], ['2026-07-01', 'раз в полугодие', '2026-12-31'], ['2026-01-01', 'ежегодно', '2026-12-31'], ['2026-01-01', 'по мере изменений', undefined]] as const)('%s, %s: until %s', (today, period, end) => expect(periodEnd(today, period)).toBe(end));
  it.each([['municipalityName', 'Short name of the municipality'], ['Grant Programme:Code', 'Grant programme code'], ['areaKm2AsOf', 'Area, square kilometres: date on which it is correct'], ['constructor', 'Constructor'], ['foundedYear', 'Founded year']])('%s → %s', (name, english) => expect(englishOf(name)).toBe(english));
});
