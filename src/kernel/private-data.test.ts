/** Made-up numbers: what must be seen in a text, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { privateData } from './private-data.ts';
import { isBankCard, isPersonalInn, isSnils } from './private-numbers.ts';

const SEEN: readonly (readonly [text: string, kinds: string])[] = [
  ['Звоните: +7 (900) 000-00-01, Мария', 'mobile'],
  ['Звоните 8-900-000-00-01', 'mobile'],
  ['89000000001', 'mobile'],
  ['+79000000001', 'mobile'],
  ['8 900 000 00 01', 'mobile'],
  ['8(900)0000001', 'mobile'],
  ['(900) 000-00-01', 'mobile'],
  ['+7\u00A0900\u00A0000\u00A000\u00A001', 'mobile'],
  ['8 (81153) 2-12-34', 'phone'],
  ['(8112) 29-00-01', 'phone'],
  ['тел. 2-12-34', 'phone'],
  ['Телефон: 72-15-30', 'phone'],
  ['пишите на masha.k@mail.ru', 'personal-mail'],
  ['Masha@yandex.ru.', 'personal-mail'],
  ['otdel@okrug.example', 'office-mail'],
  ['почта@округ.рф', 'office-mail'],
  ['СНИЛС 112-233-445 95', 'snils'],
  ['112-233-445 95', 'snils'],
  ['СНИЛС: 11223344500', 'snils'],
  ['ИНН 500100732259', 'inn'],
  ['паспорт 58 07 123456', 'document'],
  ['паспорт серия 5807 № 123456', 'document'],
  ['свидетельство II-ДР № 123456', 'document'],
  ['полис ОМС 1234 5678 9012 3456', 'document'],
  ['карта 4111 1111 1111 1111', 'card'],
  ['на карту 4111111111111111', 'card'],
  ['счёт 40817810000000000001', 'account'],
  ['машина А123ВС60', 'plate'],
  ['A 123 BC 160 RUS', 'plate'],
  ['Иванова Мария Петровна, 12.03.1980 г. р.', 'birth'],
  ['12 марта 1980 года рождения', 'birth'],
  ['дата рождения председателя 12 марта 1960 года', 'birth'],
  ['Дата рождения Ивановой Марии Петровны: 12.03.1960', 'birth'],
  ['Иванов Иван Иванович родился 12 марта 1980 года', 'birth'],
  ['Иванова М. П., ул. Лесная, 3, кв. 12', 'home'],
  ['Лесная, 3, кв. 12', 'flat'],
  ['СНИЛС 112-233-445 95, тел. +7 900 000-00-01', 'snils mobile'],
];

const PASSED: readonly string[] = [
  'Сумма 81 234 567 890 ₽',
  'Сумма 8 123 456 789 рублей и 12 000 000,50',
  'ОКТМО 78701000001',
  'ОГРН 1026000000000, ИНН 6027000000',
  'в I кв. 2025 года и во 2 кв. 2026',
  'площадь 34 кв. м и 500 кв.м',
  'с 2019-03-01 по 2024-12-31',
  'постановление № 58-1234567890',
  'кадастровый номер 60:18:0060302:12',
  'https://example.org/wall-89000000001_4111111111111111?tel=+79000000001',
  'vk.com/club89000000001',
  '57.8136, 28.3496 и 57.123456789012',
  'ТОС родился 12 марта 2015 года',
  'Возрождение села, 12.03.2015',
  'У нашего ТОС есть дата рождения: 12 марта 2019 года',
  'дата рождения деревни Большие Пожни — 12 марта 1960 года',
  'паспорт проекта утверждён 12.03.2024 № 15',
  'с 100 на 150 человек',
  '8 марта 2025 года, 9 мая 2025 года',
  'МКУ № 123456789012',
  'матч 3-2-1, счёт 12-34',
  '1 234 567 890 123',
  'ISBN 978-5-0000-0000-1',
];

describe('private data in a text', () => {
  it.each(SEEN)('%s', (text, kinds) => expect(privateData(text).map(({ kind }) => kind).join(' ')).toBe(kinds));
  it.each(PASSED)('is not: %s', (text) => expect(privateData(text)).toEqual([]));

  it('stands where it is said to', () => {
    const text = 'Пишите на a@mail.ru или звоните +7 900 000-00-01.';
    expect(privateData(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(['a@mail.ru', '+7 900 000-00-01']);
  });

  it('any text is read to its end, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('8', '9', '(', ')', '-', ' ', '@', 'a', '.', 'кв.', 'тел. ', '№', 'род. ', '1980', 'А', '123', 'ВС', '\n', 'ё'), { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        return privateData(text).every(({ index, length }) => length > 0 && index + length <= text.length);
      }),
      { numRuns: 200 },
    );
    for (const many of ['8'.repeat(100_000), '8 '.repeat(100_000), '('.repeat(100_000), 'a.'.repeat(50_000), 'кв. '.repeat(50_000)]) expect(privateData(many).length).toBeLessThan(60_000);
  });
});

describe('checksums', () => {
  it('are of the published examples', () => {
    expect(isSnils('11223344595')).toBe(true);
    expect(isSnils('11223344594')).toBe(false);
    expect(isPersonalInn('500100732259')).toBe(true);
    expect(isPersonalInn('500100732258')).toBe(false);
    expect(isPersonalInn('000000000000')).toBe(false);
    expect(isBankCard('4111111111111111')).toBe(true);
    expect(isBankCard('4111111111111112')).toBe(false);
  });
});
