import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections.ts';
import { privateData } from '../../kernel/private-data.ts';
import { nameHint, privateSentence } from './private-words.ts';
import { pictureRefusal, readPictureHead } from './picture-head.ts';
import { remarksOf } from './remarks.ts';
import { readDate, readDegrees, readNumber, readText } from './typed-values.ts';

const { schema } = collections.projects;
const FULL = { title: 'А', code: 'П-1', municipality: 'a', place: 'Б', year: 2025, direction: 'b', statusHistory: [{ status: 'завершён' }], sources: [{ title: 'В' }], asOf: '2026' };
const said = (data: object): string[] => remarksOf(schema, { ...FULL, ...data }).map(({ path, text }) => `${path.join('.')}: ${text}`);

describe('remarks of the form', () => {
  it('say nothing of a sound record', () => expect(said({})).toEqual([]));

  it.each([
    [{ title: undefined }, 'title: Впишите: без этого рассказ не принять.'],
    [{ direction: undefined }, 'direction: Выберите из списка.'],
    [{ municipality: 'Заречье' }, 'municipality: Выберите из списка.'],
    [{ year: 'прошлый' }, 'year: Число пишется цифрами, без слов и единиц.'],
    [{ year: 1812 }, 'year: Нужно: год не раньше 1990.'],
    [{ asOf: 'давно' }, 'asOf: Нужна дата: 2025, 2025-06, июнь 2025, 2025-06-14 или 14.06.2025.'],
    [{ asOf: '31.02.2025' }, 'asOf: Нужна дата: 2025, 2025-06, июнь 2025, 2025-06-14 или 14.06.2025. В феврале 2025 года 28 дн.; 31-го числа не бывает.'],
    [{ asOf: undefined }, 'asOf: Впишите дату, хотя бы год.'],
    [{ statusHistory: undefined }, 'statusHistory: Выберите из списка.'],
    [{ sources: [{ title: 'А', url: 'www.a.ru' }] }, 'sources.0.url: Нужно: полный адрес страницы, начинается с https:// или http://. Откройте страницу и скопируйте адрес целиком из строки браузера.'],
    [{ money: { asOf: '2025', source: { title: 'А' }, parts: [{ source: 'жители', amount: null }] } }, 'money.parts.0.reason: Нужно: причина, почему сумма неизвестна.'],
    [{ money: { asOf: '2025', source: { title: 'А' }, spent: '240.000' } }, 'money.spent: Тысячи не отделяются ни точкой, ни запятой. Если это 240 000, пишите 240000.'],
    [{ media: [{ file: 'a.jpg', moment: 'после', alt: 'А', author: 'Б', people: 'дети' }] }, 'media.0.consent: Нужно: сведения о согласии людей на снимке.'],
    [{ lead: 'я'.repeat(450) }, 'lead: Нужно: не длиннее 400 знаков. Сейчас 450: сократите на 50.'],
  ])('%j', (data, sentence) => expect(said(data)).toEqual([sentence]));

  it('of anything are Russian sentences at a place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(FULL), 'money', 'steps', 'media', 'point'), fc.jsonValue()), (data) => {
        for (const { text } of remarksOf(schema, { ...FULL, ...data })) expect(text).toMatch(/^[А-ЯЁ].*[.!?…]$/su);
      }),
      { numRuns: 300, seed: 24 },
    );
  });
});

describe('what is typed', () => {
  it.each([['240 000', 240000], ['240 000 ₽', 240000], ['57,81', 57.81], ['−3', -3], ['', undefined], ['240.000', '240.000'], ['много', 'много'], ['1 000,5', 1000.5]])('number «%s»', (typed, value) => expect(readNumber(typed)).toBe(value));
  it.each([['57,8136', 57.8136], ['28.349', 28.349], ['57°48′', '57°48′']])('degrees «%s»', (typed, value) => expect(readDegrees(typed)).toBe(value));
  it.each([['14.06.2025', '2025-06-14'], ['июнь 2025', '2025-06'], ['2025', '2025'], ['06.2025', '2025-06'], ['05.06.25', '2025-06-05'], ['вчера', 'вчера']])('date «%s»', (typed, value) => expect(readDate(typed)).toBe(value));
  it('a text without visible letters is nothing', () => expect(readText(' \u00A0\u200B\n')).toBeUndefined());
});

describe('what must not be told', () => {
  const privateHint = (text: string): string | undefined => privateData(text).map(privateSentence)[0] ?? nameHint(text);
  it.each([['Звоните 8 (900) 000-00-00', /^Похоже на мобильный телефон. Телефонов/], ['Иванова Мария Петровна, 12.03.1980 г. р.', /^Похоже на дату рождения. Дней/], ['паспорт 58 07 123456', /^Похоже на серию и номер паспорта. Документов/], ['+7 900 000 00 00', /телефон/], ['пишите a.b@example.org', /почты/], ['Иванова Мария Петровна', /отчеством/]])('%s', (text, hint) => expect(privateHint(text)).toMatch(hint));
  it.each(['Потратили 240 000 рублей в 2025 году', 'ОГРН 1026000000000', 'Улица Мира, 8, дома 1–43', 'ТОС «Родник»'])('%s', (text) => expect(privateHint(text)).toBeUndefined());
});

describe('the head of a picture', () => {
  const of = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const jpeg = of('\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x11\x08\x4e\x20\x4e\x20\x03abcdefg');
  it('tells kind and size before anything is unpacked', () => {
    expect(readPictureHead(jpeg)).toEqual({ kind: 'jpeg', width: 20000, height: 20000 });
    expect(readPictureHead(of('\0\0\0\x18ftypheic\0\0\0\0mif1heic')).kind).toBe('heic');
    expect(readPictureHead(of('\0\0\0\x18ftypavif\0\0\0\0mif1avif')).kind).toBe('avif');
    expect(readPictureHead(of('Здравствуйте')).kind).toBe('other');
  });
  it('refuses in Russian', () => {
    expect(pictureRefusal('a.jpg', 1000, readPictureHead(jpeg))).toContain('больше 60 мегапикселей');
    expect(pictureRefusal('a.jpg', 50e6, { kind: 'jpeg' })).toContain('больше 40 МБ');
    expect(pictureRefusal('a.jpg', 0, { kind: 'other' })).toContain('пуст');
    expect(pictureRefusal('a.svg', 10, { kind: 'svg' })).toContain('SVG');
    expect(pictureRefusal('a.heic', 10, { kind: 'heic' })).toBeUndefined();
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF', '\0\0\0 ftyp'), (rest, start) => {
      expect(readPictureHead(Uint8Array.from([...of(start), ...rest])).kind).toBeTypeOf('string');
    }), { numRuns: 500, seed: 24 });
  });
});
