import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatRoublesShort } from './text.ts';
import { writtenNumbers } from './written-numbers.ts';

const values = (text: string): number[] => writtenNumbers(text).map((n) => n.value);

describe('counts are found', () => {
  it.each([
    ['Всего 650 ТОС', [650]],
    ['Тираж 31\u00A0000 экземпляров', [31_000]],
    ['Тираж 31 000 экземпляров', [31_000]],
    ['Тираж 31.000 экземпляров, потом 1.200.000', [31_000, 1_200_000]],
    ['Тираж 31\u202F000', [31_000]],
    ['Тираж — 31 тыс. экземпляров', [31_000]],
    ['около 160 тысяч человек', [160_000]],
    ['бюджет 168 млн рублей', [168_000_000]],
    ['бюджет 1,5 млрд ₽', [1_500_000_000]],
    ['полтора и 2,5 миллиона', [2_500_000]],
    ['70 % жителей и 34% домов', [70, 34]],
    ['(всего 650), «650», 650.', [650, 650, 650]],
    ['26 муниципалитетов, 13 показателей', [26, 13]],
    ['ТОС: 60 — в январе; 72 — в феврале', [60, 72]],
    ['Собрали 500 000 ₽ из 723 заявок', [500_000, 723]],
    ['2000 человек пришли', [2_000]],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('what only looks like a count is passed over', () => {
  it.each([
    'в 2026 году',
    'за 2025',
    '2023–2025 годы',
    'с 2023 по 2030 год',
    '12.03.2026 и 12.2025',
    'в 14:30',
    'закон № 131-ФЗ',
    'решение №26 и № 650',
    'статья 27, ст. 27, п. 26, пункт 13',
    'раздел 7.4, глава 5',
    'дом 26, д. 13, кв. 5',
    'улица 650',
    'телефон 650',
    '8 (8112) 66-00-26',
    '+7 911 123-45-67',
    '8 911 123-45-67',
    'код П-147 и Т-3',
    '80-летию, 1-й, 16-летний',
    '600–650 ТОС',
    '1/4 страницы',
    'ГОСТ Р 52872-2019',
    'WCAG 2.2',
    'раздел 7.412',
    '192.168.100.1',
    'шаг 5',
    '4х4',
    '№ 394 от 10.11.2025',
  ])('%s', (text) => expect(values(text).filter((v) => v >= 10 && v !== 10)).toEqual([]));
});

it('the words after a number and its sentence are told', () => {
  const [first, second] = writtenNumbers('Раньше было иначе. По Стратегии, 13 новых показателей за год. Потом 5!');
  expect([first!.written, first!.next, first!.sentence]).toEqual(['13', ['новых', 'показателей', 'за'], 'По Стратегии, 13 новых показателей за год']);
  expect([second!.next, second!.sentence]).toEqual([[], 'Потом 5']);
  expect([first!.around, second!.around]).toEqual(['Раньше было иначе. По Стратегии, 13 новых показателей за год. Потом 5', 'По Стратегии, 13 новых показателей за год. Потом 5!']);
});

it('the word about its exactness is told', () => {
  expect(writtenNumbers('Тираж около 31\u00A0000, Почти 650 и ровно 26, в общем около.').map((n) => n.hedge)).toEqual(['около', 'Почти', '']);
});

describe('any number that the site prints is read back', () => {
  it('counts', () => fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => void expect(values(`Собрали всего ${formatNumber(n)} штук`)).toEqual([n]))));
  it('decimals', () => fc.assert(fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => void expect(values(`Набралось ${formatNumber(n / 100)} % домов`)).toEqual([n / 100]))));
  it('money in the scale of a glance', () =>
    fc.assert(fc.property(fc.integer({ min: 100, max: 99_999 }), (n) => void expect(values(`Дали ${formatRoublesShort(n * 10_000)}`)).toEqual([n * 10_000]))));
  it('no text makes it fall or last', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => writtenNumbers(text).every((n) => text.startsWith(n.written, n.index)))));
});
