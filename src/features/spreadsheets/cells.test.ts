import { describe, expect, it } from 'vitest';
import { asChoice, asDate, asIdentifier, asList, asNumber, asText, asYesNo } from './cells.ts';
import { IDENTIFIER_LENGTHS } from './cell-identifiers.ts';
import type { Cell, CellValue } from './table.ts';

const cell = (value: CellValue, shown = typeof value === 'object' && value ? value.date : String(value)): Cell => ({ address: 'D17', value, shown });
const said = (parsed: object): unknown => ('fault' in parsed ? (parsed.fault as { text: string }).text : { ...parsed, ...('remark' in parsed && { remark: (parsed.remark as { text: string }).text }) });

describe('dates', () => {
  it.each([
    ['12.03.2019', '2019-03-12'],
    ['12/03/2019', '2019-03-12'],
    ['12-03-2019 г.', '2019-03-12'],
    ['2019-03-12', '2019-03-12'],
    ['2019-03-12T00:00:00', '2019-03-12'],
    ['от 12.03.2019', '2019-03-12'],
    ['«12» марта 2019 года', '2019-03-12'],
    ['1 мая 2020', '2020-05-01'],
    ['июнь 2020 г.', '2020-06'],
    ['сент. 2020', '2020-09'],
    ['03.2019', '2019-03'],
    ['2019-03', '2019-03'],
    ['2019', '2019'],
    ['2019 год', '2019'],
    ['12.03.2019 10:30', '2019-03-12'],
    ['н/д', null],
    ['—', null],
  ])('%j is %j', (text, iso) => expect(asDate(cell(text))).toEqual({ value: iso }));
  it.each(['30.02.2019', '13.13.2019', '2019-13-01', 'скоро', '1', '12.03', '99.99.9999'])('%j is no date', (text) => expect(asDate(cell(text))).toHaveProperty('fault'));
  it('a century is guessed aloud', () => expect([said(asDate(cell('12.03.98'))), said(asDate(cell('12.03.24')))]).toMatchInlineSnapshot(`
    [
      {
        "remark": "D17: «12.03.98» — год двумя цифрами, прочитан как 1998. Напишите год целиком.",
        "value": "1998-03-12",
      },
      {
        "remark": "D17: «12.03.24» — год двумя цифрами, прочитан как 2024. Напишите год целиком.",
        "value": "2024-03-12",
      },
    ]
  `));
});

describe('numbers', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00A0234\u202F567', 1_234_567],
    ['-5', -5],
    ['12.5', 12.5],
    ['1.234.567', 1_234_567],
    ['120 чел.', 120],
    ['240 тыс. руб.', 240_000],
    ['1,5 млн ₽', 1_500_000],
    ['57,8 %', 57.8],
    ['15 домов', 15],
    ['нет данных', null],
  ])('%j is %j', (text, value) => expect(asNumber(cell(text))).toEqual({ value }));
  it.each(['около 120', '~120', 'ок. 120 чел.'])('%j is about', (text) => expect(asNumber(cell(text))).toEqual({ value: 120, approximate: true }));
  it.each([['250 т.р.', 1, 250_000], ['1 200', 1000, 1_200_000], ['240 тыс.', 1000, 240_000], [1.5, 1e6, 1_500_000]] as const)('%j under a heading of × %d is %d', (value, times, expected) => expect(asNumber(cell(value), times)).toEqual({ value: expected }));
  it('roubles under a heading of thousands are no number', () => expect(asNumber(cell('1 200 руб.'), 1000)).toHaveProperty('fault'));
  it.each(['12-15', '1,234,5', '5 или 6', 'ул. Лесная, 5', '1.234', 'более 120 человек', 'до 50', 'не менее 10'])('%j is no number', (text) => expect(asNumber(cell(text))).toHaveProperty('fault'));
  it('a date in place of a number is told', () => expect(said(asNumber(cell({ date: '2019-12-01' }, '12.2019')))).toMatchInlineSnapshot(`"D17: дата «12.2019» вместо числа. Программа для таблиц могла принять число за дату: задайте клетке формат «Числовой» и впишите число заново."`));
});

describe('identifiers', () => {
  it('a lost zero and lost digits are told, never put back', () => {
    const { inn, oktmo, ogrn } = IDENTIFIER_LENGTHS;
    const cases: [CellValue, readonly number[]][] = [[7_700_000_016, inn], [500_100_732, inn], [8_701_000, oktmo], ['6,01E+9', inn], ['58701000', oktmo], [1_026_000_000_000, ogrn], ["'0123", []], [123, []], [{ date: '2019-12-05' }, []]];
    expect(cases.map(([value, lengths]) => said(asIdentifier(cell(value), lengths)))).toMatchInlineSnapshot(`
      [
        {
          "value": "7700000016",
        },
        "D17: «500100732» — 9 цифр, нужно 10 или 12: похоже, потерян ноль в начале. Вероятно, это 0500100732. Сверьте с документом. Задайте столбцу формат «Текстовый» и впишите номер заново.",
        "D17: «8701000» — 7 цифр, нужно 8 или 11: похоже, потерян ноль в начале. Вероятно, это 08701000. Сверьте с документом. Задайте столбцу формат «Текстовый» и впишите номер заново.",
        "D17: «6,01E+9» — номер в сокращённой записи, цифры потеряны. Найдите номер в документе (в нём 10 или 12 цифр). Задайте столбцу формат «Текстовый» и впишите номер заново.",
        {
          "value": "58701000",
        },
        "D17: «1026000000000» — похоже, номер сохранён числом и его последние цифры потеряны. Задайте столбцу формат «Текстовый» и впишите номер заново.",
        {
          "value": "0123",
        },
        {
          "value": "123",
        },
        "D17: дата «2019-12-05» вместо номера. Программа для таблиц могла принять номер за дату. Задайте столбцу формат «Текстовый» и впишите номер заново.",
      ]
    `);
  });
});

it('yes and no', () => {
  expect(['Да', '+', 'является', 'НЕТ', '–', '0', true, 'н/д'].map((value) => (asYesNo(cell(value)) as { value: unknown }).value)).toEqual([true, true, true, false, false, false, true, null]);
});

it('choices know what stands for nothing only when no word is meant by it', () => {
  const values = new Map([['действует', 'действует'], ['нет данных', 'неизвестно']]);
  expect([asChoice(cell('Действует.'), { title: 'Состояние', values }), asChoice(cell('нет данных'), { title: 'Состояние', values }), asChoice(cell('—'), { title: 'Состояние', values })]).toEqual([{ value: 'действует' }, { value: 'неизвестно' }, { value: null }]);
});

it('texts and lists', () => {
  expect(asText(cell(' \u00A0ул.\r\nЛесная '))).toEqual({ value: 'ул. Лесная' });
  expect(asText(cell('Rodnik-2'))).toEqual({ value: 'Rodnik-2' });
  expect(asList(cell('Лесная улица, 1–5;\nМорская улица; 7\n• Двор'))).toEqual({ value: ['Лесная улица, 1–5', 'Морская улица', '7', 'Двор'] });
});
